import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { longTitles, manyEvents, manyWholeDays } from '../lives/crowds.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, title: 'Views/Month', args: { ...calendarMeta.args, view: 'month' } };

export const Usual: CalendarStory = {};
export const Dark: CalendarStory = { args: { theme: 'dark' } };
export const Arabic: CalendarStory = { args: { locale: 'ar' } };
export const Chinese: CalendarStory = { args: { locale: 'zh-CN', lunar: true } };
export const LunarDates: CalendarStory = { args: { locale: 'zh-CN', lunar: true } };
export const Phone: CalendarStory = { parameters: { stage: PHONE } };
export const WeekNumbers: CalendarStory = { args: { weekNumbers: true } };
export const HiddenWeekend: CalendarStory = { args: { hiddenDays: [6, 7] } };
export const Crowded: CalendarStory = { parameters: { events: (language) => manyEvents(300, 35, language) } };
export const LongTitles: CalendarStory = { parameters: { events: longTitles } };
export const ManyWholeDays: CalendarStory = { parameters: { events: manyWholeDays } };
export const Empty: CalendarStory = { parameters: { events: () => [] } };
