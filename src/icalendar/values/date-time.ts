import { DAY_MS, type DayNumber, HOUR_MS, MINUTE_MS, type WallMs, dayFromYmd, dayOfWall, daysInMonth, ymdFromDay } from '../../time/day.ts';

/** A DATE or DATE-TIME value (RFC 5545 sections 3.3.4 and 3.3.5) as integers, not yet in any zone. */
export type DateValue =
  | { readonly kind: 'date'; readonly day: DayNumber }
  | { readonly kind: 'date-time'; readonly wall: WallMs; readonly utc: boolean };

const VALUE = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/i;

/** The date or date-time of a value; undefined when it is none that exists. */
export function parseDateValue(value: string): DateValue | undefined {
  const match = VALUE.exec(value.trim());
  if (match === null) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  const day = dayFromYmd(year, month, date);
  if (match[4] === undefined) return { kind: 'date', day };
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])];
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  // Second 60 is a leap second, which a clock without them shows as 59 (RFC 5545 section 3.3.12).
  const wall = day * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + Math.min(second, 59) * 1000;
  return { kind: 'date-time', wall, utc: match[7] !== undefined };
}

/**
 * A day as DATE value.
 *
 * @throws RangeError outside the years 0000–9999, which have no form in iCalendar
 */
export function formatDate(day: DayNumber): string {
  const { year, month, day: date } = ymdFromDay(day);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`The year ${year} cannot be written in iCalendar.`);
  return String(year).padStart(4, '0') + two(month) + two(date);
}

/**
 * A wall time as DATE-TIME value, without fractions of a second; the caller adds a `Z` for UTC.
 *
 * @throws RangeError outside the years 0000–9999
 */
export function formatDateTime(wall: WallMs): string {
  const day = dayOfWall(wall);
  const seconds = Math.floor((wall - day * DAY_MS) / 1000);
  return `${formatDate(day)}T${two(Math.floor(seconds / 3600))}${two(Math.floor(seconds / 60) % 60)}${two(seconds % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
