import { sendKeys } from '@web/test-runner-commands';
import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { axeFindings } from '../axe.ts';
import { buttonAfter, focusedElement, focusedName, hold, press } from './keys.ts';
import { button, drawn, inner, isOpen, mount, unmountAll } from './mount.ts';

const event = (title: string, start: string, end: string): { id: string; title: string; start: string; end: string } => ({ id: title, title, start, end });

const LUNCH = event('Lunch', '2026-11-20T12:00', '2026-11-20T13:00');
const CALL = event('Call', '2026-11-20T09:00', '2026-11-20T10:00');
const TRIP = event('Trip', '2026-11-18', '2026-11-21');

async function month(properties: Partial<DayFlowCalendar> = {}): Promise<DayFlowCalendar> {
  const calendar = await mount({ view: 'month', events: [LUNCH, CALL, TRIP], ...properties });
  calendar.focus();
  return calendar;
}

describe('the keyboard in the month', () => {
  afterEach(unmountAll);

  it('has one tab stop in the grid, on the date of the page', async () => {
    const calendar = await mount({ view: 'month', events: [LUNCH, CALL, TRIP] });
    const after = buttonAfter(calendar);
    const grid = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!;
    assert.lengthOf([...grid.querySelectorAll<HTMLElement>('*')].filter(({ tabIndex }) => tabIndex === 0), 1);
    button(calendar, 'New').focus();
    await press('Tab');
    assert.match(focusedName(), /^Friday,? 20 November, 3 events$/);
    await press('Tab');
    assert.isTrue(focusedElement() === after);
    await hold('Shift', 'Tab');
    assert.match(focusedName(), /^Friday,? 20 November/);
    assert.deepEqual(await axeFindings(calendar), []);
  });

  it('goes over days by arrows, and to the ends of week and month', async () => {
    await month();
    const went: string[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End'] as const) {
      await press(key);
      went.push(/\d+ \w+/.exec(focusedName())![0]);
    }
    assert.deepEqual(went, ['21 November', '28 November', '27 November', '20 November', '16 November', '22 November']);
    await hold('Control', 'Home');
    assert.match(focusedName(), /\b1 November/);
    await hold('Control', 'End');
    assert.match(focusedName(), /30 November/);
  });

  it('follows the eye where the page runs from right to left', async () => {
    const calendar = await month();
    calendar.dir = 'rtl';
    await press('ArrowLeft');
    assert.match(focusedName(), /21 November/);
    await press('ArrowRight');
    await press('ArrowRight');
    assert.match(focusedName(), /19 November/);
  });

  it('turns the page with the day, by month and over its edges', async () => {
    const calendar = await month();
    await press('PageDown');
    await drawn(calendar);
    assert.equal(calendar.date, '2026-12-20');
    assert.match(focusedName(), /20 December$/);
    await press('PageUp');
    await drawn(calendar);
    assert.match(focusedName(), /20 November/);
    await hold('Shift', 'PageUp');
    await drawn(calendar);
    assert.equal(calendar.date, '2025-11-20');
    for (let count = 0; count < 4; count++) await press('ArrowUp');
    await drawn(calendar);
    assert.equal(calendar.date, '2025-10-23');
    assert.match(focusedName(), /23 October/);
  });

  it('stays on its day where the host refuses another page', async () => {
    const calendar = await month();
    calendar.addEventListener('dayflow-navigate-request', (navigation) => navigation.preventDefault());
    await press('PageDown');
    await drawn(calendar);
    assert.equal(calendar.date, '2026-11-20');
    assert.match(focusedName(), /20 November/);
    calendar.next();
    await drawn(calendar);
    assert.match(focusedName(), /20 December/, 'a page that the host turns has the focus on its date');
  });

  it('goes into a day’s events, through them in the order of time, and back', async () => {
    // Sunday first, November 2026 has five weeks, and they have room for four events a day.
    await month({ firstDay: 7 });
    await press('Enter');
    const went = [focusedName()];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown'] as const) {
      await press(key);
      went.push(focusedName());
    }
    assert.deepEqual(went.map((name) => name.split(',')[0]), ['Trip', 'Call', 'Lunch', 'Lunch']);
    await press('Escape');
    assert.match(focusedName(), /20 November, 3 events/);
    await press('F2');
    assert.match(focusedName(), /^Trip/);
    await press('ArrowUp');
    assert.match(focusedName(), /^Friday,? 20 November$/);
    await press('F2');
    assert.match(focusedName(), /3 events/);
  });

  it('goes from an event to the next day that has one', async () => {
    await month({ events: [LUNCH, event('Tea', '2026-11-23T16:00', '2026-11-23T17:00')] });
    await press('Enter');
    await press('ArrowRight');
    assert.match(focusedName(), /^Tea/);
    await press('ArrowLeft');
    assert.match(focusedName(), /^Lunch/);
  });

  it('is on each of the days of a bar', async () => {
    await month();
    await press('ArrowLeft');
    await press('Enter');
    assert.match(focusedName(), /^Trip/);
    await press('Escape');
    assert.match(focusedName(), /19 November, 1 event$/);
  });

  it('reaches what a day has no room for', async () => {
    const events = Array.from({ length: 12 }, (_, hour) => event(`E${hour}`, `2026-11-20T${String(hour + 8).padStart(2, '0')}:00`, `2026-11-20T${String(hour + 8).padStart(2, '0')}:30`));
    const calendar = await month({ events });
    await press('Enter');
    await press('End');
    assert.match(focusedName(), /more on Friday/);
    await press('Enter');
    await drawn(calendar);
    assert.lengthOf([...inner(calendar, 'dayflow-day-list', 'ul').children], 12);
    await press('Escape');
    await drawn(calendar);
    assert.match(focusedName(), /more on Friday/);
  });

  it('makes an event on a day that has none, and on any by n', async () => {
    const calendar = await month();
    await press('ArrowRight');
    await press('Enter');
    await drawn(calendar);
    await sendKeys({ type: 'Walk' });
    await press('Enter');
    await drawn(calendar);
    assert.equal(String(calendar.getEvents().find(({ title }) => title === 'Walk')?.start), '2026-11-21');
    assert.match(focusedName(), /^Walk/);
    await press('Escape');
    await press('ArrowLeft');
    await press('n');
    await drawn(calendar);
    await sendKeys({ type: 'Feast' });
    await press('Enter');
    await drawn(calendar);
    assert.equal(String(calendar.getEvents().find(({ title }) => title === 'Feast')?.start), '2026-11-20');
  });

  it('leaves the day as it was when the form is cancelled', async () => {
    const calendar = await month();
    await press('ArrowRight');
    await press('Enter');
    await drawn(calendar);
    await press('Escape');
    await drawn(calendar);
    assert.match(focusedName(), /21 November/);
  });

  it('opens the day of its cell by d, and finds it again in another view', async () => {
    const calendar = await month();
    await press('ArrowDown');
    await press('d');
    await drawn(calendar);
    assert.deepEqual([calendar.view, calendar.date], ['day', '2026-11-27']);
    assert.match(focusedName(), /27 November/);
    await press('m');
    await drawn(calendar);
    assert.match(focusedName(), /27 November/);
  });

  it('goes to today by t, also where today is on screen', async () => {
    const calendar = await month({ date: null as unknown as string });
    const today = focusedName();
    assert.match(today, /, today$/);
    for (const key of ['ArrowRight', 'PageDown'] as const) {
      await press(key);
      await drawn(calendar);
      assert.notEqual(focusedName(), today);
      await press('t');
      await drawn(calendar);
      assert.equal(focusedName(), today);
    }
  });

  it('creates nothing in a read-only calendar', async () => {
    const calendar = await month({ readonly: true });
    await press('ArrowRight');
    await press('Enter');
    await drawn(calendar);
    assert.match(focusedName(), /^Saturday,? 21 November$/);
    assert.isFalse(isOpen(calendar, 'dayflow-event-editor'));
  });

  it('draws nothing anew when the focus moves', async () => {
    const calendar = await month();
    let draws = 0;
    const view = calendar.shadowRoot!.querySelector('dayflow-month-grid')!;
    const render = Reflect.get(view, 'performUpdate') as () => void;
    Reflect.set(view, 'performUpdate', function (this: unknown) {
      draws++;
      render.call(this);
    });
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'Enter', 'ArrowUp', 'Escape', 'End'] as const) await press(key);
    await drawn(calendar);
    assert.equal(draws, 0);
    assert.instanceOf(focusedElement(), HTMLElement);
  });
});
