import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { nameOf } from '../../support/words.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { dayFromIso, isoFromDay } from '../../../src/time/day.ts';
import { box, drag, drawn, inner, mount, placeOf, unmountAll } from './mount.ts';

/** Where a box stands in its column, in minutes of the day. */
function minutesOf(calendar: DayFlowCalendar, title: string): { start: number; end: number } {
  const column = box(calendar, title).closest('.column')!.getBoundingClientRect();
  const { top, bottom } = box(calendar, title).getBoundingClientRect();
  const minutes = (y: number): number => ((y - column.top) / column.height) * 1440;
  return { start: minutes(top), end: minutes(bottom) };
}

function assertStands(calendar: DayFlowCalendar, title: string, start: number, end: number): void {
  const at = minutesOf(calendar, title);
  // A pixel is about a minute, and a box leaves one to the next.
  assert.closeTo(at.start, start, 1, `${title} begins`);
  assert.closeTo(at.end, end, 2.5, `${title} ends`);
}

const day = (calendar: DayFlowCalendar, id: string): string => String(calendar.getEvents().find((event) => event.id === id)!.start);

describe('on a day on which the clock is changed', () => {
  afterEach(unmountAll);

  const changes = [
    { place: 'New York in spring', zone: 'America/New_York', date: '2026-03-08', mark: 'skipped', from: 120, to: 180 },
    { place: 'New York in autumn', zone: 'America/New_York', date: '2026-11-01', mark: 'repeated', from: 60, to: 120 },
    { place: 'Lord Howe in spring', zone: 'Australia/Lord_Howe', date: '2026-10-04', mark: 'skipped', from: 120, to: 150 },
    { place: 'Lord Howe in autumn', zone: 'Australia/Lord_Howe', date: '2026-04-05', mark: 'repeated', from: 90, to: 120 },
  ] as const;

  for (const { place, zone, date, mark, from, to } of changes) {
    it(`boxes stand at their wall times and are as high as the clock says, in ${place}`, async () => {
      const calendar = await mount({
        view: 'week',
        timeZone: zone,
        date,
        dayStart: '00:00',
        events: [
          { id: 'over', title: 'Over', start: `${date}T00:30[${zone}]`, end: `${date}T04:00[${zone}]` },
          { id: 'after', title: 'After', start: `${date}T09:00[${zone}]`, end: `${date}T10:30[${zone}]` },
          { id: 'floating', title: 'Floating', start: `${date}T12:00`, end: `${date}T13:00` },
        ],
      });
      assertStands(calendar, 'Over', 30, 240);
      assertStands(calendar, 'After', 540, 630);
      assertStands(calendar, 'Floating', 720, 780);
      const marks = inner(calendar, 'dayflow-time-grid', '.columns').querySelectorAll('.clock-mark');
      assert.lengthOf(marks, 1);
      assert.isTrue(marks[0]!.classList.contains(mark));
      const column = marks[0]!.closest('.column')!.getBoundingClientRect();
      const { top, bottom } = marks[0]!.getBoundingClientRect();
      assert.closeTo(((top - column.top) / column.height) * 1440, from, 1);
      assert.closeTo(((bottom - column.top) / column.height) * 1440, to, 1);
    });

    it(`a drag over the change keeps the wall time, in ${place}`, async () => {
      const eve = isoFromDay(dayFromIso(date) - 1);
      const calendar = await mount({
        view: 'week',
        firstDay: 6,
        timeZone: zone,
        date: eve,
        dayStart: '00:00',
        events: [{ id: 'walk', title: 'Walk', start: `${eve}T05:15[${zone}]`, end: `${eve}T06:45[${zone}]` }],
      });
      await drag(calendar, placeOf(calendar, 0, 345), placeOf(calendar, 1, 345));
      assert.include(day(calendar, 'walk'), `${date}T05:15:00`);
      assertStands(calendar, 'Walk', 315, 405);
    });
  }

  it('a box that is dragged into the hour that is not there comes after it', async () => {
    const calendar = await mount({
      view: 'week',
      firstDay: 6,
      timeZone: 'America/New_York',
      date: '2026-03-07',
      dayStart: '00:00',
      events: [{ id: 'walk', title: 'Walk', start: '2026-03-07T02:15[America/New_York]', end: '2026-03-07T02:45[America/New_York]' }],
    });
    await drag(calendar, placeOf(calendar, 0, 150), placeOf(calendar, 1, 150));
    assert.include(day(calendar, 'walk'), '2026-03-08T03:15:00-04:00');
    assertStands(calendar, 'Walk', 195, 225);
  });
});

describe('an event in the hour that happens twice', () => {
  afterEach(unmountAll);

  it('keeps its length when it is dragged to another day, also where the clock reads none', async () => {
    const zone = 'America/New_York';
    const night = { id: 'night', title: 'Night', start: `2026-11-01T01:30-04:00[${zone}]`, end: `2026-11-01T01:15-05:00[${zone}]` };
    const calendar = await mount({ view: 'week', timeZone: zone, date: '2026-11-01', firstDay: 7, dayStart: '00:00', events: [night] });
    await drag(calendar, placeOf(calendar, 0, 101), placeOf(calendar, 1, 101), placeOf(calendar, 1, 161));
    assert.include(day(calendar, 'night'), '2026-11-02T02:30:00');
    assert.include(String(calendar.getEvents()[0]!.end), '2026-11-02T03:15:00');
  });
});

describe('a second time zone', () => {
  afterEach(unmountAll);

  const readings = (calendar: DayFlowCalendar): string[] =>
    [...inner(calendar, 'dayflow-time-grid', '.axis').querySelectorAll('.hour.other')].map(nameOf);

  it('has its clock beside the hours, and both zones are named', async () => {
    const calendar = await mount({ view: 'week', secondTimeZone: 'Asia/Kolkata' });
    assert.deepEqual(readings(calendar).slice(0, 3), ['6:30', '7:30', '8:30']);
    const names = [...inner(calendar, 'dayflow-time-grid', '.corner').querySelectorAll('.zone')].map(({ textContent }) => textContent);
    assert.equal(names[0], 'GMT+5:30');
    // Engines differ in what they call it.
    assert.match(names[1]!, /^(WET|GMT|UTC)/);
  });

  it('goes by the day that is on screen', async () => {
    const calendar = await mount({ view: 'day', date: '2026-03-08', timeZone: 'America/New_York', secondTimeZone: 'Europe/London' });
    assert.deepEqual(readings(calendar).slice(0, 4), ['6:00', '7:00', '7:00', '8:00']);
    calendar.date = '2026-03-10';
    await calendar.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    assert.deepEqual(readings(calendar).slice(0, 3), ['5:00', '6:00', '7:00']);
  });

  it('goes as on most days of a page on which either zone changes its clock', async () => {
    const calendar = await mount({ view: 'week', firstDay: 7, date: '2026-03-08', timeZone: 'America/New_York', secondTimeZone: 'Europe/London' });
    assert.deepEqual(readings(calendar).slice(0, 3), ['5:00', '6:00', '7:00'], 'after the Sunday on which New York’s was put forward');
    calendar.firstDay = 1;
    await drawn(calendar);
    assert.deepEqual(readings(calendar).slice(0, 3), ['6:00', '7:00', '8:00'], 'before it');
    calendar.date = '2026-03-29';
    await drawn(calendar);
    assert.deepEqual(readings(calendar).slice(0, 3), ['5:00', '6:00', '7:00'], 'before the Sunday on which London’s is');
  });

  it('is none unless it is set, and a name that is no zone throws', async () => {
    const calendar = await mount({ view: 'week' });
    assert.deepEqual(readings(calendar), []);
    assert.throws(() => (calendar.secondTimeZone = 'Mars/Base'), RangeError, /Mars/);
  });
});
