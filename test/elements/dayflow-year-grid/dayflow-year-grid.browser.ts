import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { nameOf } from '../../support/words.ts';
import type { DayFlowYearGrid } from '../../../src/elements/dayflow-year-grid/dayflow-year-grid.ts';
import type { ViewItem } from '../../../src/elements/view-item.ts';
import { dayFromIso, isoFromDay, weekdayOfDay } from '../../../src/time/day.ts';
import { FRIDAY, MONDAY, all, assertAccessible, drawn, mount as mountView, timed, wholeDays } from '../view-fixture.ts';

const JANUARY = dayFromIso('2026-01-01');
const days = Array.from({ length: 365 }, (_, plus) => JANUARY + plus);

const busy: ViewItem[] = [
  wholeDays('Trip', -1, 3),
  ...Array.from({ length: 7 }, (_, n) => timed(`Call ${n}`, 1, `${8 + n}:00`, `${9 + n}:00`)),
  timed('New year', 45, '23:00', '26:00'),
];

const mount = (properties: Partial<DayFlowYearGrid> = {}, stage = {}): Promise<DayFlowYearGrid> =>
  mountView('dayflow-year-grid', { days, date: FRIDAY, ...properties }, stage);

const button = (view: DayFlowYearGrid, iso: string): HTMLElement => all(view, `.day[data-day="${dayFromIso(iso)}"]`)[0]!;
const focused = (view: DayFlowYearGrid): string => isoFromDay(view.focusedPlace.day!);

async function press(view: DayFlowYearGrid, key: string): Promise<void> {
  view.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await view.updateComplete;
}

afterEach(() => document.querySelector('.stage')?.remove());

describe('<dayflow-year-grid>', () => {
  it('is twelve months, each a grid of its own days', async () => {
    const view = await mount();
    const names = all(view, '[role="grid"]').map((grid) => grid.ariaLabel);
    assert.deepEqual([names.length, names[0], names[11]], [12, 'January 2026', 'December 2026']);
    assert.lengthOf(all(view, '.day'), 365);
    assert.deepEqual(all(view, '[aria-current="date"]').map(nameOf), ['Friday 20 November']);
  });

  it('lets its last days be scrolled from under the button that floats over a phone’s', async () => {
    for (const [readonly, room] of [[false, 70], [true, 0]] as const) {
      const view = await mount({ readonly }, { width: 390, height: 500 });
      const year = all(view, '.year')[0]!;
      year.scrollTop = year.scrollHeight;
      const last = all(view, '.month').at(-1)!.getBoundingClientRect().bottom;
      assert.isAtLeast(year.getBoundingClientRect().bottom - last, room, `read-only: ${readonly}`);
    }
  });

  it('tells how many events a day has, in its name and by its tint', async () => {
    const view = await mount({ items: busy });
    const said = ['2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-12-31'].map((iso) => nameOf(button(view, iso)));
    assert.deepEqual(said, [
      'Sunday 15 November, 1 event',
      'Monday 16 November, 1 event',
      'Tuesday 17 November, 8 events',
      'Wednesday 18 November',
      'Thursday 31 December, 1 event',
    ]);
    const tint = (iso: string): string => getComputedStyle(button(view, iso).querySelector('.number')!).backgroundColor;
    assert.equal(new Set(['2026-11-16', '2026-11-17', '2026-11-18'].map(tint)).size, 3);
  });

  it('counts anew when the events change', async () => {
    const view = await mount({ items: busy });
    view.items = busy.slice(0, 1);
    await drawn(view);
    assert.equal(nameOf(button(view, '2026-11-17')), 'Tuesday 17 November, 1 event');
  });

  it('leads to a day, and by a month’s name to the month', async () => {
    const view = await mount();
    const told: [string, string | undefined][] = [];
    view.addEventListener('view-day', ({ day, view: to }) => told.push([isoFromDay(day), to]));
    button(view, '2026-03-07').click();
    all(view, '.name')[4]!.click();
    assert.deepEqual(told, [['2026-03-07', 'day'], ['2026-05-01', 'month']]);
  });

  it('has one tab stop for its days, from which arrows go through the year', async () => {
    const view = await mount();
    assert.lengthOf(all(view, '.day[tabindex="0"]'), 1);
    view.focusGrid();
    assert.equal(focused(view), '2026-11-20');
    for (const [key, day] of [['ArrowDown', '2026-11-27'], ['ArrowDown', '2026-12-04'], ['Home', '2026-11-30'], ['PageUp', '2026-10-30']]) {
      await press(view, key!);
      assert.equal(focused(view), day, key);
    }
  });

  it('asks for the next year where an arrow leads there, and goes on in it', async () => {
    const view = await mount({ date: dayFromIso('2026-12-31') });
    const asked: unknown[] = [];
    view.addEventListener('view-day', ({ day, view: to }) => {
      asked.push([isoFromDay(day), to]);
      Object.assign(view, { date: day, days: days.map((each) => each + 365) });
    });
    view.focusGrid();
    await press(view, 'ArrowRight');
    await drawn(view);
    assert.deepEqual(asked, [['2027-01-01', undefined]]);
    assert.equal(focused(view), '2027-01-01');
  });

  it('leaves hidden weekdays out, and numbers the weeks when asked', async () => {
    const shown = days.filter((day) => weekdayOfDay(day) < 6);
    const view = await mount({ days: shown, weekNumbers: true, date: dayFromIso('2026-11-21') });
    assert.lengthOf(all(view, '.day'), shown.length);
    assert.lengthOf(all(view, '[role="columnheader"]'), 60);
    assert.equal(all(view, '[role="rowheader"]')[0]!.ariaLabel, 'Week 1');
    view.focusGrid();
    assert.equal(focused(view), '2026-11-23');
  });

  it('shows the month of its date where not all have room', async () => {
    for (const width of [320, 390, 700]) {
      const view = await mount({}, { width, height: 500 });
      const [year, day] = [view.scroller!, button(view, '2026-11-20')].map((element) => element.getBoundingClientRect());
      assert.isTrue(day!.top >= year!.top && day!.bottom <= year!.bottom, `at ${width}`);
      assert.isAtMost(view.scroller!.scrollWidth, view.scroller!.clientWidth, `at ${width}`);
    }
  });

  it('has days of at least 24 pixels at every width', async () => {
    for (const width of [320, 390, 640, 768, 1000, 1280]) {
      const view = await mount({ weekNumbers: true }, { width });
      for (const day of all(view, '.day').slice(0, 40)) {
        const { width: wide, height } = day.getBoundingClientRect();
        assert.isTrue(wide >= 24 && height >= 24, `${wide} × ${height} at ${width}`);
      }
    }
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has no finding of axe, ${theme}`, async () => {
      await assertAccessible(await mount({ items: busy, weekNumbers: true, days: days.slice(0), today: MONDAY }, { theme }));
    });
  }
});
