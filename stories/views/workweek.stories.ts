import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, title: 'Views/Work week', args: { ...calendarMeta.args, view: 'workweek' } };

export const Usual: CalendarStory = {};
export const Dark: CalendarStory = { args: { theme: 'dark' } };
export const Arabic: CalendarStory = { args: { locale: 'ar' } };
export const Chinese: CalendarStory = { args: { locale: 'zh-CN' } };
export const Phone: CalendarStory = { parameters: { stage: PHONE } };
