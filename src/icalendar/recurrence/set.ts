import type { WallMs } from '../../time/day.ts';
import { type TimeRange, overlaps } from '../../time/range.ts';
import type { Span } from '../../time/span.ts';
import { wallFromEpoch, zoneOf } from '../../time/zone.ts';
import { DEFAULT_BUDGET } from './expand.ts';
import { withinTime } from './four-digit-years.ts';
import { RecurrenceSet } from './recurrence-set.ts';
import { Replacements, searchWindow } from './replacements.ts';
import type { SeriesAddition, SeriesDate, SeriesInstance, SeriesMaster, SeriesOverride } from './series.ts';
import { endMs, startMs } from './span-ms.ts';
import { masterTemplate } from './template.ts';
import { timelineOf } from './timeline.ts';

export { seriesExtent, yieldsNothing } from './extent.ts';
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
