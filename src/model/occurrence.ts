import { type EventTime, type Span, spanEnd, spanStart } from '../time/span.ts';
import { spanFromGiven } from '../time/given.ts';
import type { EventDetails } from './details.ts';

/** What a rule makes of an event in a range; an event that does not recur has exactly one. */
export interface Occurrence {
  /** `eventId + '/' + recurrenceId`. */
  readonly id: string;
  readonly eventId: string;
  /**
   * The value of RECURRENCE-ID (RFC 5545 section 3.8.4.4) that names the occurrence in its series:
   * `YYYYMMDD` for all-day, `YYYYMMDDTHHMMSS` for floating, with a `Z` and in UTC for zoned ones. Empty for
   * an event that does not recur.
   */
  readonly recurrenceId: string;
  readonly start: EventTime;
  /** Exclusive, of start's type. */
  readonly end: EventTime;
  readonly allDay: boolean;
  /** Where an override of the series says otherwise than the series itself. */
  readonly override?: OccurrenceOverride | undefined;
}

/** The fields in which an overridden occurrence differs from its event; one that it takes away is empty. */
export interface OccurrenceOverride extends EventDetails {
  readonly title?: string | undefined;
}

/** An occurrence inside the house: its time as integers, plain data. */
export interface OccurrenceRecord {
  readonly eventId: string;
  readonly recurrenceId: string;
  readonly span: Span;
  readonly override?: OccurrenceOverride | undefined;
}

const spans = new WeakMap<object, Span>();

/** The public form of an occurrence; Temporal's objects are made when first read. */
export function occurrenceFromRecord(record: OccurrenceRecord): Occurrence {
  let start: EventTime | undefined;
  let end: EventTime | undefined;
  const occurrence: Occurrence = {
    id: `${record.eventId}/${record.recurrenceId}`,
    eventId: record.eventId,
    recurrenceId: record.recurrenceId,
    get start() {
      return (start ??= spanStart(record.span));
    },
    get end() {
      return (end ??= spanEnd(record.span));
    },
    allDay: record.span.kind === 'date',
    ...(record.override === undefined ? {} : { override: record.override }),
  };
  spans.set(occurrence, record.span);
  return occurrence;
}

/** The span of an occurrence: the one it was made from, else read from its start and end. */
export function spanOfOccurrence(occurrence: Occurrence, timeZone: string): Span {
  let span = spans.get(occurrence);
  if (span === undefined) {
    spans.set(occurrence, (span = spanFromGiven(occurrence.start, occurrence.end, timeZone)));
  }
  return span;
}
