import { assert, describe, it } from '../support/suite.ts';
import { dayFromIso } from '../../src/time/day.ts';
import { columnOfFraction, fractionOfMinutes, minuteOfFraction, minutesOfWall, wallOfMinutes } from '../../src/layout/scale.ts';
import { weeksOf } from '../../src/layout/weeks.ts';
import { MONDAY } from './spans.ts';

describe('the scale of a day', () => {
  it('turns minutes into fractions and back', () => {
    for (const minutes of [0, 1, 555, 720, 1439]) {
      assert.equal(minuteOfFraction(fractionOfMinutes(minutes)), minutes);
      assert.equal(minutesOfWall(wallOfMinutes(MONDAY, minutes), MONDAY), minutes);
    }
  });

  it('clamps to the day and to the columns', () => {
    assert.equal(fractionOfMinutes(-5), 0);
    assert.equal(minuteOfFraction(-0.2), 0);
    assert.equal(minuteOfFraction(1.2), 1439);
    assert.equal(columnOfFraction(-0.1, 7), 0);
    assert.equal(columnOfFraction(0.5, 7), 3);
    assert.equal(columnOfFraction(1, 7), 6);
  });
});

describe('the weeks of a month', () => {
  it('begin at the first day of the week, hidden days left out', () => {
    const sunday = dayFromIso('2026-11-01');
    const days = Array.from({ length: 14 }, (_, plus) => sunday + plus);
    assert.deepEqual(weeksOf(days, 7).map((week) => week.length), [7, 7]);
    const shown = days.filter((day) => day % 7 !== sunday % 7);
    assert.deepEqual(weeksOf(shown, 7).map((week) => [week.length, week[0]]), [[6, sunday + 1], [6, sunday + 8]]);
  });
});
