import { DAY_MS, HOUR_MS, MINUTE_MS, type WallMs, dayOfWall, weekdayOfDay, ymdFromDay } from '../../time/day.ts';
import { type DayParts, MonthMask } from './month-mask.ts';
import { type Period, days, months, ticks, weeks, years } from './period.ts';
import type { RecurrenceRule } from './recur.ts';
import { type Ascending, listed, minutesOfDay, product, select, upTo } from './time-set.ts';

/** A rule made ready for one DTSTART: every `interval`th period, and in each of its bases all `times`. */
export interface Plan {
  readonly period: Period;
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
    return dayPlan(mask, filtered, interval, select(times, bySetPos));
  }
  const plan = { interval, times, setPos: bySetPos, mask, everyDay: false };
  if (freq === 'YEARLY') return { ...plan, period: years(mask) };
  if (freq === 'MONTHLY') return { ...plan, period: months(mask) };
  const plain = parts.byMonth.length + parts.byMonthDay.length + parts.byYearDay.length + parts.byWeekNo.length === 0;
  return {
    ...plan,
    period: weeks(mask, rule.wkst),
    ...(plain ? { basesEach: new Set(parts.byDay.map(({ weekday }) => weekday)).size } : {}),
  };
}

function dayPlan(mask: MonthMask, filtered: boolean, interval: number, times: Ascending): Plan {
  return {
    period: days(mask),
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

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function clockOf(start: WallMs): Clock {
  const time = start - dayOfWall(start) * DAY_MS;
  return {
    hour: Math.floor(time / HOUR_MS),
    minute: Math.floor((time % HOUR_MS) / MINUTE_MS),
    second: (time % MINUTE_MS) / 1000,
  };
}

const orOwn = (list: readonly number[], own: number): readonly number[] => (list.length > 0 ? list : [own]);
const orAll = (list: readonly number[], length: number): readonly number[] => (list.length > 0 ? list : upTo(length));
const inMs = (list: readonly number[], unit: number): number[] => list.map((value) => value * unit);

function timesOfDay(rule: RecurrenceRule, start: WallMs): Ascending {
  const { hour, minute, second } = clockOf(start);
  const minutes = minutesOfDay(orOwn(rule.byHour, hour), orOwn(rule.byMinute, minute));
  return product(minutes, listed(inMs(orOwn(rule.bySecond, second), 1000)));
}

/**
 * HOURLY, MINUTELY and SECONDLY. Where the interval divides the day (or, for seconds, a minute) every day has
 * the same times, and the rule is a daily one with many; else it goes tick by tick.
 */
function tickPlan(rule: RecurrenceRule, start: WallMs, mask: MonthMask, filtered: boolean): Plan {
  const { freq, interval } = rule;
  const { hour, minute, second } = clockOf(start);
  const inStep = (own: number, every: number) => (value: number) => (value - own) % every === 0;
  const minutes = inMs(orOwn(rule.byMinute, minute), MINUTE_MS);
  const seconds = listed(inMs(orOwn(rule.bySecond, second), 1000));
  const inner = select(
    freq === 'HOURLY' ? product(minutes, seconds) : freq === 'MINUTELY' ? seconds : listed([0]),
    rule.bySetPos,
  );
  const allMinutes = (): number[] => minutesOfDay(orAll(rule.byHour, 24), orAll(rule.byMinute, 60));
  const daily = (times: Ascending): Plan => dayPlan(mask, filtered, 1, times);

  if (freq === 'HOURLY' && 24 % interval === 0) {
    return daily(product(inMs(orAll(rule.byHour, 24).filter(inStep(hour, interval)), HOUR_MS), inner));
  }
  if (freq === 'MINUTELY' && 1440 % interval === 0) {
    const own = hour * HOUR_MS + minute * MINUTE_MS;
    return daily(product(allMinutes().filter(inStep(own, interval * MINUTE_MS)), inner));
  }
  if (freq === 'SECONDLY' && 60 % interval === 0) {
    const chosen = orAll(rule.bySecond, 60).filter(inStep(second, interval));
    return daily(product(allMinutes(), product(inMs(chosen, 1000), inner)));
  }
  const length = freq === 'HOURLY' ? HOUR_MS : freq === 'MINUTELY' ? MINUTE_MS : 1000;
  const ticking = rule.byHour.length + (freq === 'HOURLY' ? 0 : rule.byMinute.length) + (freq === 'SECONDLY' ? rule.bySecond.length : 0);
  return {
    period: ticks(length, mask, rule),
    interval,
    times: inner,
    setPos: [],
    mask,
    everyDay: false,
    ...(filtered || ticking > 0 ? {} : { basesEach: 1 }),
  };
}
