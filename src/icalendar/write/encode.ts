import type { EventDetails } from '../../model/details.ts';
import { type TaskProgress, progressOf } from '../../model/task.ts';
import type { Span } from '../../time/span.ts';
import { parseDocument } from '../text/document.ts';
import { foldLine } from '../text/fold.ts';
import { escapeText } from '../text/escape.ts';
import { vtimezoneLines } from '../zones/write-vtimezone.ts';
import { ZoneTable } from '../zones/zone-table.ts';
import { alarmLines } from './alarms.ts';
import { detailLines } from './details.ts';
import { fieldLines } from './fields.ts';
import { peopleLines } from './people.ts';
import { formatUtc } from './stamps.ts';
import { type WrittenTimes, writeTimes } from './times.ts';

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
  return encodeObject('VEVENT', event, [times.start, ...(times.end === undefined ? [] : [times.end]), ...fieldLines(event)], times, now);
}

/**
 * An event or a task as it stands in a file: no server acts on that, so with all who take part in it.
 *
 * @param now epoch milliseconds
 * @throws what {@link encodeEvent} throws
 */
export function encodeForFile(event: EventContent, now: number): string {
  const times = writeTimes(event.span, {}, new ZoneTable(parseDocument('')));
  if (event.task === undefined) {
    const lines = [times.start, ...(times.end === undefined ? [] : [times.end]), ...fieldLines(event), ...peopleLines(event)];
    return encodeObject('VEVENT', event, lines, times, now);
  }
  // A task stands at the time at which it is due; the status of an event is none of a task.
  const lines = [times.start.replace('DTSTART', 'DUE'), ...progressLines(event.task), ...fieldLines({ ...event, status: undefined, transparency: undefined }), ...peopleLines(event)];
  return encodeObject('VTODO', event, lines, times, now);
}

function encodeObject(name: 'VEVENT' | 'VTODO', event: EventContent, lines: readonly string[], { defines }: WrittenTimes, now: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODID}`,
    'CALSCALE:GREGORIAN',
    ...defines.flatMap(({ zone, tzid }) => vtimezoneLines(zone, event.span.start, event.span.end, tzid)),
    `BEGIN:${name}`,
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${formatUtc(now)}`,
    `CREATED:${formatUtc(now)}`,
    `LAST-MODIFIED:${formatUtc(now)}`,
    'SEQUENCE:0',
    ...lines,
    ...detailLines(event),
    ...(event.reminders ?? []).flatMap((reminder) => alarmLines(reminder, event.title)),
    `END:${name}`,
    'END:VCALENDAR',
  ]
    .map((line) => foldLine(line, '\r\n'))
    .join('');
}

/** RFC 5545 sections 3.8.1.8 and 3.8.1.11. When a task was completed is not known. */
function progressLines({ completed, status, percent }: TaskProgress): string[] {
  return [
    `STATUS:${(status ?? progressOf(completed).status!).toUpperCase()}`,
    ...(percent === undefined ? [] : [`PERCENT-COMPLETE:${Math.round(percent)}`]),
  ];
}
