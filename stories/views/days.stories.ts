import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, title: 'Views/Days', args: { ...calendarMeta.args, view: 'days' } };

export const Usual: CalendarStory = {};
export const Dark: CalendarStory = { args: { theme: 'dark' } };
export const Arabic: CalendarStory = { args: { locale: 'ar' } };
export const Chinese: CalendarStory = { args: { locale: 'zh-CN' } };
export const Phone: CalendarStory = { parameters: { stage: PHONE } };
export const Five: CalendarStory = { args: { days: 5 } };
