import { DAY_MS, type DayNumber, MINUTE_MS, type WallMs, dayOfWall, wallOfDay } from '../../time/day.ts';
import type { Placement } from '../../interaction/placement.ts';
import type { EditorProblem } from '../messages/messages.ts';

/** The editor's fields of time. Minutes are since midnight, 0–1439. */
export interface TimeFields {
  readonly allDay: boolean;
  readonly startDay: DayNumber;
  readonly startMinutes: number;
  /** Of an all-day event the last day, not the day after it. */
  readonly endDay: DayNumber;
  readonly endMinutes: number;
}

const DAY_MINUTES = 1440;

/** Where an event goes that was all-day and is to have times. */
const MORNING = 9 * 60;

/** The fields of a placement. An all-day one has times in reserve, for when it is to have some. */
export function fieldsOfPlacement({ start, end, allDay }: Placement): TimeFields {
  if (!allDay) {
    return { allDay, startDay: dayOfWall(start), startMinutes: minutesOf(start), endDay: dayOfWall(end), endMinutes: minutesOf(end) };
  }
  return { allDay, startDay: dayOfWall(start), startMinutes: MORNING, endDay: dayOfWall(end) - 1, endMinutes: MORNING + 60 };
}

/**
 * The placement of the fields, or what is wrong with them. They hold minutes: an end of it that nobody edited stays
 * exact to the second.
 *
 * @param before what the fields were made of
 */
export function placementOfFields(fields: TimeFields, before: Placement): Placement | EditorProblem {
  const { allDay } = fields;
  const unedited = fieldsOfPlacement(before);
  let { start, end } = before;
  if (allDay !== before.allDay || startOf(fields) !== startOf(unedited)) start = startOf(fields);
  if (allDay !== before.allDay || endOf(fields) !== endOf(unedited)) end = endOf(fields);
  return end < start || (allDay && end === start) ? 'end-before-start' : { start, end, allDay };
}

/** Whether two sets of fields are one. */
export function sameFields(a: TimeFields, b: TimeFields): boolean {
  return a.allDay === b.allDay && startOf(a) === startOf(b) && endOf(a) === endOf(b);
}

/**
 * The fields after an edit. A start that moves takes the end with it, so that the length stays; an end of minutes
 * beyond its day is on another.
 */
export function editedFields(fields: TimeFields, edit: Partial<TimeFields>): TimeFields {
  const next = { ...fields, ...edit };
  if (edit.allDay === true && !fields.allDay && next.endMinutes === 0 && next.endDay > next.startDay) {
    // An end at midnight is the end of the day before.
    return { ...next, endDay: next.endDay - 1, endMinutes: DAY_MINUTES - 1 };
  }
  const moved = edit.startDay !== undefined || edit.startMinutes !== undefined;
  const length = timedEnd(fields) - timedStart(fields);
  const end = moved && length >= 0 ? timedStart(next) + length : timedEnd(next);
  return { ...next, endDay: dayOfWall(end), endMinutes: minutesOf(end) };
}

function startOf(fields: TimeFields): WallMs {
  return fields.allDay ? wallOfDay(fields.startDay) : timedStart(fields);
}

function endOf(fields: TimeFields): WallMs {
  return fields.allDay ? wallOfDay(fields.endDay + 1) : timedEnd(fields);
}

function timedStart({ startDay, startMinutes }: TimeFields): WallMs {
  return wallOfDay(startDay) + startMinutes * MINUTE_MS;
}

function timedEnd({ endDay, endMinutes }: TimeFields): WallMs {
  return wallOfDay(endDay) + endMinutes * MINUTE_MS;
}

function minutesOf(wall: WallMs): number {
  return Math.floor((wall - dayOfWall(wall) * DAY_MS) / MINUTE_MS);
}
