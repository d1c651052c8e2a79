import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { clickButton, clickEvent } from '../hands.ts';

export default { ...calendarMeta, component: 'dayflow-confirm-dialog', title: 'Panels/Confirm' };

const deleting = (part: 'attendee' | 'organizer', more: CalendarStory = {}): CalendarStory => ({
  parameters: { source: { guests: { design: part }, reasons: part === 'attendee' ? { design: 'attendee' } : {} } },
  play: async ({ canvasElement }) => {
    await clickEvent(canvasElement, 'Design review');
    await clickButton(canvasElement, 'Delete');
  },
  ...more,
});

export const DecliningAnInvitation = deleting('attendee');
export const CancellingAMeeting = deleting('organizer');
export const Dark = deleting('organizer', { args: { theme: 'dark' } });
