import type { EventDetails } from '../../model/details.ts';
import type { Span } from '../../time/span.ts';
import { parseDocument } from '../text/document.ts';
import { foldLine } from '../text/fold.ts';
import { escapeText } from '../text/escape.ts';
import { vtimezoneLines } from '../zones/write-vtimezone.ts';
import { ZoneTable } from '../zones/zone-table.ts';
import { alarmLines } from './alarms.ts';
import { detailLines } from './details.ts';
import { fieldLines } from './fields.ts';
import { formatUtc } from './stamps.ts';
import { writeTimes } from './times.ts';

/** What a new event is made of. */
export interface EventContent extends EventDetails {
  readonly uid: string;
  readonly title: string;
  readonly span: Span;
}

const PRODID = '-//DayFlow//dayflow-calendar//EN';

/**
 * A new event as iCalendar text, with the VTIMEZONEs that it needs. Organizer and attendees are left out: a server
 * would invite them (RFC 6638 section 3.2.1).
 *
 * @param now epoch milliseconds
 * @throws ICalendarError for a zone that does not exist; RangeError for a year that iCalendar cannot write
 */
export function encodeEvent(event: EventContent, now: number): string {
  const times = writeTimes(event.span, {}, new ZoneTable(parseDocument('')));
  const zones = times.defines.flatMap((zone) => vtimezoneLines(zone, event.span.start, event.span.end));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODID}`,
    'CALSCALE:GREGORIAN',
    ...zones,
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${formatUtc(now)}`,
    `CREATED:${formatUtc(now)}`,
    `LAST-MODIFIED:${formatUtc(now)}`,
    'SEQUENCE:0',
    times.start,
    ...(times.end === undefined ? [] : [times.end]),
    ...fieldLines(event),
    ...detailLines(event),
    ...(event.reminders ?? []).flatMap((reminder) => alarmLines(reminder, event.title)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => foldLine(line, '\r\n'))
    .join('');
}
