import { DAY_MS, type DayNumber, MINUTE_MS, type WallMs } from '../time/day.ts';

export const DAY_MINUTES = 1440;

/** The minutes from a day's midnight to a wall time, which may lie on another day. */
export function minutesOfWall(wall: WallMs, day: DayNumber): number {
  return (wall - day * DAY_MS) / MINUTE_MS;
}

/** The wall time so many minutes after a day's midnight. */
export function wallOfMinutes(day: DayNumber, minutes: number): WallMs {
  return day * DAY_MS + minutes * MINUTE_MS;
}

/** How far down the day a minute lies, 0–1. */
export function fractionOfMinutes(minutes: number): number {
  return clamp(minutes / DAY_MINUTES, 0, 1);
}

/** The minute at a fraction of the day, 0–1439: the day's end is in its last one, as the next minute is the next day's. */
export function minuteOfFraction(fraction: number): number {
  return clamp(Math.round(fraction * DAY_MINUTES), 0, DAY_MINUTES - 1);
}

/** Which of `count` equal columns holds a fraction of their width; what lies outside is the nearest. */
export function columnOfFraction(fraction: number, count: number): number {
  return clamp(Math.floor(fraction * count), 0, count - 1);
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
