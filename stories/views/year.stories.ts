import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { manyEvents } from '../lives/crowds.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, title: 'Views/Year', args: { ...calendarMeta.args, view: 'year' } };

export const Usual: CalendarStory = {};
export const Dark: CalendarStory = { args: { theme: 'dark' } };
export const Arabic: CalendarStory = { args: { locale: 'ar' } };
export const Chinese: CalendarStory = { args: { locale: 'zh-CN' } };
export const Phone: CalendarStory = { parameters: { stage: PHONE } };
export const Busy: CalendarStory = { parameters: { events: (language) => manyEvents(1000, 360, language) } };
export const Empty: CalendarStory = { parameters: { events: () => [] } };
