import { sendKeys } from '@web/test-runner-commands';
import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { focusedName, hold, press, said } from './keys.ts';
import { seriesSource } from './memory-source.ts';
import { box, boxes, collect, drawn, inner, mount, nameOf, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };
const FAIR = { id: 'fair', title: 'Fair', start: '2026-11-17', end: '2026-11-19' };

async function grabbed(title: string, properties: Partial<DayFlowCalendar> = {}): Promise<DayFlowCalendar> {
  const calendar = await mount({ events: [LUNCH, FAIR], ...properties });
  box(calendar, title).focus();
  return calendar;
}

const times = (calendar: DayFlowCalendar, id = 'lunch'): string => {
  const { start, end } = calendar.getEvents().find((event) => event.id === id)!;
  return `${start} ${end}`;
};

const alert = (calendar: DayFlowCalendar): string => calendar.shadowRoot!.querySelector('[role="alert"]')!.textContent ?? '';

describe('an event that is moved by keys', () => {
  afterEach(unmountAll);

  it('goes by slots and by days, keeps the focus, and says where it is', async () => {
    const calendar = await grabbed('Lunch');
    await hold('Alt', 'ArrowDown');
    await drawn(calendar);
    assert.equal(times(calendar), '2026-11-20T12:15:00 2026-11-20T13:15:00');
    await hold('Alt', 'ArrowUp');
    await hold('Alt', 'ArrowLeft');
    await drawn(calendar);
    assert.equal(times(calendar), '2026-11-19T12:00:00 2026-11-19T13:00:00');
    assert.match(focusedName(), /^Lunch, 12:00 – 13:00, Thursday/);
    assert.match(said(calendar).at(-1)!, /^Lunch is now 12:00 – 13:00, Thursday,? 19 November$/);
  });

  it('is one edit for as long as Alt is held', async () => {
    const calendar = await grabbed('Lunch');
    const changes = collect(calendar, 'dayflow-change');
    await sendKeys({ down: 'Alt' });
    for (let count = 0; count < 4; count++) await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowRight' });
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /13:00 – 14:00, Saturday/, 'it is drawn there at once');
    assert.isTrue(box(calendar, 'Lunch').part.contains('ghost'));
    assert.lengthOf(changes, 0);
    assert.isEmpty(said(calendar));
    await sendKeys({ up: 'Alt' });
    await drawn(calendar);
    assert.lengthOf(changes, 1);
    assert.equal(times(calendar), '2026-11-21T13:00:00 2026-11-21T14:00:00');
    assert.lengthOf(said(calendar), 1);
    assert.isFalse(box(calendar, 'Lunch').part.contains('ghost'));
  });

  it('is an edit too when the person pauses, or goes on to something else', async () => {
    const calendar = await grabbed('Lunch');
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(times(calendar), '2026-11-20T12:15:00 2026-11-20T13:15:00');
    await drawn(calendar);
    await sendKeys({ press: 'ArrowDown' });
    box(calendar, 'Fair').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await sendKeys({ up: 'Alt' });
    assert.equal(times(calendar), '2026-11-20T12:30:00 2026-11-20T13:30:00');
  });

  it('goes back by Escape, also from another page', async () => {
    const calendar = await grabbed('Lunch');
    const requests = collect(calendar, 'dayflow-change-request');
    await sendKeys({ down: 'Alt' });
    for (let count = 0; count < 3; count++) await sendKeys({ press: 'ArrowRight' });
    await drawn(calendar);
    assert.equal(calendar.date, '2026-11-23');
    // By the test itself, with Alt as a person holds it: some desktops take these keys together for themselves.
    const focus = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.activeElement!;
    focus.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', altKey: true, bubbles: true, composed: true, cancelable: true }));
    await sendKeys({ up: 'Alt' });
    await drawn(calendar);
    assert.equal(calendar.date, '2026-11-20');
    assert.match(focusedName(), /^Lunch, 12:00 – 13:00, Friday/);
    assert.isEmpty(requests);
  });

  it('takes the page along when it leaves it', async () => {
    const calendar = await grabbed('Lunch');
    for (let count = 0; count < 3; count++) await hold('Alt', 'ArrowRight');
    await drawn(calendar);
    await drawn(calendar);
    assert.equal(calendar.date, '2026-11-23');
    assert.match(focusedName(), /^Lunch, 12:00 – 13:00, Monday,? 23 November/);
    assert.equal(times(calendar), '2026-11-23T12:00:00 2026-11-23T13:00:00');
  });

  it('stays on its page where the host refuses another', async () => {
    const calendar = await grabbed('Lunch', { date: '2026-11-22' });
    calendar.addEventListener('dayflow-navigate-request', (event) => event.preventDefault());
    for (let count = 0; count < 4; count++) await hold('Alt', 'ArrowRight');
    await drawn(calendar);
    assert.match(focusedName(), /^Lunch, 12:00 – 13:00, Sunday,? 22 November/);
  });

  it('comes in sight', async () => {
    const calendar = await grabbed('Lunch');
    await sendKeys({ down: 'Alt' });
    for (let count = 0; count < 40; count++) await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ up: 'Alt' });
    await drawn(calendar);
    const area = inner(calendar, 'dayflow-time-grid', '.scroller').getBoundingClientRect();
    const { top, bottom } = box(calendar, 'Lunch').getBoundingClientRect();
    assert.isTrue(top >= area.top - 1 && bottom <= area.bottom + 1);
    assert.equal(times(calendar), '2026-11-20T02:00:00 2026-11-20T03:00:00');
  });

  it('is lengthened and shortened at its end', async () => {
    const calendar = await grabbed('Lunch');
    await hold('Alt', 'Shift', 'ArrowDown');
    await hold('Alt', 'Shift', 'ArrowDown');
    await hold('Alt', 'Shift', 'ArrowUp');
    await drawn(calendar);
    assert.equal(times(calendar), '2026-11-20T12:00:00 2026-11-20T13:15:00');
    box(calendar, 'Fair').focus();
    await hold('Alt', 'Shift', 'ArrowRight');
    await drawn(calendar);
    assert.equal(times(calendar, 'fair'), '2026-11-17 2026-11-20');
    await hold('Alt', 'ArrowDown');
    await hold('Alt', 'ArrowRight');
    await drawn(calendar);
    assert.equal(times(calendar, 'fair'), '2026-11-18 2026-11-21', 'whole days have no time to move in');
  });

  it('goes by days and weeks in the month', async () => {
    const calendar = await grabbed('Lunch', { view: 'month' });
    await hold('Alt', 'ArrowUp');
    await hold('Alt', 'ArrowRight');
    await drawn(calendar);
    assert.equal(times(calendar), '2026-11-14T12:00:00 2026-11-14T13:00:00');
    assert.match(focusedName(), /^Lunch/);
  });

  it('goes on where a month has no room to show it', async () => {
    const others = Array.from({ length: 9 }, (_, hour) => ({ title: `E${hour}`, start: `2026-11-19T0${hour}:00`, end: `2026-11-19T0${hour}:30` }));
    const calendar = await grabbed('Lunch', { view: 'month', events: [LUNCH, ...others] });
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowLeft' });
    await drawn(calendar);
    assert.notInclude(boxes(calendar).map(nameOf).join(), 'Lunch');
    assert.match(focusedName(), /19 November, 10 events/);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ up: 'Alt' });
    await drawn(calendar);
    assert.equal(times(calendar), '2026-11-18T12:00:00 2026-11-18T13:00:00');
    assert.match(focusedName(), /^Lunch/);
  });

  it('follows the eye where the page runs from right to left', async () => {
    const calendar = await grabbed('Lunch', { locale: 'ar' });
    calendar.dir = 'rtl';
    await hold('Alt', 'ArrowLeft');
    await drawn(calendar);
    assert.equal(times(calendar), '2026-11-21T12:00:00 2026-11-21T13:00:00');
    await hold('Alt', 'Shift', 'ArrowLeft');
    await drawn(calendar);
    assert.equal(times(calendar), '2026-11-21T12:00:00 2026-11-21T13:15:00');
  });

  it('keeps its wall time over a clock change, on the way and after', async () => {
    const calendar = await mount({
      timeZone: 'America/New_York',
      date: '2027-03-13',
      events: [{ id: 'run', title: 'Run', start: '2027-03-13T01:30[America/New_York]', end: '2027-03-13T02:30[America/New_York]' }],
    });
    box(calendar, 'Run').focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Alt' });
    await drawn(calendar);
    await drawn(calendar);
    assert.equal(times(calendar, 'run'), '2027-03-15T01:30:00-04:00[America/New_York] 2027-03-15T02:30:00-04:00[America/New_York]');
  });

  it('says why it stays where it is', async () => {
    const calendar = await mount({ events: [{ ...LUNCH, readonly: true }] });
    const requests = collect(calendar, 'dayflow-change-request');
    calendar.addSource(seriesSource('stand-up', ['2026-11-18']));
    await drawn(calendar);
    for (const [title, why] of [['Lunch', 'This event is read-only.'], ['stand-up', 'Repeating events are read-only here.']] as const) {
      box(calendar, title).focus();
      await hold('Alt', 'ArrowRight');
      await drawn(calendar);
      assert.include(alert(calendar), why);
      assert.match(focusedName(), new RegExp(`^${title}`));
    }
    assert.isEmpty(requests);
  });

  it('says why it has nowhere to go', async () => {
    const calendar = await mount({ events: [{ ...LUNCH, end: '2026-11-20T12:15' }, FAIR] });
    const requests = collect(calendar, 'dayflow-change-request');
    box(calendar, 'Fair').focus();
    await hold('Alt', 'ArrowUp');
    await drawn(calendar);
    assert.equal(alert(calendar), 'An all-day event has no time of day.');
    box(calendar, 'Lunch').focus();
    await hold('Alt', 'Shift', 'ArrowUp');
    await drawn(calendar);
    assert.equal(alert(calendar), 'This event cannot be shorter.');
    assert.isEmpty(requests);
  });

  it('waits at its new place for the host’s answer, and goes back when that is no', async () => {
    const calendar = await grabbed('Lunch');
    let answer = (_yes: boolean): void => undefined;
    calendar.addEventListener('dayflow-change-request', (event) => event.respondWith(new Promise((resolve) => (answer = resolve))));
    await hold('Alt', 'ArrowRight');
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /Saturday/);
    await hold('Alt', 'ArrowRight');
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /Saturday/, 'what waits is not moved');
    answer(false);
    await drawn(calendar);
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /Friday/);
    assert.include(calendar.shadowRoot!.querySelector('[role="alert"]')!.textContent, 'Lunch was not changed');
    assert.match(focusedName(), /^Lunch/);
  });

  it('is told of when it vanished on the way', async () => {
    const calendar = await grabbed('Lunch');
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    calendar.removeEvent('lunch');
    await drawn(calendar);
    await sendKeys({ up: 'Alt' });
    await drawn(calendar);
    assert.include(calendar.shadowRoot!.querySelector('[role="alert"]')!.textContent, 'Lunch was not saved: it was deleted meanwhile.');
    assert.lengthOf(boxes(calendar), 1);
    await press('ArrowDown');
    assert.notEqual(focusedName(), '', 'the focus is still in the grid');
  });
});
