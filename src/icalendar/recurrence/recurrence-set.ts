import { DAY_MS, type WallMs, dayOfWall } from '../../time/day.ts';
import { lowerBound } from './ascending.ts';
import { expandRule, ruleEnd } from './expand.ts';
import { type FirstInstance, findFirstInstance } from './first-instance.ts';
import type { RecurrenceRule } from './recur.ts';
import { ruleProblem } from './rule.ts';
import type { SeriesDate, SeriesMaster } from './series-parts.ts';
import type { Timeline } from './timeline.ts';

/** For what is asked of the rules of a series as wholes, shared among them: it is only good to know. */
const WHOLE_RULES_BUDGET = 20_000;

/** What is known of the rules that have, or seem to have, no instance. */
export interface BarrenRules {
  /** Those that never have one. */
  readonly empty: RecurrenceRule[];
  /** Those of which the budget ended the search, with none found. */
  readonly unknown: RecurrenceRule[];
  readonly steps: number;
}

/** What a set yields in a window. */
export interface SetExpansion {
  /** In the series' units, ascending; a few from outside the window may be among them. */
  readonly starts: number[];
  /** The rules whose work the budget ended. */
  readonly cut: RecurrenceRule[];
  readonly steps: number;
}

/** The starts of a series before its overrides: RRULE and RDATE without EXRULE and EXDATE (section 3.8.5). */
export class RecurrenceSet {
  /** The ends that RDATE's periods bring with them, by start. */
  readonly ends: ReadonlyMap<number, number>;
  readonly #line: Timeline;
  readonly #dtstart: number;
  readonly #wallStart: WallMs;
  readonly #rules: readonly RecurrenceRule[];
  readonly #exRules: readonly RecurrenceRule[];
  /** Ascending. */
  readonly #added: readonly number[];
  readonly #removed: ReadonlySet<number>;
  readonly #removedDays: ReadonlySet<number>;
  /** The longest of RDATE's periods, in milliseconds. */
  readonly #longest: number;
  #knownFirstInstances: ReadonlyMap<RecurrenceRule, FirstInstance> | undefined;

  constructor({ span, wallStart, rules, exRules, rdates, exdates }: SeriesMaster, line: Timeline) {
    const usable = (rule: RecurrenceRule): boolean => ruleProblem(rule, line.kind === 'date') === undefined;
    this.#line = line;
    this.#dtstart = span.start;
    this.#wallStart = wallStart ?? line.toWall(span.start);
    this.#rules = rules.filter(usable);
    this.#exRules = exRules.filter(usable);
    this.#added = rdates.map((date) => this.read(date)).sort((a, b) => a - b);
    this.ends = new Map(
      rdates.flatMap((date) => {
        if (date.end === undefined) return [];
        const [start, end] = [this.read(date), this.read({ kind: date.kind, value: date.end })];
        // Hours within one day of an all-day series leave it that day.
        return end > start ? [[start, end] as const] : [];
      }),
    );
    this.#longest = Array.from(this.ends, ([start, end]) => line.toMs(end) - line.toMs(start)).reduce((a, b) => Math.max(a, b), 0);
    // A date takes out the instances of its day, where those have a time.
    const isDay = ({ kind }: SeriesDate): boolean => kind === 'date' && line.kind !== 'date';
    this.#removed = new Set(exdates.filter((date) => !isDay(date)).map((date) => this.read(date)));
    this.#removedDays = new Set(exdates.filter(isDay).map(({ value }) => value));
  }

  /** A value of RDATE, EXDATE or RECURRENCE-ID in the units of the series. */
  read(date: SeriesDate): number {
    return this.#line.read(date, this.#wallStart - dayOfWall(this.#wallStart) * DAY_MS);
  }

  /** The starts between two moments (milliseconds, half-open). */
  between(from: number, to: number, budget: number): SetExpansion {
    const cut: RecurrenceRule[] = [];
    let steps = 0;
    const expand = (rule: RecurrenceRule): number[] => {
      const expansion = this.#expand(rule, from, to, budget - steps);
      steps += expansion.steps;
      if (expansion.truncated) cut.push(rule);
      return expansion.starts;
    };
    const starts = new Set(this.#rules.flatMap(expand));
    // Without a rule DTSTART is the first instance; with one, only if the rule makes it.
    if (this.#rules.length === 0) starts.add(this.#dtstart);
    for (const start of this.#addedBetween(from - this.#longest, to)) starts.add(start);
    for (const start of this.#exRules.flatMap(expand)) starts.delete(start);
    return { starts: [...starts].filter((start) => !this.#isRemoved(start)).sort((a, b) => a - b), cut, steps };
  }

  /** Milliseconds before which there is no start, and after which; Infinity where rules do not end, or it is not known. */
  bounds(): { first: number; last: number } {
    const ms = [this.#dtstart, ...this.#added.slice(0, 1), ...this.#added.slice(-1)].map((start) => this.#line.toMs(start));
    for (const rule of this.#rules) {
      const exists = rule.count === undefined || this.#firstInstances.get(rule)!.exists;
      if (exists === false) continue;
      const end = exists === true ? ruleEnd(rule, this.#wholeRuleOptions(rule)) : Infinity;
      ms.push(end === Infinity ? end : this.#line.toMs(this.#line.fromWall(end)));
    }
    return { first: Math.min(...ms), last: Math.max(...ms) };
  }

  /** The rules without an instance, as far as a small budget can see. */
  barrenRules(): BarrenRules {
    const found = [...this.#firstInstances];
    return {
      empty: found.filter(([, { exists }]) => exists === false).map(([rule]) => rule),
      unknown: found.filter(([, { exists }]) => exists === 'unknown').map(([rule]) => rule),
      steps: found.reduce((sum, [, { steps }]) => sum + steps, 0),
    };
  }

  /** Found when they are first asked for. */
  get #firstInstances(): ReadonlyMap<RecurrenceRule, FirstInstance> {
    this.#knownFirstInstances ??= new Map(this.#rules.map((rule) => [rule, findFirstInstance(rule, this.#wholeRuleOptions(rule))]));
    return this.#knownFirstInstances;
  }

  /** The day of a start on the series' wall clock. */
  dayOf(start: number): number {
    return dayOfWall(this.#line.toWall(start));
  }

  #isRemoved(start: number): boolean {
    return this.#removed.has(start) || (this.#removedDays.size > 0 && this.#removedDays.has(this.dayOf(start)));
  }

  #addedBetween(from: number, to: number): number[] {
    const inMs = { length: this.#added.length, at: (index: number) => this.#line.toMs(this.#added[index]!) };
    return this.#added.slice(lowerBound(inMs, from), lowerBound(inMs, to));
  }

  #expand(rule: RecurrenceRule, from: number, to: number, budget: number): { starts: number[]; truncated: boolean; steps: number } {
    const expansion = expandRule(rule, { ...this.#ruleOptions(rule), ...this.#line.wallWindow(from, to), budget });
    const until = this.#instantUntil(rule) ?? Infinity;
    const starts = expansion.starts.map((wall) => this.#line.fromWall(wall)).filter((start) => start <= until);
    return { ...expansion, starts };
  }

  /** UNTIL in UTC bounds a zoned series as an instant; on the wall clock it only ends the work. */
  #instantUntil({ until }: RecurrenceRule): number | undefined {
    return until?.kind === 'utc' && this.#line.kind === 'zoned' ? until.value : undefined;
  }

  #ruleOptions(rule: RecurrenceRule): { start: WallMs; date: boolean; until?: WallMs } {
    const until = this.#instantUntil(rule);
    return {
      start: this.#wallStart,
      date: this.#line.kind === 'date',
      ...(until === undefined ? {} : { until: this.#line.wallWindow(until, until).to }),
    };
  }

  #wholeRuleOptions(rule: RecurrenceRule): { start: WallMs; date: boolean; until?: WallMs; budget: number } {
    return { ...this.#ruleOptions(rule), budget: Math.floor(WHOLE_RULES_BUDGET / this.#rules.length) };
  }
}
