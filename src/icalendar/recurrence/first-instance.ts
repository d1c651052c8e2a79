import { DAY_MS, dayFromYmd } from '../../time/day.ts';
import { type ExpandOptions, expandRule } from './expand.ts';
import { greatestCommonDivisor } from './greatest-common-divisor.ts';
import type { Frequency, RecurrenceRule } from './recur.ts';

/** What a search for a rule's first instance says; `unknown` where the budget ended it. */
export interface FirstInstance {
  readonly exists: boolean | 'unknown';
  readonly steps: number;
}

/** The Gregorian calendar repeats after 400 years, which are whole weeks. */
const CYCLE_DAYS = 146_097;

/** How many periods a cycle has. */
const IN_CYCLE: Readonly<Record<Frequency, number>> = {
  YEARLY: 400,
  MONTHLY: 4800,
  WEEKLY: CYCLE_DAYS / 7,
  DAILY: CYCLE_DAYS,
  HOURLY: CYCLE_DAYS * 24,
  MINUTELY: CYCLE_DAYS * 1440,
  SECONDLY: CYCLE_DAYS * 86_400,
};

/** After how many periods a month of the year, or a time of the week, comes again in every year. */
const IN_ROUND: Readonly<Record<Frequency, number>> = {
  YEARLY: 1,
  MONTHLY: 12,
  WEEKLY: 1,
  DAILY: 7,
  HOURLY: 7 * 24,
  MINUTELY: 7 * 1440,
  SECONDLY: 7 * 86_400,
};

/** 28 years between two that are no leap years although they can be divided by four: all kinds of years there are, with the weeks around them. */
const ALL_KINDS = { from: (dayFromYmd(2401, 1, 1) - 7) * DAY_MS, to: (dayFromYmd(2429, 1, 1) + 7) * DAY_MS };

/** Within so many steps nearly every rule has one. */
const SOON = 64;

/**
 * Whether a rule has an instance at all. Where there is none soon, two searches that are short can tell that there
 * is none ever: through every kind of year, in as many periods as INTERVAL may meet in one; and from DTSTART until
 * calendar and INTERVAL begin anew together.
 *
 * @param options `budget` is for all of it
 */
export function findFirstInstance(
  rule: RecurrenceRule,
  { budget, ...options }: Pick<ExpandOptions, 'start' | 'date' | 'until'> & { readonly budget: number },
): FirstInstance {
  let steps = 0;
  const search = (of: RecurrenceRule, given: Omit<ExpandOptions, 'budget' | 'limit'>, most: number): boolean | 'unknown' => {
    const found = expandRule(of, { ...given, budget: Math.min(most, budget - steps), limit: 1 });
    steps += found.steps;
    if (found.starts.length > 0) return true;
    return found.truncated ? 'unknown' : false;
  };
  const { start, date } = options;
  const soon = search(rule, { ...options, from: start, to: Infinity }, SOON);
  if (soon !== 'unknown') return { exists: soon, steps };
  if (start < ALL_KINDS.from && search(oftener(rule), { start, date, ...ALL_KINDS }, Infinity) === false) return { exists: false, steps };
  return { exists: search(rule, { ...options, from: start, to: start + cycleOf(rule) }, Infinity), steps };
}

/** A rule without end that has every period of the given one, and those that stand to the week or the year as they do. */
function oftener({ count: _, until: __, ...rule }: RecurrenceRule): RecurrenceRule {
  return { ...rule, interval: greatestCommonDivisor(rule.interval, IN_ROUND[rule.freq]) };
}

/** After how many milliseconds a rule goes as from its start. */
function cycleOf({ freq, interval }: RecurrenceRule): number {
  return (interval / greatestCommonDivisor(interval, IN_CYCLE[freq])) * CYCLE_DAYS * DAY_MS;
}
