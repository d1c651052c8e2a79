import { type GivenTimes, spanFromInput } from './edit.ts';
import type { EventInput, EventRecord } from './event.ts';

/** What settles the fields that an input leaves open. */
export interface Surroundings {
  /** The calendar of events that name none. */
  readonly calendarId: string;
  /** The zone of times that name an instant and no zone. */
  readonly timeZone: string;
}

/**
 * What an event as it was given leaves to its surroundings. It is kept beside the record, so that the event
 * is the same whether the surroundings were set before it or after.
 */
export interface OpenFields {
  /** Whether it names no calendar. */
  readonly calendar: boolean;
  readonly times: GivenTimes | undefined;
}

export function openFieldsOf({ calendarId, start, end, allDay }: EventInput): OpenFields {
  return { calendar: calendarId === undefined, times: { start: copied(start), end: copied(end), allDay } };
}

/** The record in other surroundings; the same one where they change nothing. */
export function settledRecord(record: EventRecord, open: OpenFields, { calendarId, timeZone }: Surroundings): EventRecord {
  const settled = {
    calendarId: open.calendar ? calendarId : record.calendarId,
    span: open.times === undefined ? record.span : spanFromInput(open.times, timeZone),
  };
  const same = settled.calendarId === record.calendarId && JSON.stringify(settled.span) === JSON.stringify(record.span);
  return same ? record : { ...record, ...settled };
}

/** What an edit leaves open: what it sets is settled by it. */
export function openAfterEdit(open: OpenFields, before: EventRecord, after: EventRecord): OpenFields {
  return {
    calendar: open.calendar && after.calendarId === before.calendarId,
    times: after.span === before.span ? open.times : undefined,
  };
}

/** A host may set a `Date` that it gave to another time. */
function copied<T>(given: T): T {
  return given instanceof Date ? (new Date(given) as T) : given;
}
