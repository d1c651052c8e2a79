import { type EventTime, type Span, spanEnd, spanStart } from '../time/span.ts';
import { type GivenTime, spanFromGiven } from '../time/given.ts';

/** RFC 5545 section 3.8.1.11, in lower case. */
export type EventStatus = 'tentative' | 'confirmed' | 'cancelled';

/** What an event may say beside its title and its time. */
export interface EventDetails {
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  /** A CSS colour that overrides the calendar's. */
  readonly color?: string | undefined;
  readonly status?: EventStatus | undefined;
}

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
export interface EventInput extends EventDetails {
  readonly id?: string | undefined;
  readonly calendarId?: string | undefined;
  readonly title?: string | undefined;
  readonly start: GivenTime;
  readonly end?: GivenTime | null | undefined;
  readonly allDay?: boolean | undefined;
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

/** The fields of {@link EventDetails}, which an edit may set or remove. */
export const OPTIONAL_FIELDS = ['location', 'description', 'url', 'color', 'status'] as const;

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
    ...definedFields(record),
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
    ...definedFields(event),
    readonly: event.readonly,
    recurring: event.recurring,
    ...(event.meta === undefined ? {} : { meta: event.meta }),
  };
  records.set(event, record);
  return record;
}

function definedFields(from: EventDetails): EventDetails {
  const fields: Record<string, unknown> = {};
  for (const field of OPTIONAL_FIELDS) if (from[field] !== undefined) fields[field] = from[field];
  return fields;
}
