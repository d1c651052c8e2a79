import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { EventPatch } from '../../../src/model/event.ts';
import { focusedName, press } from './keys.ts';
import { memorySource } from './memory-source.ts';
import { box, button, drawn, mount, typeInto, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };

/** Whether the focus is in the grid, where keys go on. */
const inGrid = (calendar: DayFlowCalendar): boolean =>
  calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.activeElement?.matches('[tabindex="0"]') ?? false;

describe('the focus', () => {
  afterEach(unmountAll);

  it('goes to the view when its box, or what is open over it, leaves the screen', async () => {
    for (const open of [true, false]) {
      for (const leave of [
        (calendar: DayFlowCalendar) => calendar.next(),
        (calendar: DayFlowCalendar) => (calendar.view = 'month', calendar.goTo('2027-02-01')),
        (calendar: DayFlowCalendar) => (calendar.events = []),
      ]) {
        const calendar = await mount({ events: [LUNCH] });
        box(calendar, 'Lunch').focus();
        if (open) box(calendar, 'Lunch').click();
        await drawn(calendar);
        leave(calendar);
        await drawn(calendar);
        assert.isTrue(inGrid(calendar), `${open ? 'details open' : 'box focused'}, ${String(leave)}`);
        unmountAll();
      }
    }
  });

  it('goes to the view when an event is saved on a day that is not on screen', async () => {
    const calendar = await mount({ events: [LUNCH] });
    box(calendar, 'Lunch').focus();
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    button(calendar, 'Edit').click();
    await drawn(calendar);
    await typeInto(calendar, 'start-date', '20/12/2026');
    button(calendar, 'Save').click();
    await drawn(calendar);
    assert.equal(String(calendar.getEvents()[0]?.start), '2026-12-20T12:00:00');
    assert.isTrue(inGrid(calendar));
  });

  it('stays where a person went on to', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const outside = document.createElement('button');
    calendar.parentElement!.append(outside);
    box(calendar, 'Lunch').focus();
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    outside.focus();
    calendar.next();
    await drawn(calendar);
    assert.equal(document.activeElement, outside);
  });

  it('stays on its event while that is moved, renamed and drawn anew by others', async () => {
    for (const view of ['week', 'month'] as const) {
      const calendar = await mount({ view });
      const source = memorySource('team', [{ ...LUNCH, id: 'lunch' }]);
      calendar.addSource(source);
      await drawn(calendar);
      box(calendar, 'Lunch').focus();
      const edits: readonly [EventPatch, RegExp][] = [
        [{ title: 'Brunch' }, /^Brunch/],
        [{ start: '2026-11-18T11:00', end: '2026-11-18T12:00' }, /^Brunch, 11:00 – 12:00, Wednesday/],
        [{ start: '2026-11-17', end: '2026-11-19', allDay: true }, /^Brunch, Tuesday/],
      ];
      for (const [patch, name] of edits) {
        calendar.updateEvent('lunch', patch);
        await drawn(calendar);
        await drawn(calendar);
        assert.match(focusedName(), name, view);
      }
      calendar.requestUpdate();
      calendar.locale = 'en-US';
      await drawn(calendar);
      assert.match(focusedName(), /^Brunch/);
      unmountAll();
    }
  });

  it('stays on the day of an event that others move away or delete, so that no key meets another event', async () => {
    for (const view of ['week', 'month'] as const) {
      for (const leave of [
        (calendar: DayFlowCalendar) => calendar.removeEvent('lunch'),
        (calendar: DayFlowCalendar) => calendar.updateEvent('lunch', { start: '2027-03-01T12:00', end: '2027-03-01T13:00' }),
      ]) {
        const calendar = await mount({ view });
        calendar.addSource(memorySource('team', [LUNCH, { ...LUNCH, id: 'tea', title: 'Tea' }]));
        await drawn(calendar);
        box(calendar, 'Lunch').focus();
        leave(calendar);
        await drawn(calendar);
        await drawn(calendar);
        assert.match(focusedName(), view === 'week' ? /^12:00, Friday 20 November, 1 event – new event$/ : /^Friday 20 November, 1 event$/);
        await press('Delete');
        await drawn(calendar);
        assert.isDefined(box(calendar, 'Tea'));
        unmountAll();
      }
    }
  });

  it('finds its event again in each view that shows it', async () => {
    const calendar = await mount({ events: [LUNCH] });
    box(calendar, 'Lunch').focus();
    for (const view of ['month', 'day', 'week', 'workweek', 'days'] as const) {
      calendar.date = '2026-11-20';
      calendar.view = view;
      await drawn(calendar);
      await drawn(calendar);
      assert.match(focusedName(), /^Lunch/, view);
    }
  });

  it('is still in the view after every page and view that keys lead to', async () => {
    const calendar = await mount({ events: [LUNCH], views: ['month', 'week', 'workweek', 'day', 'days', 'agenda', 'year'] });
    calendar.focus();
    for (const key of ['m', 'PageDown', 'd', 'PageUp', 'w', 'k', 'x', 'y', 'm', 'a', 'w', 't']) {
      await press(key);
      await drawn(calendar);
      await drawn(calendar);
      const { activeElement } = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!;
      assert.notEqual(activeElement?.localName ?? 'nothing', 'nothing', `after ${key}`);
    }
  });
});
