import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { clickButton, clickEvent } from '../hands.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-event-editor', title: 'Panels/Editor' };

export const NewEvent: CalendarStory = { play: ({ canvasElement }) => clickButton(canvasElement, 'New') };
export const EditEvent: CalendarStory = {
  play: async ({ canvasElement }) => {
    await clickEvent(canvasElement, 'Design review');
    await clickButton(canvasElement, 'Edit');
  },
};
export const WholeDays: CalendarStory = {
  play: async ({ canvasElement }) => {
    await clickEvent(canvasElement, 'Weekend in Porto');
    await clickButton(canvasElement, 'Edit');
  },
};
export const InAnotherZone: CalendarStory = { ...EditEvent, args: { timeZone: 'America/New_York' } };
export const Dark: CalendarStory = { ...EditEvent, args: { theme: 'dark' } };
export const TwelveHours: CalendarStory = { ...EditEvent, args: { locale: 'en-US' } };
export const Phone: CalendarStory = { ...NewEvent, parameters: { stage: PHONE } };
