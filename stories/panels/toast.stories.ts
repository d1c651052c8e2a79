import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { appears, clickButton, clickEvent } from '../hands.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-toast', title: 'Panels/Toast' };

export const AfterADelete: CalendarStory = {
  play: async ({ canvasElement }) => {
    await clickEvent(canvasElement, 'Retrospective');
    await clickButton(canvasElement, 'Delete');
    await appears(canvasElement, 'dayflow-toast');
  },
};
export const Dark: CalendarStory = { ...AfterADelete, args: { theme: 'dark' } };
export const Phone: CalendarStory = { ...AfterADelete, parameters: { stage: PHONE } };
