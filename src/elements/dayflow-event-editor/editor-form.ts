import { samePlacement } from '../../interaction/placement.ts';
import type { EditorField, EditorProblem } from '../messages/messages.ts';
import type { EditorValues } from './editor-draft.ts';
import { type TimeFields, fieldsOfPlacement, placementOfFields, sameFields } from './form-times.ts';

/** What the editor's form holds: the values, with their time as the fields have it. */
export interface EditorForm extends Omit<EditorValues, 'placement'> {
  readonly times: TimeFields;
}

export function formOfValues({ placement, ...values }: EditorValues): EditorForm {
  return { ...values, times: fieldsOfPlacement(placement) };
}

/**
 * The values of a form, or what is wrong with it.
 *
 * @param before the values as they stand without what was typed
 */
export function valuesOfForm(typed: EditorForm, before: EditorValues): EditorValues | EditorProblem {
  const { times, ...form } = typed;
  // What nobody touched stands: where a clock was put back meanwhile, an end reads earlier than its start.
  const placement = touchedFields(typed, before).includes('when') ? placementOfFields(times, before.placement) : before.placement;
  if (typeof placement === 'string') return placement;
  const url = form.url === before.url ? form.url : typedUrl(form.url.trim());
  return { ...form, title: form.title.trim(), url, placement };
}

/** An address as people type it has no scheme. */
function typedUrl(text: string): string {
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#:].*)?$/u.test(text) ? `https://${text}` : text;
}

/** The fields in which two sets of values differ. */
export function changedFields(a: EditorValues, b: EditorValues): EditorField[] {
  return FIELDS.filter((field) =>
    field === 'when'
      ? a.zone !== b.zone || !samePlacement(a.placement, b.placement)
      : !same(a[field], b[field]),
  );
}

/** The fields that a person has changed from what the values are. */
export function touchedFields(form: EditorForm, values: EditorValues): EditorField[] {
  return FIELDS.filter((field) =>
    field === 'when'
      ? form.zone !== values.zone || !sameFields(form.times, fieldsOfPlacement(values.placement))
      : !same(form[field], values[field]),
  );
}

/** A form after its event was changed elsewhere: what nobody touched follows, what was typed stays. */
export function followingForm(form: EditorForm, before: EditorValues, now: EditorValues): EditorForm {
  const theirs = formOfValues(now);
  const kept: Record<string, unknown> = {};
  for (const field of touchedFields(form, before)) {
    if (field === 'when') Object.assign(kept, { times: form.times, zone: form.zone });
    else kept[field] = form[field];
  }
  return { ...theirs, ...kept };
}

const FIELDS: readonly EditorField[] = [
  'title',
  'when',
  'calendarId',
  'location',
  'url',
  'description',
  'reminders',
  'busy',
];

function same(a: EditorValues[Exclude<EditorField, 'when'>], b: EditorValues[Exclude<EditorField, 'when'>]): boolean {
  return a === b || String(a) === String(b);
}
