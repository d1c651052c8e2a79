import { sendKeys } from '@web/test-runner-commands';
import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { axeFindings } from '../axe.ts';
import { buttonAfter, focusedElement, focusedName, hold, press } from './keys.ts';
import { box, button, drawn, inner, mount, unmountAll } from './mount.ts';

const event = (title: string, start: string, end: string): { id: string; title: string; start: string; end: string } => ({ id: title, title, start, end });

const CALL = event('Call', '2026-11-20T09:00', '2026-11-20T10:00');
const LUNCH = event('Lunch', '2026-11-20T12:00', '2026-11-20T13:00');
const TEA = event('Tea', '2026-11-18T16:00', '2026-11-18T17:00');
const TRIP = event('Trip', '2026-11-18', '2026-11-21');
const ALL = [TEA, LUNCH, CALL, TRIP];

async function week(properties: Partial<DayFlowCalendar> = {}): Promise<DayFlowCalendar> {
  const calendar = await mount({ events: ALL, ...properties });
  calendar.focus();
  return calendar;
}

/** The titles, or the times, of what gets the focus. */
async function path(...keys: string[]): Promise<string[]> {
  const went: string[] = [];
  for (const key of keys) {
    await press(key);
    went.push(focusedName().split(',')[0]!);
  }
  return went;
}

/** The grid's tab stops, in its own shadow root. */
function stops(calendar: DayFlowCalendar): HTMLElement[] {
  const grid = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!;
  return [...grid.querySelectorAll<HTMLElement>('*')].filter(({ tabIndex }) => tabIndex === 0);
}

describe('the keyboard in the hours', () => {
  afterEach(unmountAll);

  it('has one tab stop in the grid, on an event where there is one', async () => {
    const calendar = await mount({ events: ALL });
    const after = buttonAfter(calendar);
    assert.lengthOf(stops(calendar), 1);
    button(calendar, 'New').focus();
    await press('Tab');
    assert.match(focusedName(), /^Tea/);
    await press('Tab');
    assert.isTrue(focusedElement() === after);
    await hold('Shift', 'Tab');
    assert.match(focusedName(), /^Tea/);
    assert.lengthOf(stops(calendar), 1);
    assert.deepEqual(await axeFindings(calendar), []);
  });

  it('goes through a day in the order of time, from its number on', async () => {
    const calendar = await week();
    box(calendar, 'Call').focus();
    assert.deepEqual(await path('ArrowDown', 'ArrowDown'), ['Lunch', 'Lunch']);
    await press('Home');
    assert.match(focusedName(), /^Friday,? 20 November$/);
    assert.deepEqual(await path('ArrowDown', 'End'), ['Trip', 'Lunch']);
  });

  it('goes to the day beside, at about the same time', async () => {
    const calendar = await week();
    box(calendar, 'Lunch').focus();
    await press('ArrowLeft');
    assert.match(focusedName(), /^Trip/, 'the bar is the only event of Thursday');
    await press('ArrowLeft');
    assert.match(focusedName(), /^Trip/, 'and the nearest of Wednesday');
    assert.deepEqual(await path('ArrowDown', 'ArrowRight', 'ArrowRight'), ['Tea', 'Trip', 'Trip']);
    assert.deepEqual(await path('ArrowDown'), ['Call']);
  });

  it('follows the eye where the page runs from right to left', async () => {
    const calendar = await week({ events: [TEA, LUNCH], locale: 'ar' });
    calendar.dir = 'rtl';
    box(calendar, 'Tea').focus();
    assert.deepEqual((await path('ArrowLeft', 'ArrowRight')).map((name) => name.split('،')[0]), ['Lunch', 'Tea']);
    await press('Escape');
    const before = dayOfCursor(calendar);
    await press('ArrowRight');
    assert.equal(dayOfCursor(calendar), before - 1);
    await press('ArrowLeft');
    await press('ArrowLeft');
    assert.equal(dayOfCursor(calendar), before + 1);
  });

  it('turns the page at its edge, and by PageUp and PageDown', async () => {
    const calendar = await week({ events: [LUNCH, event('Later', '2026-11-25T08:00', '2026-11-25T09:00')] });
    await press('ArrowRight');
    await drawn(calendar);
    assert.equal(calendar.date, '2026-11-27');
    assert.match(focusedName(), /^Later/);
    await press('PageUp');
    await drawn(calendar);
    assert.equal(calendar.date, '2026-11-20');
    assert.match(focusedName(), /^0?8:00, Wednesday,? 18 November/);
  });

  it('makes an event at the time that the arrows lead to', async () => {
    const calendar = await week({ events: [] });
    assert.match(focusedName(), /^0?8:00, Monday,? 16 November – new event$/);
    assert.lengthOf(stops(calendar), 1);
    assert.deepEqual(await axeFindings(calendar), []);
    assert.deepEqual((await path('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight')).map((time) => time.replace(/^0/, '')), ['8:30', '9:00', '8:30', '8:30']);
    await press('Enter');
    await drawn(calendar);
    await sendKeys({ type: 'Standup' });
    await press('Enter');
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents().map(({ title, start }) => `${title} ${start}`), ['Standup 2026-11-17T08:30:00+00:00[Europe/Lisbon]']);
    assert.match(focusedName(), /^Standup/);
    assert.lengthOf(calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.querySelectorAll('.cursor'), 0, 'the time has gone with the focus');
  });

  it('goes from an event to its time, says how many are there, and back', async () => {
    const calendar = await week();
    box(calendar, 'Lunch').focus();
    await press('Escape');
    assert.match(focusedName(), /^12:00, Friday,? 20 November, 2 events – new event$/);
    await press('ArrowUp');
    assert.match(focusedName(), /^11:30, Friday,? 20 November, 1 event –/);
    await press('F2');
    assert.match(focusedName(), /^Lunch/);
  });

  it('stays within the day, and goes to the ends of day and week', async () => {
    const calendar = await week({ events: [] });
    await hold('Control', 'Home');
    assert.match(focusedName(), /^0?0:00, Monday/);
    await press('ArrowUp');
    assert.match(focusedName(), /^0?0:00, Monday/);
    await hold('Control', 'End');
    assert.match(focusedName(), /^23:30, Monday/);
    await press('End');
    assert.match(focusedName(), /^23:30, Sunday/);
    const cursor = focusedElement()!.getBoundingClientRect();
    const area = inner(calendar, 'dayflow-time-grid', '.scroller').getBoundingClientRect();
    assert.isAtMost(cursor.bottom, area.bottom + 1, 'what has the focus is in sight');
  });

  it('has a time for every minute of slots that are longer than half an hour', async () => {
    await week({ events: [], slotDuration: 50 });
    await hold('Control', 'End');
    assert.match(focusedName(), /^23:20/);
    await press('ArrowUp');
    assert.match(focusedName(), /^22:30/);
  });

  it('scrolls the hours by a tab stop of their own while no other is in them', async () => {
    const calendar = await week({ events: [TRIP] });
    assert.match(focusedName(), /^Trip/);
    assert.lengthOf(stops(calendar), 2);
    assert.deepEqual(await axeFindings(calendar), []);
    const scroller = inner(calendar, 'dayflow-time-grid', '.scroller');
    const before = scroller.scrollTop;
    await press('Tab');
    assert.isTrue(focusedElement() === scroller);
    await press('ArrowDown');
    for (let frame = 0; frame < 30 && scroller.scrollTop === before; frame++) await new Promise(requestAnimationFrame);
    assert.isAbove(scroller.scrollTop, before);
    await hold('Shift', 'Tab');
    await press('Escape');
    assert.lengthOf(stops(calendar), 1);
    assert.deepEqual(await axeFindings(calendar), []);
  });

  it('leaves out the times of a read-only calendar', async () => {
    const calendar = await week({ readonly: true });
    await press('Escape');
    assert.match(focusedName(), /^Tea/);
    calendar.events = [];
    await drawn(calendar);
    assert.match(focusedName(), /^Wednesday,? 18 November$/);
    // Its hours are scrolled by a stop of their own, for no time leads there.
    assert.deepEqual(stops(calendar).map(({ className }) => className), ['day-number', 'scroller']);
    assert.deepEqual(await axeFindings(calendar), []);
  });

  it('draws nothing anew when the focus moves', async () => {
    const calendar = await week();
    let draws = 0;
    const view = calendar.shadowRoot!.querySelector('dayflow-time-grid')!;
    const render = Reflect.get(view, 'performUpdate') as () => void;
    Reflect.set(view, 'performUpdate', function (this: unknown) {
      draws++;
      render.call(this);
    });
    await path('ArrowDown', 'ArrowRight', 'End', 'Escape', 'ArrowUp', 'ArrowLeft', 'F2');
    await drawn(calendar);
    assert.equal(draws, 0);
  });

  it('shows the focus of its hours by a ring around what is seen of them, and moves nothing by it', async () => {
    const calendar = await week({ events: [TRIP] });
    const scroller = inner(calendar, 'dayflow-time-grid', '.scroller');
    const { scrollTop, scrollHeight } = scroller;
    await press('Tab');
    assert.isTrue(scroller.matches(':focus-visible'));
    const ring = getComputedStyle(scroller, '::before');
    assert.equal(ring.outlineStyle, 'solid');
    assert.approximately(parseFloat(ring.height), scroller.clientHeight - 4, 1);
    assert.deepEqual([scroller.scrollTop, scroller.scrollHeight], [scrollTop, scrollHeight]);
  });
});

function dayOfCursor(calendar: DayFlowCalendar): number {
  const cursor = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.querySelector<HTMLElement>('.cursor')!;
  return Number(cursor.closest<HTMLElement>('[data-cell]')!.dataset['cell']);
}
