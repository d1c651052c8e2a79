import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { nameOf, oneForm } from '../../support/words.ts';
import type { CalendarView } from '../../../src/elements/calendar-view.ts';
import type { ViewItem } from '../../../src/elements/view-item.ts';
import { FRIDAY, MONDAY, NOW, all, assertAccessible, assertApart, box, boxes, drawn, mount, timed, wholeDays } from '../view-fixture.ts';

const tag = 'dayflow-agenda';
const days = Array.from({ length: 30 }, (_, plus) => MONDAY + plus);

const busy: ViewItem[] = [
  timed('Review', 1, '14:00', '15:30', { location: 'Room 4' }),
  wholeDays('Fair', 1, 3, { color: '#d9534f' }),
  timed('Stand-up', 1, '9:15', '9:30', { recurring: true, readonly: true }),
  timed('Maybe', 6, '10:00', '11:00', { status: 'tentative' }),
  timed('Off', 6, '10:30', '11:00', { status: 'cancelled' }),
  timed('Night train', 8, '22:15', '32:40'),
];

/** What a person reads of each day: its heading and its rows. */
function read(view: CalendarView): Record<string, string[]> {
  const section = (element: HTMLElement): [string, string[]] => [
    nameOf(element.querySelector('.day')),
    [...element.querySelectorAll<HTMLElement>('.entry')].map((entry) =>
      [...entry.querySelectorAll<HTMLElement>('.time, .title, .note')].map((part) => oneForm(part.dataset['words'] ?? part.textContent)).join(' ').trim(),
    ),
  ];
  return Object.fromEntries(all(view, 'section').map(section));
}

async function press(view: CalendarView, key: string): Promise<string> {
  const focused = view.shadowRoot!.activeElement as HTMLElement;
  focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await view.updateComplete;
  return nameOf(view.shadowRoot!.activeElement);
}

afterEach(() => document.querySelector('.stage')?.remove());

describe('<dayflow-agenda>', () => {
  it('lists 200 events of a day that has thousands, and says how many more there are', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => timed(`Tick ${index}`, 1, '9:00', '9:01'));
    const view = await mount(tag, { days, items: many });
    assert.lengthOf(all(view, '.entry'), 200);
    assert.equal(all(view, 'li.nothing')[0]!.textContent, '+2800 more');
    await assertAccessible(view);
  });

  it('lists the days that have events, and today, whole days first', async () => {
    const view = await mount(tag, { days, items: busy });
    assert.deepEqual(read(view), {
      'Tuesday 17 November': ['all-day Fair day 1 of 3', '9:15 – 9:30 Stand-up', '14:00 – 15:30 Review'],
      'Wednesday 18 November': ['all-day Fair day 2 of 3'],
      'Thursday 19 November': ['all-day Fair day 3 of 3'],
      'Friday 20 November': [],
      'Sunday 22 November': ['10:00 – 11:00 Maybe tentative', '10:30 – 11:00 Off cancelled'],
      'Tuesday 24 November': ['from 22:15 Night train day 1 of 2'],
      'Wednesday 25 November': ['until 8:40 Night train day 2 of 2'],
    });
    assert.include(all(view, '[part~="today"]')[0]!.textContent, 'No events');
    assert.deepEqual(all(view, '[aria-current="date"]').map(nameOf), ['Friday 20 November']);
  });

  it('says so in words when there are no events', async () => {
    const view = await mount(tag, { days: days.slice(7) });
    assert.isEmpty(all(view, 'section'));
    assert.include(all(view, '.empty')[0]!.innerText, 'No events');
    assert.match(all(view, '.empty')[0]!.innerText, /23 November.*15 December/);
    await assertAccessible(view);
  });

  it('numbers its weeks when asked, each once', async () => {
    const view = await mount(tag, { days, items: busy, weekNumbers: true });
    const flow = all(view, '.week, .day').map((each) => (each.classList.contains('week') ? each.textContent : '·'));
    assert.deepEqual(flow, ['Week 47', '·', '·', '·', '·', '·', 'Week 48', '·', '·']);
    await assertAccessible(view);
  });

  it('has boxes as the other views have them', async () => {
    const view = await mount(tag, { days, items: busy });
    const review = box(view, 'Review');
    assert.deepEqual([review.dataset['eventId'], review.dataset['occurrenceId']], ['Review', 'Review/']);
    assert.equal(nameOf(review), 'Review, 14:00 – 15:30, Tuesday 17 November, Room 4, Work');
    assert.match(boxes(view, 'Fair')[1]!.ariaLabel!, /, day 2 of 3$/);
    assert.isTrue(box(view, 'Stand-up').part.contains('readonly') && box(view, 'Stand-up').part.contains('recurring'));
    assert.isTrue(box(view, 'Off').part.contains('cancelled') && review.part.contains('past'));
  });

  it('tells of clicks on boxes and on days', async () => {
    const view = await mount(tag, { days, items: busy });
    const told: unknown[] = [];
    view.addEventListener('view-activate', (event) => told.push(event.id));
    view.addEventListener('view-day', (event) => told.push([event.day, event.view]));
    box(view, 'Review').click();
    all(view, '[aria-current="date"]')[0]!.click();
    assert.deepEqual(told, ['Review/', [FRIDAY, 'day']]);
  });

  it('is one tab stop, in which Up and Down go from row to row', async () => {
    const view = await mount(tag, { days, items: busy });
    const stops = (): HTMLElement[] => all(view, '[tabindex="0"]');
    assert.lengthOf(stops(), 1);
    view.focusGrid();
    assert.match(await press(view, 'ArrowDown'), /^Fair.*day 1 of 3/);
    assert.match(await press(view, 'ArrowDown'), /^Stand-up/);
    assert.match(await press(view, 'End'), /^Night train.*day 2 of 2/);
    assert.match(await press(view, 'ArrowDown'), /^Night train.*day 2 of 2/);
    assert.deepEqual(view.focusedPlace, { day: MONDAY + 9 });
    assert.match(await press(view, 'ArrowUp'), /^Wednesday 25/);
    assert.match(await press(view, 'Home'), /^Tuesday 17/);
    assert.lengthOf(stops(), 1);
  });

  it('keeps the focus on its box when others come and go', async () => {
    const view = await mount(tag, { days, items: busy });
    box(view, 'Review').focus();
    view.items = [timed('Early', 0, '9:00', '10:00'), ...busy.slice(0, 2)];
    await drawn(view);
    assert.equal(view.shadowRoot!.activeElement, box(view, 'Review'));
    view.items = [];
    await drawn(view);
    assert.equal(nameOf(view.shadowRoot!.activeElement), 'Friday 20 November');
  });

  it('keeps a day’s heading in sight while its events scroll by', async () => {
    const many = Array.from({ length: 40 }, (_, n) => timed(`Call ${n}`, 1, '9:00', '10:00'));
    for (const compact of [false, true]) {
      const view = await mount(tag, { days, items: many, compact }, { width: compact ? 390 : 1000, height: 500 });
      view.scroller!.scrollTop = 900;
      await drawn(view);
      const [list, heading] = [view.scroller!, all(view, 'h3')[0]!].map((element) => element.getBoundingClientRect());
      assert.closeTo(heading!.top - list!.top, compact ? 0 : 7, 1);
    }
  });

  it('begins at its first day when another page comes', async () => {
    const many = Array.from({ length: 40 }, (_, n) => timed(`Call ${n}`, n, '9:00', '10:00'));
    const view = await mount(tag, { days, items: many }, { height: 400 });
    view.scroller!.scrollTop = 900;
    view.days = days.map((day) => day + 10);
    await drawn(view);
    assert.equal(view.scroller!.scrollTop, 0);
  });

  for (const [width, dir, locale] of [[1000, 'ltr', 'en-GB'], [390, 'ltr', 'en-GB'], [320, 'rtl', 'ar']] as const) {
    it(`cuts nothing but long titles, ${width} pixels ${dir}`, async () => {
      const long = timed('A title that is far too long for the row in which it stands, and longer still, so that it never fits', 1, '9:00', '10:00');
      const view = await mount(tag, { days, items: [...busy, long], compact: width < 640, locale, hourCycle: 'h12' }, { width, dir });
      for (const part of all(view, '.time, .note, .number, .date')) {
        assert.isAtMost(part.scrollWidth, part.clientWidth + 1, part.outerHTML);
      }
      for (const entry of all(view, '.entry')) {
        const { left, right } = entry.getBoundingClientRect();
        for (const part of entry.children) {
          const inner = part.getBoundingClientRect();
          assert.isTrue(inner.width === 0 || (inner.left >= left && inner.right <= right), part.outerHTML);
        }
      }
    });
  }

  it('lays no words of a row over others, with a place or without', async () => {
    for (const compact of [false, true]) {
      const view = await mount(tag, { days, items: busy, compact }, { width: compact ? 390 : 1000 });
      for (const entry of all(view, '.entry')) {
        const parts = [...entry.querySelectorAll('.time, .line, .place, .calendar')].filter((part) => part.checkVisibility());
        assertApart(parts);
        if (compact) continue;
        const [time, title] = ['.time', '.title'].map((part) => entry.querySelector(part)!.getBoundingClientRect());
        const [middle, other] = [time!, title!].map(({ top, bottom }) => (top + bottom) / 2);
        if (parts.every((part) => !part.classList.contains('place'))) assert.closeTo(middle!, other!, 2);
      }
    }
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has no finding of axe, ${theme}`, async () => {
      await assertAccessible(await mount(tag, { days, items: busy, now: NOW }, { theme }));
      await assertAccessible(await mount(tag, { days, items: busy, compact: true }, { theme, width: 390 }));
    });
  }
});
