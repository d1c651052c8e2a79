import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { lifeInLisbon } from '../lives/week.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-event-details', title: 'Panels/Details' };

const opening = (id: string, more: CalendarStory = {}): CalendarStory => ({ play: acting((hands) => hands.clickEvent(id)), ...more });

export const Usual = opening('lunch');
export const WithGuests = opening('design');
export const WithAllThatThereIs = opening('workshop');
export const Declined = opening('oneonone');
export const WholeDays = opening('weekend');
export const Tentative = opening('interview');
export const Cancelled = opening('dentist');
export const Series = opening('standup');
export const OfAReadOnlyCalendar = opening('review');
export const Doubtful = opening('lunch', { parameters: { source: { doubtful: ['lunch'] } } });
export const Invitation = opening('design', {
  parameters: { source: { guests: { design: 'attendee' }, reasons: { design: 'attendee' } } },
});
export const Dark = opening('design', { args: { theme: 'dark' } });
export const Arabic = opening('design', { args: { locale: 'ar' } });
export const InAnotherZone = opening('lunch', { args: { timeZone: 'America/New_York' }, parameters: { events: lifeInLisbon } });
export const Phone = opening('demo', { parameters: { stage: PHONE } });
