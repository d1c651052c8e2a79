import { sendKeys } from '@web/test-runner-commands';
import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { box, button, collect, drawn, inner, mount, nameOf, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };

describe('shortcuts', () => {
  afterEach(unmountAll);

  it('turn pages and change the view while the focus is in the calendar', async () => {
    const calendar = await mount({ date: '2026-11-20' });
    await sendKeys({ press: 'm' });
    assert.equal(calendar.view, 'week', 'the focus is elsewhere');
    button(calendar, 'Next').focus();
    await sendKeys({ press: 'm' });
    assert.equal(calendar.view, 'month');
    await sendKeys({ press: 'ArrowRight' });
    assert.equal(calendar.date, '2026-12-20');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'd' });
    assert.deepEqual([calendar.view, calendar.date], ['day', '2026-11-20']);
    await sendKeys({ press: 't' });
    assert.notEqual(calendar.date, '2026-11-20');
  });

  it('ask the host as the toolbar does', async () => {
    const calendar = await mount();
    const requests = collect(calendar, 'dayflow-navigate-request');
    calendar.addEventListener('dayflow-navigate-request', (event) => event.preventDefault());
    button(calendar, 'Next').focus();
    await sendKeys({ press: 'm' });
    assert.equal(calendar.view, 'week');
    assert.deepEqual(requests.map(({ view }) => view), ['month']);
  });

  it('are text in a field', async () => {
    const calendar = await mount();
    button(calendar, 'Next').focus();
    await sendKeys({ press: 'n' });
    await drawn(calendar);
    await sendKeys({ type: 'mdtn' });
    assert.equal(inner<HTMLInputElement>(calendar, 'dayflow-event-editor', 'input.title').value, 'mdtn');
    button(calendar, 'Close').focus();
    await sendKeys({ press: 'm' });
    assert.equal(calendar.view, 'week', 'a dialog has the keys');
  });

  it('are none with a modifier, and none where a host switches them off', async () => {
    const calendar = await mount();
    button(calendar, 'Next').focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'd' });
    await sendKeys({ up: 'Shift' });
    assert.equal(calendar.view, 'week');
    calendar.setAttribute('shortcuts', 'off');
    await sendKeys({ press: 'd' });
    await sendKeys({ press: 'ArrowRight' });
    assert.deepEqual([calendar.view, calendar.date], ['week', '2026-11-20']);
    assert.throws(() => (calendar.shortcuts = 'no' as 'off'), RangeError);
  });

  it('edit the event that has the focus, and say why not', async () => {
    const calendar = await mount({ events: [LUNCH] });
    box(calendar, 'Lunch').focus();
    await sendKeys({ press: 'e' });
    await drawn(calendar);
    assert.equal(inner<HTMLInputElement>(calendar, 'dayflow-event-editor', 'input.title').value, 'Lunch');
    await sendKeys({ press: 'Escape' });
    calendar.readonly = true;
    await drawn(calendar);
    box(calendar, 'Lunch').focus();
    for (const key of ['e', 'Delete'] as const) {
      await sendKeys({ press: key });
      await drawn(calendar);
      assert.include(calendar.shadowRoot!.querySelector('[role="alert"]')!.textContent, 'Events cannot be edited here.');
    }
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00/);
  });

  it('edit and delete from the details', async () => {
    const calendar = await mount({ events: [LUNCH] });
    box(calendar, 'Lunch').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(calendar);
    await sendKeys({ press: 'Delete' });
    await drawn(calendar);
    assert.isEmpty(calendar.getEvents());
  });
});
