import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-event-editor', title: 'Panels/Editor' };

const editing = (id: string, more: CalendarStory = {}): CalendarStory => ({
  play: acting(async (hands, words) => {
    await hands.clickEvent(id);
    await hands.click(words.edit);
  }),
  ...more,
});

export const NewEvent: CalendarStory = { play: acting((hands, words) => hands.click(words.create)) };
export const EditEvent = editing('design');
export const WholeDays = editing('weekend');
export const InAnotherZone = editing('design', { args: { timeZone: 'America/New_York' } });
export const Dark = editing('design', { args: { theme: 'dark' } });
export const Arabic = editing('design', { args: { locale: 'ar' } });
export const TwelveHours = editing('design', { args: { locale: 'en-US' } });
export const Phone: CalendarStory = { ...NewEvent, parameters: { stage: PHONE } };
