import { type DayNumber, type Weekday, dayFromYmd, daysInMonth, weekdayOfDay, ymdFromDay } from '../../time/day.ts';
import { weekStart } from '../../time/week.ts';
import type { CalendarView } from '../events.ts';

/** What decides which days a view shows. */
export interface DaysOptions {
  readonly firstDay: Weekday;
  readonly hiddenDays: readonly Weekday[];
  /** Whether there is room for three days and not for seven. */
  readonly narrow: boolean;
}

/** The days on screen, ascending: a month's whole weeks, a week or three days around the date, or the day. */
export function visibleDays(view: CalendarView, date: DayNumber, options: DaysOptions): DayNumber[] {
  const { firstDay, narrow } = options;
  if (view === 'day') return [date];
  if (view === 'week') return narrow ? threeDays(date, options) : shown(weekStart(date, firstDay), 7, options);
  const { year, month } = ymdFromDay(date);
  const first = weekStart(dayFromYmd(year, month, 1), firstDay);
  const last = weekStart(dayFromYmd(year, month, daysInMonth(year, month)), firstDay);
  return shown(first, last + 7 - first, options);
}

/** The date that is one page further (`1`) or back (`-1`). */
export function stepDate(view: CalendarView, date: DayNumber, direction: 1 | -1, options: DaysOptions): DayNumber {
  switch (view) {
    case 'month': {
      const { year, month, day } = ymdFromDay(date);
      const target = ymdFromDay(dayFromYmd(year, month + direction, 1));
      return dayFromYmd(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month)));
    }
    case 'week': {
      if (!options.narrow) return date + 7 * direction;
      let target = date;
      for (let count = 0; count < 3; count++) target = neighbour(target, direction, options);
      return target;
    }
    case 'day':
      return neighbour(date, direction, options);
  }
}

function threeDays(date: DayNumber, options: DaysOptions): DayNumber[] {
  const middle = isShown(date, options) ? date : neighbour(date, 1, options);
  const days = [neighbour(middle, -1, options), middle, neighbour(middle, 1, options)];
  // With but one or two weekdays shown the neighbours are still other days, a week away at most.
  return days;
}

function shown(first: DayNumber, count: number, options: DaysOptions): DayNumber[] {
  return Array.from({ length: count }, (_, index) => first + index).filter((day) => isShown(day, options));
}

function isShown(day: DayNumber, { hiddenDays }: DaysOptions): boolean {
  return !hiddenDays.includes(weekdayOfDay(day));
}

function neighbour(day: DayNumber, direction: 1 | -1, options: DaysOptions): DayNumber {
  for (let distance = 1; distance <= 7; distance++) {
    if (isShown(day + distance * direction, options)) return day + distance * direction;
  }
  return day + direction;
}
