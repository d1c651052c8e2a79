import { Series } from '../../../src/icalendar/recurrence/series.ts';
import { HOUR_MS } from '../../../src/time/day.ts';
import { zoneOf } from '../../../src/time/zone.ts';
import { assert, describe, it } from '../../support/suite.ts';
import { daysRange, masterOf, spanOf, startsOf, timeText } from './series.ts';
import { wallOfText } from './wall-text.ts';

const NY = 'America/New_York';
const LORD_HOWE = 'Australia/Lord_Howe';

/** Starts in UTC. */
function utc(start: string, rule: string, first: string, end: string): string[] {
  const { instances } = new Series(masterOf({ start, rules: [rule] }), []).expand(daysRange(first, end));
  return instances.map(({ span }) => new Date(span.start).toISOString().slice(0, 16));
}

describe('A series in New York', () => {
  it('keeps its wall time over the change in spring', () => {
    assert.deepEqual(utc(`2026-03-06T09:00:00 ${NY}`, 'FREQ=DAILY', '2026-03-07', '2026-03-10'), ['2026-03-07T14:00', '2026-03-08T13:00', '2026-03-09T13:00']);
  });

  it('reads a time that spring skips with the offset before it, and is back the day after', () => {
    assert.deepEqual(startsOf({ start: `2026-03-07T02:30:00 ${NY}`, rules: ['FREQ=DAILY;COUNT=3'] }, [], daysRange('2026-03-01', '2026-04-01')), [
      '2026-03-07T02:30', '2026-03-08T03:30', '2026-03-09T02:30',
    ]);
  });

  it('reads a time that comes twice in autumn as the first', () => {
    assert.deepEqual(utc(`2026-10-31T01:30:00 ${NY}`, 'FREQ=DAILY;COUNT=3', '2026-10-30', '2026-11-05'), ['2026-10-31T05:30', '2026-11-01T05:30', '2026-11-02T06:30']);
  });

  it('that starts at a skipped time keeps that time, where the master tells it', () => {
    const wallStart = wallOfText('2026-03-08T02:30:00');
    const master = { ...masterOf({ start: `2026-03-08T02:30:00 ${NY}`, rules: ['FREQ=DAILY;COUNT=2'] }), wallStart };
    const { instances } = new Series(master, []).expand(daysRange('2026-03-01', '2026-04-01'));
    assert.deepEqual(instances.map(({ span }) => timeText(span, span.start)), ['2026-03-08T03:30', '2026-03-09T02:30']);
  });

  it('by hours has one instance where the skipped hour falls on the next', () => {
    assert.deepEqual(utc(`2026-03-08T00:00:00 ${NY}`, 'FREQ=HOURLY;COUNT=5', '2026-03-08', '2026-03-09'), ['2026-03-08T05:00', '2026-03-08T06:00', '2026-03-08T07:00', '2026-03-08T08:00']);
  });

  it('by hours goes once through the hour that comes twice', () => {
    assert.deepEqual(utc(`2026-11-01T00:00:00 ${NY}`, 'FREQ=HOURLY;COUNT=4', '2026-11-01', '2026-11-02'), ['2026-11-01T04:00', '2026-11-01T05:00', '2026-11-01T07:00', '2026-11-01T08:00']);
  });

  it('has exact lengths where DTEND gives them, and nominal days where DURATION does', () => {
    const night = masterOf({ start: `2026-03-06T09:00:00 ${NY}`, minutes: 24 * 60, rules: ['FREQ=DAILY;COUNT=3'] });
    const ends = (nominalDays?: number): string[] =>
      new Series({ ...night, nominalDays }, []).expand(daysRange('2026-03-01', '2026-04-01')).instances.map(({ span }) => timeText(span, span.end).slice(5));
    assert.deepEqual(ends(), ['03-07T09:00', '03-08T10:00', '03-09T09:00']);
    assert.deepEqual(ends(1), ['03-07T09:00', '03-08T09:00', '03-09T09:00']);
  });

  it('finds instances at the very edges of a range on a day of change', () => {
    for (const [first, end, hours] of [['2026-03-08', '2026-03-09', 23], ['2026-11-01', '2026-11-02', 24]] as const) {
      const range = daysRange(first, end, NY);
      const hourly = masterOf({ start: `2026-01-01T00:00:00 ${NY}`, rules: ['FREQ=HOURLY'] });
      const { instances } = new Series(hourly, []).expand(range);
      assert.equal(instances.length, hours);
      assert.isTrue(instances.every(({ span }) => span.start >= range.start && span.start < range.end));
    }
  });
});

describe('A series on Lord Howe', () => {
  it('keeps its wall time over a change of half an hour', () => {
    assert.deepEqual(utc(`2026-04-03T09:00:00 ${LORD_HOWE}`, 'FREQ=DAILY;COUNT=3', '2026-04-01', '2026-04-10'), ['2026-04-02T22:00', '2026-04-03T22:00', '2026-04-04T22:30']);
  });

  it('reads the half hour that is skipped with the offset before it', () => {
    assert.deepEqual(startsOf({ start: `2026-10-03T02:15:00 ${LORD_HOWE}`, rules: ['FREQ=DAILY;COUNT=3'] }, [], daysRange('2026-10-01', '2026-10-10')), [
      '2026-10-03T02:15', '2026-10-04T02:45', '2026-10-05T02:15',
    ]);
  });

  it('reads the half hour that comes twice as the first', () => {
    assert.deepEqual(utc(`2026-04-04T01:45:00 ${LORD_HOWE}`, 'FREQ=DAILY;COUNT=2', '2026-04-01', '2026-04-10'), ['2026-04-03T14:45', '2026-04-04T14:45']);
  });
});

describe('A series in a zone that the resource brings', () => {
  it('goes on the wall clock of that zone', () => {
    const own = { id: 'Custom', offsetAt: (epoch: number) => zoneOf(NY).offsetAt(epoch) + HOUR_MS };
    const span = { ...spanOf('2026-03-07T14:00:00Z', 60), zone: 'Custom' } as const;
    const { instances } = new Series({ ...masterOf({ start: '2026-03-07T14:00:00Z', rules: ['FREQ=DAILY;COUNT=2'] }), span: { ...span, kind: 'zoned' }, zone: own }, []).expand(daysRange('2026-03-01', '2026-04-01'));
    assert.deepEqual(instances.map(({ span: { start } }) => new Date(start).toISOString().slice(0, 16)), ['2026-03-07T14:00', '2026-03-08T13:00']);
  });
});

describe('A series that floats', () => {
  it('is at the same wall time in every zone', () => {
    const range = daysRange('2026-05-04', '2026-05-05', 'Pacific/Auckland');
    assert.deepEqual(startsOf({ start: '2026-05-01T23:00:00', minutes: 30, rules: ['FREQ=DAILY'] }, [], range), ['2026-05-04T23:00']);
    assert.deepEqual(startsOf({ start: '2026-05-01', rules: ['FREQ=DAILY'] }, [], range), ['2026-05-04']);
  });
});
