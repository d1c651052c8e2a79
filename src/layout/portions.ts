import type { DayNumber } from '../time/day.ts';
import { DAY_MINUTES, clamp, minutesOfWall } from './scale.ts';
import { type WallSpan, compareNames, firstDayOf, lastDayOf } from './wall-span.ts';

/** What of a timed span lies on one day: an overnight one has two portions. */
export interface Portion<Span extends WallSpan = WallSpan> {
  readonly span: Span;
  /** Minutes since the day's midnight, 0–1440. */
  readonly start: number;
  /** Exclusive; not before start. */
  readonly end: number;
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/** The portions of timed spans on each of the days, which are ascending; each day's by start, the longest first. */
export function portionsByDay<Span extends WallSpan>(
  spans: Iterable<Span>,
  days: readonly DayNumber[],
): Portion<Span>[][] {
  const columns = new Map<DayNumber, Portion<Span>[]>();
  for (const day of days) columns.set(day, []);
  const [first, end] = [days[0] ?? 0, days.at(-1) ?? 0];
  for (const span of spans) {
    const last = Math.min(lastDayOf(span), end);
    for (let day = Math.max(firstDayOf(span), first); day <= last; day++) columns.get(day)?.push(portionOn(span, day));
  }
  return days.map((day) => columns.get(day)!.sort(comparePortions));
}

function portionOn<Span extends WallSpan>(span: Span, day: DayNumber): Portion<Span> {
  const [start, end] = [minutesOfWall(span.start, day), minutesOfWall(Math.max(span.start, span.end), day)];
  return {
    span,
    start: clamp(start, 0, DAY_MINUTES),
    end: clamp(end, 0, DAY_MINUTES),
    continuesBefore: start < 0,
    continuesAfter: end > DAY_MINUTES,
  };
}

function comparePortions(a: Portion, b: Portion): number {
  return a.start - b.start || b.end - a.end || compareNames(a.span, b.span);
}
