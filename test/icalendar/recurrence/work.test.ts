import { DEFAULT_BUDGET, expandRule, ruleEnd } from '../../../src/icalendar/recurrence/expand.ts';
import type { RecurrenceRule } from '../../../src/icalendar/recurrence/recur.ts';
import { parseRule } from '../../../src/icalendar/recurrence/rule.ts';
import { Series } from '../../../src/icalendar/recurrence/series.ts';
import { DAY_MS, HOUR_MS, weekdayOfDay } from '../../../src/time/day.ts';
import { assert, describe, it } from '../../support/suite.ts';
import { randomRule } from './random-rule.ts';
import { seeded } from '../../support/seeded.ts';
import { isoOfWall, wallOfText } from './wall-text.ts';

const upTo = (end: number): string => Array.from({ length: end }, (_, value) => value).join(',');

/** January 2026 of a rule. */
function january(startText: string, ruleText: string, budget?: number): { starts: number[]; truncated: boolean; steps: number } {
  return expandRule(parseRule(ruleText), {
    start: wallOfText(startText),
    date: false,
    from: wallOfText('2026-01-01'),
    to: wallOfText('2026-02-01'),
    budget,
  });
}

describe('The work of expanding a month', () => {
  const right: [title: string, start: string, rule: string, instances: number, mostSteps: number][] = [
    ['daily since 1990', '1990-01-01T09:00:00', 'FREQ=DAILY', 31, 70],
    ['working days since 1980', '1980-01-01T09:00:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 22, 60],
    ['hourly since 2000', '2000-01-01T09:00:00', 'FREQ=HOURLY', 744, 800],
    ['daily since year 1', '0001-01-01T09:00:00', 'FREQ=DAILY', 31, 70],
    ['a billion days', '1990-01-01T09:00:00', 'FREQ=DAILY;COUNT=1000000000', 31, 70],
    ['a billion Mondays', '1990-01-01T09:00:00', 'FREQ=DAILY;BYDAY=MO;COUNT=1000000000', 4, 60],
    ['a billion Mondays since year 1', '0001-01-01T09:00:00', 'FREQ=WEEKLY;BYDAY=MO;COUNT=1000000000', 4, 2100],
    ['a billion seconds, counted', '2025-12-31T23:59:50', 'FREQ=SECONDLY;INTERVAL=3600;COUNT=1000000000', 744, 1600],
    ['a billion fortnights', '1990-01-01T09:00:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=1000000000', 5, 20],
    ['the 30th of February', '1990-01-01T09:00:00', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 0, 5],
    ['Mondays, every seven days from a Tuesday', '1990-01-02T09:00:00', 'FREQ=DAILY;INTERVAL=7;BYDAY=MO', 0, 10],
    ['an interval of two billion days', '1990-01-01T09:00:00', 'FREQ=DAILY;INTERVAL=2147483647', 0, 5],
    ['every 28 seconds, at second 18', '2025-12-31T23:59:49', 'FREQ=SECONDLY;INTERVAL=28;BYSECOND=18', 0, 0],
    ['a place that no week has', '2025-01-01T09:00:00', 'FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=3', 0, 0],
    ['all seconds of a day, and of those the last', '2025-01-01T09:00:00', `FREQ=DAILY;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)};BYSETPOS=-1`, 31, 70],
  ];
  for (const [title, start, rule, instances, mostSteps] of right) {
    it(`${title} takes at most ${mostSteps} steps`, () => {
      const { starts, truncated, steps } = january(start, rule);
      assert.isFalse(truncated);
      assert.equal(starts.length, instances);
      assert.isAtMost(steps, mostSteps);
    });
  }

  const cut: [title: string, start: string, rule: string][] = [
    ['every second since 1970', '1970-01-01T00:00:00', 'FREQ=SECONDLY'],
    ['24 × 60 × 60 times a day', '2020-01-01T00:00:00', `FREQ=DAILY;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`],
  ];
  for (const [title, start, rule] of cut) {
    it(`${title} is cut by the budget, and says so`, () => {
      const { starts, truncated, steps } = january(start, rule);
      assert.isTrue(truncated);
      assert.equal(steps, DEFAULT_BUDGET);
      assert.equal(isoOfWall(starts[0]!), '2026-01-01T00:00:00');
      assert.equal(isoOfWall(starts[3600]!), '2026-01-01T01:00:00');
    });
  }

  it('ends where the budget given ends', () => {
    const { starts, truncated, steps } = january('1990-01-01T09:00:00', 'FREQ=DAILY', 20);
    assert.isTrue(truncated);
    assert.equal(steps, 20);
    assert.isAbove(starts.length, 5);
    assert.isEmpty(january('1990-01-01T09:00:00', 'FREQ=DAILY', 0).starts);
  });

  it('ends a rule that never matches and has no end', () => {
    const { starts, steps } = expandRule(parseRule('FREQ=SECONDLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=30'), {
      start: wallOfText('1970-01-01'),
      date: false,
      from: wallOfText('1970-01-01'),
      to: Infinity,
    });
    assert.isEmpty(starts);
    assert.isAtMost(steps, DEFAULT_BUDGET);
  });
});

describe('A series', () => {
  it('reads its EXDATEs and RDATEs once, however often it is expanded', () => {
    let read = 0;
    const dates = Array.from({ length: 10_000 }, (_, index) => ({
      kind: 'date' as const,
      get value() {
        read++;
        return 30_000 + index;
      },
    }));
    const master = { span: { kind: 'date' as const, start: 20_000, end: 20_001 }, rules: [parseRule('FREQ=DAILY')], exRules: [], rdates: dates, exdates: dates };
    const series = new Series(master, []);
    const once = read;
    for (let month = 0; month < 12; month++) {
      const start = (20_000 + month * 31) * DAY_MS;
      assert.lengthOf(series.expand({ start, end: start + 31 * DAY_MS, timeZone: 'UTC' }).instances, 31);
    }
    assert.equal(read, once);
    assert.isAtMost(once, 4 * dates.length);
  });
});

describe('Counted rules', () => {
  it('end where their last instance is, however many they have', () => {
    const options = { start: wallOfText('1990-01-01T09:00:00'), date: false };
    const end = (rule: string): string => isoOfWall(ruleEnd(parseRule(rule), options));
    assert.equal(end('FREQ=DAILY;COUNT=1000000'), '4727-11-28T09:00:00');
    assert.equal(end('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=1000'), '2028-04-17T09:00:00');
    assert.equal(end('FREQ=DAILY;BYDAY=MO;COUNT=1000'), '2009-02-23T09:00:00');
    assert.equal(end('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=10'), '2028-02-29T09:00:00');
    assert.equal(end('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=24'), '1991-12-31T09:00:00');
    assert.equal(end('FREQ=DAILY;COUNT=10;UNTIL=19900103'), '1990-01-03T23:59:59');
  });

  it('have no end that is known beyond the year 9999, or without matches', () => {
    const options = { start: wallOfText('1990-01-01T09:00:00'), date: false };
    assert.equal(ruleEnd(parseRule('FREQ=DAILY'), options), Infinity);
    assert.equal(ruleEnd(parseRule('FREQ=DAILY;COUNT=1000000000'), options), Infinity);
    assert.equal(ruleEnd(parseRule('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2'), options), Infinity);
  });

  it('agree with what a walk from their start counts', () => {
    const start = wallOfText('2001-03-04T05:06:07');
    const rule = parseRule('FREQ=DAILY;BYDAY=MO,TH;COUNT=2000');
    const all = expandRule(rule, { start, date: false, from: start, to: Infinity }).starts;
    assert.equal(all.length, 2000);
    assert.isTrue(all.every((wall) => [1, 4].includes(weekdayOfDay(Math.floor(wall / DAY_MS)))));
    assert.equal(ruleEnd(rule, { start, date: false }), all.at(-1));
    assert.deepEqual(expandRule(rule, { start, date: false, from: all[1990]!, to: Infinity }).starts, all.slice(1990));
  });
});

describe('A window', () => {
  for (const seed of [20_260_101, 2, 3, 4]) it(`yields what the whole yields in it, for 100 random rules (seed ${seed})`, () => {
    const random = seeded(seed);
    for (let index = 0; index < 100; index++) {
      const given = randomRule(random);
      const start = wallOfText(given.start);
      const rule = parseRule(given.rule);
      const fine = ['HOURLY', 'MINUTELY', 'SECONDLY'].includes(rule.freq);
      const span = fine ? 40 * HOUR_MS : 2500 * DAY_MS;
      const whole = expandRule(rule, { start, date: false, from: start, to: start + span, budget: 400_000 });
      const from = start + Math.floor(random() * span);
      const to = from + Math.floor(random() * (start + span - from));
      const { starts } = expandRule(rule, { start, date: false, from, to, budget: 400_000 });
      assert.isFalse(whole.truncated, given.rule);
      assert.deepEqual(starts.map(isoOfWall), whole.starts.filter((wall) => wall >= from && wall < to).map(isoOfWall), `${given.start} ${given.rule}`);
    }
  });

  const farWeeks: [rule: string, from: string, to: string, starts: string[]][] = [
    ['BYWEEKNO=-53;BYDAY=MO,TU,WE;COUNT=20', '2025-12-01', '2026-02-01', ['2025-12-29', '2025-12-30']],
    ['BYWEEKNO=-53;BYDAY=MO,TU,WE;COUNT=20', '2026-02-01', '2200-01-01', []],
    ['BYWEEKNO=-52;BYDAY=MO,TU,WE;COUNT=200', '2056-01-01', '2057-01-01', ['2056-01-03', '2056-01-04']],
  ];
  for (const [rule, from, to, starts] of farWeeks) {
    it(`counts December days in a week of the next year: ${rule} from ${from} to ${to}`, () => {
      const given = { start: wallOfText('1990-01-01'), date: true };
      const found = expandRule(parseRule(`FREQ=YEARLY;${rule}`), { ...given, from: wallOfText(from), to: wallOfText(to) }).starts;
      assert.deepEqual(found.map((wall) => isoOfWall(wall).slice(0, 10)), starts);
    });
  }

  for (const seed of [1990, 5, 6]) it(`far from DTSTART yields what is left of COUNT, for 150 random rules (seed ${seed})`, () => {
    const random = seeded(seed);
    let counted = 0;
    while (counted < 150) {
      const rule = countedRule(random);
      if (rule === undefined) continue;
      counted++;
      const start = wallOfText(`${1970 + Math.floor(random() * 60)}-01-01T09:00:00`);
      const end = start + 36_525 * DAY_MS;
      const whole = expandRule(rule, { start, date: false, from: start, to: end, budget: 400_000 });
      assert.isFalse(whole.truncated);
      const last = whole.starts.length === rule.count ? whole.starts.at(-1)! : undefined;
      // Where a miscount shows: around the last instance, and anywhere.
      for (const from of [(last ?? end) - 400 * DAY_MS, start + Math.floor(random() * 36_525) * DAY_MS]) {
        const { starts } = expandRule(rule, { start, date: false, from, to: end, budget: 400_000 });
        assert.deepEqual(starts.map(isoOfWall), whole.starts.filter((wall) => wall >= from).map(isoOfWall), `${isoOfWall(start)} ${JSON.stringify(rule)}`);
      }
      if (last !== undefined) assert.equal(ruleEnd(rule, { start, date: false, budget: 400_000 }), last, JSON.stringify(rule));
    }
  });
});

/** A random rule by days or more that ends within some decades; every third is about the weeks at New Year. */
function countedRule(random: () => number): RecurrenceRule | undefined {
  const rule = parseRule(randomRule(random).rule);
  if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(rule.freq)) return undefined;
  const { until: _, ...endless } = rule;
  const counted = { ...endless, count: 1 + Math.floor(random() * 400) };
  if (random() < 0.67) return counted;
  const week = [1, 52, 53, -1, -52, -53][Math.floor(random() * 6)]!;
  return { ...counted, freq: 'YEARLY', interval: 1, byMonth: [], byMonthDay: [], byYearDay: [], bySetPos: [], byWeekNo: [week] };
}
