import type { StoryObj } from '@storybook/web-components-vite';
import type { DayFlowMiniMonth } from '../../src/elements/dayflow-mini-month/dayflow-mini-month.ts';
import { MONDAY } from '../lives/week.ts';

type Args = Partial<Pick<DayFlowMiniMonth, 'day' | 'days' | 'today' | 'locale' | 'firstDay' | 'weekNumbers' | 'counts'>> & { theme?: string };

const WEEK = Array.from({ length: 7 }, (_, plus) => MONDAY + plus);
const COUNTS = new Map(Array.from({ length: 30 }, (_, plus) => [MONDAY - 14 + plus, (plus * 5) % 7]));

export default {
  title: 'Elements/Mini month',
  component: 'dayflow-mini-month',
  args: { day: MONDAY + 4, days: WEEK, today: MONDAY + 4, locale: 'en-GB', counts: COUNTS } satisfies Args,
  parameters: { stage: { width: 280, height: 320 } },
  render: ({ theme: _, ...args }: Args): DayFlowMiniMonth => Object.assign(document.createElement('dayflow-mini-month'), args),
};

export const Usual: StoryObj<Args> = {};
export const Dark: StoryObj<Args> = { args: { theme: 'dark' } };
export const Arabic: StoryObj<Args> = { args: { locale: 'ar', firstDay: 6 } };
export const WeekNumbers: StoryObj<Args> = { args: { weekNumbers: true } };
export const Empty: StoryObj<Args> = { args: { counts: new Map(), days: [] } };
