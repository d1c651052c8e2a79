import { DAY_MS, type WallMs, dayOfWall } from '../../time/day.ts';
import { DEFAULT_BUDGET, expandRule, ruleEnd } from './expand.ts';
import type { RecurrenceRule } from './recur.ts';
import { ruleProblem } from './rule.ts';
import type { SeriesDate, SeriesMaster } from './series.ts';
import type { Timeline } from './timeline.ts';

/** For what is asked of a rule as a whole: it is only good to know. */
const EXTENT_BUDGET = 20_000;

/** The starts of a series in a window, before its overrides: RRULE and RDATE without EXRULE and EXDATE (section 3.8.5). */
export class RecurrenceSet {
  readonly #master: SeriesMaster;
  readonly #line: Timeline;
  readonly #start: WallMs;
  readonly #usable: RecurrenceRule[];
  readonly problems: string[] = [];
  /** The ends that RDATE's periods bring with them, by start. */
  readonly ends: ReadonlyMap<number, number>;
  steps = 0;
  truncated = false;

  constructor(master: SeriesMaster, line: Timeline) {
    this.#master = master;
    this.#line = line;
    this.#start = master.wallStart ?? line.toWall(master.span.start);
    this.#usable = master.rules.filter((rule) => this.#check(rule));
    this.ends = new Map(
      master.rdates.flatMap((date) =>
        date.end === undefined ? [] : [[this.read(date), this.read({ kind: date.kind, value: date.end })] as const],
      ),
    );
  }

  /** A value of RDATE, EXDATE or RECURRENCE-ID in the units of the series. */
  read(date: SeriesDate): number {
    return this.#line.read(date, this.#start - dayOfWall(this.#start) * DAY_MS);
  }

  /** The starts between two moments (milliseconds, half-open), ascending; a few from outside may be among them. */
  between(from: number, to: number, budget: number = DEFAULT_BUDGET): number[] {
    const { rdates, exRules, exdates, span } = this.#master;
    const starts = new Set<number>();
    for (const rule of this.#usable) for (const start of this.#expand(rule, from, to, budget)) starts.add(start);
    // Without a rule DTSTART is the first instance; with one, only if the rule makes it.
    if (this.#usable.length === 0) starts.add(span.start);
    for (const date of rdates) starts.add(this.read(date));
    for (const rule of exRules) {
      if (this.#check(rule)) for (const start of this.#expand(rule, from, to, budget)) starts.delete(start);
    }
    const days = new Set<number>();
    for (const date of exdates) {
      if (date.kind === 'date' && span.kind !== 'date') days.add(date.value);
      else starts.delete(this.read(date));
    }
    const left = days.size === 0 ? [...starts] : [...starts].filter((start) => !days.has(this.dayOf(start)));
    return left.sort((a, b) => a - b);
  }

  /** A moment in milliseconds after which the rules have no start; Infinity where they do not end, or it is not known. */
  last(): number {
    let last = this.#line.toMs(this.#master.span.start);
    for (const rule of this.#usable) {
      const end = ruleEnd(rule, { ...this.#ruleOptions(rule), budget: EXTENT_BUDGET });
      last = Math.max(last, end === Infinity ? end : this.#line.toMs(this.#line.fromWall(end)));
    }
    return last;
  }

  /** Whether there are rules, and none of them ever has an instance: seen within a small budget. */
  yieldsNothing(): boolean {
    if (this.#usable.length === 0 || this.#master.rdates.length > 0) return false;
    return this.#usable.every((rule) => {
      const { starts, truncated } = expandRule(rule, {
        ...this.#ruleOptions(rule),
        from: this.#start,
        to: Infinity,
        budget: EXTENT_BUDGET,
        limit: 1,
      });
      return starts.length === 0 && !truncated;
    });
  }

  /** The day of a start on the series' wall clock. */
  dayOf(start: number): number {
    return dayOfWall(this.#line.toWall(start));
  }

  #check(rule: RecurrenceRule): boolean {
    const problem = ruleProblem(rule, this.#master.span.kind === 'date');
    if (problem !== undefined && !this.problems.includes(problem)) this.problems.push(problem);
    return problem === undefined;
  }

  #expand(rule: RecurrenceRule, from: number, to: number, budget: number): number[] {
    const expansion = expandRule(rule, {
      ...this.#ruleOptions(rule),
      ...this.#line.wallWindow(from, to),
      budget: Math.max(0, budget - this.steps),
    });
    this.steps += expansion.steps;
    this.truncated ||= expansion.truncated;
    const until = this.#instantUntil(rule);
    const starts = expansion.starts.map((wall) => this.#line.fromWall(wall));
    return until === undefined ? starts : starts.filter((start) => start <= until);
  }

  /** UNTIL in UTC bounds a zoned series as an instant; on the wall clock it only ends the work. */
  #instantUntil({ until }: RecurrenceRule): number | undefined {
    return until?.kind === 'utc' && this.#line.kind === 'zoned' ? until.value : undefined;
  }

  #ruleOptions(rule: RecurrenceRule): { start: WallMs; date: boolean; until?: WallMs } {
    const until = this.#instantUntil(rule);
    return {
      start: this.#start,
      date: this.#line.kind === 'date',
      ...(until === undefined ? {} : { until: this.#line.wallWindow(until, until).to }),
    };
  }
}
