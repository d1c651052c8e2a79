import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { TURN_AGAIN_DELAY, TURN_DELAY } from '../../../src/interaction/edge-turn.ts';
import { HOLD_DELAY } from '../../../src/interaction/session.ts';
import type { CalendarView } from '../../../src/elements/calendar-view.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { focusedName, said } from './keys.ts';
import { type Place, box, boxes, button, collect, drawn, finger, mount as mountAt, nameOf, placeOf, point, press, release, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };

type Side = 'left' | 'right';

const viewOf = (calendar: DayFlowCalendar): CalendarView => calendar.shadowRoot!.querySelector<CalendarView>('.view')!;
const after = (delay: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delay));
const starts = (calendar: DayFlowCalendar): string => String(calendar.getEvents()[0]!.start);

/** A calendar that is all within the page, with room for a week unless it is told. */
const mount = (properties: Parameters<typeof mountAt>[0], width = 780): Promise<DayFlowCalendar> => mountAt(properties, width);

/** The middle of a day's cell in a month. */
function cellOf(calendar: DayFlowCalendar, day: string): Place {
  const cell = viewOf(calendar).shadowRoot!.querySelector(`[data-cell="${Date.parse(day) / 86_400_000}"]`)!;
  const { left, top, width, height } = cell.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** A place at a side of the days, so many pixels within. */
function side(calendar: DayFlowCalendar, which: Side, { y }: Place, within = 4): Place {
  const area = viewOf(calendar).area!;
  return { x: which === 'left' ? area.left + within : area.right - within, y };
}

/** Where a box is grabbed to be moved. */
function middle(calendar: DayFlowCalendar, title: string): Place {
  const { left, top, width, height } = box(calendar, title).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Presses on a box and holds it at a side until another page is there. */
async function carry(calendar: DayFlowCalendar, which: Side, from = middle(calendar, 'Lunch')): Promise<Place> {
  const at = side(calendar, which, from);
  press(calendar, from);
  point('pointermove', { ...from, x: (from.x + at.x) / 2 });
  point('pointermove', at);
  await turned(calendar);
  return at;
}

async function turned(calendar: DayFlowCalendar): Promise<void> {
  const { date } = calendar;
  const end = performance.now() + 3000;
  while (calendar.date === date) {
    if (performance.now() > end) throw new Error('The page was not turned.');
    await after(20);
  }
  await drawn(calendar);
}

function escape(): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
}

describe('a box that is held at a side of the days', () => {
  afterEach(unmountAll);

  it('goes along into the next week at once, and is dropped on a day of it as one edit that can be undone', async () => {
    const calendar = await mount({ view: 'week', firstDay: 1, events: [LUNCH] });
    const requests = collect(calendar, 'dayflow-change-request');
    const from = middle(calendar, 'Lunch');
    box(calendar, 'Lunch').focus();
    await carry(calendar, 'right');
    assert.equal(calendar.date, '2026-11-27');
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00, Sunday,? 29 November/);
    assert.match(said(calendar).join(), /^23.+29 November 2026$/);
    const tuesday = { ...placeOf(calendar, 1, 0), y: from.y };
    point('pointermove', tuesday);
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00, Tuesday,? 24 November/);
    assert.lengthOf(boxes(calendar), 1);
    release(tuesday);
    assert.lengthOf(boxes(calendar), 1);
    await drawn(calendar);
    assert.equal(starts(calendar), '2026-11-24T12:00:00');
    assert.lengthOf(requests, 1);
    assert.equal(calendar.date, '2026-11-27');
    assert.match(focusedName(), /^Lunch/);
    await calendar.undo();
    assert.equal(starts(calendar), '2026-11-20T12:00:00');
  });

  it('goes back by the other side, over as many weeks as it is held there', async () => {
    const calendar = await mount({ view: 'week', firstDay: 1, events: [LUNCH] });
    const at = await carry(calendar, 'left');
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00, Monday,? 9 November/);
    const began = performance.now();
    await turned(calendar);
    assert.isAbove(performance.now() - began, TURN_AGAIN_DELAY - 200);
    // Beyond it, over the hours' names.
    release({ ...at, x: at.x - 20 });
    await drawn(calendar);
    assert.equal(starts(calendar), '2026-11-02T12:00:00');
    await after(TURN_AGAIN_DELAY + 100);
    assert.equal(calendar.date, '2026-11-06');
  });

  it('goes along in a month, to the day under the pointer', async () => {
    const calendar = await mount({ view: 'month', firstDay: 1, events: [LUNCH] });
    const at = await carry(calendar, 'right');
    assert.equal(calendar.date, '2026-12-20');
    assert.deepInclude(viewOf(calendar).pointAt(at.x, at.y), { day: Date.parse('2026-12-20') / 86_400_000 });
    assert.match(nameOf(box(calendar, 'Lunch')), /20 December/);
    const to = cellOf(calendar, '2026-12-29');
    point('pointermove', to);
    release(to);
    await drawn(calendar);
    assert.equal(starts(calendar), '2026-12-29T12:00:00');
    assert.lengthOf(boxes(calendar), 1);
  });

  for (const view of ['week', 'month', 'day'] as const) {
    it(`goes the other way where a calendar runs from right to left, in ${view}`, async () => {
      const calendar = await mount({ view, locale: 'ar', firstDay: 1, events: [LUNCH] });
      await carry(calendar, 'left');
      assert.equal(calendar.date, { week: '2026-11-27', month: '2026-12-20', day: '2026-11-21' }[view]);
      point('pointermove', { ...middle(calendar, ''), x: 500 });
      await drawn(calendar);
      assert.lengthOf(boxes(calendar), 1);
      escape();
      await drawn(calendar);
      await carry(calendar, 'right');
      assert.equal(calendar.date, { week: '2026-11-13', month: '2026-10-20', day: '2026-11-19' }[view]);
      escape();
    });
  }

  for (const [view, date] of [['workweek', '2026-11-27'], ['days', '2026-11-24'], ['day', '2026-11-21']] as const) {
    it(`goes along in ${view}`, async () => {
      const calendar = await mount({ view, days: 4, events: [LUNCH] });
      release(await carry(calendar, 'right'));
      await drawn(calendar);
      assert.equal(calendar.date, date);
      assert.equal(starts(calendar), { workweek: '2026-11-27', days: '2026-11-27', day: '2026-11-21' }[view] + 'T12:00:00');
    });
  }

  it('goes along on a phone', async () => {
    const calendar = await mount({ view: 'week', events: [LUNCH] }, 390);
    release(await carry(calendar, 'right'));
    await drawn(calendar);
    assert.equal(starts(calendar), '2026-11-24T12:00:00');
  });

  it('keeps whole days whole, and its wall time over a clock change', async () => {
    const calendar = await mount({
      timeZone: 'America/New_York',
      date: '2027-03-12',
      firstDay: 1,
      events: [
        { id: 'run', title: 'Run', start: '2027-03-12T12:00[America/New_York]', end: '2027-03-12T13:00[America/New_York]' },
        { id: 'fair', title: 'Fair', start: '2027-03-11', end: '2027-03-13' },
      ],
    });
    release(await carry(calendar, 'right', middle(calendar, 'Run')));
    await drawn(calendar);
    assert.equal(starts(calendar), '2027-03-21T12:00:00-04:00[America/New_York]');
    calendar.date = '2027-03-12';
    await drawn(calendar);
    const from = middle(calendar, 'Fair');
    release(await carry(calendar, 'left', { ...from, x: from.x - 40 }));
    await drawn(calendar);
    assert.equal(String(calendar.getEvents()[1]!.start), '2027-03-01');
  });

  it('is where it was, on the page on which it was, after Escape', async () => {
    const calendar = await mount({ view: 'week', firstDay: 1, events: [LUNCH] });
    const requests = collect(calendar, 'dayflow-change-request');
    box(calendar, 'Lunch').focus();
    const at = await carry(calendar, 'right');
    await turned(calendar);
    escape();
    await drawn(calendar);
    assert.equal(calendar.date, '2026-11-20');
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00, Friday,? 20 November/);
    assert.match(focusedName(), /^Lunch/);
    release(at);
    await after(TURN_AGAIN_DELAY + 100);
    assert.equal(calendar.date, '2026-11-20');
    assert.isEmpty(requests);
  });

  it('waits on the page for the answer to its change', async () => {
    const calendar = await mount({ view: 'week', firstDay: 1, events: [LUNCH] });
    let answer = (_yes: boolean): void => undefined;
    calendar.addEventListener('dayflow-change-request', (request) => request.respondWith(new Promise((resolve) => (answer = resolve))));
    release(await carry(calendar, 'right'));
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00, Sunday,? 29 November/);
    assert.equal(starts(calendar), '2026-11-20T12:00:00');
    answer(false);
    await drawn(calendar);
    assert.isEmpty(boxes(calendar));
    button(calendar, 'Previous').click();
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00, Friday,? 20 November/);
  });

  it('stays on its page where the host refuses another', async () => {
    const calendar = await mount({ view: 'week', firstDay: 1, events: [LUNCH] });
    const asked = collect(calendar, 'dayflow-navigate-request');
    calendar.addEventListener('dayflow-navigate-request', (event) => event.preventDefault());
    const from = middle(calendar, 'Lunch');
    const at = side(calendar, 'right', from);
    press(calendar, from);
    point('pointermove', at);
    await after(TURN_DELAY + TURN_AGAIN_DELAY + 200);
    assert.lengthOf(asked, 1);
    release(at);
    await drawn(calendar);
    assert.equal(starts(calendar), '2026-11-22T12:00:00');
  });

  it('stays under the pointer while a page fades in', async () => {
    const calendar = await mount({ view: 'week', firstDay: 1, events: [LUNCH] });
    calendar.parentElement!.style.setProperty('--dayflow-duration', '5s');
    const { left } = viewOf(calendar).area!;
    await carry(calendar, 'right');
    assert.lengthOf(viewOf(calendar).getAnimations(), 1);
    assert.equal(viewOf(calendar).area!.left, left);
    escape();
  });
});

describe('a finger that holds a box at a side of the days', () => {
  afterEach(unmountAll);

  it('takes it along also when what it came down on is gone, and scrolls nothing', async () => {
    const calendar = await mount({ view: 'day', events: [LUNCH] }, 390);
    const lunch = box(calendar, 'Lunch');
    const from = middle(calendar, 'Lunch');
    const at = side(calendar, 'right', from);
    const touch = (type: string, place: Place): unknown => (lunch.isConnected ? lunch : viewOf(calendar)).dispatchEvent(finger(type, place));
    touch('pointerdown', from);
    await after(HOLD_DELAY + 50);
    touch('pointermove', at);
    await turned(calendar);
    assert.isFalse(lunch.isConnected);
    // As engines do: to where the finger came down.
    const move = new Event('touchmove', { bubbles: true, composed: true, cancelable: true });
    lunch.dispatchEvent(move);
    assert.isTrue(move.defaultPrevented);
    touch('pointermove', { x: at.x - 60, y: at.y });
    touch('pointerup', { x: at.x - 60, y: at.y });
    await drawn(calendar);
    assert.equal(starts(calendar), '2026-11-21T12:00:00');
    assert.equal(calendar.date, '2026-11-21');
  });
});

describe('a page', () => {
  afterEach(unmountAll);

  it('is not turned by a drag that only brushes a side', async () => {
    const calendar = await mount({ view: 'week', firstDay: 1, events: [LUNCH] });
    const from = middle(calendar, 'Lunch');
    press(calendar, from);
    point('pointermove', side(calendar, 'right', from));
    await after(TURN_DELAY / 2);
    point('pointermove', from);
    await after(TURN_DELAY);
    point('pointermove', side(calendar, 'right', from));
    await after(TURN_DELAY / 2);
    // Along the side, to another time of the last day.
    const to = side(calendar, 'right', { ...from, y: from.y + 52 });
    point('pointermove', to);
    await after(TURN_DELAY / 2 + 50);
    release(to);
    await after(TURN_DELAY);
    assert.equal(calendar.date, '2026-11-20');
    assert.equal(starts(calendar), '2026-11-22T13:00:00');
  });

  it('is not turned by a drag that begins at a side', async () => {
    const monday = { ...LUNCH, start: '2026-11-16T12:00', end: '2026-11-16T13:00' };
    const calendar = await mount({ view: 'week', firstDay: 1, events: [monday] });
    const from = side(calendar, 'left', middle(calendar, 'Lunch'));
    const to = { x: from.x + 1, y: from.y + 52 };
    press(calendar, from);
    point('pointermove', to);
    await after(TURN_DELAY + 200);
    assert.equal(calendar.date, '2026-11-20');
    release(to);
    await drawn(calendar);
    assert.equal(starts(calendar), '2026-11-16T13:00:00');
  });

  it('is not turned while a box is made or resized', async () => {
    const calendar = await mount({ view: 'month', firstDay: 1, events: [{ id: 'fair', title: 'Fair', start: '2026-11-18', end: '2026-11-20' }] });
    const { right, top, height } = box(calendar, 'Fair').getBoundingClientRect();
    for (const from of [{ x: right - 2, y: top + height / 2 }, cellOf(calendar, '2026-11-25')]) {
      press(calendar, from);
      point('pointermove', { ...from, x: from.x + 30 });
      point('pointermove', side(calendar, 'right', from));
      await after(TURN_DELAY + 200);
      assert.isTrue(boxes(calendar).some((each) => each.part.contains('ghost')));
      assert.equal(calendar.date, '2026-11-20');
      escape();
      release(from);
      await drawn(calendar);
    }
  });

  it('follows today again when Escape brings it back', async () => {
    const calendar = await mount({ view: 'week', date: '', events: [{ ...LUNCH, start: new Date().toISOString().slice(0, 10), end: undefined }] });
    const navigated = collect(calendar, 'dayflow-navigate-request');
    const today = calendar.date;
    const at = await carry(calendar, 'right');
    escape();
    release(at);
    await drawn(calendar);
    assert.equal(calendar.date, today);
    assert.lengthOf(navigated, 2);
    const { now } = Date;
    const later = now() + 86_400_000;
    try {
      Date.now = () => later;
      document.dispatchEvent(new Event('visibilitychange'));
      await drawn(calendar);
      assert.notEqual(calendar.date, today);
    } finally {
      Date.now = now;
    }
  });
});
