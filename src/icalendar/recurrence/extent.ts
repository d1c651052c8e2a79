import { DAY_MS } from '../../time/day.ts';
import { endMs, startMs } from '../../time/span.ts';
import type { RecurrenceSet } from './recurrence-set.ts';
import type { SeriesOverride } from './series-parts.ts';
import type { Template } from './template.ts';
import type { Timeline } from './timeline.ts';

/** The extent of a series (see `Series`): of its overrides, and of what its templates make of its starts. */
export function extentOf(
  set: RecurrenceSet | undefined,
  overrides: readonly SeriesOverride[],
  templates: readonly Template[],
  line: Timeline,
): { start: number; end: number } {
  let [start, end] = [Infinity, -Infinity];
  const include = (from: number, to: number): void => {
    start = Math.min(start, from - DAY_MS);
    end = Math.max(end, to + DAY_MS);
  };
  for (const { span } of overrides) include(startMs(span), endMs(span));
  if (set !== undefined) {
    const { first, last } = set.bounds();
    const final = templates.at(-1)!;
    const lastKept = final.spanOf === undefined ? Math.min(last, line.toMs(final.from)) : last;
    for (const { shift, reach } of templates) include(first, lastKept + shift + reach);
    for (const end of set.ends.values()) include(first, line.toMs(end));
  }
  return { start, end };
}
