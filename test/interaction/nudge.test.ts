import { assert, describe, it } from '../support/suite.ts';
import { type Nudge, nudged } from '../../src/interaction/nudge.ts';
import { type Placement, placementOfSpan, spanOfPlacement } from '../../src/interaction/placement.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, dayFromIso, dayOfWall, isoFromDay, weekdayOfDay } from '../../src/time/day.ts';

function wall(text: string): number {
  const [date, time = '00:00'] = text.split('T');
  const [hours, minutes] = time.split(':').map(Number);
  return dayFromIso(date!) * DAY_MS + hours! * HOUR_MS + minutes! * MINUTE_MS;
}

function textOf(at: number): string {
  const day = dayOfWall(at);
  const minutes = (at - day * DAY_MS) / MINUTE_MS;
  const pad = (count: number): string => String(count).padStart(2, '0');
  return `${isoFromDay(day)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

const timed = (start: string, end: string): Placement => ({ start: wall(start), end: wall(end), allDay: false });
const days = (start: string, end: string): Placement => ({ start: wall(start), end: wall(end), allDay: true });

function after(from: Placement, nudge: Nudge, { timeZone = 'Europe/Lisbon', minutes = 15, hidden = [] as number[] } = {}): string | undefined {
  const isShown = (at: number): boolean => !hidden.includes(weekdayOfDay(dayOfWall(at)));
  const to = nudged(from, nudge, { minutes, timeZone, isShown });
  return to && `${textOf(to.start)} ${textOf(to.end)}`;
}

describe('a nudge', () => {
  const lunch = timed('2026-11-20T12:00', '2026-11-20T13:00');

  it('moves by a step in time and keeps the length', () => {
    assert.equal(after(lunch, 'move-later'), '2026-11-20T12:15 2026-11-20T13:15');
    assert.equal(after(lunch, 'move-earlier', { minutes: 30 }), '2026-11-20T11:30 2026-11-20T12:30');
    assert.equal(after(timed('2026-11-20T00:00', '2026-11-20T01:00'), 'move-earlier'), '2026-11-19T23:45 2026-11-20T00:45');
  });

  it('brings a time off the steps onto the next one', () => {
    const odd = timed('2026-11-20T10:07', '2026-11-20T10:50');
    assert.equal(after(odd, 'move-later'), '2026-11-20T10:15 2026-11-20T10:58');
    assert.equal(after(odd, 'move-earlier'), '2026-11-20T10:00 2026-11-20T10:43');
    assert.equal(after(odd, 'lengthen'), '2026-11-20T10:07 2026-11-20T11:00');
    assert.equal(after(odd, 'shorten'), '2026-11-20T10:07 2026-11-20T10:45');
  });

  it('counts its steps from midnight, where they do not divide a day too', () => {
    const late = timed('2026-11-20T23:20', '2026-11-20T23:45');
    assert.equal(after(late, 'move-later', { minutes: 25 }), '2026-11-20T23:45 2026-11-21T00:10');
    assert.equal(after(late, 'lengthen', { minutes: 25 }), '2026-11-20T23:20 2026-11-21T00:00');
    assert.equal(after(timed('2026-11-20T23:45', '2026-11-21T00:10'), 'move-later', { minutes: 25 }), '2026-11-21T00:00 2026-11-21T00:25');
    assert.equal(after(timed('2026-11-21T00:00', '2026-11-21T00:25'), 'move-earlier', { minutes: 25 }), '2026-11-20T23:45 2026-11-21T00:10');
    assert.equal(after(timed('2026-11-20T10:00', '2026-11-20T11:00'), 'move-later', { minutes: 55 }), '2026-11-20T10:05 2026-11-20T11:05');
  });

  it('moves by days and weeks, over days that are hidden', () => {
    assert.equal(after(lunch, 'move-day-after'), '2026-11-21T12:00 2026-11-21T13:00');
    assert.equal(after(lunch, 'move-day-after', { hidden: [6, 7] }), '2026-11-23T12:00 2026-11-23T13:00');
    assert.equal(after(lunch, 'move-day-before'), '2026-11-19T12:00 2026-11-19T13:00');
    assert.equal(after(lunch, 'move-week-before'), '2026-11-13T12:00 2026-11-13T13:00');
    assert.equal(after(days('2026-11-20', '2026-11-22'), 'move-week-after'), '2026-11-27T00:00 2026-11-29T00:00');
  });

  it('lengthens and shortens whole days by days, and leaves their time alone', () => {
    const fair = days('2026-11-20', '2026-11-22');
    assert.equal(after(fair, 'lengthen'), '2026-11-20T00:00 2026-11-23T00:00');
    assert.equal(after(fair, 'shorten'), '2026-11-20T00:00 2026-11-21T00:00');
    assert.isUndefined(after(days('2026-11-20', '2026-11-21'), 'shorten'));
    assert.isUndefined(after(fair, 'move-later'));
  });

  it('leaves one step of an event', () => {
    assert.equal(after(timed('2026-11-20T12:00', '2026-11-20T12:30'), 'shorten'), '2026-11-20T12:00 2026-11-20T12:15');
    assert.isUndefined(after(timed('2026-11-20T12:00', '2026-11-20T12:15'), 'shorten'));
    assert.equal(after(timed('2026-11-20T12:00', '2026-11-20T12:00'), 'lengthen'), '2026-11-20T12:00 2026-11-20T12:15');
    assert.equal(after(timed('2026-11-20T12:00', '2026-11-20T12:05'), 'lengthen', { minutes: 30 }), '2026-11-20T12:00 2026-11-20T12:30');
  });

  it('passes over the hour that a clock change skips, there and back', () => {
    const timeZone = 'America/New_York';
    const early = timed('2027-03-14T01:45', '2027-03-14T01:50');
    assert.equal(after(early, 'move-later', { timeZone }), '2027-03-14T03:00 2027-03-14T03:05');
    assert.equal(after(timed('2027-03-14T03:00', '2027-03-14T03:30'), 'move-earlier', { timeZone }), '2027-03-14T01:45 2027-03-14T03:15');
    // Half an hour, at two o'clock.
    assert.equal(after(timed('2026-10-04T01:45', '2026-10-04T01:50'), 'move-later', { timeZone: 'Australia/Lord_Howe' }), '2026-10-04T02:30 2026-10-04T02:35');
  });

  it('keeps the length of an event in the hour that happens twice, of which the clock reads none', () => {
    const timeZone = 'America/New_York';
    const start = Date.UTC(2026, 10, 1, 5, 30);
    const before = { kind: 'zoned', zone: timeZone, start, end: start + 45 * MINUTE_MS } as const;
    const steps = { minutes: 15, timeZone, isShown: () => true };
    for (const [nudge, minutes] of [['move-later', 15], ['move-earlier', -15], ['move-day-after', 25 * 60]] as const) {
      const to = nudged(placementOfSpan(before, timeZone), nudge, steps)!;
      const moved = { start: start + minutes * MINUTE_MS, end: before.end + minutes * MINUTE_MS };
      assert.deepEqual(spanOfPlacement(to, before, timeZone), { ...before, ...moved }, nudge);
    }
  });

  it('comes along the whole day of a clock change, both ways', () => {
    for (const [timeZone, day] of [
      ['America/New_York', '2027-03-14'],
      ['America/New_York', '2026-11-01'],
      ['Australia/Lord_Howe', '2026-10-04'],
      ['Pacific/Apia', '2011-12-29'],
    ] as const) {
      for (const nudge of ['move-later', 'move-earlier'] as const) {
        const steps = { minutes: 15, timeZone, isShown: () => true };
        const zoned = (placement: Placement): Placement => placementOfSpan(spanOfPlacement(placement, undefined, timeZone), timeZone);
        let place = zoned({ start: wall(`${day}T12:00`), end: wall(`${day}T12:10`), allDay: false });
        for (let count = 0; count < 96; count++) {
          const next = nudged(place, nudge, steps)!;
          assert.isAbove((next.start - place.start) * (nudge === 'move-later' ? 1 : -1), 0, `${timeZone} ${textOf(place.start)}`);
          assert.deepEqual(zoned(next), next, 'where it stands is a time that there is');
          place = next;
        }
      }
    }
  });
});
