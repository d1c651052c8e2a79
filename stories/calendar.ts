import type { ArgTypes, StoryObj } from '@storybook/web-components-vite';
import type { DayFlowCalendar } from '../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { EventInput } from '../src/model/event.ts';
import { calendarsIn } from './lives/calendars.ts';
import { type Language, languageOf } from './lives/language.ts';
import { life } from './lives/week.ts';
import { type Part, PlayedSource } from './played-source.ts';
import type { Stage } from './stage.ts';

/** What a story sets: the calendar's own properties. */
export type CalendarArgs = Partial<
  Pick<
    DayFlowCalendar,
    | 'view' | 'views' | 'date' | 'days' | 'timeZone' | 'secondTimeZone' | 'locale' | 'firstDay' | 'hiddenDays' | 'dayStart'
    | 'dayEnd' | 'slotDuration' | 'hourCycle' | 'weekNumbers' | 'lunar' | 'readonly' | 'sidebar' | 'theme' | 'density'
  >
>;

/** What a story plays, in its `parameters`. */
export interface CalendarParameters {
  /** The events; a usual week unless given. */
  readonly events?: (language: Language) => readonly EventInput[];
  /** How the source is. */
  readonly source?: Partial<Part>;
  readonly stage?: Stage;
}

export type CalendarStory = Omit<StoryObj<CalendarArgs>, 'parameters'> & { parameters?: CalendarParameters };

export const calendarArgs: CalendarArgs = { view: 'week', date: '2026-11-20', timeZone: 'Europe/Lisbon', locale: 'en-GB', theme: 'auto' };

export const calendarArgTypes: Partial<ArgTypes<CalendarArgs>> = {
  // Their types are named in the manifest: a story's address sets only what it knows to be a text.
  view: { type: 'string', control: 'select', options: ['month', 'week', 'workweek', 'day', 'days', 'agenda', 'year'] },
  theme: { type: 'string', control: 'inline-radio', options: ['auto', 'light', 'dark'] },
  density: { type: 'string', control: 'inline-radio', options: ['compact', 'normal', 'comfortable'] },
  locale: { type: 'string', control: 'select', options: ['en-GB', 'en-US', 'zh-CN', 'zh-TW', 'ja', 'de', 'fr', 'es', 'ar'] },
};

/** Draws `<dayflow-calendar>` with a source that plays the story's part. */
export function drawCalendar(args: CalendarArgs, { parameters }: { parameters: CalendarParameters }): DayFlowCalendar {
  const { locale = 'en-GB', timeZone = 'Europe/Lisbon' } = args;
  const language = languageOf(locale);
  const { events = (spoken) => life(spoken, 4), source } = parameters;
  const calendar = document.createElement('dayflow-calendar');
  calendar.style.blockSize = '100%';
  for (const [name, value] of Object.entries(args)) {
    if (value !== undefined) Object.assign(calendar, { [name]: value });
  }
  calendar.addSource(new PlayedSource({ calendars: calendarsIn(language), events: events(language), ...source }, timeZone));
  return calendar;
}

/** What the stories of the whole calendar have in common. */
export const calendarMeta = {
  component: 'dayflow-calendar',
  args: calendarArgs,
  argTypes: calendarArgTypes,
  render: (args: CalendarArgs, context: { parameters: object }): DayFlowCalendar =>
    drawCalendar(args, context as { parameters: CalendarParameters }),
};
