import { DETAIL_FIELDS, sameDetail } from '../../model/details.ts';
import type { OccurrenceOverride } from '../../model/occurrence.ts';
import { DAY_MS } from '../../time/day.ts';
import { type TimeRange, spanInRange } from '../../time/range.ts';
import { type Span, endMs, startMs } from '../../time/span.ts';
import type { Problem } from '../errors.ts';
import type { RecurrenceRule } from '../recurrence/recur.ts';
import { DEFAULT_BUDGET } from '../recurrence/expand.ts';
import { Series } from '../recurrence/series.ts';
import type { SeriesOverride } from '../recurrence/series-parts.ts';
import { type Component, type ICalendarDocument, type Line, linesNamed } from '../text/document.ts';
import type { ZoneTable } from '../zones/zone-table.ts';
import type { EventFields } from './details.ts';
import type { ResourceEvent, Vevent } from './event.ts';
import { ProblemList } from './problem-list.ts';
import { recurrenceLines } from './recurrence-lines.ts';
import { readMaster, readOverride } from './series.ts';

/** An event, or one instance of a series, in a range. */
export interface ResourceOccurrence {
  readonly uid: string;
  /** The value of RECURRENCE-ID; empty for an event that does not recur. */
  readonly recurrenceId: string;
  readonly span: Span;
  readonly override?: OccurrenceOverride | undefined;
}

/**
 * The expansion that is tried before a series' problems are told: a week from its start, with what a week may take of
 * the budget that six weeks on a screen have. A rule that ends it is then known before any screen shows it.
 */
const TRIAL = { length: 7 * DAY_MS, budget: Math.floor(DEFAULT_BUDGET / 6) };

/** The VEVENTs of one UID: an event, or a series with its overrides (which may stand before it, or alone). */
export class EventGroup {
  readonly event: ResourceEvent;
  readonly #fields: EventFields;
  readonly #vevents: readonly Vevent[];
  readonly #problems = new ProblemList();
  readonly #reported = new Set<string>();
  /** Absent where the event does not recur. */
  readonly #series: Series | undefined;
  readonly #ruleLines: ReadonlyMap<RecurrenceRule, Line>;
  #triedOut = false;

  constructor(document: ICalendarDocument, vevents: readonly Vevent[], zonesOf: (component: Component) => ZoneTable) {
    for (const vevent of vevents) this.#problems.add(vevent.problems);
    const isOverride = ({ component }: Vevent): boolean => linesNamed(document, component, 'RECURRENCE-ID').length > 0;
    const masters = vevents.filter((vevent) => !isOverride(vevent));
    const main = masters.reduce<Vevent | undefined>((best, next) => (best && best.sequence >= next.sequence ? best : next), undefined);
    for (const other of masters) {
      if (other === main) continue;
      const line = document.lines[other.component.begin]!.number;
      this.#problems.add([{ line, reason: 'another event has the same UID; the one with the higher SEQUENCE counts' }]);
    }
    const shown = main ?? vevents[0]!;
    const overrides = vevents.flatMap((vevent, index): SeriesOverride[] => {
      if (!isOverride(vevent)) return [];
      const read = readOverride(document, vevent, zonesOf(vevent.component), main?.times.span.kind, index);
      this.#problems.add(read.problems);
      return [read.override];
    });
    // Of two for one instance the later counts: in the file, but first by revision (RFC 5546 section 2.1.5).
    overrides.sort((a, b) => vevents[a.index]!.sequence - vevents[b.index]!.sequence);
    const recurring =
      vevents.some(({ component }) => recurrenceLines(document, component).length > 0) ||
      // What was cut off may have been a rule.
      vevents.some(({ component }) => !component.closed);
    const reading = main !== undefined && recurring ? readMaster(document, main, zonesOf(main.component)) : undefined;
    this.#problems.add(reading?.problems ?? []);
    this.#fields = shown.fields;
    this.#vevents = vevents;
    this.#series = recurring ? new Series(reading?.master, overrides) : undefined;
    this.#ruleLines = reading?.ruleLines ?? new Map();
    this.event = withProblemsOf(this, { uid: shown.uid, ...shown.fields, span: shown.times.span, recurring });
  }

  /** Found when they are first asked for: most series of a calendar are read and not shown. */
  get problems(): readonly Problem[] {
    this.#tryOut();
    return this.#problems.all;
  }

  get extent(): { start: number; end: number } {
    if (this.#series !== undefined) return this.#series.extent;
    return { start: startMs(this.event.span), end: endMs(this.event.span) };
  }

  expand(range: TimeRange): ResourceOccurrence[] {
    const { uid, span } = this.event;
    if (this.#series === undefined) return spanInRange(span, range) ? [{ uid, recurrenceId: '', span }] : [];
    const { instances, cut } = this.#series.expand(range);
    this.#reportCut(cut);
    return instances.map((instance) => ({
      uid,
      recurrenceId: instance.recurrenceId,
      span: instance.span,
      ...(instance.override === undefined ? {} : { override: this.#difference(this.#vevents[instance.override]!) }),
    }));
  }

  #tryOut(): void {
    if (this.#triedOut) return;
    this.#triedOut = true;
    const { empty = [], unknown = [] } = this.#series?.barrenRules() ?? {};
    for (const rule of empty) this.#report(rule, 'yields no instance');
    for (const rule of unknown) this.#report(rule, 'yields no instance for as far as it was followed');
    const start = startMs(this.event.span);
    this.#reportCut(this.#series?.expand({ start, end: start + TRIAL.length, timeZone: 'UTC' }, TRIAL.budget).cut ?? []);
  }

  #reportCut(rules: readonly RecurrenceRule[]): void {
    for (const rule of rules) this.#report(rule, 'takes more work than is allowed: some of its instances are missing');
  }

  /** Adds a problem with a rule, once. */
  #report(rule: RecurrenceRule, what: string): void {
    const line = this.#ruleLines.get(rule)!;
    const key = `${line.number} ${what}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#problems.add([{ line: line.number, reason: `${line.name} ${what}` }]);
  }

  #difference({ fields }: Vevent): OccurrenceOverride {
    const different: Record<string, unknown> = {};
    for (const field of ['title', ...DETAIL_FIELDS] as const) {
      if (sameDetail(fields[field], this.#fields[field])) continue;
      const value = fields[field] ?? WITHOUT[field];
      if (value !== undefined) different[field] = value;
    }
    return different;
  }
}

/** What an override says that does without a field of its series. */
const WITHOUT: OccurrenceOverride = {
  location: '',
  description: '',
  url: '',
  color: '',
  transparency: 'opaque',
  classification: 'public',
  categories: [],
  reminders: [],
  conferences: [],
  attendees: [],
  attachments: [],
  related: [],
};

/** A function of its own, as a closure of the constructor would keep the document in memory. */
function withProblemsOf(group: EventGroup, event: Omit<ResourceEvent, 'problems'>): ResourceEvent {
  return {
    ...event,
    get problems() {
      return group.problems;
    },
  };
}
