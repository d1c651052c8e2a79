import { afterEach, assert, before, describe, it } from '../../support/suite.ts';
import { nameOf } from '../../support/words.ts';
import { defineCalendar } from '../../../src/elements/define-calendar.ts';
import type { DayFlowMiniMonth } from '../../../src/elements/dayflow-mini-month/dayflow-mini-month.ts';
import { type DayNumber, dayFromIso, isoFromDay } from '../../../src/time/day.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';
import { axeFindings } from '../axe.ts';

const FRIDAY = dayFromIso('2026-11-20');
const WEEK = [-4, -3, -2, -1, 0, 1, 2].map((plus) => FRIDAY + plus);

async function mount(properties: Partial<DayFlowMiniMonth> = {}, dir = 'ltr', scheme = 'light'): Promise<DayFlowMiniMonth> {
  const month = document.createElement('dayflow-mini-month');
  Object.assign(month, { day: FRIDAY, days: WEEK, today: FRIDAY, locale: 'en-GB', ...properties });
  month.dir = dir;
  month.style.cssText = `display: block; inline-size: 260px; color-scheme: ${scheme}; background: Canvas`;
  document.body.append(month);
  await month.updateComplete;
  return month;
}

const all = (month: DayFlowMiniMonth, selector: string): HTMLElement[] => [...month.renderRoot.querySelectorAll<HTMLElement>(selector)];
const dayButton = (month: DayFlowMiniMonth, iso: string): HTMLElement => all(month, `[data-day="${dayFromIso(iso)}"]`)[0]!;
const stops = (month: DayFlowMiniMonth): string[] =>
  all(month, '.day[tabindex="0"]').map((button) => isoFromDay(Number(button.dataset['day'])));

async function press(month: DayFlowMiniMonth, key: string, more: KeyboardEventInit = {}): Promise<string> {
  const target = (month.shadowRoot!.activeElement ?? all(month, '.day[tabindex="0"]')[0]) as HTMLElement;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
  await month.updateComplete;
  return isoFromDay(Number((month.shadowRoot!.activeElement as HTMLElement).dataset['day']));
}

describe('<dayflow-mini-month>', () => {
  before(async () => {
    await loadTemporal();
    defineCalendar();
  });
  afterEach(() => {
    for (const month of document.querySelectorAll('dayflow-mini-month')) month.remove();
  });

  it('is a grid of six weeks with one tab stop', async () => {
    const month = await mount();
    assert.equal(all(month, '[role="grid"]')[0]!.getAttribute('aria-label'), 'November 2026');
    assert.lengthOf(all(month, '[role="row"]'), 7);
    assert.lengthOf(all(month, '[role="gridcell"]'), 42);
    assert.deepEqual(stops(month), ['2026-11-20']);
  });

  it('marks today, the days on screen, and how many events a day has', async () => {
    const month = await mount({ counts: new Map([[FRIDAY, 3], [FRIDAY + 1, 1]]) });
    assert.deepEqual(all(month, '[aria-current="date"]').map(nameOf), ['Friday 20 November, 3 events']);
    assert.equal(nameOf(dayButton(month, '2026-11-21')), 'Saturday 21 November, 1 event');
    assert.equal(nameOf(dayButton(month, '2026-11-19')), 'Thursday 19 November');
    const marked = all(month, '[aria-selected="true"] > .day').map((day) => Number(day.dataset['day']));
    assert.deepEqual(marked, WEEK);
  });

  it('marks no day where the whole month is on screen', async () => {
    const month = await mount({ days: Array.from({ length: 42 }, (_, plus) => dayFromIso('2026-10-26') + plus) });
    assert.isEmpty(all(month, '[aria-selected="true"]'));
  });

  it('tells which day was chosen', async () => {
    const month = await mount();
    const told: [DayNumber, string | undefined][] = [];
    month.addEventListener('view-day', ({ day, view }) => told.push([day, view]));
    dayButton(month, '2026-11-03').click();
    assert.deepEqual(told, [[dayFromIso('2026-11-03'), undefined]]);
  });

  it('goes by keys from day to day, and into other months', async () => {
    const month = await mount();
    const shown: string[] = [];
    month.addEventListener('month-shown', ({ day }) => shown.push(isoFromDay(day).slice(0, 7)));
    month.focusDay();
    assert.equal(await press(month, 'ArrowRight'), '2026-11-21');
    assert.equal(await press(month, 'ArrowDown'), '2026-11-28');
    assert.equal(await press(month, 'Home'), '2026-11-23');
    assert.equal(await press(month, 'End'), '2026-11-29');
    assert.equal(await press(month, 'ArrowDown'), '2026-12-06');
    assert.equal(await press(month, 'PageUp'), '2026-11-06');
    assert.equal(await press(month, 'PageDown', { shiftKey: true }), '2027-11-06');
    assert.deepEqual(stops(month), ['2027-11-06']);
    assert.deepEqual(shown, ['2026-12', '2026-11', '2027-11']);
    assert.equal(all(month, '[role="grid"]')[0]!.ariaLabel, 'November 2027');
  });

  it('lets arrows follow the eye from right to left', async () => {
    const month = await mount({ locale: 'ar' }, 'rtl');
    month.focusDay();
    const before = (month.shadowRoot!.activeElement as HTMLElement).getBoundingClientRect();
    assert.equal(await press(month, 'ArrowLeft'), '2026-11-21');
    assert.isBelow((month.shadowRoot!.activeElement as HTMLElement).getBoundingClientRect().left, before.left);
  });

  it('passes over hidden days', async () => {
    const month = await mount({ hiddenDays: [6, 7] });
    assert.lengthOf(all(month, '[role="columnheader"]'), 5);
    month.focusDay();
    assert.equal(await press(month, 'ArrowRight'), '2026-11-23');
  });

  it('pages by its arrows, and comes back when the date changes', async () => {
    const month = await mount();
    all(month, '[aria-label="Next month"]')[0]!.click();
    await month.updateComplete;
    assert.equal(all(month, 'h2')[0]!.textContent, 'December 2026');
    month.day = FRIDAY + 1;
    await month.updateComplete;
    assert.deepEqual([all(month, 'h2')[0]!.textContent, stops(month)], ['November 2026', ['2026-11-21']]);
  });

  it('numbers the weeks when asked', async () => {
    const month = await mount({ weekNumbers: true });
    assert.deepEqual(all(month, '[role="rowheader"]').map((header) => header.ariaLabel), [44, 45, 46, 47, 48, 49].map((week) => `Week ${week}`));
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no finding of axe, ${scheme}`, async () => {
      const month = await mount({ weekNumbers: true, counts: new Map(WEEK.map((day, index) => [day, index])) }, 'ltr', scheme);
      assert.deepEqual(await axeFindings(month), []);
    });
  }
});
