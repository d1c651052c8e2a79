import type { DayNumber, EpochMs, WallMs, Weekday } from '../../time/day.ts';

/** FREQ of RFC 5545 section 3.3.10, the longest first. */
export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';

/** One value of BYDAY: `-1FR` is `{ ordinal: -1, weekday: 5 }`; without a number the ordinal is 0. */
export interface WeekdayOrdinal {
  readonly ordinal: number;
  readonly weekday: Weekday;
}

/** UNTIL in each of its forms; inclusive. */
export type Until =
  | { readonly kind: 'date'; readonly value: DayNumber }
  | { readonly kind: 'floating'; readonly value: WallMs }
  | { readonly kind: 'utc'; readonly value: EpochMs };

/** A RECUR value (RFC 5545 section 3.3.10), read and checked. Lists are ascending and unique; an absent part is an empty list. */
export interface RecurrenceRule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count?: number;
  readonly until?: Until;
  readonly wkst: Weekday;
  readonly bySecond: readonly number[];
  readonly byMinute: readonly number[];
  readonly byHour: readonly number[];
  readonly byDay: readonly WeekdayOrdinal[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
}
