import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { nameOf } from '../../support/words.ts';
import type { DayFlowMonthList } from '../../../src/elements/dayflow-month-list/dayflow-month-list.ts';
import type { ViewItem } from '../../../src/elements/view-item.ts';
import { dayFromIso, isoFromDay, weekdayOfDay } from '../../../src/time/day.ts';
import { FRIDAY, all, assertAccessible, boxes, drawn, mount as mountView, timed, wholeDays } from '../view-fixture.ts';

const FIRST = dayFromIso('2026-10-26');
const days = Array.from({ length: 42 }, (_, plus) => FIRST + plus);

const busy: ViewItem[] = [
  timed('Review', 4, '14:00', '15:30'),
  wholeDays('Fair', 3, 3, { color: '#d9534f' }),
  timed('Call', 4, '9:00', '10:00', { color: '#2f9e6e' }),
  timed('Lunch', 4, '12:00', '13:00', { color: '#2f9e6e' }),
  timed('Dinner', 4, '19:00', '20:00', { color: '#8a4fd0' }),
  timed('Off', 5, '10:00', '11:00', { status: 'cancelled' }),
];

const mount = (properties: Partial<DayFlowMonthList> = {}, stage = {}): Promise<DayFlowMonthList> =>
  mountView('dayflow-month-list', { days, date: FRIDAY, ...properties }, { width: 390, height: 660, ...stage });

const button = (view: DayFlowMonthList, iso: string): HTMLElement => all(view, `.day[data-day="${dayFromIso(iso)}"]`)[0]!;
const titles = (view: DayFlowMonthList): (string | null)[] => all(view, '.entry .title').map((title) => title.textContent);

async function press(view: DayFlowMonthList, key: string): Promise<void> {
  view.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await view.updateComplete;
}

afterEach(() => document.querySelector('.stage')?.remove());

describe('<dayflow-month-list>', () => {
  it('shows the month’s weeks, with up to three dots in the colours of what is on a day', async () => {
    const view = await mount({ items: busy });
    assert.lengthOf(all(view, '.day'), 42);
    const dots = (iso: string): number => button(view, iso).querySelectorAll('.dots > span').length;
    assert.deepEqual(['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'].map(dots), [0, 1, 3, 2]);
    assert.equal(nameOf(button(view, '2026-11-20')), 'Friday 20 November, 5 events');
  });

  it('lists the day that is chosen, whole days first', async () => {
    const view = await mount({ items: busy });
    assert.deepEqual(titles(view), ['Fair', 'Call', 'Lunch', 'Review', 'Dinner']);
    assert.match(boxes(view, 'Fair')[0]!.ariaLabel!, /day 2 of 3$/);
    assert.deepEqual(all(view, '[aria-selected="true"] > .day').map(nameOf), ['Friday 20 November, 5 events']);
    view.date = dayFromIso('2026-11-12');
    await drawn(view);
    assert.include(all(view, '.list')[0]!.textContent, 'No events');
  });

  it('asks for the day that is tapped, in the view on screen', async () => {
    const view = await mount();
    const asked: unknown[] = [];
    view.addEventListener('view-day', ({ day, view: to }) => asked.push([isoFromDay(day), to]));
    button(view, '2026-11-12').click();
    assert.deepEqual(asked, [['2026-11-12', undefined]]);
    assert.equal(view.chosenDay, FRIDAY, 'what is chosen is the calendar’s');
  });

  it('tells of clicks on the list', async () => {
    const view = await mount({ items: busy });
    const told: string[] = [];
    view.addEventListener('view-activate', ({ id }) => told.push(id));
    boxes(view, 'Call')[0]!.click();
    assert.deepEqual(told, ['Call/']);
  });

  it('has a tab stop for the days and one for the list', async () => {
    const view = await mount({ items: busy });
    assert.deepEqual(all(view, '[tabindex="0"]').map((stop) => stop.className.split(' ')[0]), ['day', 'entry']);
    view.focusGrid();
    await press(view, 'ArrowDown');
    assert.deepEqual(view.focusedPlace, { day: FRIDAY + 7 });
    boxes(view, 'Fair')[0]!.focus();
    await press(view, 'ArrowDown');
    assert.equal(view.shadowRoot!.activeElement, boxes(view, 'Call')[0]);
    assert.deepEqual(view.focusedPlace, { day: FRIDAY });
  });

  it('asks for the next month where an arrow leads there', async () => {
    const view = await mount({ date: dayFromIso('2026-12-05') });
    const asked: string[] = [];
    view.addEventListener('view-day', ({ day }) => asked.push(isoFromDay(day)));
    view.focusGrid();
    await press(view, 'ArrowDown');
    assert.deepEqual(asked, ['2026-12-12']);
  });

  it('leaves hidden days out, and chooses the day after one', async () => {
    const view = await mount({ days: days.filter((day) => weekdayOfDay(day) < 6), date: FRIDAY + 1 });
    assert.lengthOf(all(view, '[role="columnheader"]'), 5);
    assert.equal(isoFromDay(view.chosenDay), '2026-11-23');
  });

  it('keeps dots within their days, and room for the list, in any size', async () => {
    for (const [width, height] of [[320, 420], [390, 660], [639, 500]] as const) {
      const view = await mount({ items: busy, weekNumbers: true }, { width, height });
      for (const dots of all(view, '.dots')) {
        const [inner, outer] = [dots, dots.closest('.day')!].map((element) => element.getBoundingClientRect());
        const number = dots.closest('.day')!.querySelector('.number')!.getBoundingClientRect();
        assert.isTrue(inner!.bottom <= outer!.bottom && inner!.top >= number.bottom - 1, `at ${width} × ${height}`);
      }
      assert.isAtLeast(all(view, '.list')[0]!.clientHeight, 120, `at ${width} × ${height}`);
    }
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has no finding of axe, ${theme}`, async () => {
      await assertAccessible(await mount({ items: busy, weekNumbers: true }, { theme }));
    });
  }
});
