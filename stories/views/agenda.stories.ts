import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { longTitles } from '../lives/crowds.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, title: 'Views/Agenda', args: { ...calendarMeta.args, view: 'agenda' } };

export const Usual: CalendarStory = {};
export const Dark: CalendarStory = { args: { theme: 'dark' } };
export const Arabic: CalendarStory = { args: { locale: 'ar' } };
export const Chinese: CalendarStory = { args: { locale: 'zh-CN' } };
export const Phone: CalendarStory = { parameters: { stage: PHONE } };
export const LongTitles: CalendarStory = { parameters: { events: longTitles } };
export const Empty: CalendarStory = { parameters: { events: () => [] } };
