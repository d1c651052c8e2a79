import { assert, describe, it } from '../support/suite.ts';
import { clockChangesOn } from '../../src/time/clock-changes.ts';
import { dayFromIso } from '../../src/time/day.ts';
import { readingsOfDay } from '../../src/time/other-clock.ts';

const changesOn = (iso: string, zone: string): string[] =>
  clockChangesOn(dayFromIso(iso), zone).map(({ kind, start, end }) => `${kind} ${start}-${end}`);

describe('the clock changes of a day', () => {
  it('are none on a day of 24 hours', () => {
    assert.deepEqual(changesOn('2026-11-20', 'America/New_York'), []);
    assert.deepEqual(changesOn('2026-03-07', 'America/New_York'), []);
    assert.deepEqual(changesOn('2026-03-09', 'America/New_York'), []);
    assert.deepEqual(changesOn('2026-03-08', 'Asia/Shanghai'), []);
  });

  it('are a skipped hour in spring and a repeated one in autumn', () => {
    assert.deepEqual(changesOn('2026-03-08', 'America/New_York'), ['skipped 120-180']);
    assert.deepEqual(changesOn('2026-11-01', 'America/New_York'), ['repeated 60-120']);
    assert.deepEqual(changesOn('2026-03-29', 'Europe/Berlin'), ['skipped 120-180']);
  });

  it('are half an hour on Lord Howe', () => {
    assert.deepEqual(changesOn('2026-10-04', 'Australia/Lord_Howe'), ['skipped 120-150']);
    assert.deepEqual(changesOn('2026-04-05', 'Australia/Lord_Howe'), ['repeated 90-120']);
  });

  it('may begin at midnight, or take the whole day', () => {
    assert.deepEqual(changesOn('2018-11-04', 'America/Sao_Paulo'), ['skipped 0-60']);
    assert.deepEqual(changesOn('2018-02-17', 'America/Sao_Paulo'), ['repeated 1380-1440']);
    assert.deepEqual(changesOn('2011-12-30', 'Pacific/Apia'), ['skipped 0-1440']);
  });
});

describe("another zone's readings", () => {
  it('are those at each hour of the day', () => {
    const readings = readingsOfDay(dayFromIso('2026-11-20'), 'Europe/Lisbon', 'Asia/Kolkata');
    assert.lengthOf(readings, 25);
    assert.deepEqual(readings.slice(8, 11), [810, 870, 930]);
    assert.equal(readings[19], 30);
  });

  it('change within the day on which one of the clocks does', () => {
    const readings = readingsOfDay(dayFromIso('2026-03-08'), 'America/New_York', 'Europe/London');
    assert.deepEqual(readings.slice(0, 5), [300, 360, 420, 420, 480]);
  });
});
