import { type Placement, placementOfSpan, samePlacement, spanOfPlacement } from '../../interaction/placement.ts';
import type { CalendarEvent, EventPatch } from '../../model/event.ts';
import { type Span, spanEnd, spanStart } from '../../time/span.ts';
import type { EditorValues } from '../dayflow-event-editor/editor-draft.ts';
import { plainText } from '../plain-text.ts';

/** What the editor may change of an event. */
export function valuesOf(event: CalendarEvent, span: Span, timeZone: string): EditorValues {
  return {
    title: event.title,
    placement: placementOfSpan(span, timeZone),
    calendarId: event.calendarId,
    location: event.location ?? '',
    description: plainText(event.description ?? ''),
  };
}

/** Whether nothing was edited. */
export function sameValues(a: EditorValues, b: EditorValues): boolean {
  const fields = ['title', 'calendarId', 'location', 'description'] as const;
  return fields.every((field) => a[field] === b[field]) && samePlacement(a.placement, b.placement);
}

/** What the values say otherwise than before. */
export function patchOf(before: EditorValues, values: EditorValues, span: Span, timeZone: string): EventPatch {
  const patch: { -readonly [Field in keyof EventPatch]: EventPatch[Field] } = {};
  if (values.title !== before.title) patch.title = values.title;
  if (values.calendarId !== before.calendarId) patch.calendarId = values.calendarId;
  for (const field of ['location', 'description'] as const) {
    if (values[field] !== before[field]) patch[field] = values[field] === '' ? null : values[field];
  }
  if (samePlacement(values.placement, before.placement)) return patch;
  return { ...patch, ...timePatch(span, values.placement, timeZone) };
}

/** The patch that brings a span to a placement. */
export function timePatch(span: Span, placement: Placement, timeZone: string): EventPatch {
  const moved = spanOfPlacement(placement, span, timeZone);
  return {
    start: spanStart(moved),
    end: spanEnd(moved),
    ...(placement.allDay === (span.kind === 'date') ? {} : { allDay: placement.allDay }),
  };
}
