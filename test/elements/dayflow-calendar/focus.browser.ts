import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
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
});
