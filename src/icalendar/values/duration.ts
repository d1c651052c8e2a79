import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../time/day.ts';

/** A DURATION value (RFC 5545 section 3.3.6): days are nominal, the time part is exact. Both may be negative. */
export interface Duration {
  readonly days: number;
  readonly ms: number;
}

const VALUE = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;
/** Ten thousand years: all that four digits of year can be apart. */
const LONGEST = 3_652_500 * DAY_MS;

/** The duration of a value; undefined when it is none, or longer than any calendar. */
export function parseDuration(value: string): Duration | undefined {
  const match = VALUE.exec(value.trim());
  if (match === null || !/\d/.test(value)) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0)) as [number, number, number, number, number];
  const sign = match[1] === '-' ? -1 : 1;
  const duration = {
    days: sign * (weeks * 7 + days) || 0,
    ms: sign * (hours * HOUR_MS + minutes * MINUTE_MS + seconds * 1000) || 0,
  };
  return Math.abs(duration.days) * DAY_MS + Math.abs(duration.ms) > LONGEST ? undefined : duration;
}

/** A duration as value; it must not mix signs. */
export function formatDuration({ days, ms }: Duration): string {
  const sign = days < 0 || ms < 0 ? '-' : '';
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const time = `${h > 0 ? `${h}H` : ''}${m > 0 || (h > 0 && s > 0) ? `${m}M` : ''}${s > 0 ? `${s}S` : ''}`;
  const date = days === 0 ? '' : `${Math.abs(days)}D`;
  return date === '' && time === '' ? 'PT0S' : `${sign}P${date}${time === '' ? '' : `T${time}`}`;
}
