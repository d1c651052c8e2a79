import { type DayNumber, type EpochMs, type WallMs, wallOfDay } from './day.ts';
import { epochFromWall, wallFromEpoch, zoneOf } from './zone.ts';
import { type Span, endMs, startMs } from './span.ts';

/**
 * A half-open stretch of time, `start` ≤ t < `end`, and the zone in which dates and floating times are
 * read against it. Integers, so that it can be kept and sent as it is.
 */
export interface TimeRange {
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** IANA name. */
  readonly timeZone: string;
}

/** The range of whole days from `first` up to but not including `end`, in a zone. */
export function rangeOfDays(first: DayNumber, end: DayNumber, timeZone: string): TimeRange {
  const zone = zoneOf(timeZone);
  return {
    start: epochFromWall(zone, wallOfDay(first)),
    end: epochFromWall(zone, wallOfDay(end)),
    timeZone,
  };
}

/** Whether two half-open stretches share time; one without length counts as its first moment. */
export function overlaps(startA: number, endA: number, startB: number, endB: number): boolean {
  return startA < Math.max(endB, startB + 1) && startB < Math.max(endA, startA + 1);
}

/** Whether a span is seen in the range. Dates and floating times are compared on the range's wall clock. */
export function spanInRange(span: Span, range: TimeRange): boolean {
  return rangeTest(range)(span);
}

/** As {@link spanInRange} for many spans: the range is read once. */
export function rangeTest(range: TimeRange): (span: Span) => boolean {
  let wall: { start: WallMs; end: WallMs } | undefined;
  return (span) => {
    const { start, end } = span.kind === 'zoned' ? range : (wall ??= wallBounds(range));
    return overlaps(startMs(span), endMs(span), start, end);
  };
}

/** The range on the wall clock of its zone. */
export function wallBounds({ start, end, timeZone }: TimeRange): { start: WallMs; end: WallMs } {
  const zone = zoneOf(timeZone);
  return { start: wallFromEpoch(zone, start), end: wallFromEpoch(zone, end) };
}
