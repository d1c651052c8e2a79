import type { StoryObj } from '@storybook/web-components-vite';
import type { DayFlowToolbar } from '../../src/elements/dayflow-toolbar/dayflow-toolbar.ts';
import { PHONE } from '../stage.ts';

type Args = Partial<Pick<DayFlowToolbar, 'heading' | 'week' | 'view' | 'views' | 'status' | 'creatable' | 'narrow'>> & { theme?: string };

export default {
  title: 'Elements/Toolbar',
  component: 'dayflow-toolbar',
  args: {
    heading: '16 – 22 November 2026',
    week: 47,
    view: 'week',
    views: ['month', 'week', 'day', 'agenda'],
    creatable: true,
  } satisfies Args,
  render: ({ theme: _, ...args }: Args): DayFlowToolbar => Object.assign(document.createElement('dayflow-toolbar'), args),
};

export const Usual: StoryObj<Args> = {};
export const AllViews: StoryObj<Args> = {
  args: { views: ['month', 'week', 'workweek', 'days', 'day', 'agenda', 'year'] },
};
export const Synced: StoryObj<Args> = { args: { status: { tone: 'good', words: 'Synced' } } };
export const Syncing: StoryObj<Args> = { args: { status: { tone: 'busy', words: 'Syncing 120 of 480', progress: 0.25 } } };
export const Waiting: StoryObj<Args> = { args: { status: { tone: 'waiting', words: 'Offline – 3 changes waiting' } } };
export const Refused: StoryObj<Args> = { args: { status: { tone: 'bad', words: 'The server does not accept the sign-in' } } };
export const Narrow: StoryObj<Args> = {
  args: { narrow: true, status: { tone: 'waiting', words: 'Offline – 3 changes waiting' } },
  parameters: { stage: { ...PHONE, height: 120 } },
};
export const Dark: StoryObj<Args> = { args: { theme: 'dark', status: { tone: 'good', words: 'Synced' } } };
