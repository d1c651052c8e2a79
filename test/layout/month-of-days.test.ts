import { assert, describe, it } from '../support/suite.ts';
import { isSameMonth, monthRows } from '../../src/layout/month-of-days.ts';
import { dayFromIso, dayFromYmd, daysInMonth, isoFromDay } from '../../src/time/day.ts';

const rows = (iso: string, firstDay: 1 | 6 | 7, hiddenDays: (1 | 2 | 3 | 4 | 5 | 6 | 7)[] = []): string[] =>
  monthRows(dayFromIso(iso), { firstDay, hiddenDays }).map((row) => `${isoFromDay(row[0]!)} ${row.length}`);

describe('the rows of a month', () => {
  it('are six weeks from the one that has the first', () => {
    assert.deepEqual(rows('2026-11-20', 1), ['2026-10-26 7', '2026-11-02 7', '2026-11-09 7', '2026-11-16 7', '2026-11-23 7', '2026-11-30 7']);
    assert.equal(rows('2026-11-20', 7)[0], '2026-11-01 7');
    assert.equal(rows('2026-11-20', 6)[0], '2026-10-31 7');
  });

  it('begin with a day of the month where its first days are hidden', () => {
    assert.deepEqual(rows('2026-08-20', 1, [6, 7])[0], '2026-08-03 5');
    assert.deepEqual(rows('2026-11-20', 1, [6, 7])[0], '2026-11-02 5');
  });

  it('hold every day of any month that is not hidden', () => {
    for (let month = 1; month <= 48; month++) {
      for (const firstDay of [1, 6, 7] as const) {
        const first = dayFromYmd(2026, month, 1);
        const { length } = monthRows(first, { firstDay, hiddenDays: [] }).flat().filter((day) => isSameMonth(day, first));
        assert.equal(length, daysInMonth(2026, month));
      }
    }
  });
});
