import { HOUR_MS, MINUTE_MS, DAY_MS, dayFromIso, dayOfWall, isoFromDay, type WallMs } from '../../time/day.ts';
import type { Placement } from '../../interaction/placement.ts';
import type { EditorProblem } from '../messages/messages.ts';

/** The editor's fields of time as the inputs hold them: `YYYY-MM-DD` and `HH:MM`, empty when unset. */
export interface TimeFields {
  readonly allDay: boolean;
  readonly startDate: string;
  readonly startTime: string;
  /** Of an all-day event the last day, not the day after it. */
  readonly endDate: string;
  readonly endTime: string;
}

/** Where an event goes that was all-day and is to have times. */
const MORNING: WallMs = 9 * HOUR_MS;

/** The fields of a placement. An all-day one has times in reserve, for when it is to have some. */
export function fieldsOfPlacement({ start, end, allDay }: Placement): TimeFields {
  if (!allDay) return { allDay, ...dateAndTime('start', start), ...dateAndTime('end', end) } as TimeFields;
  return {
    allDay,
    startDate: isoFromDay(dayOfWall(start)),
    startTime: timeText(MORNING),
    endDate: isoFromDay(dayOfWall(end) - 1),
    endTime: timeText(MORNING + HOUR_MS),
  };
}

/** The placement of the fields, or what is wrong with them. */
export function placementOfFields(fields: TimeFields): Placement | EditorProblem {
  const { allDay } = fields;
  const start = wallOf(fields.startDate, allDay ? '00:00' : fields.startTime);
  const end = wallOf(fields.endDate, allDay ? '00:00' : fields.endTime);
  if (start === undefined) return 'start-missing';
  if (end === undefined) return 'end-missing';
  if (end < start) return 'end-before-start';
  return { start, end: allDay ? end + DAY_MS : end, allDay };
}

/** The fields after an edit; a start that moves takes the end with it, so that the length stays. */
export function editedFields(fields: TimeFields, edit: Partial<TimeFields>): TimeFields {
  const next = { ...fields, ...edit };
  if (edit.startDate === undefined && edit.startTime === undefined) return next;
  const [before, start] = [wallOf(fields.startDate, fields.startTime), wallOf(next.startDate, next.startTime)];
  const end = wallOf(fields.endDate, fields.endTime);
  if (before === undefined || start === undefined || end === undefined || end < before) return next;
  return { ...next, ...dateAndTime('end', end + (start - before)) };
}

function dateAndTime(name: 'start' | 'end', wall: WallMs): Partial<TimeFields> {
  return { [`${name}Date`]: isoFromDay(dayOfWall(wall)), [`${name}Time`]: timeText(wall) };
}

function timeText(wall: WallMs): string {
  const minutes = Math.floor((wall - dayOfWall(wall) * DAY_MS) / MINUTE_MS);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function wallOf(date: string, time: string): WallMs | undefined {
  const clock = /^(\d{2}):(\d{2})/.exec(time);
  if (clock === null) return undefined;
  try {
    return dayFromIso(date) * DAY_MS + Number(clock[1]) * HOUR_MS + Number(clock[2]) * MINUTE_MS;
  } catch {
    return undefined;
  }
}
