import { type DayNumber, ymdFromDay } from '../../time/day.ts';
import { formatDay, formatDayRange } from '../../time/format.ts';
import type { CalendarView } from '../events.ts';

/** What the title is about. */
export interface TitledDays {
  readonly view: CalendarView;
  readonly days: readonly DayNumber[];
  readonly date: DayNumber;
  readonly today: DayNumber;
  readonly locale: string;
  /** Whether there is little room: then a year that is today's is not said. */
  readonly compact: boolean;
}

/** The toolbar's title in the locale's words: the month, the months of a week, three days, or the day. */
export function titleOf({ view, days, date, today, locale, compact }: TitledDays): string {
  const [first, last] = [days[0] ?? date, days.at(-1) ?? date];
  const thisYear = [first, last].every((day) => ymdFromDay(day).year === ymdFromDay(today).year);
  const year = compact && thisYear ? undefined : 'numeric';
  switch (view) {
    case 'month':
      return formatDay(date, locale, { month: 'long', year: 'numeric' });
    case 'week':
      if (!compact) return formatDayRange(first, last, locale, { month: 'long', year });
      return formatDayRange(first, last, locale, { day: thisYear ? 'numeric' : undefined, month: 'short', year });
    case 'day':
      return compact
        ? formatDay(date, locale, { weekday: 'short', day: 'numeric', month: 'short', year })
        : formatDay(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year });
  }
}
