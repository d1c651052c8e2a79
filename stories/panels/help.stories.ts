import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-help', title: 'Panels/Help' };

export const Keys: CalendarStory = {
  play: acting(async (hands) => {
    await hands.press('.view', '?');
    await hands.find('[part="help"]');
  }),
};
export const Dark: CalendarStory = { ...Keys, args: { theme: 'dark' } };
export const Phone: CalendarStory = { ...Keys, parameters: { stage: PHONE } };
