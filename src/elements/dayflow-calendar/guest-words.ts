import type { Attendee, AttendeeStatus, CalendarUser } from '../../model/calendar-user.ts';
import type { EventDetails } from '../../model/details.ts';
import { commaOf } from '../../time/comma.ts';
import type { Guest, Guests } from '../dayflow-event-details/details.ts';
import type { Messages } from '../messages/messages.ts';

/** Of so many guests the names are shown: a list of thousands serves nobody. */
const MOST_GUESTS = 200;

/** Answers in the order in which they are counted. */
const COUNTED: readonly AttendeeStatus[] = ['accepted', 'tentative', 'declined', 'needs-action', 'delegated'];

/** An event's people in words: the organizer first, then oneself; undefined where there are none. */
export function guestsOf({ organizer, attendees = [] }: EventDetails, messages: Messages, locale: string): Guests | undefined {
  if (organizer === undefined && attendees.length === 0) return undefined;
  const isOrganizer = ({ address }: CalendarUser): boolean => address === organizer?.address;
  const rank = (user: CalendarUser): number => (isOrganizer(user) ? 0 : user.self === true ? 1 : 2);
  const people = [...attendees].sort((a, b) => rank(a) - rank(b)).map((attendee) => guestOf(attendee, isOrganizer(attendee), messages));
  if (organizer !== undefined && !attendees.some(isOrganizer)) {
    const notes = [messages.organizer, ...(organizer.self === true ? [messages.you] : [])];
    people.unshift({ name: nameOf(organizer), notes });
  }
  return {
    summary: summaryOf(attendees, messages, locale),
    people: people.slice(0, MOST_GUESTS),
    more: Math.max(0, people.length - MOST_GUESTS),
  };
}

function guestOf(attendee: Attendee, organizes: boolean, messages: Messages): Guest {
  const { status, role, type, self } = attendee;
  const notes = [
    ...(organizes ? [messages.organizer] : []),
    ...(self === true ? [messages.you] : []),
    ...(role === 'opt-participant' || role === 'non-participant' ? [messages.guestRole[role]] : []),
    ...(type === 'room' || type === 'resource' || type === 'group' ? [messages.guestType[type]] : []),
  ];
  return { name: nameOf(attendee), status, answer: messages.answers[status], notes };
}

/** "3 guests: 2 yes, 1 waiting"; rooms and things are no guests. */
function summaryOf(attendees: readonly Attendee[], messages: Messages, locale: string): string {
  const guests = attendees.filter(({ type }) => type !== 'room' && type !== 'resource');
  const counts = new Map<AttendeeStatus, number>();
  for (const { status } of guests) counts.set(status, (counts.get(status) ?? 0) + 1);
  const answers = COUNTED.flatMap((status) => {
    const count = counts.get(status);
    return count === undefined ? [] : [messages.answerCount[status](count)];
  });
  if (answers.length === 0) return messages.guests(guests.length);
  return messages.guestsAnswered(guests.length, answers.join(commaOf(locale)));
}

function nameOf({ name, email, address }: CalendarUser): string {
  return name ?? email ?? address;
}
