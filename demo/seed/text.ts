import { type Week } from './week.ts';
import { vtimezone } from './vtimezone.ts';

/** An event of the demo's life: days count from this week's Monday, times are wall times of the demo's zone. */
export interface Entry {
  readonly title: string;
  readonly day: number;
  /** `HH:MM`; left out: all day. */
  readonly time?: string;
  readonly minutes?: number;
  /** The length of an all-day event; 1 unless given. */
  readonly days?: number;
  /** Another zone than the demo's. */
  readonly zone?: string;
  readonly location?: string;
  readonly description?: string;
  readonly rule?: string;
  /** Days of occurrences that fall out. */
  readonly except?: readonly number[];
  /** An occurrence that was moved on its day. */
  readonly moved?: { readonly day: number; readonly time: string; readonly title: string };
  /** Content lines of the VEVENT as they are, VALARMs too. */
  readonly lines?: readonly string[];
  /** Components of the VCALENDAR as they are. */
  readonly zones?: readonly string[];
}

/** The .ics of an entry. */
export function textOf(entry: Entry, uid: string, week: Week): string {
  const zone = entry.zone ?? week.zone;
  const zones = entry.zones ?? (entry.time === undefined || zone === 'UTC' ? [] : vtimezone(zone, week.year - 1, week.year + 2));
  const moved = entry.moved && {
    ...entry,
    ...entry.moved,
    recurrenceId: moment('RECURRENCE-ID', entry.moved.day, entry.time, zone, week),
  };
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//dayflow-calendar//demo//EN',
    'CALSCALE:GREGORIAN',
    ...zones,
    ...vevent(entry, uid, zone, week, [
      ...(entry.rule ? [`RRULE:${entry.rule}`] : []),
      ...(entry.except ?? []).map((day) => moment('EXDATE', day, entry.time, zone, week)),
    ]),
    ...(moved ? vevent(moved, uid, zone, week, [moved.recurrenceId]) : []),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function vevent(entry: Entry, uid: string, zone: string, week: Week, recurrence: readonly string[]): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${week.stamp}`,
    `CREATED:${week.stamp}`,
    `LAST-MODIFIED:${week.stamp}`,
    'SEQUENCE:0',
    moment('DTSTART', entry.day, entry.time, zone, week),
    moment('DTEND', entry.time === undefined ? entry.day + (entry.days ?? 1) : entry.day, entry.time, zone, week, entry.minutes),
    ...recurrence,
    `SUMMARY:${escape(entry.title)}`,
    ...(entry.location ? [`LOCATION:${escape(entry.location)}`] : []),
    ...(entry.description ? [`DESCRIPTION:${escape(entry.description)}`] : []),
    ...(entry.time === undefined ? ['TRANSP:TRANSPARENT'] : []),
    ...(entry.lines ?? []),
    'END:VEVENT',
  ];
}

function moment(name: string, day: number, time: string | undefined, zone: string, week: Week, later = 0): string {
  if (time === undefined) return `${name};VALUE=DATE:${week.date(day)}`;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const value = week.dateTime(day, hour * 60 + minute + later);
  return zone === 'UTC' ? `${name}:${value}Z` : `${name};TZID=${zone}:${value}`;
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** RFC 5545 section 3.1: at most 75 octets a line, and no character split. */
function fold(line: string): string {
  const utf8 = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const character of line) {
    const octets = utf8.encode(character).length;
    if (length + octets > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets;
  }
  return folded;
}
