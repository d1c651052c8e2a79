import type { EventDetails, EventStatus } from '../../model/details.ts';
import type { Span } from '../../time/span.ts';
import type { Problem } from '../errors.ts';
import { type Component, type ICalendarDocument, firstLine, linesNamed } from '../text/document.ts';
import type { ZoneTable } from '../zones/zone-table.ts';
import { readAttendee, readCalendarUser } from './calendar-user.ts';
import { textOf } from './jcal.ts';
import { type EventTimes, readTimes } from './times.ts';

/** What a VEVENT says of itself, apart from recurrence. */
export interface EventFields extends EventDetails {
  readonly title: string;
}

/** What a text says of one event (one UID). */
export interface ResourceEvent extends EventFields {
  readonly uid: string;
  readonly span: Span;
  readonly recurring: boolean;
  readonly problems: readonly Problem[];
}

/** One VEVENT as read. */
export interface Vevent {
  readonly component: Component;
  readonly uid: string;
  readonly sequence: number;
  readonly fields: EventFields;
  readonly times: EventTimes;
  readonly problems: readonly Problem[];
}

const STATUSES: Record<string, EventStatus> = { TENTATIVE: 'tentative', CONFIRMED: 'confirmed', CANCELLED: 'cancelled' };

/** More than these of one event help nobody. */
const MOST_PROBLEMS = 100;

/** Reads a VEVENT; a problem where it cannot be placed in time. */
export function readVevent(document: ICalendarDocument, component: Component, zones: ZoneTable): Vevent | Problem {
  const times = readTimes(document, component, zones);
  if ('reason' in times) return times;
  const begin = document.lines[component.begin]!.number;
  const problems: Problem[] = [...times.problems];
  const uid = text(document, component, 'UID');
  if (uid === undefined) problems.push({ line: begin, reason: 'the event has no UID' });
  if (!component.closed) problems.push({ line: begin, reason: 'the event never ends: part of it may be missing' });
  for (const index of component.properties) {
    const line = document.lines[index]!;
    if (line.content === undefined && problems.length < MOST_PROBLEMS) {
      problems.push({ line: line.number, reason: 'the line is no property: it has no colon or no name' });
    }
  }
  return {
    component,
    uid: uid ?? `no-uid-${begin}`,
    sequence: Number.parseInt(text(document, component, 'SEQUENCE') ?? '0', 10) || 0,
    fields: readFields(document, component),
    times,
    problems,
  };
}

function readFields(document: ICalendarDocument, component: Component): EventFields {
  const read = (name: string): string | undefined => text(document, component, name);
  const attendees = linesNamed(document, component, 'ATTENDEE').flatMap((index) => readAttendee(document.lines[index]!) ?? []);
  const organizer = firstLine(document, component, 'ORGANIZER');
  const fields: Record<string, unknown> = {
    location: read('LOCATION'),
    description: read('DESCRIPTION'),
    url: read('URL'),
    color: read('COLOR')?.trim(),
    status: STATUSES[read('STATUS')?.trim().toUpperCase() ?? ''],
    organizer: organizer && readCalendarUser(organizer),
    attendees: attendees.length === 0 ? undefined : attendees,
  };
  for (const name of Object.keys(fields)) if (fields[name] === undefined || fields[name] === '') delete fields[name];
  return { title: read('SUMMARY') ?? '', ...fields };
}

/** The text of a component's first property of a name. */
export function text(document: ICalendarDocument, component: Component, name: string): string | undefined {
  const line = firstLine(document, component, name);
  return line === undefined ? undefined : textOf(line);
}
