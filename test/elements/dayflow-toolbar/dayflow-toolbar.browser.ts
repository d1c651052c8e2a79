import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { nameOf } from '../../support/words.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { CalendarView } from '../../../src/elements/events.ts';
import { axeFindings } from '../axe.ts';
import { drawn, inner, mount, unmountAll } from '../dayflow-calendar/mount.ts';

const EVERY: readonly CalendarView[] = ['month', 'week', 'workweek', 'days', 'day', 'agenda', 'year'];
const toolbar = <T extends HTMLElement>(calendar: DayFlowCalendar, selector: string): T => inner<T>(calendar, 'dayflow-toolbar', selector);
const isSeen = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

describe('the views in the toolbar', () => {
  afterEach(unmountAll);

  it('are those that were asked for, and the one on screen', async () => {
    const calendar = await mount({ views: ['day', 'agenda'] });
    const names = (): string[] => [...toolbar(calendar, '.views').querySelectorAll('button')].map((button) => button.textContent.trim());
    assert.deepEqual(names(), ['Day', 'Agenda', 'Week']);
    calendar.view = 'day';
    await drawn(calendar);
    assert.deepEqual(names(), ['Day', 'Agenda']);
    assert.throws(() => Object.assign(calendar, { views: 'day decade' }), RangeError, 'decade');
  });

  it('are a segmented control, or a menu where that has no room, at every width', async () => {
    const fitted = new Set<boolean>();
    for (const views of [EVERY, ['month', 'week', 'day', 'agenda'], ['month', 'week', 'day', 'agenda', 'workweek']] as const) {
      for (const width of [320, 350, 390, 500, 639, 641, 700, 800, 900, 1000, 1280]) {
        const calendar = await mount({ views, view: 'days', days: 5, date: '2026-09-30' }, width);
        const [bar, buttons, menu, title] = ['.bar', '.views', '.view-menu', 'h2'].map((selector) => toolbar(calendar, selector));
        assert.notEqual(isSeen(buttons!), isSeen(menu!), `at ${width}`);
        const end = bar!.getBoundingClientRect().right + 0.5;
        const seen = isSeen(buttons!) ? buttons! : menu!;
        assert.isAtMost(seen.getBoundingClientRect().right, end, `at ${width}`);
        assert.isAtMost(seen.scrollWidth, seen.clientWidth, `at ${width}`);
        assert.isAtMost(title!.scrollWidth, title!.clientWidth, `at ${width}`);
        const [top, bottom] = [toolbar(calendar, '.search').getBoundingClientRect().top, seen.getBoundingClientRect().bottom];
        assert.isBelow(top, bottom, `the search is beside them at ${width}`);
        fitted.add(isSeen(buttons!));
        unmountAll();
      }
    }
    assert.equal(fitted.size, 2, 'both are seen at some width');
  });

  it('come back as a segmented control when there is room again', async () => {
    const calendar = await mount({ views: EVERY }, 680);
    assert.isTrue(isSeen(toolbar(calendar, 'select')));
    calendar.parentElement!.style.width = '1280px';
    await drawn(calendar);
    await drawn(calendar);
    assert.isFalse(isSeen(toolbar(calendar, 'select')));
  });

  it('are chosen in the menu, which stays where the host refuses', async () => {
    const calendar = await mount({ views: EVERY }, 390);
    const menu = toolbar<HTMLSelectElement>(calendar, 'select');
    const choose = async (view: CalendarView): Promise<void> => {
      menu.value = view;
      menu.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn(calendar);
    };
    await choose('agenda');
    assert.deepEqual([calendar.view, menu.value], ['agenda', 'agenda']);
    calendar.addEventListener('dayflow-navigate-request', (event) => event.preventDefault());
    await choose('year');
    assert.deepEqual([calendar.view, menu.value], ['agenda', 'agenda']);
  });
});

describe('the title in the toolbar', () => {
  afterEach(unmountAll);

  const panel = (calendar: DayFlowCalendar): HTMLElement => inner(calendar, 'dayflow-date-panel', '.panel');
  const month = (calendar: DayFlowCalendar): HTMLElementTagNameMap['dayflow-mini-month'] => inner(calendar, 'dayflow-date-panel', 'dayflow-mini-month');

  it('opens a small month below itself, with the focus on the date', async () => {
    const calendar = await mount({ view: 'week' });
    const title = toolbar(calendar, '.title');
    title.focus();
    title.click();
    await drawn(calendar);
    assert.equal(title.ariaExpanded, 'true');
    assert.isTrue(panel(calendar).matches(':popover-open'));
    assert.isAtLeast(panel(calendar).getBoundingClientRect().top, title.getBoundingClientRect().bottom);
    assert.equal(nameOf(month(calendar).shadowRoot!.activeElement), 'Friday 20 November');
    assert.deepEqual(await axeFindings(calendar), []);
  });

  it('goes to the day that is chosen there, in the view on screen, and gives the focus back', async () => {
    const calendar = await mount({ view: 'week' });
    const asked: string[] = [];
    calendar.addEventListener('dayflow-navigate-request', ({ view, date }) => asked.push(`${view} ${date.toString()}`));
    const title = toolbar(calendar, '.title');
    title.focus();
    title.click();
    await drawn(calendar);
    month(calendar).shadowRoot!.querySelectorAll<HTMLElement>('.day')[2]!.click();
    await drawn(calendar);
    assert.deepEqual(asked, ['week 2026-10-28']);
    assert.deepEqual([calendar.date, title.ariaExpanded], ['2026-10-28', 'false']);
    assert.isFalse(panel(calendar).matches(':popover-open'));
    assert.equal(calendar.shadowRoot!.activeElement!.shadowRoot!.activeElement, title);
  });

  it('closes it when it is pressed again', async () => {
    const calendar = await mount();
    const title = toolbar(calendar, '.title');
    title.click();
    await drawn(calendar);
    title.click();
    await drawn(calendar);
    assert.isFalse(panel(calendar).matches(':popover-open'));
  });
});
