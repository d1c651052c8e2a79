import { DAY, offsetAt } from '../caldav-server/icalendar/moment.ts';

const WEEK = 7 * DAY;
const written = new Map<string, readonly string[]>();

/** A VTIMEZONE of an IANA zone, with each transition of the years from `first` to `last`. */
export function vtimezone(zone: string, first: number, last: number): readonly string[] {
  const key = `${zone} ${first} ${last}`;
  const lines = written.get(key) ?? write(zone, first, last);
  written.set(key, lines);
  return lines;
}

function write(zone: string, first: number, last: number): string[] {
  const offset = (instant: number): number => offsetAt(zone, instant) ?? 0;
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
  const begin = Date.UTC(first, 0, 1);
  lines.push(...observance('STANDARD', '19700101T000000', offset(begin), offset(begin)));
  // No zone has two transitions within a week.
  for (let instant = begin; instant < Date.UTC(last + 1, 0, 1); instant += WEEK) {
    const [before, after] = [offset(instant), offset(instant + WEEK)];
    if (before === after) continue;
    let [low, high] = [instant, instant + WEEK];
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    const transition = Math.round(high / 60_000) * 60_000;
    // RFC 5545 section 3.6.5: DTSTART is the local time by the offset that ends.
    const start = new Date(transition + before).toISOString().replace(/[-:]|\.\d+Z$/g, '');
    lines.push(...observance(after > before ? 'DAYLIGHT' : 'STANDARD', start, before, after));
  }
  return [...lines, 'END:VTIMEZONE'];
}

function observance(name: string, start: string, from: number, to: number): string[] {
  return [`BEGIN:${name}`, `DTSTART:${start}`, `TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`, `END:${name}`];
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const digits = `${Math.floor(minutes / 60)}`.padStart(2, '0') + `${minutes % 60}`.padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${digits}`;
}
