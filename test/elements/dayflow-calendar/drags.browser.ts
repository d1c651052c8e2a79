import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { type Place, box, boxes, collect, drag, drawn, inner, mount, nameOf, placeOf, point, press, release, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };
const FRIDAY = 4;

/** A calendar with room on the page below it. */
async function mountOver(events: DayFlowCalendar['events']): Promise<DayFlowCalendar> {
  const calendar = await mount({ events });
  calendar.parentElement!.style.height = '500px';
  await drawn(calendar);
  return calendar;
}

const scroller = (calendar: DayFlowCalendar): HTMLElement => inner(calendar, 'dayflow-time-grid', '.scroller');
const visible = (calendar: DayFlowCalendar): DOMRect => scroller(calendar).getBoundingClientRect();

async function scrollTo(calendar: DayFlowCalendar, top: number): Promise<void> {
  scroller(calendar).scrollTop = top;
  await drawn(calendar);
}

/** Where a box is grabbed to be resized. */
function edge(calendar: DayFlowCalendar, title: string, which: 'top' | 'bottom'): Place {
  const { left, width, [which]: y } = box(calendar, title).getBoundingClientRect();
  return { x: left + width / 2, y: which === 'top' ? y + 2 : y - 2 };
}

/** Waits until something is so; the test's own time is the limit. */
async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

describe('a drag', () => {
  afterEach(unmountAll);

  it('ends at midnight where it is drawn to the end of the day and past it', async () => {
    const calendar = await mountOver([{ id: 'late', title: 'Late', start: '2026-11-20T21:00', end: '2026-11-20T22:00' }]);
    const ranges = collect(calendar, 'dayflow-range-select');
    calendar.addEventListener('dayflow-range-select', (event) => event.preventDefault());
    await scrollTo(calendar, 10_000);
    const { bottom } = visible(calendar);
    for (const below of [0, 30]) {
      const from = placeOf(calendar, 0, 1385);
      await drag(calendar, from, { ...from, y: bottom - 20 }, { ...from, y: bottom + below });
    }
    assert.deepEqual(ranges.map(({ end }) => String(end).slice(0, 16)), ['2026-11-17T00:00', '2026-11-17T00:00']);
    const grip = edge(calendar, 'Late', 'bottom');
    await drag(calendar, grip, { ...grip, y: bottom - 20 }, { ...grip, y: bottom + 30 });
    assert.equal(String(calendar.getEvents()[0]!.end), '2026-11-21T00:00:00');
  });

  it('draws no further than the first hour on screen where it goes above it, and scrolls on', async () => {
    const calendar = await mountOver([LUNCH]);
    for (const from of [() => placeOf(calendar, 0, 720), () => edge(calendar, 'Lunch', 'top')]) {
      await scrollTo(calendar, placeOf(calendar, 0, 480).y - placeOf(calendar, 0, 0).y);
      const start = from();
      press(calendar, start);
      const { top } = visible(calendar);
      point('pointermove', { ...start, y: top + 60 });
      point('pointermove', { ...start, y: top - 1 });
      await calendar.updateComplete;
      const drawnBox = boxes(calendar).find((candidate) => candidate.part.contains('ghost'))!;
      assert.match(nameOf(drawnBox), /\b0?8:00 – 1[23]:\d\d/);
      await until(() => scroller(calendar).scrollTop === 0);
      await drawn(calendar);
      assert.match(nameOf(boxes(calendar).find((candidate) => candidate.part.contains('ghost'))!), /\b0?0:00 – 1[23]:/);
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
      release({ ...start, y: top + 60 });
      await drawn(calendar);
    }
  });

  it('still brings a box that is moved into the lane of whole days', async () => {
    const calendar = await mountOver([LUNCH]);
    const from = placeOf(calendar, FRIDAY, 750);
    const { top } = visible(calendar);
    await drag(calendar, from, { ...from, y: top + 60 }, { ...from, y: top - 2 });
    assert.isTrue(calendar.getEvents()[0]!.allDay);
  });

  it('goes by what is under the pointer when the hours are scrolled under it', async () => {
    const calendar = await mountOver([LUNCH]);
    const from = placeOf(calendar, FRIDAY, 750);
    const hour = placeOf(calendar, 0, 60).y - placeOf(calendar, 0, 0).y;
    const to = { ...from, y: from.y + hour / 4 };
    press(calendar, from);
    point('pointermove', to);
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /12:15 – 13:15/);
    await scrollTo(calendar, scroller(calendar).scrollTop + hour);
    await until(() => /13:15 – 14:15/.test(nameOf(box(calendar, 'Lunch'))));
    release(to);
    await drawn(calendar);
    assert.equal(String(calendar.getEvents()[0]!.start), '2026-11-20T13:15:00');
  });

  it('is taken back when the button was let go where nothing tells of it', async () => {
    const calendar = await mountOver([LUNCH]);
    const requests = collect(calendar, 'dayflow-change-request');
    const from = placeOf(calendar, FRIDAY, 750);
    press(calendar, from);
    point('pointermove', { ...from, y: from.y + 60 });
    await drawn(calendar);
    assert.notMatch(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
    point('pointermove', { ...from, y: from.y + 70 }, 0);
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
    point('pointermove', { ...from, y: from.y + 120 }, 0);
    release({ ...from, y: from.y + 120 });
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
    assert.lengthOf(requests, 0);
  });
});
