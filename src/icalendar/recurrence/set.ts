import { DAY_MS, type WallMs } from '../../time/day.ts';
import { type TimeRange, overlaps } from '../../time/range.ts';
import type { Span } from '../../time/span.ts';
import { wallFromEpoch, zoneOf } from '../../time/zone.ts';
import { DEFAULT_BUDGET } from './expand.ts';
import { RecurrenceSet } from './recurrence-set.ts';
import { Replacements, searchWindow } from './replacements.ts';
import type { SeriesAddition, SeriesDate, SeriesInstance, SeriesMaster, SeriesOverride } from './series.ts';
import { masterTemplate } from './template.ts';
import { Timeline, withinTime } from './timeline.ts';

export type { SeriesAddition, SeriesDate, SeriesInstance, SeriesMaster, SeriesOverride };

/** What a series yields in a range. */
export interface SeriesExpansion {
  /** Those that share time with the range, by their start. */
  readonly instances: SeriesInstance[];
  /** Whether the budget ended the work before all was found. */
  readonly truncated: boolean;
  readonly steps: number;
  /** What is wrong with the series, in words. */
  readonly problems: string[];
}

/**
 * The instances of a series that share time with a range, those included that began before it or were moved
 * into it.
 *
 * Rules go on the wall clock of DTSTART's zone, those by hours, minutes and seconds too (section 3.3.10 speaks
 * of local times): where a clock change makes two wall times one instant, there is one instance, and an hour
 * that comes twice has its instances once. An override stands in for the instance that it names, also when no
 * such instance is found or EXDATE has taken it out; a cancelled one takes the instance away.
 *
 * @param master undefined where the resource has overrides only
 * @param budget the most steps for all rules together
 */
export function expandSeries(
  master: SeriesMaster | undefined,
  overrides: readonly SeriesOverride[],
  range: TimeRange,
  budget: number = DEFAULT_BUDGET,
): SeriesExpansion {
  const meets = rangeTest(range);
  const line = timelineOf(master, overrides);
  const set = master === undefined ? undefined : new RecurrenceSet(master, line);
  const replaced = new Replacements(overrides, line, set);
  const instances: SeriesInstance[] = [];

  if (master !== undefined && set !== undefined) {
    const single = overrides.length + master.rules.length + master.rdates.length === 0;
    const templates = [masterTemplate(master, line), ...replaced.templates];
    const bounds = line.kind === 'zoned' ? range : wallBounds(range);
    const { from, to } = searchWindow(templates, bounds.start, bounds.end);
    let current = 0;
    for (const start of set.between(from, to, budget)) {
      while (templates[current + 1] !== undefined && templates[current + 1]!.from <= start) current++;
      const { spanOf, override } = templates[current]!;
      if (spanOf === undefined || replaced.has(start)) continue;
      const end = override === undefined ? set.ends.get(start) : undefined;
      const span = end === undefined ? spanOf(start) : { ...spanOf(start), end };
      if (meets(span)) {
        instances.push({ recurrenceId: single ? '' : line.idOf(start), span, ...(override === undefined ? {} : { override }) });
      }
    }
  }
  for (const [start, { span, cancelled, index }] of replaced.byStart) {
    if (!cancelled && meets(span)) instances.push({ recurrenceId: line.idOf(start), span, override: index });
  }
  return {
    instances: instances.sort((a, b) => startMs(a.span) - startMs(b.span)),
    truncated: set?.truncated ?? false,
    steps: set?.steps ?? 0,
    problems: set?.problems ?? [],
  };
}

/**
 * The stretch of time that a series can touch, in epoch milliseconds and widened by a day at either side, for
 * dates and floating times have no zone; `end` is Infinity for a series without end.
 */
export function seriesExtent(
  master: SeriesMaster | undefined,
  overrides: readonly SeriesOverride[],
): { start: number; end: number } {
  let [start, end] = [Infinity, -Infinity];
  const include = (from: number, to: number): void => {
    start = Math.min(start, from - DAY_MS);
    end = Math.max(end, to + DAY_MS);
  };
  for (const { span } of overrides) include(startMs(span), endMs(span));
  if (master !== undefined) {
    const line = timelineOf(master, overrides);
    const set = new RecurrenceSet(master, line);
    const { templates } = new Replacements(overrides, line, set);
    include(startMs(master.span), endMs(master.span));
    const length = endMs(master.span) - startMs(master.span);
    for (const date of master.rdates) {
      const from = set.read(date);
      const to = set.ends.get(from);
      include(line.toMs(from), to === undefined ? line.toMs(from) + length : line.toMs(to));
    }
    const cancelled = templates.find(({ spanOf }) => spanOf === undefined);
    const last = Math.min(set.last(), cancelled === undefined ? Infinity : line.toMs(cancelled.from));
    for (const { shift, reach } of [masterTemplate(master, line), ...templates]) {
      include(startMs(master.span), last + shift + reach);
    }
  }
  return { start, end };
}

/** Whether the rules of a series never yield an instance (and no RDATE does), as far as a small budget can see: worth a report. */
export function yieldsNothing(master: SeriesMaster): boolean {
  return new RecurrenceSet(master, timelineOf(master, [])).yieldsNothing();
}

function timelineOf(master: SeriesMaster | undefined, overrides: readonly SeriesOverride[]): Timeline {
  if (master !== undefined) return Timeline.of(master.span, master.zone);
  return new Timeline(overrides[0]?.recurrence.kind ?? 'date', undefined);
}

/** As `spanInRange`, with the range read once. */
function rangeTest(range: TimeRange): (span: Span) => boolean {
  const wall = wallBounds(range);
  return (span) => {
    const { start, end } = span.kind === 'zoned' ? range : wall;
    return overlaps(startMs(span), endMs(span), start, end);
  };
}

function wallBounds({ start, end, timeZone }: TimeRange): { start: WallMs; end: WallMs } {
  const zone = zoneOf(timeZone);
  return { start: wallFromEpoch(zone, withinTime(start)), end: wallFromEpoch(zone, withinTime(end)) };
}

function startMs(span: Span): number {
  return span.kind === 'date' ? span.start * DAY_MS : span.start;
}

function endMs(span: Span): number {
  return span.kind === 'date' ? span.end * DAY_MS : span.end;
}
