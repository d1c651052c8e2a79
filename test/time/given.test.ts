import { Temporal } from 'temporal-polyfill';
import { Temporal as AllCalendars } from 'temporal-polyfill/full';
import { assert, describe, it } from '../support/suite.ts';
import { dayFromGiven, spanFromGiven } from '../../src/time/given.ts';
import { dayFromIso } from '../../src/time/day.ts';

const at = (text: string): number => Date.parse(text);
const LISBON = 'Europe/Lisbon';

describe('a given time', () => {
  it('is all-day as a date, and lasts a day without an end', () => {
    const day = dayFromIso('2026-11-21');
    assert.deepEqual(spanFromGiven('2026-11-21', undefined, LISBON), { kind: 'date', start: day, end: day + 1 });
    assert.deepEqual(spanFromGiven(Temporal.PlainDate.from('2026-11-21'), Temporal.PlainDate.from('2026-11-23'), LISBON), {
      kind: 'date', start: day, end: day + 2,
    });
  });

  it('lasts a day where an all-day event ends on the day it starts', () => {
    const day = dayFromIso('2026-11-21');
    assert.deepEqual(spanFromGiven('2026-11-21', '2026-11-21', LISBON), { kind: 'date', start: day, end: day + 1 });
  });

  it('floats without an offset', () => {
    assert.deepEqual(spanFromGiven('2026-11-21T09:00', '2026-11-21T10:30:00', LISBON), {
      kind: 'floating', start: at('2026-11-21T09:00Z'), end: at('2026-11-21T10:30Z'),
    });
    assert.equal(spanFromGiven(Temporal.PlainDateTime.from('2026-11-21T09:00'), null, LISBON).kind, 'floating');
  });

  it("takes the calendar's zone where it is an instant", () => {
    const expected = { kind: 'zoned', start: at('2026-11-21T09:00Z'), end: at('2026-11-21T09:00Z'), zone: LISBON } as const;
    assert.deepEqual(spanFromGiven('2026-11-21T10:00+01:00', null, LISBON), expected);
    assert.deepEqual(spanFromGiven(new Date('2026-11-21T09:00Z'), null, LISBON), expected);
    assert.deepEqual(spanFromGiven(Temporal.Instant.from('2026-11-21T09:00Z'), null, LISBON), expected);
  });

  it('keeps its own zones, also two of them', () => {
    const span = spanFromGiven(
      Temporal.ZonedDateTime.from('2026-11-21T09:00[Europe/Berlin]'), '2026-11-21T12:00-05:00[America/New_York]', LISBON,
    );
    assert.deepEqual(span, {
      kind: 'zoned', start: at('2026-11-21T08:00Z'), end: at('2026-11-21T17:00Z'),
      zone: 'Europe/Berlin', endZone: 'America/New_York',
    });
  });

  it('is refused by name of the field where the two are of different types', () => {
    assert.throws(() => spanFromGiven('2026-11-21', '2026-11-21T10:00', LISBON), TypeError, 'end is a time without zone');
  });

  it('is refused where the end lies before the start', () => {
    assert.throws(() => spanFromGiven('2026-11-21T10:00', '2026-11-21T09:00', LISBON), RangeError, 'before start');
  });

  it('is refused where it is no time', () => {
    assert.throws(() => spanFromGiven('tomorrow', null, LISBON), RangeError, 'start "tomorrow"');
    assert.throws(() => spanFromGiven('2026-02-30', null, LISBON), RangeError, 'start "2026-02-30"');
    assert.throws(() => spanFromGiven('2026-11-21T25:00', null, LISBON), RangeError, 'start');
    assert.throws(() => spanFromGiven('2026-11-21T10:00+99:99', null, LISBON), RangeError, 'start');
    assert.throws(() => spanFromGiven(new Date(Number.NaN), null, LISBON), RangeError, 'start');
    assert.throws(() => spanFromGiven(42 as never, null, LISBON), TypeError, 'start');
    assert.throws(() => spanFromGiven('2026-11-21', {} as never, LISBON), TypeError, 'end');
  });

  it('is the same day in whatever calendar a host counts it', () => {
    const buddhist = AllCalendars.PlainDate.from('2026-11-21').withCalendar('buddhist');
    const day = dayFromIso('2026-11-21');
    assert.deepEqual(spanFromGiven(buddhist, undefined, LISBON), { kind: 'date', start: day, end: day + 1 });
    assert.deepEqual(spanFromGiven(buddhist.toPlainDateTime('10:00'), undefined, LISBON), { kind: 'floating', start: at('2026-11-21T10:00Z'), end: at('2026-11-21T10:00Z') });
    assert.equal(dayFromGiven(buddhist, 'date', LISBON), day);
  });

  it('is a day in the zone where only a day is asked', () => {
    assert.equal(dayFromGiven('2026-11-21', 'date', LISBON), dayFromIso('2026-11-21'));
    assert.equal(dayFromGiven(new Date('2026-11-21T23:30Z'), 'date', 'Asia/Shanghai'), dayFromIso('2026-11-22'));
    assert.equal(dayFromGiven(Temporal.PlainDate.from('2026-11-21'), 'date', LISBON), dayFromIso('2026-11-21'));
    const tokyo = Temporal.ZonedDateTime.from('2026-11-21T01:00[Asia/Tokyo]');
    for (const given of [tokyo, String(tokyo)]) assert.equal(dayFromGiven(given, 'date', LISBON), dayFromIso('2026-11-21'));
  });
});
