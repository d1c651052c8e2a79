import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { clickEvent } from '../hands.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-event-details', title: 'Panels/Details' };

const opening = (title: string, more: CalendarStory = {}): CalendarStory => ({
  play: ({ canvasElement }) => clickEvent(canvasElement, title),
  ...more,
});

export const Usual = opening('Lunch with Ana');
export const WithGuests = opening('Design review');
export const WholeDays = opening('Weekend in Porto');
export const Tentative = opening('Interview');
export const Cancelled = opening('Dentist');
export const Series = opening('Stand-up');
export const OfAReadOnlyCalendar = opening('Quarterly review');
export const Doubtful = opening('Lunch with Ana', { parameters: { source: { doubtful: ['lunch'] } } });
export const Invitation = opening('Design review', {
  parameters: { source: { guests: { design: 'attendee' }, reasons: { design: 'attendee' } } },
});
export const Dark = opening('Design review', { args: { theme: 'dark' } });
export const Arabic = opening('مراجعة التصميم', { args: { locale: 'ar' } });
export const InAnotherZone = opening('Lunch with Ana', { args: { timeZone: 'America/New_York' } });
export const Phone = opening('Demo for everybody', { parameters: { stage: PHONE } });
