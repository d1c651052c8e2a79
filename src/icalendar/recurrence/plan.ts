import { HOUR_MS, MINUTE_MS, type WallMs, dayOfWall, weekdayOfDay, ymdFromDay } from '../../time/day.ts';
import { type Ascending, listed, select } from './ascending.ts';
import { timesOfDay } from './clock.ts';
import { type DayParts, MonthMask } from './month-mask.ts';
import { type Period, days, months, ticks, weekYears, weeks, years } from './period.ts';
import type { RecurrenceRule } from './recur.ts';
import { dailyTimes, tickFilter, tickMeets, timesInTick } from './tick-plan.ts';

/** A rule made ready for one DTSTART: every `interval`th period, and in each of its bases all `times`. */
export interface Plan {
  readonly period: Period;
  /** The number of the first period, from which the interval counts. */
  readonly origin: number;
  readonly interval: number;
  /** Offsets from a base, in milliseconds. */
  readonly times: Ascending;
  /** BYSETPOS where it chooses among the days of a period; within a day or tick it is already in `times`. */
  readonly setPos: readonly number[];
  readonly mask: MonthMask;
  /** How many bases each period has, where all have the same. */
  readonly basesEach?: number;
  /** Whether a period is one day and every day is one: then whole years can be counted by their kind. */
  readonly everyDay: boolean;
}

/** @param start DTSTART on the wall clock; @param date whether it is a DATE, which has no BYHOUR, BYMINUTE, BYSECOND */
export function planOf(rule: RecurrenceRule, start: WallMs, date: boolean): Plan {
  const parts = dayParts(rule, start);
  const mask = new MonthMask(parts);
  const filtered = hasDayFilter(parts);
  const { freq, interval, bySetPos } = rule;
  if (freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY') {
    return tickPlan(rule, start, mask, filtered);
  }
  const times = date ? listed([0]) : timesOfDay(rule, start);
  if (freq === 'DAILY' || (interval === 1 && bySetPos.length === 0)) {
    // Without INTERVAL and BYSETPOS a period is nothing but the days that its parts choose.
    return dayPlan(mask, filtered, start, interval, select(times, bySetPos));
  }
  const plan = (period: Period, origin: number = period.numberOf(start)): Plan => ({
    period,
    origin,
    interval,
    times,
    setPos: bySetPos,
    mask,
    everyDay: false,
  });
  if (freq === 'YEARLY') {
    if (parts.byWeekNo.length === 0) return plan(years(mask));
    // At New Year the year of DTSTART's week may be another than that of its date. Its week's counts where
    // DTSTART is an instance itself, so that it is the first.
    return plan(weekYears(mask, rule.wkst), mask.has(dayOfWall(start)) ? undefined : years(mask).numberOf(start));
  }
  if (freq === 'MONTHLY') return plan(months(mask));
  const plain = parts.byMonth.length + parts.byMonthDay.length + parts.byYearDay.length + parts.byWeekNo.length === 0;
  return {
    ...plan(weeks(mask, rule.wkst)),
    ...(plain ? { basesEach: new Set(parts.byDay.map(({ weekday }) => weekday)).size } : {}),
  };
}

function dayPlan(mask: MonthMask, filtered: boolean, start: WallMs, interval: number, times: Ascending): Plan {
  return {
    period: days(mask),
    origin: dayOfWall(start),
    interval,
    times,
    setPos: [],
    mask,
    everyDay: interval === 1,
    ...(filtered ? {} : { basesEach: 1 }),
  };
}

/** The day parts with what DTSTART adds where the rule leaves it open (section 3.3.10). */
function dayParts(rule: RecurrenceRule, start: WallMs): DayParts {
  const { freq, byDay, byMonth, byMonthDay, byYearDay, byWeekNo, wkst } = rule;
  const day = dayOfWall(start);
  const { month, day: monthDay } = ymdFromDay(day);
  const parts: DayParts = {
    byMonth,
    byMonthDay,
    byYearDay,
    byWeekNo,
    wkst,
    // A number before the weekday means something in YEARLY and MONTHLY only.
    byDay: freq === 'YEARLY' || freq === 'MONTHLY' ? byDay : byDay.map(({ weekday }) => ({ ordinal: 0, weekday })),
    ordinalsIn: freq === 'YEARLY' && byMonth.length === 0 ? 'year' : 'month',
  };
  if (byDay.length + byMonthDay.length + byYearDay.length > 0) return parts;
  const sameWeekday = [{ ordinal: 0, weekday: weekdayOfDay(day) }];
  if (byWeekNo.length > 0) return freq === 'YEARLY' ? { ...parts, byDay: sameWeekday } : parts;
  if (freq === 'WEEKLY') return { ...parts, byDay: sameWeekday };
  if (freq === 'MONTHLY') return { ...parts, byMonthDay: [monthDay] };
  if (freq === 'YEARLY') return { ...parts, byMonthDay: [monthDay], byMonth: byMonth.length > 0 ? byMonth : [month] };
  return parts;
}

function hasDayFilter(parts: DayParts): boolean {
  const { byMonth, byMonthDay, byYearDay, byWeekNo, byDay } = parts;
  return byMonth.length + byMonthDay.length + byYearDay.length + byWeekNo.length + byDay.length > 0;
}

/** HOURLY, MINUTELY and SECONDLY: daily with many times where every day has the same ones, else tick by tick. */
function tickPlan(rule: RecurrenceRule, start: WallMs, mask: MonthMask, filtered: boolean): Plan {
  const times = dailyTimes(rule, start);
  if (times !== undefined) return dayPlan(mask, filtered, start, 1, times);
  const length = rule.freq === 'HOURLY' ? HOUR_MS : rule.freq === 'MINUTELY' ? MINUTE_MS : 1000;
  const filter = tickFilter(rule);
  const free = !filtered && filter.byHour.length + filter.byMinute.length + filter.bySecond.length === 0;
  return {
    period: ticks(length, mask, filter),
    origin: Math.floor(start / length),
    interval: rule.interval,
    times: tickMeets(rule, start) ? timesInTick(rule, start) : listed([]),
    setPos: [],
    mask,
    everyDay: false,
    ...(free ? { basesEach: 1 } : {}),
  };
}
