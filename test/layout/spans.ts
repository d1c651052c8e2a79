import { DAY_MS, HOUR_MS, MINUTE_MS, dayFromIso } from '../../src/time/day.ts';
import type { WallSpan } from '../../src/layout/wall-span.ts';

/** A Monday. */
export const MONDAY: number = dayFromIso('2026-11-16');

/** A timed span on Monday, plus days; times as `H:MM`, the end may be `24:00` or more. */
export function timed(id: string, start: string, end: string, plusDays = 0): WallSpan {
  const midnight = (MONDAY + plusDays) * DAY_MS;
  return { id, start: midnight + clock(start), end: midnight + clock(end), allDay: false };
}

/** An all-day span from a weekday (0 Monday) for some days. */
export function wholeDays(id: string, from: number, count: number): WallSpan {
  return { id, start: (MONDAY + from) * DAY_MS, end: (MONDAY + from + count) * DAY_MS, allDay: true };
}

function clock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return hours! * HOUR_MS + minutes! * MINUTE_MS;
}

/** Spans of 5 minutes to 7 hours on Monday, on multiples of 5 minutes, some of them overnight or empty. */
export function randomTimed(random: () => number, count: number): WallSpan[] {
  return Array.from({ length: count }, (_, index) => {
    const start = (MONDAY * DAY_MS) + Math.floor(random() * 288) * 5 * MINUTE_MS;
    const length = Math.floor(random() ** 2 * 84) * 5 * MINUTE_MS;
    return { id: `e${index}`, start, end: start + length, allDay: false };
  });
}
