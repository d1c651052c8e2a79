import { DAY_MS } from '../../time/day.ts';
import { RecurrenceSet } from './recurrence-set.ts';
import { Replacements } from './replacements.ts';
import type { SeriesMaster, SeriesOverride } from './series.ts';
import { endMs, startMs } from './span-ms.ts';
import { masterTemplate } from './template.ts';
import { timelineOf } from './timeline.ts';

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
    let first = startMs(master.span);
    let last = set.last();
    for (const date of master.rdates) {
      const added = line.toMs(set.read(date));
      [first, last] = [Math.min(first, added), Math.max(last, added)];
    }
    const final = templates.at(-1);
    if (final !== undefined && final.spanOf === undefined) last = Math.min(last, line.toMs(final.from));
    for (const { shift, reach } of [masterTemplate(master, line), ...templates]) include(first, last + shift + reach);
    for (const end of set.ends.values()) include(first, line.toMs(end));
  }
  return { start, end };
}

/** Whether the rules of a series never yield an instance (and no RDATE does), as far as a small budget can see: worth a report. */
export function yieldsNothing(master: SeriesMaster): boolean {
  return new RecurrenceSet(master, timelineOf(master, [])).yieldsNothing();
}
