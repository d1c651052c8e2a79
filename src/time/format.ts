import { DAY_MS, type DayNumber, type WallMs } from './day.ts';
import { spelledRange } from './spelled-range.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Ranges in words: Intl takes ten times as long for them as for a time, and a view says the same ones whenever it is drawn. */
const ranges = new Map<string, string>();
const KEPT_RANGES = 1000;

/** A cached formatter. It reads wall times, so its zone is always UTC. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions, key: string = locale + JSON.stringify(options)): Intl.DateTimeFormat {
  let found = formatters.get(key);
  if (found === undefined) {
    formatters.set(key, (found = gregorian(locale, { ...options, timeZone: 'UTC' })));
  }
  return found;
}

/** Calendars whose days and months are the Gregorian ones; only the years count from elsewhere. */
const GREGORIAN_MONTHS = ['gregory', 'iso8601', 'buddhist', 'japanese', 'roc'];

/** The views are made of Gregorian months: a locale with others, such as Persian ones, is told so in its words. */
function gregorian(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const own = new Intl.DateTimeFormat(locale, options);
  if (options.calendar !== undefined || GREGORIAN_MONTHS.includes(own.resolvedOptions().calendar)) return own;
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory' });
}

/** A wall time in a locale's words; the options are Intl's, without a zone. */
export function formatWall(wall: WallMs, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(locale, options).format(wall);
}

/** Two wall times as a range in a locale's words ("10:00 – 11:30"); what they share is said once. */
export function formatWallRange(
  start: WallMs,
  end: WallMs,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const style = locale + JSON.stringify(options);
  const key = `${start} ${end} ${style}`;
  let words = ranges.get(key);
  if (words === undefined) {
    const format = formatter(locale, options, style);
    words = spelledRange(format, start, Math.max(start, end)) ?? format.formatRange(start, Math.max(start, end));
    if (ranges.size === KEPT_RANGES) ranges.clear();
    ranges.set(key, words);
  }
  return words;
}

/** A day in a locale's words. */
export function formatDay(day: DayNumber, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatWall(day * DAY_MS, locale, options);
}

/** From the first day to the last (inclusive) in a locale's words. */
export function formatDayRange(
  first: DayNumber,
  last: DayNumber,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return formatWallRange(first * DAY_MS, last * DAY_MS, locale, options);
}

/** The parts of a formatted wall time, for markup that styles them apart. */
export function formatWallParts(
  wall: WallMs,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormatPart[] {
  return formatter(locale, options).formatToParts(wall);
}

/**
 * A length of time in a locale's words: minutes up to an hour, then hours ("1.5 hr") up to a day, and whole days.
 *
 * @param style `short` is "30 min", `long` "30 minutes"
 */
export function formatLength(minutes: number, locale: string, style: 'short' | 'long'): string {
  const [value, unit] = lengthInUnits(minutes);
  const key = `${locale} ${unit} ${style}`;
  let format = lengths.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: style, maximumFractionDigits: 2 });
    lengths.set(key, format);
  }
  return format.format(value);
}

const lengths = new Map<string, Intl.NumberFormat>();

function lengthInUnits(minutes: number): [value: number, unit: 'minute' | 'hour' | 'day'] {
  if (minutes < 60) return [minutes, 'minute'];
  return minutes >= 1440 && minutes % 1440 === 0 ? [minutes / 1440, 'day'] : [minutes / 60, 'hour'];
}
