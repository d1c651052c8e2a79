import { type EventTime, type Span, spanEnd, spanStart } from '../time/span.ts';
import { type GivenTime, spanFromGiven } from '../time/given.ts';
import type { AttendeeInput } from './calendar-user.ts';
import { type Classification, type EventDetails, type EventStatus, type Transparency, definedDetails } from './details.ts';
import type { ReminderInput } from './reminder.ts';

/** What is stored, as the public API hands it over. `start` and `end` are of one Temporal type. */
export interface CalendarEvent extends EventDetails {
  /** Unique in the element; never changes, also when the server renames the resource. */
  readonly id: string;
  readonly calendarId: string;
  readonly title: string;
  /** PlainDate (all-day), PlainDateTime (floating) or ZonedDateTime. */
  readonly start: EventTime;
  /** Exclusive, of start's type. */
  readonly end: EventTime;
  readonly allDay: boolean;
  readonly readonly: boolean;
  /** Output only: whether the event is a series, or part of one. */
  readonly recurring: boolean;
  /** The host's own, kept by reference, never stored or sent. */
  readonly meta?: unknown;
}

/** An event as a host gives it to `events` or `addEvent`. */
export interface EventInput extends Omit<EventDetails, 'attendees' | 'reminders'> {
  readonly id?: string | undefined;
  readonly calendarId?: string | undefined;
  readonly title?: string | undefined;
  readonly start: GivenTime;
  readonly end?: GivenTime | null | undefined;
  readonly allDay?: boolean | undefined;
  readonly attendees?: readonly AttendeeInput[] | undefined;
  readonly reminders?: readonly ReminderInput[] | undefined;
  readonly readonly?: boolean | undefined;
  readonly meta?: unknown;
}

/** What an edit sets; `null` removes an optional field, an absent field stays. */
export interface EventPatch {
  readonly title?: string;
  readonly start?: GivenTime;
  readonly end?: GivenTime | null;
  readonly allDay?: boolean;
  readonly calendarId?: string;
  readonly location?: string | null;
  readonly description?: string | null;
  readonly url?: string | null;
  readonly color?: string | null;
  readonly status?: EventStatus | null;
  readonly transparency?: Transparency | null;
  readonly classification?: Classification | null;
  readonly categories?: readonly string[] | null;
  /** The reminders on screen that count from the start; those of other kinds stay whatever this says. */
  readonly reminders?: readonly ReminderInput[] | null;
  /** Ticks a task off, or lets it be done again. */
  readonly completed?: boolean;
  readonly readonly?: boolean;
  readonly meta?: unknown;
}

/** An event inside the house: as {@link CalendarEvent}, with its time as integers. Plain data but `meta`. */
export interface EventRecord extends EventDetails {
  readonly id: string;
  readonly calendarId: string;
  readonly title: string;
  readonly span: Span;
  readonly readonly: boolean;
  readonly recurring: boolean;
  readonly meta?: unknown;
}

const records = new WeakMap<object, EventRecord>();

/**
 * The public form of a record. Temporal's objects are made when first read (they cost microseconds each,
 * and most events are only drawn), as own properties, so that a spread copies them.
 */
export function eventFromRecord(record: EventRecord): CalendarEvent {
  let start: EventTime | undefined;
  let end: EventTime | undefined;
  const event: CalendarEvent = {
    id: record.id,
    calendarId: record.calendarId,
    title: record.title,
    get start() {
      return (start ??= spanStart(record.span));
    },
    get end() {
      return (end ??= spanEnd(record.span));
    },
    allDay: record.span.kind === 'date',
    ...definedDetails(record),
    readonly: record.readonly,
    recurring: record.recurring,
    ...(record.meta === undefined ? {} : { meta: record.meta }),
  };
  records.set(event, record);
  return event;
}

/**
 * The record of a public event: the one it was made from, else read from its fields (a source of the
 * host's own hands over plain objects).
 *
 * @throws TypeError or RangeError that names the field
 */
export function recordFromEvent(event: CalendarEvent, timeZone: string): EventRecord {
  const known = records.get(event);
  if (known !== undefined) return known;
  const record: EventRecord = {
    id: event.id,
    calendarId: event.calendarId,
    title: event.title,
    span: spanFromGiven(event.start, event.end, timeZone),
    ...definedDetails(event),
    readonly: event.readonly,
    recurring: event.recurring,
    ...(event.meta === undefined ? {} : { meta: event.meta }),
  };
  records.set(event, record);
  return record;
}
