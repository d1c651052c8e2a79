import { DAY_MS, type WallMs, dayFromYmd } from '../../time/day.ts';

const START_OF_TIME: WallMs = dayFromYmd(0, 1, 1) * DAY_MS;

/** iCalendar's years have four digits (RFC 5545 section 3.3.4): nothing happens beyond them. */
export const END_OF_TIME: WallMs = dayFromYmd(10_000, 1, 1) * DAY_MS;

/** The nearest moment within iCalendar's years; zones cannot be asked much farther out. */
export function withinTime(ms: number): number {
  return Math.min(Math.max(ms, START_OF_TIME), END_OF_TIME);
}
