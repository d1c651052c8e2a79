import type { StoryObj } from '@storybook/web-components-vite';
import type { DayFlowMonthGrid } from '../../src/elements/dayflow-month-grid/dayflow-month-grid.ts';
import { DAY_MS, HOUR_MS } from '../../src/time/day.ts';
import { MONDAY } from '../lives/week.ts';
import { EVERY_KIND } from './items.ts';

type Args = Partial<Pick<DayFlowMonthGrid, 'days' | 'items' | 'locale' | 'today' | 'now' | 'month' | 'readonly'>> & { theme?: string };

const WEEKS = Array.from({ length: 35 }, (_, plus) => MONDAY - 21 + plus);

export default {
  title: 'Elements/Month grid',
  component: 'dayflow-month-grid',
  args: {
    ...{ days: WEEKS, items: EVERY_KIND, locale: 'en-GB', today: MONDAY + 4, month: MONDAY },
    now: (MONDAY + 4) * DAY_MS + 15.3 * HOUR_MS,
  } satisfies Args,
  render: ({ theme: _, ...args }: Args): DayFlowMonthGrid => {
    const grid = document.createElement('dayflow-month-grid');
    grid.style.blockSize = '100%';
    return Object.assign(grid, args);
  },
};

export const EveryKindOfBox: StoryObj<Args> = {};
export const Dark: StoryObj<Args> = { args: { theme: 'dark' } };
export const OneWeek: StoryObj<Args> = { args: { days: WEEKS.slice(21, 28) } };
