import { expandRule } from '../../../src/icalendar/recurrence/expand.ts';
import { type FirstInstance, findFirstInstance } from '../../../src/icalendar/recurrence/first-instance.ts';
import { parseRule } from '../../../src/icalendar/recurrence/rule.ts';
import { Series } from '../../../src/icalendar/recurrence/series.ts';
import { seeded } from '../../support/seeded.ts';
import { assert, describe, it } from '../../support/suite.ts';
import { randomRule } from './random-rule.ts';
import { masterOf } from './series.ts';
import { wallOfText } from './wall-text.ts';

function firstOf(start: string, rule: string, budget = 20_000): FirstInstance {
  return findFirstInstance(parseRule(rule), { start: wallOfText(start), date: false, budget });
}

describe('A rule that never has an instance', () => {
  const never: [start: string, rule: string, mostSteps: number][] = [
    ['1990-01-02T09:00:00', 'FREQ=DAILY;INTERVAL=7;BYDAY=MO', 1600],
    ['1990-01-02T09:00:00', 'FREQ=HOURLY;INTERVAL=168;BYDAY=MO', 1600],
    ['2026-01-06T09:00:00', 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11', 220],
    ['2026-01-06T09:00:00', 'FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11', 220],
    ['2026-01-06T09:00:00', 'FREQ=DAILY;INTERVAL=2;BYMONTHDAY=31;BYMONTH=2,4,6,9,11', 220],
    ['2026-01-06T09:00:00', 'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1', 410],
    ['2026-01-06T09:00:00', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6', 410],
    ['2026-01-06T09:00:00', 'FREQ=MONTHLY;INTERVAL=2;BYMONTH=2', 410],
    ['2026-01-06T09:00:00', 'FREQ=WEEKLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=30', 410],
    ['2026-01-06T09:00:00', 'FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6', 410],
    ['2027-01-06T09:00:00', 'FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29', 300],
    ['2026-01-06T09:00:00', 'FREQ=SECONDLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=30', 220],
    ['2026-01-06T09:00:00', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5', 220],
  ];
  for (const [start, rule, mostSteps] of never) {
    it(`is known by at most ${mostSteps} steps: ${rule}`, () => {
      const { exists, steps } = firstOf(start, rule);
      assert.isFalse(exists);
      assert.isAtMost(steps, mostSteps);
    });
  }

  it('is told from one that has its first late', () => {
    assert.deepEqual(firstOf('2026-01-06T09:00:00', 'FREQ=DAILY'), { exists: true, steps: 2 });
    assert.isTrue(firstOf('1897-01-06T09:00:00', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU').exists);
    // The calendar's 28 years are broken by 2100 only.
    assert.isTrue(firstOf('1996-01-06T09:00:00', 'FREQ=YEARLY;INTERVAL=56;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO').exists);
  });

  it('is unknown where the budget ends the search', () => {
    const { exists, steps } = firstOf('2026-01-06T09:00:00', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6', 100);
    assert.equal(exists, 'unknown');
    assert.isAtMost(steps, 100);
  });

  for (const seed of [31, 32]) it(`is one without an instance until the year 9999, of 300 random rules (seed ${seed})`, () => {
    const random = seeded(seed);
    const counts = new Map<FirstInstance['exists'], number>();
    for (let index = 0; index < 300; index++) {
      const given = randomRule(random);
      // More parts, so that more rules exclude themselves.
      const add = (name: string, values: string): string => (random() < 0.7 && !given.rule.includes(`${name}=`) ? `;${name}=${values}` : '');
      const text = `${given.rule}${add('BYMONTH', '2')}${add('BYMONTHDAY', '30,31')}${add('BYDAY', 'MO')}`.replace(/;UNTIL=\w+/, '');
      const start = wallOfText(given.start);
      const { exists } = findFirstInstance(parseRule(text), { start, date: false, budget: 20_000 });
      const { starts, truncated } = expandRule(parseRule(text), { start, date: false, from: start, to: Infinity, budget: 400_000, limit: 1 });
      counts.set(exists, (counts.get(exists) ?? 0) + 1);
      if (exists !== 'unknown' && !(truncated && starts.length === 0)) assert.equal(exists, starts.length > 0, `${given.start} ${text}`);
    }
    assert.isAbove(counts.get(false) ?? 0, 50);
    assert.isAbove(counts.get(true) ?? 0, 50);
    assert.isAtMost(counts.get('unknown') ?? 0, 6);
  });
});

describe('The rules of one series', () => {
  const never = 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11';

  it('share the work of finding those that have no instance', () => {
    const master = masterOf({ start: '2026-01-06T09:00:00', rules: new Array<string>(1000).fill(never) });
    const { empty, unknown, steps } = new Series(master, []).barrenRules();
    assert.lengthOf([...empty, ...unknown], 1000);
    assert.isAtMost(steps, 20_000);
  });

  it('do not make it endless by one that counts instances which never come', () => {
    const { extent } = new Series(masterOf({ start: '2026-01-06', rules: [`${never};COUNT=5`] }), []);
    assert.equal(new Date(extent.end).toISOString().slice(0, 10), '2026-01-08');
  });
});
