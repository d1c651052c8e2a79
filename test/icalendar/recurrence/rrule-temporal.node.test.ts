import { describe, it } from 'node:test';
import { RRuleTemporal } from 'rrule-temporal';
import { assert } from '../../support/suite.ts';
import { expandRule } from '../../../src/icalendar/recurrence/expand.ts';
import type { RecurrenceRule } from '../../../src/icalendar/recurrence/recur.ts';
import { parseRule } from '../../../src/icalendar/recurrence/rule.ts';
import { type WallMs, dayOfWall, ymdFromDay } from '../../../src/time/day.ts';
import { weekStart } from '../../../src/time/week.ts';
import { type RandomRule, randomRule } from './random-rule.ts';
import { rounds, seedOf } from '../../support/rounds.ts';
import { seeded } from '../../support/seeded.ts';
import { isoOfWall, wallOfText } from './wall-text.ts';

// RECURRENCE_SEED repeats a run, RECURRENCE_RULES makes it longer.
const seed = seedOf('RECURRENCE_SEED');
const rules = rounds('RECURRENCE_RULES', 2000);

const INSTANCES = 12;
const END = Date.UTC(2100, 0, 1);

describe('Random rules against rrule-temporal', () => {
  it(`agree on ${rules} rules (RECURRENCE_SEED=${seed})`, (context) => {
    const random = seeded(seed);
    let compared = 0;
    for (let index = 0; index < rules; index++) {
      const given = randomRule(random);
      const rule = parseRule(given.rule);
      if (explainedDisagreement(rule, wallOfText(given.start)) !== undefined) continue;
      const theirs = instancesOfRruleTemporal(given);
      if (theirs === undefined) continue;
      compared++;
      const start = wallOfText(given.start);
      const { starts, truncated } = expandRule(rule, { start, date: false, from: start, to: END, limit: INSTANCES });
      assert.isFalse(truncated, `${given.start} ${given.rule}`);
      assert.deepEqual(starts.map(isoOfWall), theirs.map(isoOfWall), `${given.start} ${given.rule}`);
    }
    context.diagnostic(`RECURRENCE_SEED=${seed}: ${compared} of ${rules} rules compared`);
    assert.isAbove(compared, rules / 2);
  });
});

/** Undefined where rrule-temporal gives up on a rule that both sides could read. */
function instancesOfRruleTemporal({ start, rule }: RandomRule): number[] | undefined {
  const found: number[] = [];
  try {
    const rruleString = `DTSTART:${start}Z\nRRULE:${rule}`;
    const other = new RRuleTemporal({ rruleString, cache: false, maxIterations: 3000, maxCandidateEvaluations: 20_000 });
    other.all(({ epochMilliseconds }) => {
      if (epochMilliseconds < END && found.length < INSTANCES) found.push(epochMilliseconds);
      return epochMilliseconds < END && found.length < INSTANCES;
    });
  } catch {
    return undefined;
  }
  return found;
}

/** Why the two differ on rules of this shape, by the words of RFC 5545 section 3.3.10. All are yearly ones. */
function explainedDisagreement(rule: RecurrenceRule, start: WallMs): string | undefined {
  if (rule.freq !== 'YEARLY') return undefined;
  const fourthDay = weekStart(dayOfWall(start), rule.wkst) + 3;
  if (rule.byWeekNo.length > 0 && ymdFromDay(fourthDay).year !== ymdFromDay(dayOfWall(start)).year) {
    return (
      'DTSTART at New Year, in a week of another year: "The DTSTART property value [...] counts as the first ' +
      'occurrence" where it matches, as 3 January 2027 does week 53; rrule-temporal begins a year later.'
    );
  }
  const numbered = rule.byDay.some(({ ordinal }) => ordinal !== 0);
  if (numbered && rule.byDay.some(({ ordinal }) => ordinal === 0)) {
    return (
      'BYDAY=MO,2TU: "The BYDAY rule part specifies a COMMA-separated list of days of the week", each of which ' +
      '"can also be preceded by" a number: both are in the list. rrule-temporal leaves out those without a number.'
    );
  }
  const { byWeekNo, byYearDay, byMonthDay } = rule;
  if (numbered && byWeekNo.length + byYearDay.length + byMonthDay.length > 0) {
    return (
      'BYDAY=2MO with BYWEEKNO "MUST NOT be used", and is a filter here; with BYYEARDAY or BYMONTHDAY it is a ' +
      '"Limit" (note 2 of the table), while rrule-temporal adds its days to theirs.'
    );
  }
  if (byYearDay.length > 0 && rule.byDay.length > 0) {
    return (
      'BYDAY with BYYEARDAY: "Limit if BYYEARDAY or BYMONTHDAY is present" (note 2 of the table); rrule-temporal ' +
      'lets the year days pass on any weekday.'
    );
  }
  if ([byWeekNo, byYearDay, byMonthDay].filter((list) => list.length > 0).length > 1) {
    return (
      '"If multiple BYxxx rule parts are specified, then after evaluating the specified FREQ and INTERVAL rule ' +
      'parts, the BYxxx rule parts are applied to the current set of evaluated occurrences": a day has to be in ' +
      'each of them, while rrule-temporal adds their days together, or moves to DTSTART\'s weekday.'
    );
  }
  return undefined;
}
