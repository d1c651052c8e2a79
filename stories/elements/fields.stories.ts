import { html, type TemplateResult } from 'lit';
import type { StoryObj } from '@storybook/web-components-vite';
import { NOW } from '../clock.ts';
import { acting, Hands } from '../hands.ts';
import { MONDAY } from '../lives/week.ts';

interface Args {
  readonly locale: string;
  readonly theme?: string;
}

/** The fields of the editor, which take what people type. */
export default {
  title: 'Elements/Fields',
  component: 'dayflow-date-field',
  subcomponents: { Time: 'dayflow-time-field', Zone: 'dayflow-zone-field' },
  args: { locale: 'en-GB' },
  parameters: { stage: { width: 360, height: 520 } },
  render: ({ locale }: Args): TemplateResult => html`
    <div style="display: grid; gap: 16px; padding: 16px">
      <dayflow-date-field .label=${'Start, date'} .value=${MONDAY} .today=${MONDAY + 4} .locale=${locale}></dayflow-date-field>
      <dayflow-time-field .label=${'Start, time'} .value=${13 * 60 + 30} .locale=${locale}></dayflow-time-field>
      <dayflow-time-field id="end" .label=${'End, time'} .value=${15 * 60} .from=${13 * 60 + 30} .locale=${locale}></dayflow-time-field>
      <dayflow-zone-field .label=${'Time zone'} .value=${'Europe/Lisbon'} .at=${NOW} .locale=${locale}></dayflow-zone-field>
    </div>
  `,
};

const opening = (tag: string, more: StoryObj<Args> = {}): StoryObj<Args> => ({
  play: acting(async (hands) => new Hands(await hands.find(tag)).press('input', 'ArrowDown')),
  ...more,
});

export const Usual: StoryObj<Args> = {};
export const Dark: StoryObj<Args> = { args: { theme: 'dark' } };
export const Arabic: StoryObj<Args> = { args: { locale: 'ar' } };
export const German: StoryObj<Args> = { args: { locale: 'de' } };
export const TwelveHours: StoryObj<Args> = { args: { locale: 'en-US' } };
export const ChoosingATime = opening('dayflow-time-field');
export const ChoosingAnEnd = opening('#end');
export const CannotBeRead: StoryObj<Args> = {
  play: acting(async (hands) => {
    const field = new Hands(await hands.find('dayflow-time-field'));
    await field.fill('input', 'soonish');
    await field.press('input', 'Enter');
  }),
};
