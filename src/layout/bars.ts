import type { DayNumber } from '../time/day.ts';
import { type WallSpan, compareSpans, firstDayOf, lastDayOf } from './wall-span.ts';

/** A span over days, in a lane of a row of days. */
export interface Bar<Span extends WallSpan = WallSpan> {
  readonly span: Span;
  /** From the top, 0 first. */
  readonly lane: number;
  /** Columns of the row, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Whether it began before its first column: the row before, or a hidden day. */
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/**
 * Lays spans over a row of days in lanes: by first column, the longest first, each in the first lane that
 * is free. Days left out of the row take no room; a span that is only on such days is left out with them.
 */
export function packBars<Span extends WallSpan>(spans: Iterable<Span>, days: readonly DayNumber[]): Bar<Span>[] {
  const placed: Bar<Span>[] = [];
  for (const span of spans) {
    const bar = barOn(span, days);
    if (bar !== undefined) placed.push(bar);
  }
  placed.sort((a, b) => a.first - b.first || b.last - a.last || compareSpans(a.span, b.span));
  const taken: number[] = [];
  return placed.map((bar) => {
    const free = taken.findIndex((last) => last < bar.first);
    const lane = free === -1 ? taken.length : free;
    taken[lane] = bar.last;
    return { ...bar, lane };
  });
}

function barOn<Span extends WallSpan>(span: Span, days: readonly DayNumber[]): Bar<Span> | undefined {
  const [from, to] = [firstDayOf(span), lastDayOf(span)];
  const first = days.findIndex((day) => day >= from);
  const last = days.findLastIndex((day) => day <= to);
  if (first === -1 || last < first) return undefined;
  return {
    span,
    lane: 0,
    first,
    last,
    continuesBefore: from < days[first]!,
    continuesAfter: to > days[last]!,
  };
}
