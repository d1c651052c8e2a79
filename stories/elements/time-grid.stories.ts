import type { StoryObj } from '@storybook/web-components-vite';
import type { DayFlowTimeGrid } from '../../src/elements/dayflow-time-grid/dayflow-time-grid.ts';
import { DAY_MS, HOUR_MS } from '../../src/time/day.ts';
import { MONDAY } from '../lives/week.ts';
import { EVERY_KIND } from './items.ts';

type Args = Partial<Pick<DayFlowTimeGrid, 'days' | 'items' | 'locale' | 'today' | 'now' | 'readonly'>> & { theme?: string };

const WEEK = Array.from({ length: 7 }, (_, plus) => MONDAY + plus);

export default {
  title: 'Elements/Time grid',
  component: 'dayflow-time-grid',
  args: { days: WEEK, items: EVERY_KIND, locale: 'en-GB', today: MONDAY + 4, now: (MONDAY + 4) * DAY_MS + 15.3 * HOUR_MS } satisfies Args,
  render: ({ theme: _, ...args }: Args): DayFlowTimeGrid => {
    const grid = document.createElement('dayflow-time-grid');
    grid.style.blockSize = '100%';
    return Object.assign(grid, args);
  },
};

export const EveryKindOfBox: StoryObj<Args> = {};
export const Dark: StoryObj<Args> = { args: { theme: 'dark' } };
export const OneDay: StoryObj<Args> = { args: { days: [MONDAY + 2] } };
export const ReadOnly: StoryObj<Args> = { args: { readonly: true } };
