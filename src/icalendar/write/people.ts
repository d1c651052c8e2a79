import type { Attendee, CalendarUser } from '../../model/calendar-user.ts';
import type { EventDetails } from '../../model/details.ts';
import { formatParameter } from '../content-line.ts';
import { escapeUri } from '../text/escape.ts';

/** The unfolded lines that say who takes part (RFC 5545 sections 3.8.4.1 and 3.8.4.3); what is the default is not said. */
export function peopleLines({ organizer, attendees = [] }: Pick<EventDetails, 'organizer' | 'attendees'>): string[] {
  return [...(organizer === undefined ? [] : [userLine('ORGANIZER', organizer, [])]), ...attendees.map(attendeeLine)];
}

function attendeeLine(attendee: Attendee): string {
  const { type, role, status } = attendee;
  return userLine('ATTENDEE', attendee, [
    ...(type === 'individual' ? [] : [`CUTYPE=${type.toUpperCase()}`]),
    ...(role === 'req-participant' ? [] : [`ROLE=${role.toUpperCase()}`]),
    ...(status === 'needs-action' ? [] : [`PARTSTAT=${status.toUpperCase()}`]),
  ]);
}

function userLine(property: string, { name, address }: CalendarUser, more: readonly string[]): string {
  const params = [...(name === undefined ? [] : [formatParameter('CN', name)]), ...more];
  return `${[property, ...params].join(';')}:${escapeUri(address)}`;
}
