import { DAY, offsetAt } from '../caldav-server/icalendar/moment.ts';

/** This week in a zone: days count from its Monday. */
export interface Week {
  readonly zone: string;
  readonly year: number;
  /** A time shortly before this week, in UTC, for DTSTAMP and its like. */
  readonly stamp: string;
  /** `YYYYMMDD` */
  date(day: number): string;
  /** `YYYYMMDDTHHMMSS`, that many minutes after the day's midnight on the wall clock. */
  dateTime(day: number, minutes: number): string;
}

export function weekOf(now: Date, zone: string): Week {
  const offset = offsetAt(zone, now.getTime());
  if (offset === undefined) throw new RangeError(`Unknown time zone: ${zone}`);
  const today = Math.floor((now.getTime() + offset) / DAY);
  // 1 January 1970 was a Thursday.
  const monday = today - ((today + 3) % 7);
  const dateTime = (day: number, minutes: number): string =>
    new Date((monday + day) * DAY + minutes * 60_000).toISOString().replace(/[-:]|\.\d+Z$/g, '');
  return {
    zone: /^(Etc\/)?(UTC|GMT|UCT|Zulu)$/.test(zone) ? 'UTC' : zone,
    year: new Date(monday * DAY).getUTCFullYear(),
    stamp: `${dateTime(-3, 8 * 60)}Z`,
    date: (day) => dateTime(day, 0).slice(0, 8),
    dateTime,
  };
}
