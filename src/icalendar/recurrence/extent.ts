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
