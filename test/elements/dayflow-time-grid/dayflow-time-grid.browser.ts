import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { nameOf } from '../../support/words.ts';
import type { ViewItem } from '../../../src/elements/view-item.ts';
import { FRIDAY, MONDAY, WEEK, all, assertAccessible, assertApart, box, boxes, drawn, mount, timed, wholeDays } from '../view-fixture.ts';

const tag = 'dayflow-time-grid';

const crowd: ViewItem[] = (
  [
    ['A', '9:00', '12:00'],
    ['B', '9:30', '10:30'],
    ['C', '10:00', '11:00'],
    ['D', '10:45', '11:30'],
    ['E', '11:00', '13:00'],
    ['F', '12:30', '13:30'],
    ['G', '15:00', '16:00'],
    ['H', '15:00', '16:00'],
  ] as const
).map(([title, start, end]) => timed(title, 4, start, end));

const mixed: ViewItem[] = [
  ...crowd,
  timed('Stand-up', 0, '9:15', '9:30', { recurring: true, readonly: true }),
  timed('Sprint planning', 0, '10:00', '11:30', { location: 'Room 4' }),
  timed('Maybe', 5, '10:00', '11:00', { status: 'tentative', color: '#ffcc00' }),
  timed('Off', 5, '12:00', '13:00', { status: 'cancelled', color: '#ffffff' }),
  timed('Night', 1, '22:00', '26:00', { color: '#000000' }),
  wholeDays('On call', 0, 5, { color: '#d9534f' }),
  wholeDays('Trip', 5, 9),
];

afterEach(() => document.querySelector('.stage')?.remove());

describe('<dayflow-time-grid>', () => {
  it('tiles what overlaps without covering anything', async () => {
    const view = await mount(tag, { items: crowd });
    assertApart(all(view, '.tile'));
    const width = (title: string): number => box(view, title).getBoundingClientRect().width;
    assert.closeTo(width('F'), 2 * width('A') + 3, 2, 'F widens into the column that is free beside it');
    assert.closeTo(width('G'), 1.5 * width('A') + 1.5, 2);
  });

  it('stands boxes at their wall time', async () => {
    const view = await mount(tag, { items: [timed('A', 2, '6:00', '12:00')] });
    const column = all(view, '.column')[2]!.getBoundingClientRect();
    const tile = box(view, 'A').getBoundingClientRect();
    assert.closeTo((tile.top - column.top) / column.height, 0.25, 0.001);
    assert.closeTo(tile.height / column.height, 0.25, 0.002);
  });

  it('makes each box a button with its name, ids and states', async () => {
    const view = await mount(tag, { items: mixed });
    const standUp = box(view, 'Stand-up');
    assert.equal(standUp.localName, 'button');
    assert.equal(nameOf(standUp), 'Stand-up, 9:15 – 9:30, Monday 16 November, Work, repeats, read-only');
    assert.sameMembers([...standUp.part], ['event', 'readonly', 'recurring', 'past']);
    assert.deepEqual({ ...standUp.dataset }, { eventId: 'Stand-up', occurrenceId: 'Stand-up/' });
    assert.include(box(view, 'Maybe').getAttribute('aria-label')!, 'tentative');
    assert.include(box(view, 'On call').getAttribute('aria-label')!, 'all-day');
  });

  it('shows an overnight event on both days and a longer one as a bar', async () => {
    const view = await mount(tag, { items: [timed('Night', 1, '22:00', '26:00'), timed('Flight', 1, '8:00', '40:00')] });
    const columns = all(view, '.column');
    assert.deepEqual(boxes(view, 'Night').map((tile) => columns.indexOf(tile.closest('.column')!)), [1, 2]);
    assert.isTrue(box(view, 'Flight').classList.contains('bar'));
  });

  it('lets bars end round and continue straight', async () => {
    const view = await mount(tag, { items: [wholeDays('Trip', 5, 9), wholeDays('Late', -2, 3)] });
    assert.equal(getComputedStyle(box(view, 'Trip')).borderEndEndRadius, '0px');
    assert.notEqual(getComputedStyle(box(view, 'Trip')).borderStartStartRadius, '0px');
    assert.equal(getComputedStyle(box(view, 'Late')).borderStartStartRadius, '0px');
  });

  it('keeps headings, lanes and columns in line when it scrolls', async () => {
    const view = await mount(tag, { items: mixed });
    const [headings, lanes, columns] = ['.heading', '.lane', '.column'].map((selector) => all(view, selector));
    for (const index of WEEK.keys()) {
      const left = columns![index]!.getBoundingClientRect().left;
      assert.closeTo(headings![index]!.getBoundingClientRect().left, left, 0.6);
      assert.closeTo(lanes![index]!.getBoundingClientRect().left, left, 0.6);
    }
  });

  it('opens at the working hours and stays where it was on other days', async () => {
    const view = await mount(tag, { items: mixed, dayStart: 600 });
    const eleven = (view.scroller!.scrollHeight / 24) * 10;
    assert.closeTo(view.scroller!.scrollTop, eleven - 30, 1);
    view.scroller!.scrollTop = 200;
    view.days = WEEK.map((day) => day + 7);
    await drawn(view);
    assert.equal(view.scroller!.scrollTop, 200);
    view.dayStart = 12 * 60;
    await drawn(view);
    assert.closeTo(view.scroller!.scrollTop, (view.scroller!.scrollHeight / 24) * 12 - 30, 1);
  });

  it('marks today and now, and hides the hour that the time covers', async () => {
    const view = await mount(tag, { now: FRIDAY * 86_400_000 + 15 * 3_600_000 + 5 * 60_000 });
    assert.lengthOf(all(view, '[aria-current="date"]'), 1);
    assert.lengthOf(all(view, '.now'), 1);
    assert.equal(all(view, '.now-label')[0]!.textContent, '15:05');
    assert.notInclude(all(view, '.hour').map((hour) => hour.textContent), '15:00');
    view.days = WEEK.map((day) => day + 7);
    await drawn(view);
    assert.isEmpty(all(view, '.now, .now-label, [aria-current]'));
  });

  it('folds lanes beyond four and unfolds them', async () => {
    const items = [0, 1, 2, 3, 4, 5].map((n) => wholeDays(`Lane ${n}`, 1, 2));
    const view = await mount(tag, { items });
    assert.lengthOf(all(view, '.bar'), 3);
    assert.deepEqual(all(view, '.lane .more').map((button) => button.textContent), ['+3', '+3']);
    const unfold = all(view, '.unfold')[0]!;
    assert.equal(unfold.getAttribute('aria-expanded'), 'false');
    unfold.click();
    await drawn(view);
    assert.lengthOf(all(view, '.bar'), 6);
    assert.isEmpty(all(view, '.lane .more'));
    assertApart(all(view, '.bar'));
  });

  it('folds tiles that would be narrower than 24 pixels', async () => {
    const view = await mount(tag, { items: crowd }, { width: 520 });
    const narrow = all(view, '.tile, .fold').filter((element) => element.getBoundingClientRect().width < 21);
    assert.isEmpty(narrow.map((element) => element.getAttribute('aria-label')));
    assert.deepEqual(all(view, '.fold').map((fold) => fold.textContent), ['+4']);
    assertApart(all(view, '.tile, .fold'));
  });

  it('writes nothing that is cut through its middle', async () => {
    for (const width of [1000, 700, 420]) {
      const view = await mount(tag, { items: mixed }, { width });
      for (const words of all(view, '.tile > *')) {
        const tile = words.parentElement!.getBoundingClientRect();
        const own = words.getBoundingClientRect();
        if (own.width === 0 || own.left >= tile.right) continue;
        const label = `${words.className} "${words.textContent || words.dataset['words']}" at ${width}`;
        assert.isAtMost(own.bottom, tile.bottom + 1, label);
        if (words.className === 'time') assert.isAtMost(words.scrollWidth, words.clientWidth, label);
      }
    }
  });

  it('tells of clicks on boxes, days and folds', async () => {
    const view = await mount(tag, { items: crowd }, { width: 520 });
    const told: unknown[] = [];
    view.addEventListener('view-activate', (event) => told.push(event.id, event.anchor));
    view.addEventListener('view-day', (event) => told.push(event.day));
    view.addEventListener('view-more', (event) => told.push(event.day, event.anchor));
    box(view, 'A').click();
    all(view, '.day-number')[0]!.click();
    all(view, '.fold')[0]!.click();
    assert.deepEqual(told, ['A/', box(view, 'A'), MONDAY, FRIDAY, all(view, '.fold')[0]!]);
  });

  it('keeps the focus on a box that moves to another day', async () => {
    const view = await mount(tag, { items: [timed('A', 0, '9:00', '10:00')] });
    box(view, 'A').focus();
    view.items = [timed('A', 3, '9:00', '10:00')];
    await drawn(view);
    assert.equal(view.shadowRoot!.activeElement, box(view, 'A'));
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`finds the place under a point, ${dir}`, async () => {
      const view = await mount(tag, { items: mixed }, { dir });
      view.scrollToMinutes(480);
      const columns = all(view, '.column');
      for (const [index, column] of columns.entries()) {
        const { left, width, top, height } = column.getBoundingClientRect();
        const at = (minutes: number): [number, number] => [left + width / 2, top + (height * minutes) / 1440];
        assert.deepEqual(view.pointAt(...at(630)), { day: MONDAY + index, minutes: 630 });
        const lane = all(view, '.lane')[index]!.getBoundingClientRect();
        assert.deepEqual(view.pointAt(left + 3, lane.top + 3), { day: MONDAY + index, minutes: null });
      }
      const axis = all(view, '.axis')[0]!.getBoundingClientRect();
      assert.isNull(view.pointAt(axis.left + 5, axis.top + 600));
      assert.isNull(view.pointAt(columns[0]!.getBoundingClientRect().left + 5, 3), 'the heading is no place');
      const last = columns[0]!.getBoundingClientRect();
      const below = view.pointAt(last.left + 5, 5000)!;
      assert.equal(below.minutes, view.pointAt(last.left + 5, view.scroller!.getBoundingClientRect().bottom)!.minutes);
    });

    it(`tells a box's body from its edges, ${dir}`, async () => {
      const items = [timed('A', 1, '9:00', '11:00'), wholeDays('Trip', 2, 2), timed('R', 2, '9:00', '11:00', { readonly: true })];
      const view = await mount(tag, { items }, { dir });
      const parts = (title: string, points: (rect: DOMRect) => [number, number][]): (string | undefined)[] => {
        const target = box(view, title);
        return points(target.getBoundingClientRect()).map(([clientX, clientY]) => {
          let part: string | undefined;
          const listener = (event: Event): void => void (part = view.hitOf(event)?.part);
          view.addEventListener('pointerdown', listener, { once: true });
          target.dispatchEvent(new PointerEvent('pointerdown', { clientX, clientY, bubbles: true, composed: true }));
          return part;
        });
      };
      const down = ({ left, top, height }: DOMRect): [number, number][] => [
        [left + 9, top + 1],
        [left + 9, top + height / 2],
        [left + 9, top + height - 1],
      ];
      assert.deepEqual(parts('A', down), ['start', 'body', 'end']);
      assert.deepEqual(parts('R', down), ['body', 'body', 'body']);
      const across = ({ left, top, width }: DOMRect): [number, number][] => [
        [left + 1, top + 9],
        [left + width / 2, top + 9],
        [left + width - 1, top + 9],
      ];
      const expected = ['start', 'body', 'end'];
      assert.deepEqual(parts('Trip', across), dir === 'rtl' ? expected.reverse() : expected);
    });
  }

  it('puts the text of an event on the page as text', async () => {
    const view = await mount(tag, { items: [timed('<img src=x onerror=alert(1)>', 0, '9:00', '12:00')] });
    assert.isEmpty(all(view, 'img'));
    assert.equal(all(view, '.title')[0]!.textContent, '<img src=x onerror=alert(1)>');
  });

  it('draws a thousand boxes with no listener or style element of their own', async () => {
    const items = Array.from({ length: 1000 }, (_, n) => timed(`E${n}`, n % 7, `${6 + (n % 12)}:00`, `${7 + (n % 12)}:00`));
    const view = await mount(tag, { items }, { width: 4000 });
    const drawnBoxes = all(view, '.tile').length;
    const folded = all(view, '.fold').reduce((sum, fold) => sum + Number(fold.textContent!.slice(1)), 0);
    assert.equal(drawnBoxes + folded, 1000);
    assert.isAtMost(all(view, '.tile *').length, drawnBoxes * 3);
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`has no finding of axe, ${theme} and ${dir}`, async () => {
        const view = await mount(tag, { items: mixed, weekNumbers: true }, { theme, dir });
        await assertAccessible(view);
      });
    }
  }

  it('has no finding of axe on a phone or when read-only', async () => {
    await assertAccessible(await mount(tag, { items: mixed, days: WEEK.slice(2, 5), readonly: true }, { width: 390 }));
  });
});
