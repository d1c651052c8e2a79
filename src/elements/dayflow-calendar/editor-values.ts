import { type Placement, placementOfSpan, spanOfPlacement } from '../../interaction/placement.ts';
import type { CalendarEvent, EventInput, EventPatch } from '../../model/event.ts';
import { reminderMinutes } from '../../model/reminder.ts';
import { type Span, spanEnd, spanStart } from '../../time/span.ts';
import { findZone } from '../../time/zone.ts';
import type { EditorValues } from '../dayflow-event-editor/editor-draft.ts';
import { changedFields } from '../dayflow-event-editor/editor-form.ts';
import { plainText } from '../plain-text.ts';

/** What the editor may change of an event. Its times are on the clock of its own zone, else of `timeZone`. */
export function valuesOf(event: CalendarEvent, span: Span, timeZone: string): EditorValues {
  const zone = zoneOfSpan(span, timeZone);
  return {
    title: event.title,
    placement: placementOfSpan(span, zone ?? timeZone),
    zone,
    calendarId: event.calendarId,
    location: event.location ?? '',
    url: event.url ?? '',
    description: plainText(event.description ?? ''),
    reminders: reminderMinutes(event.reminders),
    busy: event.transparency !== 'transparent',
  };
}

/** The values of an event that is to be made. */
export function newValues(placement: Placement, calendarId: string, timeZone: string): EditorValues {
  return {
    title: '',
    placement,
    zone: timeZone,
    calendarId,
    location: '',
    url: '',
    description: '',
    reminders: [],
    busy: true,
  };
}

/** The event that values make. */
export function inputOf(values: EditorValues): EventInput {
  const { title, calendarId, location, url, description, reminders, busy } = values;
  const span = spanOfValues(values);
  return {
    title,
    calendarId,
    start: spanStart(span),
    end: spanEnd(span),
    ...(location === '' ? {} : { location }),
    ...(url === '' ? {} : { url }),
    ...(description === '' ? {} : { description }),
    ...(reminders.length === 0 ? {} : { reminders }),
    ...(busy ? {} : { transparency: 'transparent' }),
  };
}

/**
 * What values say otherwise than before.
 *
 * @param span where the event stands now
 */
export function patchOf(before: EditorValues, values: EditorValues, span: Span): EventPatch {
  const patch: { -readonly [Field in keyof EventPatch]: EventPatch[Field] } = {};
  for (const field of changedFields(before, values)) {
    switch (field) {
      case 'when':
        Object.assign(patch, timePatch(span, spanOfValues(values, { before, span })));
        break;
      case 'title':
      case 'calendarId':
        patch[field] = values[field];
        break;
      case 'reminders':
        patch.reminders = values.reminders.length === 0 ? null : values.reminders;
        break;
      case 'busy':
        patch.transparency = values.busy ? 'opaque' : 'transparent';
        break;
      default:
        patch[field] = values[field] === '' ? null : values[field];
    }
  }
  return patch;
}

/**
 * Where values place their event.
 *
 * @param from an event's values before and where it stands now; absent for a new one
 */
export function spanOfValues({ placement, zone }: EditorValues, from?: { before: EditorValues; span: Span }): Span {
  const { start, end, allDay } = placement;
  if (zone === null && !allDay) return { kind: 'floating', start, end };
  // In another zone the wall times stay and the instants do not.
  return spanOfPlacement(placement, from?.before.zone === zone ? from.span : undefined, zone ?? 'UTC');
}

/** The patch that brings a span to another: the ends that differ. */
export function timePatch(span: Span, moved: Span): EventPatch {
  const allDay = moved.kind === 'date';
  if (moved.kind !== span.kind) return { start: spanStart(moved), end: spanEnd(moved), allDay };
  const sameZone = span.kind !== 'zoned' || moved.kind !== 'zoned' || span.zone === moved.zone;
  return {
    ...(sameZone && moved.start === span.start ? {} : { start: spanStart(moved) }),
    ...(sameZone && moved.end === span.end ? {} : { end: spanEnd(moved) }),
  };
}

/** The zone on whose clock an event is edited; null where it floats. */
function zoneOfSpan(span: Span, timeZone: string): string | null {
  if (span.kind === 'floating') return null;
  return span.kind === 'zoned' && findZone(span.zone) !== undefined ? span.zone : timeZone;
}
