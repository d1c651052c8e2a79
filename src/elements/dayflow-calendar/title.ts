import type { DayNumber } from '../../time/day.ts';
import { formatDay, formatDayRange } from '../../time/format.ts';
import type { CalendarView } from '../events.ts';

/** The toolbar's title in the locale's words: the month, the months of a week, three days, or the day. */
export function titleOf(
  view: CalendarView,
  days: readonly DayNumber[],
  date: DayNumber,
  locale: string,
  narrow: boolean,
): string {
  switch (view) {
    case 'month':
      return formatDay(date, locale, { month: 'long', year: 'numeric' });
    case 'week': {
      const [first, last] = [days[0] ?? date, days.at(-1) ?? date];
      if (narrow) return formatDayRange(first, last, locale, { day: 'numeric', month: 'short', year: 'numeric' });
      return formatDayRange(first, last, locale, { month: 'long', year: 'numeric' });
    }
    case 'day':
      return narrow
        ? formatDay(date, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
        : formatDay(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }
}
