import type { AttendeeStatus } from '../../src/model/calendar-user.ts';
import type { EventInput } from '../../src/model/event.ts';
import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { life } from '../lives/week.ts';
import type { Language } from '../lives/language.ts';

/** The usual week, to whose events this person has answered. */
function answered(language: Language): EventInput[] {
  const answers: readonly AttendeeStatus[] = ['accepted', 'declined', 'tentative', 'needs-action'];
  return life(language).map((event, index) => ({
    ...event,
    attendees: [{ address: 'mailto:me@example.org', self: true, status: answers[index % answers.length] }],
  }));
}

export default { ...calendarMeta, title: 'States/Answers', parameters: { events: answered } };

export const Week: CalendarStory = {};
export const Dark: CalendarStory = { args: { theme: 'dark' } };
export const Month: CalendarStory = { args: { view: 'month' } };
export const Agenda: CalendarStory = { args: { view: 'agenda', date: '2026-11-16' } };
export const Details: CalendarStory = { play: acting((hands) => hands.clickEvent('planning')) };
