import { type DayNumber, dayFromYmd, weekdayOfDay, ymdFromDay } from '../../time/day.ts';
import { weekStart } from '../../time/week.ts';
import type { RecurrenceRule, WeekdayOrdinal } from './recur.ts';

/** Months since January of year 0: year × 12 + month − 1. */
export type MonthIndex = number;

/** The parts of a rule that choose days, and whether BYDAY's ordinals count in the month or the year. */
export interface DayParts
  extends Pick<RecurrenceRule, 'byMonth' | 'byMonthDay' | 'byYearDay' | 'byWeekNo' | 'byDay' | 'wkst'> {
  readonly ordinalsIn: 'month' | 'year';
}

export function monthOfDay(day: DayNumber): MonthIndex {
  const { year, month } = ymdFromDay(day);
  return year * 12 + month - 1;
}

export function firstDayOfMonth(month: MonthIndex): DayNumber {
  const year = Math.floor(month / 12);
  return dayFromYmd(year, month - year * 12 + 1, 1);
}

/** Every seventh day from the first on. */
const SEVENTHS = 1 | (1 << 7) | (1 << 14) | (1 << 21) | (1 << 28);

/**
 * The days that a rule's day parts choose, as one integer a month: bit 0 is the 1st. Each part is a mask, and
 * a day must be in all of them; so a part that the RFC allows only for other frequencies acts as a filter.
 */
export class MonthMask {
  readonly #parts: DayParts;
  readonly #months: ReadonlySet<number>;
  #known: MonthIndex = NaN;
  #first: DayNumber = 0;
  #end: DayNumber = 0;
  #mask = 0;
  readonly #yearCounts = new Map<number, number>();

  constructor(parts: DayParts) {
    this.#parts = parts;
    this.#months = new Set(parts.byMonth);
  }

  /** Whether BYMONTH lets the month pass. */
  allowsMonth(month: MonthIndex): boolean {
    return this.#months.size === 0 || this.#months.has((((month % 12) + 12) % 12) + 1);
  }

  has(day: DayNumber): boolean {
    if (day < this.#first || day >= this.#end) this.of(monthOfDay(day));
    return ((this.#mask >>> (day - this.#first)) & 1) === 1;
  }

  /** The chosen days of a month, ascending. */
  days(month: MonthIndex): DayNumber[] {
    const days: DayNumber[] = [];
    for (let rest = this.of(month); rest !== 0; rest &= rest - 1) {
      days.push(this.#first + 31 - Math.clz32(rest & -rest));
    }
    return days;
  }

  /** The first chosen day from `day` on in its month, or else the first day of the next month, chosen or not. */
  next(day: DayNumber): DayNumber {
    const month = monthOfDay(day);
    const rest = this.of(month) & (-1 << (day - this.#first));
    return rest === 0 ? firstDayOfMonth(month + 1) : this.#first + 31 - Math.clz32(rest & -rest);
  }

  /**
   * How many days of a year are chosen. Years of one kind have the same days: those that begin on the same weekday,
   * are as long and have as long neighbours, whose weeks reach into them. There are 28 kinds.
   */
  countYear(year: number): number {
    const [before, first, next, end] = [-1, 0, 1, 2].map((ahead) => dayFromYmd(year + ahead, 1, 1)) as [number, number, number, number];
    const lengths = (first - before - 365) * 4 + (next - first - 365) * 2 + (end - next - 365);
    const kind = weekdayOfDay(first) * 8 + lengths;
    let count = this.#yearCounts.get(kind);
    if (count === undefined) {
      count = 0;
      for (let month = year * 12; month < year * 12 + 12; month++) count += bitCount(this.of(month));
      this.#yearCounts.set(kind, count);
    }
    return count;
  }

  /** How many days are chosen from the start of the year up to but not including `day`. */
  countInYearBefore(day: DayNumber): number {
    const last = monthOfDay(day);
    let count = 0;
    for (let month = last - (last % 12); month < last; month++) count += bitCount(this.of(month));
    return count + bitCount(this.of(last) & ~(-1 << (day - this.#first)));
  }

  /** The chosen days of a month. */
  of(month: MonthIndex): number {
    if (month !== this.#known) {
      this.#first = firstDayOfMonth(month);
      this.#end = firstDayOfMonth(month + 1);
      this.#mask = this.#build(month, this.#first, this.#end - this.#first);
      this.#known = month;
    }
    return this.#mask;
  }

  #build(month: MonthIndex, first: DayNumber, length: number): number {
    if (!this.allowsMonth(month)) return 0;
    const { byMonthDay, byYearDay, byWeekNo, byDay } = this.#parts;
    let mask = -1 >>> (32 - length);
    if (byMonthDay.length > 0) mask &= bits(byMonthDay, (n) => (n > 0 ? n - 1 : length + n), length);
    if (byYearDay.length > 0) {
      const january = dayFromYmd(Math.floor(month / 12), 1, 1);
      const december = dayFromYmd(Math.floor(month / 12) + 1, 1, 1);
      mask &= bits(byYearDay, (n) => (n > 0 ? january + n - 1 : december + n) - first, length);
    }
    if (byDay.length > 0) mask &= this.#weekdays(month, first, length);
    if (byWeekNo.length > 0 && mask !== 0) mask &= this.#weeks(first, length);
    return mask;
  }

  #weekdays(month: MonthIndex, first: DayNumber, length: number): number {
    const inYear = this.#parts.ordinalsIn === 'year';
    const year = Math.floor(month / 12);
    const scopeFirst = inYear ? dayFromYmd(year, 1, 1) : first;
    const scopeEnd = inYear ? dayFromYmd(year + 1, 1, 1) : first + length;
    let mask = 0;
    for (const entry of this.#parts.byDay) {
      if (entry.ordinal === 0) mask |= SEVENTHS << ((entry.weekday - weekdayOfDay(first) + 7) % 7);
      else mask |= bits([entry], (nth) => nthWeekday(nth, scopeFirst, scopeEnd) - first, length);
    }
    return mask;
  }

  #weeks(first: DayNumber, length: number): number {
    const { byWeekNo, wkst } = this.#parts;
    let mask = 0;
    for (let week = weekStart(first, wkst); week < first + length; week += 7) {
      // A week belongs to the year that holds its fourth day (section 3.3.10, BYWEEKNO).
      const { year } = ymdFromDay(week + 3);
      const one = weekStart(dayFromYmd(year, 1, 4), wkst);
      const weeks = (weekStart(dayFromYmd(year + 1, 1, 4), wkst) - one) / 7;
      const number = (week - one) / 7 + 1;
      if (!byWeekNo.includes(number) && !byWeekNo.includes(number - weeks - 1)) continue;
      for (let day = Math.max(week, first); day < Math.min(week + 7, first + length); day++) mask |= 1 << (day - first);
    }
    return mask;
  }
}

/** The nth weekday of a stretch of days, which may lie outside it. */
function nthWeekday({ ordinal, weekday }: WeekdayOrdinal, first: DayNumber, end: DayNumber): DayNumber {
  if (ordinal > 0) {
    const day = first + ((weekday - weekdayOfDay(first) + 7) % 7) + (ordinal - 1) * 7;
    return day < end ? day : NaN;
  }
  const day = end - 1 - ((weekdayOfDay(end - 1) - weekday + 7) % 7) + (ordinal + 1) * 7;
  return day >= first ? day : NaN;
}

function bits<Value>(values: readonly Value[], offsetOf: (value: Value) => number, length: number): number {
  let mask = 0;
  for (const value of values) {
    const offset = offsetOf(value);
    if (offset >= 0 && offset < length) mask |= 1 << offset;
  }
  return mask;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
