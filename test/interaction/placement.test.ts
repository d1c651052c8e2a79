import { assert, describe, it } from '../support/suite.ts';
import {
  type Placement,
  clickedPlacement,
  createdPlacement,
  movedPlacement,
  placementOfSpan,
  rebasedPlacement,
  resizedPlacement,
  spanOfPlacement,
} from '../../src/interaction/placement.ts';
import type { SurfacePoint } from '../../src/interaction/surface.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, dayFromIso, isoFromDay } from '../../src/time/day.ts';
import type { Span } from '../../src/time/span.ts';
import { epochFromWall, zoneOf } from '../../src/time/zone.ts';

/** "2026-11-20T10:00" as wall time. */
function wall(text: string): number {
  const [date, time = '00:00'] = text.split('T');
  const [hours, minutes] = time.split(':').map(Number);
  return dayFromIso(date!) * DAY_MS + hours! * HOUR_MS + minutes! * MINUTE_MS;
}

/** "2026-11-20T10:07" as a place in the hours, "2026-11-20" as one without. */
function at(text: string): SurfacePoint {
  const [date] = text.split('T');
  const day = dayFromIso(date!);
  return { day, minutes: text.includes('T') ? (wall(text) - day * DAY_MS) / MINUTE_MS : null };
}

const timed = (start: string, end: string): Placement => ({ start: wall(start), end: wall(end), allDay: false });
const allDay = (start: string, end: string): Placement => ({ start: wall(start), end: wall(end), allDay: true });

function words(placement: Placement): string {
  const text = (ms: number): string => {
    const day = Math.floor(ms / DAY_MS);
    const minutes = (ms - day * DAY_MS) / MINUTE_MS;
    return `${isoFromDay(day)}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  };
  return `${text(placement.start)} ${text(placement.end)}${placement.allDay ? ' all-day' : ''}`;
}

describe('a new box', () => {
  it('covers the steps between press and release, upwards too', () => {
    assert.equal(words(createdPlacement(at('2026-11-20T10:07'), at('2026-11-20T11:20'), 15)), words(timed('2026-11-20T10:00', '2026-11-20T11:30')));
    assert.equal(words(createdPlacement(at('2026-11-20T11:20'), at('2026-11-20T10:07'), 15)), words(timed('2026-11-20T10:00', '2026-11-20T11:30')));
  });
  it('goes over midnight when it is drawn over days', () => {
    assert.equal(words(createdPlacement(at('2026-11-20T22:00'), at('2026-11-21T01:00'), 15)), words(timed('2026-11-20T22:00', '2026-11-21T01:15')));
  });
  it('is all-day in the lane and in the month', () => {
    assert.equal(words(createdPlacement(at('2026-11-20'), at('2026-11-18'), 15)), words(allDay('2026-11-18', '2026-11-21')));
  });
  it('is an hour long from the half hour that was clicked', () => {
    assert.equal(words(clickedPlacement(at('2026-11-20T10:44'), 15)), words(timed('2026-11-20T10:30', '2026-11-20T11:30')));
    assert.equal(words(clickedPlacement(at('2026-11-20'), 15)), words(allDay('2026-11-20', '2026-11-21')));
  });
});

describe('the steps of a day', () => {
  it('are counted from its midnight, and the last ends at the next one', () => {
    // 1,440 minutes are 57 steps of 25 and one of 15.
    assert.equal(words(createdPlacement(at('2026-11-20T23:50'), at('2026-11-20T23:50'), 25)), words(timed('2026-11-20T23:45', '2026-11-21T00:00')));
    assert.equal(words(createdPlacement(at('2026-11-20T00:30'), at('2026-11-20T00:55'), 25)), words(timed('2026-11-20T00:25', '2026-11-20T01:15')));
  });
  it('are the same for a box that is moved as for one that is made', () => {
    for (const minutes of [7.5, 25, 35, 50, 55]) {
      const from = createdPlacement(at('2026-11-20T04:00'), at('2026-11-20T04:00'), minutes);
      for (const hour of ['06', '09', '13', '17']) {
        const to = at(`2026-11-21T${hour}:00`);
        const { start } = movedPlacement(from, at('2026-11-20T04:00'), to, minutes);
        assert.equal(start, createdPlacement(to, to, minutes).start, `${minutes} minutes at ${hour}:00`);
      }
    }
  });
});

describe('a moved box', () => {
  const from = timed('2026-11-20T09:10', '2026-11-20T10:00');
  it('keeps its length and comes onto the steps', () => {
    assert.equal(words(movedPlacement(from, at('2026-11-20T09:20'), at('2026-11-20T10:20'), 15)), words(timed('2026-11-20T10:15', '2026-11-20T11:05')));
  });
  it('keeps its exact time when it moves by days only', () => {
    assert.equal(words(movedPlacement(from, at('2026-11-20T09:20'), at('2026-11-23T09:26'), 15)), words(timed('2026-11-23T09:10', '2026-11-23T10:00')));
    assert.equal(words(movedPlacement(from, at('2026-11-20'), at('2026-11-23'), 15)), words(timed('2026-11-23T09:10', '2026-11-23T10:00')));
  });
  it('becomes all-day in the lane, and an hour long out of it', () => {
    assert.equal(words(movedPlacement(from, at('2026-11-20T09:20'), at('2026-11-21'), 15)), words(allDay('2026-11-21', '2026-11-22')));
    assert.equal(words(movedPlacement(allDay('2026-11-20', '2026-11-23'), at('2026-11-20'), at('2026-11-21T14:50'), 15)), words(timed('2026-11-21T14:45', '2026-11-21T15:45')));
  });
});

describe('a resized box', () => {
  const from = timed('2026-11-20T09:00', '2026-11-20T10:00');
  const grab = at('2026-11-20T09:59');
  it('follows the pointer by steps at both ends', () => {
    assert.equal(words(resizedPlacement(from, 'end', grab, at('2026-11-20T11:20'), 15)), words(timed('2026-11-20T09:00', '2026-11-20T11:30')));
    assert.equal(words(resizedPlacement(from, 'start', at('2026-11-20T09:01'), at('2026-11-20T08:50'), 15)), words(timed('2026-11-20T08:45', '2026-11-20T10:00')));
    for (const minutes of [15, 25, 240]) {
      assert.equal(words(resizedPlacement(from, 'end', grab, at('2026-11-20T23:59'), minutes)), words(timed('2026-11-20T09:00', '2026-11-21T00:00')));
    }
  });
  it('keeps at least one step, or one day', () => {
    assert.equal(words(resizedPlacement(from, 'end', grab, at('2026-11-20T07:00'), 15)), words(timed('2026-11-20T09:00', '2026-11-20T09:15')));
    assert.equal(words(resizedPlacement(from, 'start', grab, at('2026-11-21T07:00'), 15)), words(timed('2026-11-20T09:45', '2026-11-20T10:00')));
    assert.equal(words(resizedPlacement(allDay('2026-11-20', '2026-11-22'), 'end', at('2026-11-21'), at('2026-11-15'), 15)), words(allDay('2026-11-20', '2026-11-21')));
  });
});

describe('the span of a placement', () => {
  const newYork = zoneOf('America/New_York');
  const zoned = (start: string, end: string): Span => ({
    kind: 'zoned', zone: 'America/New_York',
    start: epochFromWall(newYork, wall(start)), end: epochFromWall(newYork, wall(end)),
  });

  it('keeps the wall time over a clock change', () => {
    // New York puts its clocks back on 2026-11-01 and forward on 2027-03-14.
    for (const days of [-30, 120]) {
      const before = zoned('2026-11-20T09:00', '2026-11-20T10:30');
      const box = placementOfSpan(before, 'America/New_York');
      const moved = movedPlacement(box, at('2026-11-20'), { day: dayFromIso('2026-11-20') + days, minutes: null }, 15);
      const after = placementOfSpan(spanOfPlacement(moved, before, 'America/New_York'), 'America/New_York');
      assert.equal(words(after), words(moved));
    }
  });

  it('does not move the end that was not touched, in the hour that happens twice', () => {
    const start = epochFromWall(newYork, wall('2026-11-01T01:30')) + HOUR_MS;
    const before: Span = { kind: 'zoned', zone: 'America/New_York', start, end: start + HOUR_MS };
    const box = placementOfSpan(before, 'America/New_York');
    const after = spanOfPlacement({ ...box, end: box.end + HOUR_MS }, before, 'America/New_York');
    assert.deepEqual(after, { ...before, end: start + 2 * HOUR_MS });
  });

  it('stays in the second of two hours that read the same where an end is moved within it', () => {
    const start = epochFromWall(newYork, wall('2026-11-01T00:30'));
    const end = epochFromWall(newYork, wall('2026-11-01T01:15')) + HOUR_MS;
    const before: Span = { kind: 'zoned', zone: 'America/New_York', start, end };
    const box = placementOfSpan(before, 'America/New_York');
    const longer = { ...box, end: box.end + 15 * MINUTE_MS };
    assert.deepEqual(spanOfPlacement(longer, before, 'America/New_York'), { ...before, end: end + 15 * MINUTE_MS });
  });

  it('keeps its length when it is moved from where the clock read none', () => {
    const first = epochFromWall(newYork, wall('2026-11-01T01:30'));
    // To 1:15, 1:30 and 2:00 after the clock was put back, and nothing.
    for (const length of [45 * MINUTE_MS, HOUR_MS, 90 * MINUTE_MS, 0]) {
      const before: Span = { kind: 'zoned', zone: 'America/New_York', start: first, end: first + length };
      const box = placementOfSpan(before, 'America/New_York');
      assert.deepEqual(spanOfPlacement(box, before, 'America/New_York'), before, 'where it was');
      const moved = movedPlacement(box, at('2026-11-01T01:30'), at('2026-11-03T10:30'), 15);
      const after = spanOfPlacement(moved, before, 'America/New_York');
      assert.equal(words(placementOfSpan(after, 'America/New_York')).slice(0, 16), '2026-11-03T10:30');
      // Where the clock reads a length, that is the one on another day.
      const read = box.end - box.start;
      assert.equal(after.end - after.start, read > 0 ? read : length);
    }
  });

  it('has no length, not less than none, where an hour that the clock was put back over is told to another zone', () => {
    const after = spanOfPlacement(timed('2026-11-01T01:30', '2026-11-01T01:15'), undefined, 'Europe/Lisbon');
    assert.equal(after.end, after.start);
  });

  it('never ends before it starts in the hour that is skipped', () => {
    const after = spanOfPlacement(timed('2027-03-14T02:45', '2027-03-14T03:15'), undefined, 'America/New_York');
    assert.equal(after.end - after.start, 30 * MINUTE_MS);
  });

  it("keeps an event's own zone, and a floating one floating", () => {
    const before: Span = { kind: 'zoned', zone: 'Asia/Tokyo', endZone: 'Asia/Shanghai', start: 0, end: HOUR_MS };
    const box = placementOfSpan(before, 'UTC');
    assert.deepEqual(spanOfPlacement({ ...box, start: box.start - HOUR_MS }, before, 'UTC'), { ...before, start: -HOUR_MS });
    assert.deepEqual(spanOfPlacement({ start: 0, end: 60, allDay: false }, { kind: 'floating', start: 1, end: 2 }, 'Asia/Tokyo'), { kind: 'floating', start: 0, end: 60 });
  });
});

describe('a box that was dragged while it was changed elsewhere', () => {
  const from = timed('2026-11-20T10:00', '2026-11-20T11:00');

  it('keeps the length that it has now where it is moved', () => {
    const to = timed('2026-11-21T14:00', '2026-11-21T15:00');
    const now = timed('2026-11-20T10:00', '2026-11-20T12:00');
    assert.deepEqual(rebasedPlacement(from, to, now), timed('2026-11-21T14:00', '2026-11-21T16:00'));
  });

  it('keeps the end that was not drawn as it is now', () => {
    const now = timed('2026-11-20T09:00', '2026-11-20T11:30');
    assert.deepEqual(rebasedPlacement(from, { ...from, end: wall('2026-11-20T12:00') }, now), timed('2026-11-20T09:00', '2026-11-20T12:00'));
    assert.deepEqual(rebasedPlacement(from, { ...from, start: wall('2026-11-20T10:30') }, now), timed('2026-11-20T10:30', '2026-11-20T11:30'));
  });

  it('is as it was dropped where the two cannot both be', () => {
    const to = { ...from, end: wall('2026-11-20T10:30') };
    assert.deepEqual(rebasedPlacement(from, to, timed('2026-11-22T10:00', '2026-11-22T11:00')), to);
    assert.deepEqual(rebasedPlacement(from, to, allDay('2026-11-20', '2026-11-21')), to);
    const day = allDay('2026-11-20', '2026-11-21');
    assert.deepEqual(rebasedPlacement(from, day, timed('2026-11-20T12:00', '2026-11-20T13:00')), day);
  });
});
