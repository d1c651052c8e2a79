import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { manyEvents } from '../lives/crowds.ts';
import { life } from '../lives/week.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, title: 'Views/Year', args: { ...calendarMeta.args, view: 'year' } };

const wholeYear: CalendarStory['parameters'] = { events: (language) => life(language, 48) };

export const Usual: CalendarStory = { parameters: wholeYear };
export const Dark: CalendarStory = { args: { theme: 'dark' }, parameters: wholeYear };
export const Arabic: CalendarStory = { args: { locale: 'ar' }, parameters: wholeYear };
export const Chinese: CalendarStory = { args: { locale: 'zh-CN' }, parameters: wholeYear };
export const Phone: CalendarStory = { parameters: { ...wholeYear, stage: PHONE } };
export const Busy: CalendarStory = { parameters: { events: (language) => manyEvents(1000, 360, language) } };
export const Empty: CalendarStory = { parameters: { events: () => [] } };
