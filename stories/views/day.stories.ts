import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { crowdedDay } from '../lives/crowds.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, title: 'Views/Day', args: { ...calendarMeta.args, view: 'day' } };

export const Usual: CalendarStory = {};
export const Dark: CalendarStory = { args: { theme: 'dark' } };
export const Arabic: CalendarStory = { args: { locale: 'ar' } };
export const Chinese: CalendarStory = { args: { locale: 'zh-CN' } };
export const Phone: CalendarStory = { parameters: { stage: PHONE } };
export const OverlappingEvents: CalendarStory = { args: { date: '2026-11-18' }, parameters: { events: crowdedDay } };
export const OfTwentyThreeHours: CalendarStory = { args: { timeZone: 'America/New_York', date: '2026-03-08', dayStart: '00:00' } };
export const OfTwentyFiveHours: CalendarStory = { args: { timeZone: 'America/New_York', date: '2026-11-01', dayStart: '00:00' } };
