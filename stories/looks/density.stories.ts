import { type CalendarStory, calendarMeta } from '../calendar.ts';

export default { ...calendarMeta, title: 'Looks/Density' };

export const CompactWeek: CalendarStory = { args: { density: 'compact' } };
export const NormalWeek: CalendarStory = { args: { density: 'normal' } };
export const ComfortableWeek: CalendarStory = { args: { density: 'comfortable' } };
export const CompactMonth: CalendarStory = { args: { view: 'month', density: 'compact' } };
export const ComfortableMonth: CalendarStory = { args: { view: 'month', density: 'comfortable' } };
export const CompactAgenda: CalendarStory = { args: { view: 'agenda', density: 'compact' } };
export const ComfortableAgenda: CalendarStory = { args: { view: 'agenda', density: 'comfortable' } };
