import { DAY_MS, HOUR_MS, MINUTE_MS, type WallMs, dayOfWall } from '../../time/day.ts';
import type { RecurrenceRule } from './recur.ts';
import { type Ascending, listed, product } from './ascending.ts';

/** The time of a wall time. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export function clockOf(wall: WallMs): Clock {
  const time = wall - dayOfWall(wall) * DAY_MS;
  return {
    hour: Math.floor(time / HOUR_MS),
    minute: Math.floor((time % HOUR_MS) / MINUTE_MS),
    second: (time % MINUTE_MS) / 1000,
  };
}

/** A BY list, or what DTSTART has where the list is absent. */
export function orOwn(list: readonly number[], own: number): readonly number[] {
  return list.length > 0 ? list : [own];
}

/** A BY list, or 0 … length − 1 where it is absent. */
export function orAll(list: readonly number[], length: number): readonly number[] {
  return list.length > 0 ? list : Array.from({ length }, (_, index) => index);
}

export function inMs(list: readonly number[], unit: number): number[] {
  return list.map((value) => value * unit);
}

/** Hours and minutes as milliseconds of the day. */
export function minutesOfDay(hours: readonly number[], minutes: readonly number[]): number[] {
  return hours.flatMap((hour) => minutes.map((minute) => hour * HOUR_MS + minute * MINUTE_MS));
}

/** The times of day that BYHOUR, BYMINUTE and BYSECOND make of DTSTART's. */
export function timesOfDay(rule: RecurrenceRule, start: WallMs): Ascending {
  const { hour, minute, second } = clockOf(start);
  const minutes = minutesOfDay(orOwn(rule.byHour, hour), orOwn(rule.byMinute, minute));
  return product(minutes, listed(inMs(orOwn(rule.bySecond, second), 1000)));
}
