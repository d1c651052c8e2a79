import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-toast', title: 'Panels/Toast' };

export const AfterADelete: CalendarStory = {
  play: acting(async (hands, words) => {
    await hands.clickEvent('retro');
    await hands.click(words.remove);
    await hands.find('dayflow-toast');
  }),
};
export const Dark: CalendarStory = { ...AfterADelete, args: { theme: 'dark' } };
export const Phone: CalendarStory = { ...AfterADelete, parameters: { stage: PHONE } };
