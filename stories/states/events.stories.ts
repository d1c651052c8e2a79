import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { manyEvents } from '../lives/crowds.ts';

export default { ...calendarMeta, title: 'States/Events' };

export const None: CalendarStory = { parameters: { events: () => [] } };
export const AThousand: CalendarStory = { args: { view: 'month' }, parameters: { events: (language) => manyEvents(1000, 30, language) } };
export const AThousandInAWeek: CalendarStory = { parameters: { events: (language) => manyEvents(1000, 7, language) } };
export const ReadOnlyCalendar: CalendarStory = { args: { readonly: true } };
export const NoWritableCalendar: CalendarStory = {
  parameters: { source: { calendars: [{ id: 'work', name: 'Club', color: '#8a4fd3', readonly: true }], events: [] } },
};
