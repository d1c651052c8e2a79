import { DAY_MS, HOUR_MS, MINUTE_MS, type WallMs, type Weekday, dayFromYmd, dayOfWall, ymdFromDay } from '../../time/day.ts';
import { weekStart } from '../../time/week.ts';
import { type MonthMask, firstDayOfMonth, monthOfDay } from './month-mask.ts';

/** One FREQ: what a period is, numbered through, and which of its days or ticks the rule's filters leave. */
export interface Period {
  /** The number of the period that holds a wall time. */
  numberOf(wall: WallMs): number;
  startOf(number: number): WallMs;
  /** The starts of the days (for a tick, of the tick itself) that the rule chooses, ascending. */
  bases(number: number): WallMs[];
  /** The first period from this one on that may hold something; looks ahead by a bounded step. */
  next(number: number): number;
}

export function years(mask: MonthMask): Period {
  return {
    numberOf: (wall) => ymdFromDay(dayOfWall(wall)).year,
    startOf: (year) => dayFromYmd(year, 1, 1) * DAY_MS,
    bases: (year) => {
      const starts: WallMs[] = [];
      for (let month = year * 12; month < year * 12 + 12; month++) {
        for (const day of mask.days(month)) starts.push(day * DAY_MS);
      }
      return starts;
    },
    next: (year) => year,
  };
}

/**
 * Years made of whole weeks, as BYWEEKNO numbers them: a week is of the year that holds at least four of its
 * days, and brings its days beyond New Year with it.
 */
export function weekYears(mask: MonthMask, wkst: Weekday): Period {
  const firstDay = (year: number): number => weekStart(dayFromYmd(year, 1, 4), wkst);
  return {
    numberOf: (wall) => ymdFromDay(weekStart(dayOfWall(wall), wkst) + 3).year,
    startOf: (year) => firstDay(year) * DAY_MS,
    bases: (year) => {
      const [first, end] = [firstDay(year), firstDay(year + 1)];
      const starts: WallMs[] = [];
      for (let month = year * 12 - 1; month <= year * 12 + 12; month++) {
        for (const day of mask.days(month)) if (day >= first && day < end) starts.push(day * DAY_MS);
      }
      return starts;
    },
    next: (year) => year,
  };
}

export function months(mask: MonthMask): Period {
  return {
    numberOf: (wall) => monthOfDay(dayOfWall(wall)),
    startOf: (month) => firstDayOfMonth(month) * DAY_MS,
    bases: (month) => mask.days(month).map((day) => day * DAY_MS),
    next: (month) => nextMonth(mask, month),
  };
}

export function weeks(mask: MonthMask, wkst: Weekday): Period {
  const origin = weekStart(0, wkst);
  return {
    numberOf: (wall) => Math.floor((dayOfWall(wall) - origin) / 7),
    startOf: (week) => (origin + week * 7) * DAY_MS,
    bases: (week) => {
      const starts: WallMs[] = [];
      const first = origin + week * 7;
      for (let day = first; day < first + 7; day++) if (mask.has(day)) starts.push(day * DAY_MS);
      return starts;
    },
    next: (week) => week,
  };
}

export function days(mask: MonthMask): Period {
  return {
    numberOf: dayOfWall,
    startOf: (day) => day * DAY_MS,
    bases: (day) => (mask.has(day) ? [day * DAY_MS] : []),
    next: (day) => nextDay(mask, day),
  };
}

/** The hours, minutes or seconds that a tick's own BY parts let pass; an empty list lets all pass. */
export interface TickFilter {
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
}

/** Hours, minutes or seconds, by their length in milliseconds. */
export function ticks(length: number, mask: MonthMask, filter: TickFilter): Period {
  const levels: [number, number, readonly number[]][] = [
    [HOUR_MS, DAY_MS, filter.byHour],
    [MINUTE_MS, HOUR_MS, filter.byMinute],
    [1000, MINUTE_MS, filter.bySecond],
  ];
  const next = (tick: number): number => {
    const wall = tick * length;
    const day = dayOfWall(wall);
    const chosen = nextDay(mask, day);
    if (chosen > day) return (chosen * DAY_MS) / length;
    for (const [unit, whole, list] of levels) {
      if (list.length === 0 || unit < length) continue;
      const at = Math.floor((wall % whole + whole) % whole / unit);
      if (list.includes(at)) continue;
      const later = list.find((value) => value > at);
      const start = wall - (((wall % whole) + whole) % whole);
      return (start + (later === undefined ? whole : later * unit)) / length;
    }
    return tick;
  };
  return {
    numberOf: (wall) => Math.floor(wall / length),
    startOf: (tick) => tick * length,
    bases: (tick) => (next(tick) === tick ? [tick * length] : []),
    next,
  };
}

function nextDay(mask: MonthMask, day: number): number {
  if (mask.has(day)) return day;
  const next = mask.next(day);
  const month = monthOfDay(next);
  return mask.allowsMonth(month) ? next : firstDayOfMonth(nextMonth(mask, month));
}

function nextMonth(mask: MonthMask, month: number): number {
  for (let ahead = 0; ahead < 12; ahead++) if (mask.allowsMonth(month + ahead)) return month + ahead;
  return month;
}
