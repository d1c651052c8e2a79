import { DAY_MS } from '../time/day.ts';
import { type GivenTime, spanFromGiven } from '../time/given.ts';
import { type Span, spanEnd, spanStart, wallSpan } from '../time/span.ts';
import { DETAIL_FIELDS, type EventDetails, OPTIONAL_FIELDS } from './details.ts';
import { detailFromGiven, text } from './details-input.ts';
import type { EventInput, EventPatch, EventRecord } from './event.ts';
import { type Reminder, editedReminders } from './reminder.ts';
import { progressOf } from './task.ts';

/** What a record takes that its input leaves open. */
export interface RecordDefaults {
  /** Made when it is needed: most hosts name their events. */
  readonly id: () => string;
  readonly calendarId: string;
  /** The zone of times that name an instant and no zone. */
  readonly timeZone: string;
}

/**
 * The record of an event as a host gives it. Every field is copied; `meta` is kept by reference.
 *
 * @throws TypeError or RangeError that names the field
 */
export function recordFromInput(input: EventInput, defaults: RecordDefaults): EventRecord {
  if (typeof input !== 'object' || input === null) {
    throw new TypeError(`An event must be an object, not ${input === null ? 'null' : typeof input}.`);
  }
  const { timeZone } = defaults;
  return {
    id: text('id', input.id ?? defaults.id()),
    calendarId: text('calendarId', input.calendarId ?? defaults.calendarId),
    title: text('title', input.title ?? ''),
    span: spanFromInput(input, timeZone),
    ...detailsFromInput(input),
    readonly: input.readonly ?? false,
    recurring: false,
    ...(input.meta === undefined ? {} : { meta: input.meta }),
  };
}

/** The times of an event as a host gives them. */
export type GivenTimes = Pick<EventInput, 'start' | 'end' | 'allDay'>;

/** @throws TypeError or RangeError that names the field */
export function spanFromInput({ start, end, allDay }: GivenTimes, timeZone: string): Span {
  return spanWithAllDay(spanFromGiven(start, end, timeZone), allDay, timeZone);
}

/**
 * A record with a patch applied: absent fields stay, `null` removes an optional one.
 *
 * @throws TypeError or RangeError that names the field
 */
export function patchRecord(record: EventRecord, patch: EventPatch, timeZone: string): EventRecord {
  const next: Record<string, unknown> = { ...record, span: patchedSpan(record.span, patch, timeZone) };
  if (patch.title !== undefined) next['title'] = text('title', patch.title);
  if (patch.calendarId !== undefined) next['calendarId'] = text('calendarId', patch.calendarId);
  if (patch.readonly !== undefined) next['readonly'] = patch.readonly;
  if (patch.meta !== undefined) next['meta'] = patch.meta;
  if (patch.completed !== undefined) {
    if (record.task === undefined) throw new TypeError('completed: the event is no task.');
    next['task'] = progressOf(patch.completed);
  }
  for (const field of OPTIONAL_FIELDS) {
    const value = patch[field];
    if (value === undefined) continue;
    const after = value === null ? undefined : detailFromGiven(field, value);
    const set = field === 'reminders' ? editedReminders(record.reminders, after as Reminder[] | undefined) : after;
    if (set === undefined) delete next[field];
    else next[field] = set;
  }
  return next as unknown as EventRecord;
}

function patchedSpan(span: Span, patch: EventPatch, timeZone: string): Span {
  let result = span;
  if (patch.start !== undefined || patch.end !== undefined) {
    const start: GivenTime = patch.start ?? spanStart(span);
    // A null end is none: one day, or no length.
    const end = patch.end === undefined ? spanEnd(span) : patch.end;
    result = spanFromGiven(start, end, timeZone);
  }
  return spanWithAllDay(result, patch.allDay, timeZone);
}

/** The span with `allDay` said beside it: times become the days that they touch in the zone. */
function spanWithAllDay(span: Span, allDay: boolean | undefined, timeZone: string): Span {
  if (allDay === undefined || allDay === (span.kind === 'date')) return span;
  if (!allDay) throw new TypeError('allDay is false, but start and end are dates: give times.');
  const wall = wallSpan(span, timeZone);
  const start = Math.floor(wall.start / DAY_MS);
  return { kind: 'date', start, end: Math.max(start + 1, Math.ceil(wall.end / DAY_MS)) };
}

function detailsFromInput(input: EventInput): EventDetails {
  const details: Record<string, unknown> = {};
  for (const field of DETAIL_FIELDS) {
    const value = input[field] ?? undefined;
    if (value !== undefined) details[field] = detailFromGiven(field, value);
  }
  return details;
}

/** An id that no other event has. */
export function createEventId(): string {
  // randomUUID exists in secure contexts only, getRandomValues everywhere.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
