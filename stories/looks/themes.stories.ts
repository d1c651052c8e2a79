import linen from '../../src/themes/linen.css?raw';
import swiss from '../../src/themes/swiss.css?raw';
import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { PHONE } from '../stage.ts';

/** The style sheets that come beside the calendar's own looks. */
export default { ...calendarMeta, title: 'Looks/Themes' };

const dressed = (styles: string, args: CalendarStory['args'] = {}): CalendarStory => ({ args, parameters: { stage: { styles } } });
const withDetails: CalendarStory['play'] = acting((hands) => hands.clickEvent('design'));

export const SwissWeek = dressed(swiss);
export const SwissMonth = dressed(swiss, { view: 'month', sidebar: true });
export const SwissDark = dressed(swiss, { theme: 'dark' });
export const SwissDetails: CalendarStory = { ...dressed(swiss), play: withDetails };
export const SwissPhone: CalendarStory = { parameters: { stage: { ...PHONE, styles: swiss } } };
export const LinenWeek = dressed(linen);
export const LinenMonth = dressed(linen, { view: 'month', sidebar: true });
export const LinenDark = dressed(linen, { theme: 'dark' });
export const LinenDetails: CalendarStory = { ...dressed(linen), play: withDetails };
export const LinenYear = dressed(linen, { view: 'year' });
