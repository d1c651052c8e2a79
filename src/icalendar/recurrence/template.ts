import { DAY_MS } from '../../time/day.ts';
import { type Span, endMs, startMs } from '../../time/span.ts';
import type { SeriesMaster, SeriesOverride } from './series-parts.ts';
import { Timeline } from './timeline.ts';

/** Beyond a century the hour of a clock change is no matter, and an enormous DURATION would leave the zone's calendar. */
const MOST_NOMINAL_DAYS = 36_525;

/** How an instance is made of a start of the series: by the master, or by an override for all from its own on. */
export interface Template {
  /** The first start that it speaks for, in the series' units. */
  readonly from: number;
  /** By how much it moves a start, in milliseconds of the wall clock. */
  readonly shift: number;
  /** The most that lies between the moved start and the end of its span, in milliseconds. */
  readonly reach: number;
  /** The span for a start; undefined where the override is cancelled, and no instances are left from here on. */
  readonly spanOf: ((start: number) => Span) | undefined;
  readonly override?: number;
}

/** The master's own. */
export function masterTemplate(master: SeriesMaster, series: Timeline): Template {
  const { span, shownAtEnd = false } = master;
  const { endOf, reach } = lengthOf(master, series);
  const spanOf = (start: number): Span => ({ ...span, start, end: endOf(start) });
  return { from: -Infinity, shift: 0, reach, spanOf: shownAtEnd ? (start) => endAlone(spanOf(start)) : spanOf };
}

/** The last day of a span, or the moment at which it ends. */
function endAlone(span: Span): Span {
  const { kind, end } = span;
  if (kind === 'date') return { kind, start: end - 1, end };
  return kind === 'floating' ? { kind, start: end, end } : { kind, start: end, end, zone: span.endZone ?? span.zone };
}

/** RANGE=THISANDFUTURE (section 3.8.4.4): all later instances move by as much on the wall clock and get its length. */
export function followingTemplate(override: SeriesOverride, from: number, series: Timeline): Template {
  const { span, zone, cancelled, index } = override;
  const clock = span.kind === series.kind ? series : Timeline.of(span, undefined);
  const shift = clock.toWall(span.start) - series.toWall(from);
  const { endOf, reach } = lengthOf(override, Timeline.of(span, zone));
  return {
    from,
    shift,
    reach: reach + DAY_MS,
    spanOf: cancelled
      ? undefined
      : (start) => {
          const moved = clock.fromWall(series.toWall(start) + shift);
          return { ...span, start: moved, end: endOf(moved) };
        },
    override: index,
  };
}

/** A timed span's length is exact, as DTEND gives it (section 3.8.5.3), but for the days that DURATION gives. */
function lengthOf({ span, nominalDays = 0 }: SeriesMaster | SeriesOverride, clock: Timeline): { endOf: (start: number) => number; reach: number } {
  const length = span.end - span.start;
  if (span.kind !== 'zoned' || nominalDays === 0 || nominalDays >= MOST_NOMINAL_DAYS) {
    return { endOf: (start) => start + length, reach: lengthMs(span) };
  }
  const afterDays = (start: number): number => clock.fromWall(clock.toWall(start) + nominalDays * DAY_MS);
  const rest = span.end - afterDays(span.start);
  return { endOf: (start) => afterDays(start) + rest, reach: lengthMs(span) + DAY_MS };
}

function lengthMs(span: Span): number {
  return Math.max(0, endMs(span) - startMs(span));
}
