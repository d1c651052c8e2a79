import { DAY_MS } from '../../time/day.ts';
import type { RecurrenceSet } from './recurrence-set.ts';
import type { SeriesOverride } from './series-parts.ts';
import { type Template, followingTemplate } from './template.ts';
import type { Timeline } from './timeline.ts';

/** The overrides of a series by the instances that they name, wherever they have moved them. */
export class Replacements {
  /** By start in the series' units; where two name one instance, the later one of those given. */
  readonly byStart: ReadonlyMap<number, SeriesOverride>;
  /** Of those with RANGE=THISANDFUTURE, ascending. */
  readonly templates: readonly Template[];
  readonly #days: ReadonlySet<number>;
  readonly #set: RecurrenceSet | undefined;

  constructor(overrides: readonly SeriesOverride[], line: Timeline, set: RecurrenceSet | undefined) {
    const startOf = ({ recurrence }: SeriesOverride): number => set?.read(recurrence) ?? line.read(recurrence, 0);
    this.#set = set;
    this.byStart = new Map(overrides.map((override) => [startOf(override), override]));
    // A date names the instances of its day, where those have a time.
    this.#days = new Set(
      line.kind === 'date' ? [] : overrides.flatMap(({ recurrence: { kind, value } }) => (kind === 'date' ? [value] : [])),
    );
    this.templates = overrides
      .filter(({ thisAndFuture }) => thisAndFuture)
      .map((override) => followingTemplate(override, startOf(override), line))
      .sort((a, b) => a.from - b.from);
  }

  has(start: number): boolean {
    return this.byStart.has(start) || (this.#days.size > 0 && this.#days.has(this.#set!.dayOf(start)));
  }
}

/** The stretch in which a series must be searched so that every instance that a template puts between two moments is found. */
export function searchWindow(templates: readonly Template[], start: number, end: number): { from: number; to: number } {
  let [from, to] = [Infinity, -Infinity];
  for (const { shift, reach, override } of templates) {
    // A move is made on the wall clock: in milliseconds it may differ by a clock change, or by a zone.
    const slack = override === undefined ? 0 : DAY_MS;
    from = Math.min(from, start - shift - reach - slack);
    to = Math.max(to, end - shift + slack);
  }
  return { from, to };
}
