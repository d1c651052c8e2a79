import { sendKeys } from '@web/test-runner-commands';
import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { hasFocus } from '../has-focus.ts';
import { axeFindings } from '../axe.ts';
import { button, collect, drawn, inner, mount, unmountAll } from '../dayflow-calendar/mount.ts';
import { CALENDARS, EVENTS, checkbox, titles, toggle, withSidebar } from '../dayflow-calendar-list/list.ts';

describe('the sidebar', () => {
  afterEach(unmountAll);

  it('is docked by its button where there is room, and the view stays where it was scrolled to', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: EVENTS });
    const scroller = inner(calendar, 'dayflow-time-grid', '.scroller');
    scroller.scrollTop = 321;
    const toggleButton = button(calendar, 'Calendars');
    toggleButton.click();
    await drawn(calendar);
    assert.isTrue(calendar.hasAttribute('sidebar'));
    assert.equal(toggleButton.getAttribute('aria-expanded'), 'true');
    const sidebar = calendar.shadowRoot!.querySelector('dayflow-sidebar')!.getBoundingClientRect();
    const view = calendar.shadowRoot!.querySelector('.view')!.getBoundingClientRect();
    assert.approximately(sidebar.right, view.left, 1);
    assert.equal(scroller.scrollTop, 321);
    toggleButton.click();
    await drawn(calendar);
    assert.isFalse(calendar.sidebar);
    assert.equal(scroller.scrollTop, 321);
  });

  it('is a panel where there is no room, which gives the focus back', async () => {
    const calendar = await withSidebar({}, 600);
    assert.isNull(calendar.shadowRoot!.querySelector('dayflow-calendar-list'), 'it does not open by itself');
    const toggleButton = button(calendar, 'Calendars');
    toggleButton.focus();
    toggleButton.click();
    await drawn(calendar);
    assert.isTrue(inner(calendar, 'dayflow-sidebar', '.panel').matches(':popover-open'));
    await toggle(calendar, 'Work');
    assert.deepEqual(titles(calendar), ['Lunch']);
    assert.deepEqual(await axeFindings(calendar), []);
    button(calendar, 'Close').click();
    await drawn(calendar);
    assert.isFalse(inner(calendar, 'dayflow-sidebar', '.panel').matches(':popover-open'));
    assert.isTrue(hasFocus(toggleButton));
  });

  it('comes and goes by its key, and does not take the focus with it', async () => {
    const calendar = await withSidebar();
    checkbox(calendar, 'Work').focus();
    await sendKeys({ press: 's' });
    await drawn(calendar);
    assert.isFalse(calendar.sidebar);
    assert.strictEqual(document.activeElement === calendar, true, 'the view has it');
    await sendKeys({ press: 's' });
    await drawn(calendar);
    assert.isTrue(calendar.sidebar);
    const narrow = await withSidebar({}, 600);
    button(narrow, 'Today').focus();
    await sendKeys({ press: 's' });
    await drawn(narrow);
    assert.isTrue(inner(narrow, 'dayflow-sidebar', '.panel').matches(':popover-open'));
  });

  it('keeps its list when it is docked because there is room now', async () => {
    const calendar = await withSidebar({}, 600);
    button(calendar, 'Calendars').click();
    await drawn(calendar);
    calendar.parentElement!.style.width = '1100px';
    await drawn(calendar);
    await drawn(calendar);
    assert.isNotNull(calendar.shadowRoot!.querySelector('dayflow-sidebar[docked]'));
    assert.isTrue(checkbox(calendar, 'Work').checkVisibility());
  });

  it('holds a small month, with the load of its days, that goes to a day', async () => {
    const calendar = await withSidebar();
    const asked = collect(calendar, 'dayflow-navigate-request');
    const month = calendar.shadowRoot!.querySelector('dayflow-mini-month')!.shadowRoot!;
    const dayOf = (number: string): HTMLElement =>
      [...month.querySelectorAll<HTMLElement>('.cell:not([part~="other"]) > .day')].find(({ textContent }) => textContent!.trim() === number)!;
    const load = (number: string): string => /load-\d/.exec(dayOf(number).parentElement!.className)![0];
    assert.deepEqual([load('19'), load('20')], ['load-0', 'load-2']);
    calendar.updateCalendar('home', { visible: false });
    await drawn(calendar);
    assert.equal(load('20'), 'load-1', 'what is hidden does not count');
    dayOf('5').click();
    await drawn(calendar);
    assert.deepEqual(asked.map(({ view, date }) => `${view} ${String(date)}`), ['week 2026-11-05']);
    assert.equal(calendar.date, '2026-11-05');
  });

  it('counts the days of the month that its small month was paged to', async () => {
    const calendar = await withSidebar({ events: [{ title: 'Far', start: '2026-12-24' }] });
    button(calendar, 'Next month').click();
    await drawn(calendar);
    await drawn(calendar);
    const month = calendar.shadowRoot!.querySelector('dayflow-mini-month')!.shadowRoot!;
    assert.equal(month.querySelectorAll('.load-1').length, 1);
    assert.equal(calendar.date, '2026-11-20');
  });
});
