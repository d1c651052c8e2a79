import { Temporal } from 'temporal-polyfill';
import { assert, describe, it } from '../support/suite.ts';
import { dayFromIso, ymdFromDay } from '../../src/time/day.ts';
import { weekNumber, weekRules, weekStart } from '../../src/time/week.ts';

describe('the week', () => {
  it('starts as the locale has it', () => {
    assert.equal(weekRules('en-US').firstDay, 7);
    assert.equal(weekRules('de').firstDay, 1);
    assert.equal(weekRules('ar-EG').firstDay, 6);
    assert.equal(weekRules('zh-CN').firstDay, 1);
    assert.deepEqual(weekRules('ar-EG').weekend, [5, 6]);
    assert.deepEqual(weekRules('en-GB').weekend, [6, 7]);
  });

  it('falls back to the world where the locale is no tag', () => {
    assert.equal(weekRules('not a locale').firstDay, 1);
  });

  it('starts on or before each of its days', () => {
    const saturday = dayFromIso('2026-11-21');
    assert.equal(weekStart(saturday, 1), dayFromIso('2026-11-16'));
    assert.equal(weekStart(saturday, 7), dayFromIso('2026-11-15'));
    assert.equal(weekStart(saturday, 6), saturday);
  });

  it('has the number of ISO 8601 by ISO rules, over thirty years', () => {
    const rules = { firstDay: 1, minimalDays: 4 } as const;
    for (let day = dayFromIso('2010-01-01'); day < dayFromIso('2040-01-01'); day++) {
      const { year, month, day: dayOfMonth } = ymdFromDay(day);
      assert.equal(weekNumber(day, rules), Temporal.PlainDate.from({ year, month, day: dayOfMonth }).weekOfYear);
    }
  });

  it('counts from January first in the United States', () => {
    const rules = weekRules('en-US');
    assert.equal(weekNumber(dayFromIso('2026-01-01'), rules), 1);
    assert.equal(weekNumber(dayFromIso('2026-01-04'), rules), 2);
    assert.equal(weekNumber(dayFromIso('2025-12-28'), rules), 1);
  });
});
