import type { DayFlowCalendar } from '../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { Messages } from '../../src/elements/messages/messages.ts';
import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting, type Hands } from '../hands.ts';
import { lifeInLisbon } from '../lives/week.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-event-editor', title: 'Panels/Editor' };

const editing = (id: string, more: CalendarStory = {}): CalendarStory => ({
  play: acting(async (hands, words) => {
    await hands.clickEvent(id);
    await hands.click(words.edit);
  }),
  ...more,
});

export const NewEvent: CalendarStory = { play: acting((hands, words) => hands.click(words.create)) };
export const EditEvent = editing('design');
export const WholeDays = editing('weekend');
export const InAnotherZone = editing('design', { args: { timeZone: 'America/New_York' }, parameters: { events: lifeInLisbon } });
export const Dark = editing('design', { args: { theme: 'dark' } });
export const Arabic = editing('design', { args: { locale: 'ar' } });
export const TwelveHours = editing('design', { args: { locale: 'en-US' } });
export const Phone: CalendarStory = { ...NewEvent, parameters: { stage: PHONE } };

/** Opens the editor of an event and types another title; then something happens to it. */
const typing = (then: (hands: Hands, words: Messages, calendar: DayFlowCalendar, id: string) => unknown): CalendarStory => ({
  play: acting(async (hands, words) => {
    const id = await hands.clickEvent('design');
    await hands.click(words.edit);
    await hands.fill('input.title', 'Design review, second round');
    const calendar = (await hands.find('dayflow-calendar')) as DayFlowCalendar;
    await then(hands, words, calendar, id);
  }),
});

export const MoreOptions: CalendarStory = {
  play: acting(async (hands, words) => {
    await hands.click(words.create);
    await hands.click(words.moreOptions);
  }),
};
export const ChoosingADate: CalendarStory = {
  play: acting(async (hands, words) => {
    await hands.click(words.create);
    await hands.click(words.chooseDate);
  }),
};
export const CannotBeRead: CalendarStory = {
  play: acting(async (hands, words) => {
    await hands.click(words.create);
    const date = `input[aria-label="${words.start}, ${words.date}"]`;
    await hands.fill(date, 'soon');
    await hands.press(date, 'Enter');
  }),
};
export const AsksBeforeDiscarding = typing((hands) => hands.press('input.title', 'Escape'));
export const ChangedElsewhere = typing((_hands, _words, calendar, id) =>
  calendar.updateEvent(id, { title: 'Design review (moved)', location: 'Studio 2' }),
);
export const DeletedElsewhere = typing((_hands, _words, calendar, id) => calendar.removeEvent(id));
export const Refused = typing(async (hands, words, calendar) => {
  calendar.addEventListener('dayflow-change-request', (event) => event.respondWith(Promise.reject(new Error('The room is taken.'))));
  await hands.click(words.save);
});
