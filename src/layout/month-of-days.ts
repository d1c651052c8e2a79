import { type DayNumber, type Weekday, dayFromYmd, weekdayOfDay, ymdFromDay } from '../time/day.ts';
import { weekStart } from '../time/week.ts';

/** Which days of a week there are, and which comes first. */
export interface WeekShape {
  readonly firstDay: Weekday;
  readonly hiddenDays: readonly Weekday[];
}

const ROWS = 6;

/** Six weeks that hold a month, so that every month is equally high; the days of others around it included. */
export function monthRows(month: DayNumber, { firstDay, hiddenDays }: WeekShape): DayNumber[][] {
  const date = ymdFromDay(month);
  let first = weekStart(dayFromYmd(date.year, date.month, 1), firstDay);
  const week = (start: DayNumber): DayNumber[] =>
    [0, 1, 2, 3, 4, 5, 6].map((plus) => start + plus).filter((day) => !hiddenDays.includes(weekdayOfDay(day)));
  // A month may begin with days that are hidden, on a weekend for one.
  while (!week(first).some((day) => isSameMonth(day, month))) first += 7;
  return Array.from({ length: ROWS }, (_, row) => week(first + 7 * row));
}

export function isSameMonth(a: DayNumber, b: DayNumber): boolean {
  const [one, other] = [ymdFromDay(a), ymdFromDay(b)];
  return one.month === other.month && one.year === other.year;
}

/** The day, or the next one in a direction that is not hidden. */
export function shownFrom(day: DayNumber, direction: 1 | -1, { hiddenDays }: Pick<WeekShape, 'hiddenDays'>): DayNumber {
  let shown = day;
  while (hiddenDays.includes(weekdayOfDay(shown))) shown += direction;
  return shown;
}

/** The day, or the nearest one of its month that is not hidden, later ones first. */
export function shownInMonth(day: DayNumber, shape: Pick<WeekShape, 'hiddenDays'>): DayNumber {
  const later = shownFrom(day, 1, shape);
  return isSameMonth(later, day) ? later : shownFrom(day, -1, shape);
}
