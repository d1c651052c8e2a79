import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { manyEvents } from '../lives/crowds.ts';

export default { ...calendarMeta, component: 'dayflow-day-list', title: 'Panels/Day list', args: { ...calendarMeta.args, view: 'month' } };

const opening = (more: CalendarStory = {}): CalendarStory => ({
  play: acting(async (hands) => (await hands.find('[part~="more"]')).click()),
  ...more,
});

export const Usual = opening();
export const Dark = opening({ args: { theme: 'dark' } });
export const Long = opening({ parameters: { events: (language) => manyEvents(600, 35, language) } });
