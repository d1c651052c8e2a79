import { DAY_MS, type WallMs } from '../../time/day.ts';
import { lowerBound } from './ascending.ts';
import { END_OF_TIME } from './four-digit-years.ts';
import { planOf } from './plan.ts';
import type { RecurrenceRule } from './recur.ts';
import { RuleError, ruleProblem } from './rule.ts';
import { Walk } from './walk.ts';

/** What a rule yields in a range. */
export interface Expansion {
  /** Ascending and unique. */
  readonly starts: WallMs[];
  /** Whether the budget ended the work: what is in `starts` is right, but not all. */
  readonly truncated: boolean;
  /** Periods looked at, years counted and instances yielded. */
  readonly steps: number;
}

export interface ExpandOptions {
  /** DTSTART. */
  readonly start: WallMs;
  /** Whether DTSTART is a DATE. */
  readonly date: boolean;
  /** Half-open. */
  readonly from: WallMs;
  readonly to: WallMs;
  /** Inclusive; where absent, the rule's own UNTIL is read on DTSTART's wall clock. */
  readonly until?: WallMs | undefined;
  /** The most steps to take; 100,000 unless told. */
  readonly budget?: number | undefined;
  /** The most instances to yield. */
  readonly limit?: number | undefined;
}

export const DEFAULT_BUDGET = 100_000;

/**
 * The instances of a rule that start in a range, on DTSTART's wall clock. The work depends on the range, not
 * on the time since DTSTART. DTSTART is an instance only where the rule makes it one.
 *
 * @throws RuleError for a rule by hours or less on a DATE
 */
export function expandRule(rule: RecurrenceRule, options: ExpandOptions): Expansion {
  const { start, from, limit = Infinity } = options;
  const walk = walkOf(rule, options);
  const end = Math.min(options.to, (options.until ?? untilOf(rule)) + 1, END_OF_TIME);
  const starts: WallMs[] = [];
  let index = Math.max(0, walk.indexOf(Math.max(from, start)));
  let left = walk.empty ? 0 : (rule.count ?? Infinity);
  if (left > 0 && left < Infinity && walk.startOf(index) < end) left -= walk.countBefore(index, left);
  while (left > 0 && starts.length < limit && walk.startOf(index) < end && walk.look()) {
    const next = walk.next(index);
    if (next !== index) {
      index = next;
      continue;
    }
    const instances = walk.instances(index);
    const first = index === 0 ? lowerBound(instances, start) : 0;
    const last = Math.min(lowerBound(instances, end), first + left);
    for (let at = Math.max(first, lowerBound(instances, from)); at < last && starts.length < limit; at++) {
      if (!walk.step()) break;
      starts.push(instances.at(at));
    }
    left -= instances.length - first;
    index++;
  }
  return { starts, truncated: walk.spent, steps: walk.steps };
}

/**
 * The wall time of the last instance: exact for COUNT where it is cheaply found, for UNTIL its value (no
 * instance is later). Infinity for a rule without end, or whose end takes more work than the budget.
 */
export function ruleEnd(rule: RecurrenceRule, options: Pick<ExpandOptions, 'start' | 'date' | 'until' | 'budget'>): WallMs {
  const until = options.until ?? untilOf(rule);
  if (rule.count === undefined) return until;
  const walk = walkOf(rule, options);
  const found = walk.empty ? undefined : walk.locate(rule.count, END_OF_TIME);
  if (found === undefined) return until;
  const instances = walk.instances(found.index);
  const first = found.index === 0 ? lowerBound(instances, options.start) : 0;
  return Math.min(until, instances.at(first + rule.count - found.before - 1));
}

function walkOf(rule: RecurrenceRule, { start, date, budget }: Pick<ExpandOptions, 'start' | 'date' | 'budget'>): Walk {
  const problem = ruleProblem(rule, date);
  if (problem !== undefined) throw new RuleError(problem, `FREQ=${rule.freq}`);
  const values = rule.byDay.length + rule.byYearDay.length + rule.bySetPos.length;
  return new Walk(planOf(rule, start, date), start, budget ?? DEFAULT_BUDGET, 1 + Math.floor(values / 32));
}

/** UNTIL on the wall clock of DTSTART. A date is its whole day; a UTC time is read as it is written. */
function untilOf({ until }: RecurrenceRule): WallMs {
  if (until === undefined) return Infinity;
  return until.kind === 'date' ? until.value * DAY_MS + DAY_MS - 1 : until.value;
}
