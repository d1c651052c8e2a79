import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-date-panel', title: 'Panels/Date' };

export const Usual: CalendarStory = { play: acting(async (hands) => (await hands.find('[part~="title"] button, button[part~="title"]')).click()) };
export const Dark: CalendarStory = { ...Usual, args: { theme: 'dark' } };
export const Arabic: CalendarStory = { ...Usual, args: { locale: 'ar' } };
export const Phone: CalendarStory = { ...Usual, parameters: { stage: PHONE } };
