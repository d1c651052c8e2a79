import { DAY_MS } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';

/** The start of a span in milliseconds of its own clock: of a date, its midnight. */
export function startMs(span: Span): number {
  return span.kind === 'date' ? span.start * DAY_MS : span.start;
}

/** The end of a span in milliseconds of its own clock. */
export function endMs(span: Span): number {
  return span.kind === 'date' ? span.end * DAY_MS : span.end;
}
