import { type DayNumber, ymdFromDay } from '../../time/day.ts';
import { formatDay, formatDayRange } from '../../time/format.ts';

/** What the title is about. */
export interface TitledDays {
  readonly days: readonly DayNumber[];
  readonly date: DayNumber;
  readonly today: DayNumber;
  readonly locale: string;
  /** Whether there is little room: then a year that is today's is not said. */
  readonly compact: boolean;
  /** Whether there is hardly any. */
  readonly narrow: boolean;
}

/** The toolbar's title in the locale's words. */
export type TitleOfPage = (titled: TitledDays) => string;

/** "November 2026"; where there is hardly any room "November", or "Nov 2027". */
export const monthTitle: TitleOfPage = ({ date, today, locale, narrow }) => {
  if (!narrow) return formatDay(date, locale, { month: 'long', year: 'numeric' });
  const thisYear = ymdFromDay(date).year === ymdFromDay(today).year;
  return formatDay(date, locale, thisYear ? { month: 'long' } : { month: 'short', year: 'numeric' });
};

/** "2026" */
export const yearTitle: TitleOfPage = ({ date, locale }) => formatDay(date, locale, { year: 'numeric' });

/** The months of a week; where it is short, its days. */
export const weekTitle: TitleOfPage = (titled) => {
  const { days, locale, compact } = titled;
  if (compact) return daysTitle(titled);
  return formatDayRange(days[0]!, days.at(-1)!, locale, { month: 'long', year: 'numeric' });
};

/** "20 – 22 November 2026"; where it is short, without this year or, of another year, without the days. */
export const daysTitle: TitleOfPage = (titled) => {
  const { days, locale, compact } = titled;
  const [first, last] = [days[0]!, days.at(-1)!];
  if (!compact) return formatDayRange(first, last, locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const year = yearOf(titled);
  return formatDayRange(first, last, locale, { day: year === undefined ? 'numeric' : undefined, month: 'short', year });
};

/** "Friday 20 November 2026" */
export const dayTitle: TitleOfPage = (titled) => {
  const { date, locale, compact } = titled;
  return compact
    ? formatDay(date, locale, { weekday: 'short', day: 'numeric', month: 'short', year: yearOf(titled) })
    : formatDay(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
};

function yearOf({ days, today, compact }: TitledDays): 'numeric' | undefined {
  const thisYear = [days[0]!, days.at(-1)!].every((day) => ymdFromDay(day).year === ymdFromDay(today).year);
  return compact && thisYear ? undefined : 'numeric';
}
