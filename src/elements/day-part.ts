import { type DayNumber, type Weekday, weekdayOfDay } from '../time/day.ts';

/** A day's part names: `day` and its states. */
export function dayPart(day: DayNumber, view: { readonly today: DayNumber; readonly weekend: readonly Weekday[] }): string {
  const today = day === view.today ? ' today' : '';
  return `day${today}${view.weekend.includes(weekdayOfDay(day)) ? ' weekend' : ''}`;
}
