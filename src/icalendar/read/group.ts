import type { EventStatus } from '../../model/event.ts';
import { DAY_MS } from '../../time/day.ts';
import { type TimeRange, spanInRange } from '../../time/range.ts';
import type { Span } from '../../time/span.ts';
import type { Problem } from '../errors.ts';
import type { SeriesMaster, SeriesOverride } from '../recurrence/set.ts';
import { expandSeries, seriesExtent } from '../recurrence/set.ts';
import { type ICalendarDocument, linesNamed } from '../text/document.ts';
import type { ZoneTable } from '../zones/zone-table.ts';
import type { EventFields, ResourceEvent, Vevent } from './event.ts';
import { readMaster, readOverride, recurrenceLines } from './series.ts';

/** An event, or one instance of a series, in a range. */
export interface ResourceOccurrence {
  readonly uid: string;
  /** The value of RECURRENCE-ID; empty for an event that does not recur. */
  readonly recurrenceId: string;
  readonly span: Span;
  readonly override?: OverrideFields | undefined;
}

/** The fields in which an override differs from its series; one that it takes away is empty. */
export interface OverrideFields {
  readonly title?: string;
  readonly location?: string;
  readonly description?: string;
  readonly url?: string;
  readonly color?: string;
  readonly status?: EventStatus;
}

const OVERRIDABLE = ['title', 'location', 'description', 'url', 'color', 'status'] as const;

/** The VEVENTs of one UID: an event, or a series with its overrides (which may stand before it, or alone). */
export class EventGroup {
  readonly event: ResourceEvent;
  readonly #fields: EventFields;
  readonly #vevents: readonly Vevent[];
  readonly #master: SeriesMaster | undefined;
  readonly #overrides: readonly SeriesOverride[];

  constructor(document: ICalendarDocument, vevents: readonly Vevent[], zones: ZoneTable) {
    const problems: Problem[] = vevents.flatMap((vevent) => vevent.problems);
    const overrides: SeriesOverride[] = [];
    const masters: Vevent[] = [];
    vevents.forEach((vevent, index) => {
      if (linesNamed(document, vevent.component, 'RECURRENCE-ID').length === 0) {
        masters.push(vevent);
        return;
      }
      const read = readOverride(document, vevent, zones, index);
      overrides.push(read.override);
      problems.push(...read.problems);
    });
    const main = masters.reduce<Vevent | undefined>((best, next) => (best && best.sequence >= next.sequence ? best : next), undefined);
    for (const other of masters) {
      if (other === main) continue;
      const line = document.lines[other.component.begin]!.number;
      problems.push({ line, reason: 'another event has the same UID; the one with the higher SEQUENCE counts' });
    }
    const shown = main ?? vevents[0]!;
    const recurring =
      vevents.some(({ component }) => recurrenceLines(document, component).length > 0) ||
      // What was cut off may have been a rule.
      vevents.some(({ component }) => !component.closed);
    if (main !== undefined && recurring) {
      const series = readMaster(document, main, zones);
      this.#master = series.master;
      problems.push(...series.problems);
    }
    this.#fields = shown.fields;
    this.#vevents = vevents;
    this.#overrides = overrides;
    this.event = { uid: shown.uid, ...shown.fields, span: shown.times.span, recurring, problems };
  }

  get extent(): { start: number; end: number } {
    if (this.event.recurring) return seriesExtent(this.#master, this.#overrides);
    const { kind, start, end } = this.event.span;
    const unit = kind === 'date' ? DAY_MS : 1;
    return { start: start * unit, end: end * unit };
  }

  expand(range: TimeRange): ResourceOccurrence[] {
    const { uid, span, recurring } = this.event;
    if (!recurring) return spanInRange(span, range) ? [{ uid, recurrenceId: '', span }] : [];
    return expandSeries(this.#master, this.#overrides, range).instances.map((instance) => ({
      uid,
      recurrenceId: instance.recurrenceId,
      span: instance.span,
      ...(instance.override === undefined ? {} : { override: this.#difference(this.#vevents[instance.override]!) }),
    }));
  }

  #difference({ fields }: Vevent): OverrideFields {
    const different: Record<string, string> = {};
    for (const field of OVERRIDABLE) {
      if (fields[field] === this.#fields[field]) continue;
      if (fields[field] !== undefined) different[field] = fields[field];
      else if (field !== 'status') different[field] = '';
    }
    return different;
  }
}
