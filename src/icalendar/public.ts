import { patchRecord } from '../model/edit.ts';
import { type EventDetails, OPTIONAL_FIELDS, definedDetails } from '../model/details.ts';
import type { EventPatch } from '../model/event.ts';
import { type GivenTime, epochFromGiven } from '../time/given.ts';
import { type EventTime, type Span, spanEnd, spanStart, wallSpan } from '../time/span.ts';
import { epochFromWall, systemZoneId, zoneOf } from '../time/zone.ts';
import type { Problem } from './errors.ts';
import type { ResourceEvent } from './read/event.ts';
import type { Moment } from './read/moment.ts';
import { readEvents, readResource } from './read/resource.ts';
import { type TaskReading, type TaskStatus, readTasks } from './read/task.ts';
import { parseDocument } from './text/document.ts';
import { type TextPatch, editableEvent, patchText } from './write/patch.ts';
import { findableId } from './zones/zone-table.ts';

/** An event of an iCalendar text; a series with its overrides is one. */
export interface ICalendarEvent extends EventDetails {
  readonly uid: string;
  readonly title: string;
  /** PlainDate (all-day), PlainDateTime (floating) or ZonedDateTime. */
  readonly start: EventTime;
  /** Exclusive, of start's type. */
  readonly end: EventTime;
  readonly allDay: boolean;
  readonly recurring: boolean;
}

/** A task (VTODO) of an iCalendar text. */
export interface ICalendarTask {
  readonly uid: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly start?: EventTime | undefined;
  readonly due?: EventTime | undefined;
  readonly completed?: EventTime | undefined;
  /** 0–100. */
  readonly percent?: number | undefined;
  readonly status?: TaskStatus | undefined;
}

export interface ParsedICalendar {
  readonly events: ICalendarEvent[];
  readonly tasks: ICalendarTask[];
  /** What could not be read or not be read for sure, by 1-based line; the rest is there all the same. */
  readonly errors: Problem[];
}

/** An event in a range, or one instance of a series. */
export interface ICalendarOccurrence {
  readonly uid: string;
  /** The value of RECURRENCE-ID that names the instance; empty for an event that does not recur. */
  readonly recurrenceId: string;
  readonly start: EventTime;
  /** Exclusive, of start's type. */
  readonly end: EventTime;
  readonly allDay: boolean;
  readonly title: string;
  /** Whether a component with RECURRENCE-ID speaks for it. */
  readonly overridden: boolean;
}

/** A range of time, half-open, and the zone in which dates and times without zone are read; the system's unless told. */
export interface GivenRange {
  readonly start: GivenTime;
  readonly end: GivenTime;
  readonly timeZone?: string | undefined;
}

/**
 * Reads iCalendar text (RFC 5545).
 *
 * @returns its events and tasks, and what is wrong with it by line; it never throws for what is in the text
 */
export function parseICalendar(text: string): ParsedICalendar {
  const document = parseDocument(text);
  const { events, errors } = readEvents(document);
  const { tasks, problems } = readTasks(document);
  const all = [...document.problems, ...errors, ...events.flatMap((event) => event.problems), ...problems];
  return {
    events: events.map(eventFromReading),
    tasks: tasks.map(taskFromReading),
    errors: all.sort((a, b) => a.line - b.line),
  };
}

/**
 * What falls in a range, series expanded, in time order.
 *
 * @throws TypeError or RangeError that names the field, for a range that is none
 */
export function occurrencesInRange(text: string, range: GivenRange): ICalendarOccurrence[] {
  const timeZone = zoneOf(range.timeZone ?? systemZoneId()).id;
  const start = epochFromGiven(range.start, 'start', timeZone);
  const end = epochFromGiven(range.end, 'end', timeZone);
  if (end < start) throw new RangeError(`end (${String(range.end)}) lies before start (${String(range.start)}).`);
  const reading = readResource(text);
  const titles = new Map(reading.events.map(({ uid, title }) => [uid, title]));
  return reading
    .expand({ start, end, timeZone })
    .map((occurrence) => ({ occurrence, at: startEpoch(occurrence.span, timeZone) }))
    .sort((a, b) => a.at - b.at)
    .map(({ occurrence: { uid, recurrenceId, span, override } }) => ({
      uid,
      recurrenceId,
      start: spanStart(span),
      end: spanEnd(span),
      allDay: span.kind === 'date',
      title: override?.title ?? titles.get(uid) ?? '',
      overridden: override !== undefined,
    }));
}

function startEpoch(span: Span, timeZone: string): number {
  if (span.kind === 'zoned') return span.start;
  return epochFromWall(zoneOf(timeZone), wallSpan(span, timeZone).start);
}

/** What {@link patchICalendar} sets; null removes, an absent field stays. */
export type ICalendarPatch = Omit<EventPatch, 'calendarId' | 'readonly' | 'meta'>;

/**
 * The text of a single event with only the lines replaced that the patch concerns, and SEQUENCE, DTSTAMP and
 * LAST-MODIFIED; every other line stays byte for byte. Instants without a zone take the event's: an event in UTC
 * stays in UTC unless the patch names a zone.
 *
 * @throws ICalendarError, with line and reason, where the text holds a series, several events, or dates that
 *   cannot be read; TypeError or RangeError that names the field, for times that are none
 */
export function patchICalendar(text: string, patch: ICalendarPatch): string {
  const document = parseDocument(text);
  const { uid, fields, times } = editableEvent(document);
  const { span } = times;
  const before = { ...fields, id: uid, calendarId: '', span, readonly: false, recurring: false };
  const after = patchRecord(before, patch, span.kind === 'zoned' ? span.zone : systemZoneId());
  const changes: Record<string, unknown> = { span: after.span };
  for (const field of ['title', ...OPTIONAL_FIELDS] as const) if (patch[field] !== undefined) changes[field] = after[field] ?? null;
  return patchText(text, changes as TextPatch, Date.now());
}

function eventFromReading(event: ResourceEvent): ICalendarEvent {
  const { uid, title, recurring, span } = event;
  const times = { start: spanStart(span), end: spanEnd(span), allDay: span.kind === 'date' };
  return { uid, title, ...times, ...definedDetails(event), recurring };
}

function taskFromReading({ start, due, completed, ...fields }: TaskReading): ICalendarTask {
  return defined({ ...fields, start: timeOf(start), due: timeOf(due), completed: timeOf(completed) });
}

function timeOf(moment: Moment | undefined): EventTime | undefined {
  if (moment === undefined) return undefined;
  const { kind, value, zone } = moment;
  return spanStart(kind === 'zoned' ? { kind, start: value, end: value, zone: findableId(zone!, value) } : { kind, start: value, end: value });
}

function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
