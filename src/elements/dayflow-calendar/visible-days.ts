import { type DayNumber, type Weekday, addMonths, dayFromYmd, daysInMonth, weekdayOfDay, ymdFromDay } from '../../time/day.ts';
import { shownFrom } from '../../layout/month-of-days.ts';
import { weekStart } from '../../time/week.ts';

/** What decides which days a view shows. */
export interface DaysOptions {
  readonly firstDay: Weekday;
  readonly weekend: readonly Weekday[];
  readonly hiddenDays: readonly Weekday[];
  /** How many days the view of some days has. */
  readonly count: number;
  /** Whether there is no room for a week. */
  readonly narrow: boolean;
  /** How many days there is room for then. */
  readonly narrowCount: number;
}

/** The days on screen, ascending, when a view shows a date. */
export type DaysOfPage = (date: DayNumber, options: DaysOptions) => DayNumber[];

/** The date that is one page further (`1`) or back (`-1`). */
export type StepOfPage = (date: DayNumber, direction: 1 | -1, options: DaysOptions) => DayNumber;

/** A month's whole weeks, as many as it touches. */
export const monthDays: DaysOfPage = (date, options) => {
  const { year, month } = ymdFromDay(date);
  const first = weekStart(dayFromYmd(year, month, 1), options.firstDay);
  const last = weekStart(dayFromYmd(year, month, daysInMonth(year, month)), options.firstDay);
  return shownBetween(first, last + 7, options);
};

/** The same day of the next month, or its last one. */
export const monthStep: StepOfPage = (date, direction) => addMonths(date, direction);

/** A week from its first day; where there is no room, fewer days around the date. */
export const weekDays: DaysOfPage = (date, options) => {
  if (options.narrow) return daysAround(date, options);
  const first = weekStart(date, options.firstDay);
  return shownBetween(first, first + 7, options);
};

export const weekStep: StepOfPage = (date, direction, options) =>
  options.narrow ? nthShown(date, direction * options.narrowCount, options) : date + 7 * direction;

/** A week without its weekend. */
export const workweekDays: DaysOfPage = (date, options) => weekDays(date, withoutWeekend(options));

export const workweekStep: StepOfPage = (date, direction, options) =>
  weekStep(date, direction, withoutWeekend(options));

/** The day alone, also one that is hidden elsewhere. */
export const dayDays: DaysOfPage = (date) => [date];

export const dayStep: StepOfPage = (date, direction, options) => nthShown(date, direction, options);

/** Some days from the date on. */
export const someDays: DaysOfPage = (date, options) => {
  const first = shownFrom(date, 1, options);
  return Array.from({ length: countOf(options) }, (_, index) => nthShown(first, index, options));
};

export const someStep: StepOfPage = (date, direction, options) =>
  nthShown(shownFrom(date, 1, options), direction * countOf(options), options);

/** A month's length from the date on. */
export const agendaDays: DaysOfPage = (date, options) => {
  const days = shownBetween(date, addMonths(date, 1), options);
  return days.length > 0 ? days : [date];
};

/** A year, without the days of others. */
export const yearDays: DaysOfPage = (date, options) => {
  const { year } = ymdFromDay(date);
  return shownBetween(dayFromYmd(year, 1, 1), dayFromYmd(year + 1, 1, 1), options);
};

export const yearStep: StepOfPage = (date, direction) => addMonths(date, 12 * direction);

function countOf({ count, narrow, narrowCount }: DaysOptions): number {
  return narrow ? Math.min(count, narrowCount) : count;
}

/** With but one or two weekdays shown the days around are still other days, a week away at most. */
function daysAround(date: DayNumber, options: DaysOptions): DayNumber[] {
  const middle = shownFrom(date, 1, options);
  const before = (options.narrowCount - 1) >> 1;
  return Array.from({ length: options.narrowCount }, (_, index) => nthShown(middle, index - before, options));
}

/** Where the weekdays that are left would all be hidden, the weekend stays. */
function withoutWeekend(options: DaysOptions): DaysOptions {
  const hiddenDays = [...new Set([...options.hiddenDays, ...options.weekend])];
  return hiddenDays.length === 7 ? options : { ...options, hiddenDays };
}

function shownBetween(first: DayNumber, end: DayNumber, options: DaysOptions): DayNumber[] {
  const days = Array.from({ length: end - first }, (_, index) => first + index);
  return days.filter((day) => !options.hiddenDays.includes(weekdayOfDay(day)));
}

/** So many shown days further, or back where it is negative. */
function nthShown(date: DayNumber, count: number, options: DaysOptions): DayNumber {
  const direction = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; left--) day = shownFrom(day + direction, direction, options);
  return day;
}
