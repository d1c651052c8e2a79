import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { nameOf } from '../../support/words.ts';
import type { ViewItem } from '../../../src/elements/view-item.ts';
import { dayFromIso } from '../../../src/time/day.ts';
import { FRIDAY, MONDAY, all, assertAccessible, assertApart, box, boxes, drawn, mount, timed, wholeDays } from '../view-fixture.ts';

const tag = 'dayflow-month-grid';
const FIRST = dayFromIso('2026-10-26');
const days = Array.from({ length: 42 }, (_, plus) => FIRST + plus);

const busy: ViewItem[] = [
  wholeDays('On call', 0, 5, { color: '#d9534f' }),
  wholeDays('Trip', 5, 5),
  ...Array.from({ length: 9 }, (_, n) => timed(`Call ${n}`, 1, `${8 + n}:00`, `${9 + n}:00`)),
  timed('Maybe', 2, '10:00', '11:00', { status: 'tentative' }),
  timed('Off', 3, '10:00', '11:00', { status: 'cancelled', recurring: true, readonly: true }),
];

afterEach(() => document.querySelector('.stage')?.remove());

describe('<dayflow-month-grid>', () => {
  it('is a grid of weeks with a button for each day', async () => {
    const view = await mount(tag, { days });
    assert.lengthOf(all(view, '[role="row"]'), 7);
    assert.lengthOf(all(view, '[role="gridcell"]'), 42);
    assert.lengthOf(all(view, '[role="columnheader"]'), 7);
    assert.equal(all(view, '[role="grid"]')[0]!.getAttribute('aria-label'), 'November 2026');
    const today = all(view, '[aria-current="date"]');
    assert.deepEqual(today.map(nameOf), ['Friday 20 November']);
  });

  it('mutes the days of other months and names the first of each', async () => {
    const view = await mount(tag, { days });
    const others = all(view, '.cell').map((cell) => cell.part.contains('other'));
    assert.equal(others.filter(Boolean).length, 12);
    assert.isTrue(others[0]);
    assert.include(all(view, '.day-number > span').map((words) => words.dataset['words']), '1 Dec');
  });

  it('keeps the days’ numbers on one line within their cells in any width and language', async () => {
    for (const locale of ['en-GB', 'zh-CN', 'ar', 'pt-BR']) {
      for (const width of [320, 390, 768]) {
        const view = await mount(tag, { days, locale }, { width, dir: locale === 'ar' ? 'rtl' : 'ltr' });
        for (const cell of all(view, '.cell')) {
          const [outer, inner] = [cell, cell.querySelector('.day-number > span')!].map((element) => element.getBoundingClientRect());
          assert.isAtMost(inner!.height, 24.5, `${locale} at ${width}`);
          assert.isTrue(inner!.left >= outer!.left && inner!.right <= outer!.right + 0.5, `${locale} at ${width}`);
        }
      }
    }
  });

  it('cuts no short title for its time, and a long one only when most of it is left', async () => {
    const items = [timed('Stand-up', 1, '9:15', '9:30'), timed('Accessibility workshop', 2, '9:30', '12:30')];
    for (const width of [480, 560, 640, 700, 780, 900, 1280]) {
      const view = await mount('dayflow-month-grid', { items }, { width });
      const title = (name: string): HTMLElement => box(view, name).querySelector('.title')!;
      const short = title('Stand-up');
      const room = box(view, 'Stand-up').clientWidth - 30;
      assert.isTrue(short.scrollWidth <= short.clientWidth || short.clientWidth >= room, `at ${width}`);
      assert.isAtLeast(title('Accessibility workshop').clientWidth, Math.min(64, room) - 1, `at ${width}`);
      for (const name of ['Stand-up', 'Accessibility workshop']) {
        assert.isAtMost(title(name).getBoundingClientRect().bottom, box(view, name).getBoundingClientRect().bottom, `on its line at ${width}`);
      }
    }
  });

  it('gives a narrow line to its title, and shows the time where both have room', async () => {
    const items = [timed('Budget', 1, '10:00', '11:00')];
    for (const [width, shown] of [[1000, true], [640, false]] as const) {
      const view = await mount(tag, { days, items, locale: 'en-US', hourCycle: 'h12' }, { width });
      const line = box(view, 'Budget').getBoundingClientRect();
      const [title, time] = ['.title', '.time'].map((part) => box(view, 'Budget').querySelector(part)!.getBoundingClientRect());
      assert.equal(time!.top < line.bottom, shown, `at ${width}`);
      assert.isAtLeast(title!.width, 40, `at ${width}`);
      assert.isAtMost(title!.bottom, line.bottom, `at ${width}`);
    }
  });

  it('carries a bar over the end of its week', async () => {
    const view = await mount(tag, { days, items: busy });
    const [before, after] = boxes(view, 'Trip');
    assert.isTrue(before!.classList.contains('starts') && !before!.classList.contains('ends'));
    assert.isTrue(after!.classList.contains('ends') && !after!.classList.contains('starts'));
    const cells = all(view, '.cell').map((cell) => cell.getBoundingClientRect());
    const bar = box(view, 'On call').getBoundingClientRect();
    const monday = MONDAY - FIRST;
    assert.closeTo(bar.left, cells[monday]!.left, 5);
    assert.closeTo(bar.right, cells[monday + 4]!.right, 5);
  });

  it('fits as many rows as the height allows and counts the rest', async () => {
    for (const height of [500, 700, 1100, 1600]) {
      const view = await mount(tag, { days, items: busy }, { height });
      const cell = all(view, '.cell')[MONDAY + 1 - FIRST]!;
      const rows = all(view, '.line').filter((line) => line.closest('.cell') === cell);
      const more = cell.querySelector<HTMLElement>('.more .long')?.dataset['words'] ?? '+0 more';
      assert.equal(rows.length + Number.parseInt(more.slice(1), 10), 9, `at ${height}`);
      const bottom = cell.getBoundingClientRect().bottom;
      for (const element of cell.querySelectorAll('button')) {
        assert.isAtMost(element.getBoundingClientRect().bottom, bottom, `at ${height}`);
      }
      if (more !== '+0 more') {
        const last = cell.querySelector('.more')!.getBoundingClientRect().bottom;
        assert.isBelow(bottom - last, 24 + 2, `a row more would fit at ${height}`);
      }
      assertApart(all(view, '.bar, .line, .more'));
    }
  });

  it('fits anew when the height changes', async () => {
    const view = await mount(tag, { days, items: busy }, { height: 600 });
    const few = all(view, '.line').length;
    view.parentElement!.style.height = '1200px';
    await drawn(view);
    assert.isAbove(all(view, '.line').length, few);
  });

  it('leaves hidden days out', async () => {
    const workdays = days.filter((_, index) => index % 7 < 5);
    const view = await mount(tag, { days: workdays, items: busy });
    assert.lengthOf(all(view, '[role="columnheader"]'), 5);
    assert.lengthOf(all(view, '.week'), 6);
    assert.lengthOf(boxes(view, 'Trip'), 1);
  });

  it('names the weeks when asked', async () => {
    const view = await mount(tag, { days, weekNumbers: true });
    assert.deepEqual(
      all(view, '[role="rowheader"]').map((header) => header.getAttribute('aria-label')),
      [44, 45, 46, 47, 48, 49].map((week) => `Week ${week}`),
    );
  });

  it('tells of clicks on boxes, days and what does not fit', async () => {
    const view = await mount(tag, { days, items: busy }, { height: 600 });
    const told: unknown[] = [];
    view.addEventListener('view-activate', (event) => told.push(event.id));
    view.addEventListener('view-day', (event) => told.push(event.day));
    view.addEventListener('view-more', (event) => told.push(event.day));
    box(view, 'On call').click();
    all(view, '[aria-current="date"]')[0]!.click();
    all(view, '.more')[0]!.click();
    assert.deepEqual(told, ['On call/', FRIDAY, MONDAY + 1]);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`finds the day under a point, ${dir}`, async () => {
      const view = await mount(tag, { days, weekNumbers: true }, { dir });
      for (const [index, cell] of all(view, '.cell').entries()) {
        const { left, top, width, height } = cell.getBoundingClientRect();
        assert.deepEqual(view.pointAt(left + width / 2, top + height / 2), { day: FIRST + index, minutes: null });
      }
      assert.isNull(view.pointAt(500, 3), 'the weekdays are no place');
    });
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`has no finding of axe, ${theme}`, async () => {
      await assertAccessible(await mount(tag, { days, items: busy, weekNumbers: true }, { theme }));
    });
  }

  it('has no finding of axe on a phone', async () => {
    await assertAccessible(await mount(tag, { days, items: busy }, { width: 390, height: 640 }));
  });
});
