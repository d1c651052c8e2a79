import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-menu', title: 'Panels/Menu' };

const asking = (id: string, more: CalendarStory = {}): CalendarStory => ({
  play: acting(async (hands) => hands.askMenu(await hands.findEvent(id))),
  ...more,
});

export const OfAnEvent = asking('lunch');
export const OfASeries = asking('standup');
export const OfAReadOnlyEvent = asking('review');
export const OfEmptyTime: CalendarStory = { play: acting(async (hands) => hands.askMenu(await hands.find('.column:last-of-type'))) };
export const OtherCalendars: CalendarStory = {
  play: acting(async (hands) => {
    hands.askMenu(await hands.findEvent('lunch'));
    (await hands.find('[role="menuitem"][aria-haspopup]')).click();
  }),
};
export const Dark = asking('lunch', { args: { theme: 'dark' } });
export const Arabic = asking('lunch', { args: { locale: 'ar' } });
export const Phone = asking('demo', { parameters: { stage: PHONE } });
