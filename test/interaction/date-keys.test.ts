import { assert, describe, it } from '../support/suite.ts';
import { dayAfterStroke } from '../../src/interaction/date-keys.ts';
import type { WeekShape } from '../../src/layout/month-of-days.ts';
import { dayFromIso, isoFromDay } from '../../src/time/day.ts';

const monday: WeekShape = { firstDay: 1, hiddenDays: [] };
const workdays: WeekShape = { firstDay: 1, hiddenDays: [6, 7] };

const after = (stroke: string, from = '2026-11-20', shape = monday): string | undefined => {
  const day = dayAfterStroke(dayFromIso(from), stroke, shape);
  return day === undefined ? undefined : isoFromDay(day);
};

describe('a key in a grid of days', () => {
  it('goes by day and by week', () => {
    assert.deepEqual(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => after(key)), [
      '2026-11-19',
      '2026-11-21',
      '2026-11-13',
      '2026-11-27',
    ]);
  });

  it('goes to the ends of the week', () => {
    assert.equal(after('Home'), '2026-11-16');
    assert.equal(after('End'), '2026-11-22');
    assert.equal(after('PageDown', '2026-01-30', workdays), '2026-02-27');
    assert.equal(after('Home', '2026-11-20', { firstDay: 7, hiddenDays: [] }), '2026-11-15');
    assert.equal(after('End', '2026-11-18', workdays), '2026-11-20');
  });

  it('goes by month, and with Shift by year, as far as there is such a day', () => {
    assert.equal(after('PageDown', '2027-01-31'), '2027-02-28');
    assert.equal(after('PageUp', '2026-01-15'), '2025-12-15');
    assert.equal(after('Shift+PageDown', '2028-02-29'), '2029-02-28');
  });

  it('goes to the ends of the month', () => {
    assert.equal(after('Mod+Home'), '2026-11-01');
    assert.equal(after('Mod+End', '2028-02-10'), '2028-02-29');
    assert.equal(after('Mod+Home', '2026-11-20', workdays), '2026-11-02');
    assert.equal(after('Mod+End', '2026-10-20', workdays), '2026-10-30');
  });

  it('passes over hidden days', () => {
    assert.equal(after('ArrowRight', '2026-11-20', workdays), '2026-11-23');
    assert.equal(after('ArrowLeft', '2026-11-23', workdays), '2026-11-20');
    assert.equal(after('PageDown', '2026-11-05', workdays), '2026-12-07');
    assert.equal(after('PageDown', '2026-01-30', workdays), '2026-02-27');
    assert.equal(after('Home', '2026-11-20', { firstDay: 7, hiddenDays: [6, 7] }), '2026-11-16');
  });

  it('is left alone with a modifier, and when it is another', () => {
    assert.isUndefined(after('Mod+ArrowLeft'));
    assert.isUndefined(after('Enter'));
  });
});
