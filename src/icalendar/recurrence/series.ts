import { type TimeRange, rangeTest, wallBounds } from '../../time/range.ts';
import { startMs } from '../../time/span.ts';
import { DEFAULT_BUDGET } from './expand.ts';
import { extentOf } from './extent.ts';
import { withinTime } from './four-digit-years.ts';
import type { RecurrenceRule } from './recur.ts';
import { type BarrenRules, RecurrenceSet } from './recurrence-set.ts';
import { Replacements, searchWindow } from './replacements.ts';
import type { SeriesInstance, SeriesMaster, SeriesOverride } from './series-parts.ts';
import { type Template, masterTemplate } from './template.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** What a series yields in a range. */
export interface SeriesExpansion {
  /** Those that share time with the range, by their start. */
  readonly instances: SeriesInstance[];
  /** The rules whose work the budget ended before all was found. */
  readonly cut: readonly RecurrenceRule[];
  readonly steps: number;
}

/**
 * A master with its overrides, read once and expanded in as many ranges as are asked for.
 *
 * Rules go on the wall clock of DTSTART's zone, those by hours, minutes and seconds too (RFC 5545 section 3.3.10
 * speaks of local times): where a clock change makes two wall times one instant, there is one instance, and an
 * hour that comes twice has its instances once. An override stands in for the instance that it names, also when
 * no such instance is found or EXDATE has taken it out; a cancelled one takes the instance away.
 */
export class Series {
  readonly #line: Timeline;
  readonly #set: RecurrenceSet | undefined;
  readonly #overrides: readonly SeriesOverride[];
  readonly #replacements: Replacements;
  /** The master's and those of THISANDFUTURE; none without a master. */
  readonly #templates: readonly Template[];
  /** Whether it is no series at all: its one instance then needs no name. */
  readonly #single: boolean;

  /** @param master undefined where the resource has overrides only */
  constructor(master: SeriesMaster | undefined, overrides: readonly SeriesOverride[]) {
    const line = timelineOf(master, overrides);
    this.#line = line;
    this.#set = master && new RecurrenceSet(master, line);
    this.#overrides = overrides;
    this.#replacements = new Replacements(overrides, line, this.#set);
    this.#templates = master === undefined ? [] : [masterTemplate(master, line), ...this.#replacements.templates];
    this.#single = master !== undefined && overrides.length + master.rules.length + master.rdates.length === 0;
  }

  /**
   * The instances that share time with a range, those included that began before it or were moved into it.
   *
   * @param budget the most steps for all rules together
   */
  expand(range: TimeRange, budget: number = DEFAULT_BUDGET): SeriesExpansion {
    const asked = { ...range, start: withinTime(range.start), end: withinTime(range.end) };
    const meets = rangeTest(asked);
    const bounds = this.#line.kind === 'zoned' ? asked : wallBounds(asked);
    const { from, to } = searchWindow(this.#templates, bounds.start, bounds.end);
    const { starts, cut, steps } = this.#set?.between(from, to, budget) ?? { starts: [], cut: [], steps: 0 };
    const instances = [...this.#regular(starts), ...this.#replaced()].filter(({ span }) => meets(span));
    return { instances: instances.sort((a, b) => startMs(a.span) - startMs(b.span)), cut, steps };
  }

  /**
   * The stretch of time that the series can touch, in epoch milliseconds and widened by a day at either side, for
   * dates and floating times have no zone; `end` is Infinity for a series without end.
   */
  get extent(): { start: number; end: number } {
    return extentOf(this.#set, this.#overrides, this.#templates, this.#line);
  }

  /** The rules without an instance, as far as a small budget can see: worth a report. */
  barrenRules(): BarrenRules {
    return this.#set?.barrenRules() ?? { empty: [], unknown: [], steps: 0 };
  }

  /** The instances of ascending starts that no override names. */
  *#regular(starts: readonly number[]): Generator<SeriesInstance> {
    let current = 0;
    for (const start of starts) {
      while (this.#templates[current + 1] !== undefined && this.#templates[current + 1]!.from <= start) current++;
      const { spanOf, override } = this.#templates[current]!;
      if (spanOf === undefined || this.#replacements.has(start)) continue;
      const end = override === undefined ? this.#set!.ends.get(start) : undefined;
      const span = end === undefined ? spanOf(start) : { ...spanOf(start), end };
      const recurrenceId = this.#single ? '' : this.#line.idOf(start);
      yield { recurrenceId, span, ...(override === undefined ? {} : { override }) };
    }
  }

  *#replaced(): Generator<SeriesInstance> {
    for (const [start, { span, cancelled, index }] of this.#replacements.byStart) {
      if (!cancelled) yield { recurrenceId: this.#line.idOf(start), span, override: index };
    }
  }
}
