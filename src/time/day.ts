/** Whole days since 1970-01-01 in the proleptic Gregorian calendar: a date as an integer. */
export type DayNumber = number;

/** Milliseconds since 1970-01-01T00:00 on a wall clock, without any zone. */
export type WallMs = number;

/** Milliseconds since 1970-01-01T00:00Z: an instant. */
export type EpochMs = number;

/** ISO 8601 weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** A calendar date in parts; `month` is 1–12. */
export interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

/** The day number of a date; a day or month outside its range carries over (month 13 is next January). */
export function dayFromYmd(year: number, month: number, day: number): DayNumber {
  // Days-from-civil over 400-year eras: exact for every year that an integer holds, unlike Date.UTC,
  // which reads the years 0–99 as 1900–1999.
  const carried = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 + (day - 1);
}

/** The date of a day number. */
export function ymdFromDay(dayNumber: DayNumber): YearMonthDay {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** The weekday of a day number; 1970-01-01 was a Thursday. */
export function weekdayOfDay(dayNumber: DayNumber): Weekday {
  return ((((dayNumber + 3) % 7) + 7) % 7 + 1) as Weekday;
}

/** How many days a month has; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return dayFromYmd(year, month + 1, 1) - dayFromYmd(year, month, 1);
}

/** The same day of the month so many months later (negative: earlier), or that month's last one. */
export function addMonths(dayNumber: DayNumber, count: number): DayNumber {
  const { year, month, day } = ymdFromDay(dayNumber);
  const target = ymdFromDay(dayFromYmd(year, month + count, 1));
  return dayFromYmd(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month)));
}

/** The day on which a wall time lies. */
export function dayOfWall(wall: WallMs): DayNumber {
  return Math.floor(wall / DAY_MS);
}

/** Midnight at the start of a day, on the wall clock. */
export function wallOfDay(day: DayNumber): WallMs {
  return day * DAY_MS;
}

const ISO_DATE = /^([+-]\d{6}|\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day number of an ISO date `YYYY-MM-DD`.
 *
 * @throws RangeError when the text is not a date that exists.
 */
export function dayFromIso(iso: string): DayNumber {
  const match = ISO_DATE.exec(iso);
  if (match !== null) {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)) {
      return dayFromYmd(year, month, day);
    }
  }
  throw new RangeError(`"${iso}" is not an ISO date (YYYY-MM-DD).`);
}

/** A day number as ISO date `YYYY-MM-DD` (years outside 0000–9999 get a sign and six digits). */
export function isoFromDay(dayNumber: DayNumber): string {
  const { year, month, day } = ymdFromDay(dayNumber);
  const yearText =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, '0')
      : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
  return `${yearText}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
