import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';

export default { ...calendarMeta, component: 'dayflow-confirm-dialog', title: 'Panels/Confirm' };

const deleting = (part: 'attendee' | 'organizer', more: CalendarStory = {}): CalendarStory => ({
  parameters: { source: { guests: { design: part }, reasons: part === 'attendee' ? { design: 'attendee' } : {} } },
  play: acting(async (hands, words) => {
    await hands.clickEvent('design');
    await hands.click(words.remove);
  }),
  ...more,
});

export const DecliningAnInvitation = deleting('attendee');
export const CancellingAMeeting = deleting('organizer');
export const Dark = deleting('organizer', { args: { theme: 'dark' } });
