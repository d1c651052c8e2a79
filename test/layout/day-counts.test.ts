import { assert, describe, it } from '../support/suite.ts';
import { countByDay, loadOf } from '../../src/layout/day-counts.ts';
import { firstDayOf, lastDayOf } from '../../src/layout/wall-span.ts';
import { HOUR_MS } from '../../src/time/day.ts';
import { seeded } from '../support/seeded.ts';

const span = (start: number, end: number, allDay = false): { id: string; start: number; end: number; allDay: boolean } => ({
  id: `${start}-${end}`,
  start: start * HOUR_MS,
  end: end * HOUR_MS,
  allDay,
});

describe('how many events a day has', () => {
  it('counts one over days on each of them, and one that ends at midnight on the day before', () => {
    const spans = [span(9, 10), span(23, 26), span(20, 24), span(24, 72, true), span(30, 30)];
    assert.deepEqual(countByDay(spans, 0, 4), [3, 3, 1, 0]);
  });

  it('counts what began before and what goes on after, and nothing outside', () => {
    assert.deepEqual(countByDay([span(-30, 30), span(70, 900), span(-9, -1), span(400, 500)], 0, 3), [1, 1, 1]);
  });

  it('counts as a look at each day does', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = seeded(seed);
    const spans = Array.from({ length: 300 }, () => {
      const start = Math.floor(random() * 1000) - 100;
      return span(start, start + Math.floor(random() ** 4 * 200));
    });
    const looked = Array.from({ length: 30 }, (_, day) => spans.filter((each) => firstDayOf(each) <= day && day <= lastDayOf(each)).length);
    assert.deepEqual(countByDay(spans, 0, 30), looked, `seed ${seed}`);
  });
});

describe('how full a day is', () => {
  it('goes in four steps', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 6, 7, 90].map(loadOf), [0, 1, 2, 2, 3, 3, 4, 4]);
  });
});
