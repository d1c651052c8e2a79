import type { CalendarUser } from '../../model/calendar-user.ts';
import type { EventDetails } from '../../model/details.ts';

/**
 * What an event says, with the signed-in person marked among its people (RFC 6638 section 2.4.1:
 * `calendar-user-address-set` tells who that is).
 *
 * @param addresses the person's calendar addresses, lower case
 */
export function withOwnPart<T extends EventDetails>(details: T, addresses: readonly string[]): T {
  const { organizer, attendees } = details;
  const isOwn = ({ address }: CalendarUser): boolean => addresses.includes(address);
  const mark = <U extends CalendarUser>(user: U): U => (isOwn(user) ? { ...user, self: true } : user);
  if (!(organizer !== undefined && isOwn(organizer)) && attendees?.some(isOwn) !== true) return details;
  return {
    ...details,
    ...(organizer === undefined ? {} : { organizer: mark(organizer) }),
    ...(attendees === undefined ? {} : { attendees: attendees.map(mark) }),
  };
}
