import { assert, describe, it } from '../support/suite.ts';
import { dayFromIso, dayFromYmd, isoFromDay, weekdayOfDay, ymdFromDay } from '../../src/time/day.ts';

describe('day numbers', () => {
  it('agree with Date over four centuries', () => {
    for (let day = -100_000; day < 50_000; day += 17) {
      const date = new Date(day * 86_400_000);
      assert.deepEqual(ymdFromDay(day), {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      assert.equal(dayFromYmd(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), day);
      assert.equal(weekdayOfDay(day), date.getUTCDay() === 0 ? 7 : date.getUTCDay());
    }
  });

  it('come back from ISO text, the year 1 included', () => {
    for (const iso of ['0001-01-01', '1999-12-31', '2000-02-29', '2026-11-21', '9999-12-31']) {
      assert.equal(isoFromDay(dayFromIso(iso)), iso);
    }
  });

  it('carry months over', () => {
    assert.equal(isoFromDay(dayFromYmd(2026, 13, 1)), '2027-01-01');
    assert.equal(isoFromDay(dayFromYmd(2026, 0, 31)), '2025-12-31');
  });

  it('refuse a date that does not exist, and say which', () => {
    assert.throws(() => dayFromIso('2026-02-30'), RangeError, '2026-02-30');
  });
});
