import { type Component, ICalendarError, mainComponents, property, readICalendar } from './component.ts';
import { readDuration, readMoment } from './moment.ts';

/** What a server must know of a calendar object resource. */
export interface CalendarObject {
  readonly uid: string;
  readonly kind: string;
  readonly calendar: Component;
}

const MOMENTS = ['DTSTART', 'DTEND', 'DUE', 'RECURRENCE-ID'];

/** Reads and checks a resource as RFC 4791 section 4.1 wants it; throws an ICalendarError that says what is wrong. */
export function readCalendarObject(text: string): CalendarObject {
  const calendar = readICalendar(text);
  if (property(calendar, 'VERSION')?.value !== '2.0') throw new ICalendarError('VERSION:2.0 is missing');
  if (property(calendar, 'METHOD')) throw new ICalendarError('A stored resource has no METHOD');
  const components = mainComponents(calendar);
  const [first] = components;
  if (!first) throw new ICalendarError('There is no component beside time zones');
  const uid = property(first, 'UID')?.value;
  if (!uid) throw new ICalendarError(`${first.name} has no UID`);
  for (const component of components) {
    if (component.name !== first.name) throw new ICalendarError('A resource holds components of one kind');
    if (property(component, 'UID')?.value !== uid) throw new ICalendarError('A resource holds components of one UID');
    checkTimes(component);
  }
  return { uid, kind: first.name, calendar };
}

function checkTimes(component: Component): void {
  const named = (name: string): ReturnType<typeof property> => property(component, name);
  for (const name of MOMENTS) {
    const found = named(name);
    if (found) readMoment(found);
  }
  const [start, end, duration] = [named('DTSTART'), named('DTEND'), named('DURATION')];
  if (component.name === 'VEVENT' && !start) throw new ICalendarError('VEVENT has no DTSTART');
  if (duration) readDuration(duration.value);
  if (duration && end) throw new ICalendarError('DTEND and DURATION stand together');
  if (start && end && readMoment(start).isDate !== readMoment(end).isDate) {
    throw new ICalendarError('DTSTART and DTEND are of two types');
  }
}
