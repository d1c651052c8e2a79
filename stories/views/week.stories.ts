import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { crowdedDay, longTitles, manyEvents, manyWholeDays } from '../lives/crowds.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, title: 'Views/Week', args: { ...calendarMeta.args, view: 'week' } };

export const Usual: CalendarStory = {};
export const Dark: CalendarStory = { args: { theme: 'dark' } };
export const Arabic: CalendarStory = { args: { locale: 'ar' } };
export const Chinese: CalendarStory = { args: { locale: 'zh-CN' } };
export const Phone: CalendarStory = { parameters: { stage: PHONE } };
export const PhoneInArabic: CalendarStory = { args: { locale: 'ar', theme: 'dark' }, parameters: { stage: PHONE } };
export const TwelveHours: CalendarStory = { args: { locale: 'en-US' } };
export const SecondTimeZone: CalendarStory = { args: { secondTimeZone: 'Asia/Kolkata' } };
export const ClockChange: CalendarStory = { args: { timeZone: 'America/New_York', date: '2026-11-01' } };
export const HiddenDays: CalendarStory = { args: { hiddenDays: [3, 7] } };
export const OverlappingEvents: CalendarStory = { parameters: { events: crowdedDay } };
export const LongTitles: CalendarStory = { parameters: { events: longTitles } };
export const ManyWholeDays: CalendarStory = { parameters: { events: manyWholeDays } };
export const Crowded: CalendarStory = { parameters: { events: (language) => manyEvents(300, 7, language) } };
