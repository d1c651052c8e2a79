import { DAY_MS, type EpochMs, type WallMs, dayFromYmd, dayOfWall, daysInMonth, weekdayOfDay, ymdFromDay } from '../../time/day.ts';
import { type Transition, type Zone, transitions } from '../../time/zone.ts';
import { escapeText } from '../text/escape.ts';
import { formatDateTime } from '../values/date-time.ts';

/** How many years behind the event's own are looked at, to tell a rule from a coincidence. */
const YEARS_AFTER = 5;
/** Years of iCalendar have four digits. */
const LAST_YEAR = 9998;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The unfolded lines of a VTIMEZONE (RFC 5545 section 3.6.5) that is right from the year before `from` to
 * some years after `to`, and for ever where the zone's last changes by then follow a rule.
 *
 * @param tzid the name that it is to have
 */
export function vtimezoneLines(zone: Zone, from: EpochMs, to: EpochMs, tzid: string = zone.id): string[] {
  const firstYear = Math.max(1, ymdFromDay(Math.floor(from / DAY_MS)).year - 1);
  const lastYear = Math.min(LAST_YEAR, ymdFromDay(Math.floor(to / DAY_MS)).year + YEARS_AFTER);
  const start = dayFromYmd(firstYear, 1, 1) * DAY_MS;
  const changes = transitions(zone, start, dayFromYmd(lastYear + 1, 1, 1) * DAY_MS);
  const parts = groupByOffsets(changes).flatMap((group) => observanceLines(group, firstYear, lastYear));
  if (changes.length === 0 || changes[0]!.at > from) {
    const offset = zone.offsetAt(start);
    parts.unshift(...observance('STANDARD', start, offset, offset));
  }
  return ['BEGIN:VTIMEZONE', `TZID:${escapeText(tzid)}`, ...parts, 'END:VTIMEZONE'];
}

function groupByOffsets(changes: readonly Transition[]): Transition[][] {
  const groups = new Map<string, Transition[]>();
  for (const change of changes) {
    const key = `${change.before} ${change.after}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function observanceLines(group: readonly Transition[], firstYear: number, lastYear: number): string[] {
  const { before, after } = group[0]!;
  const name = after > before ? 'DAYLIGHT' : 'STANDARD';
  const walls = group.map((change) => change.at + before);
  const ruled = ruledFrom(walls, firstYear, lastYear);
  const dates = walls.slice(1, ruled).map((wall) => `RDATE:${formatDateTime(wall)}`);
  return [
    ...(ruled === 0 ? [] : observance(name, walls[0]!, before, after, ...dates)),
    ...(ruled === walls.length ? [] : observance(name, walls[ruled]!, before, after, `RRULE:${yearlyRule(walls.slice(ruled))}`)),
  ];
}

/** The index of the first of these walls from which one yearly rule gives all up to the last year; their number without one. */
function ruledFrom(walls: readonly WallMs[], firstYear: number, lastYear: number): number {
  const fewest = Math.min(YEARS_AFTER + 2, lastYear - firstYear + 1);
  let from = walls.length - fewest;
  if (from < 0 || ymdFromDay(dayOfWall(walls.at(-1)!)).year !== lastYear || yearlyRule(walls.slice(from)) === undefined) return walls.length;
  while (from > 0 && yearlyRule(walls.slice(from - 1)) !== undefined) from--;
  return from;
}

function observance(name: string, start: WallMs, before: number, after: number, ...rest: string[]): string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${formatDateTime(start)}`,
    `TZOFFSETFROM:${formatOffset(before)}`,
    `TZOFFSETTO:${formatOffset(after)}`,
    ...rest,
    `END:${name}`,
  ];
}

/** The rule that gives exactly one of these walls a year, as the nth or last weekday of a month. */
function yearlyRule(walls: readonly WallMs[]): string | undefined {
  const days = walls.map(dayOfWall);
  const dates = days.map(ymdFromDay);
  const first = dates[0]!;
  const weekday = weekdayOfDay(days[0]!);
  const regular = dates.every(
    ({ year, month }, index) =>
      year === first.year + index &&
      month === first.month &&
      weekdayOfDay(days[index]!) === weekday &&
      walls[index]! - days[index]! * DAY_MS === walls[0]! - days[0]! * DAY_MS,
  );
  if (!regular) return undefined;
  const byMonth = `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=`;
  const name = WEEKDAYS[weekday - 1]!;
  if (dates.every(({ year, month, day }) => day + 7 > daysInMonth(year, month))) return `${byMonth}-1${name}`;
  const nth = Math.ceil(first.day / 7);
  return dates.every(({ day }) => Math.ceil(day / 7) === nth) ? `${byMonth}${nth}${name}` : undefined;
}

function formatOffset(offset: number): string {
  const seconds = Math.round(Math.abs(offset) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (parts[2] === 0) parts.pop();
  return (offset < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join('');
}
