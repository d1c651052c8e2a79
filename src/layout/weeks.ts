import type { DayNumber, Weekday } from '../time/day.ts';
import { weekStart } from '../time/week.ts';

/** The rows of a month: days on screen, ascending, parted at the week's first day. */
export function weeksOf(days: readonly DayNumber[], firstDay: Weekday): DayNumber[][] {
  const weeks: DayNumber[][] = [];
  let current: DayNumber | undefined;
  for (const day of days) {
    const start = weekStart(day, firstDay);
    if (start !== current) weeks.push([]);
    current = start;
    weeks.at(-1)!.push(day);
  }
  return weeks;
}
