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

/** The master's own. A timed span's length is exact, as DTEND gives it (section 3.8.5.3), unless DURATION gives days. */
export function masterTemplate({ span, nominalDays }: SeriesMaster, series: Timeline): Template {
  const length = span.end - span.start;
  const nominal = span.kind === 'zoned' && nominalDays !== undefined && nominalDays > 0 && nominalDays < MOST_NOMINAL_DAYS;
  const afterDays = (start: number): number => series.fromWall(series.toWall(start) + nominalDays! * DAY_MS);
  const rest = nominal ? span.end - afterDays(span.start) : 0;
  return {
    from: -Infinity,
    shift: 0,
    reach: lengthMs(span) + (nominal ? DAY_MS : 0),
    spanOf: (start) => ({ ...span, start, end: nominal ? afterDays(start) + rest : start + length }),
  };
}

/** RANGE=THISANDFUTURE (section 3.8.4.4): all later instances move by as much on the wall clock and get its length. */
export function followingTemplate(override: SeriesOverride, from: number, series: Timeline): Template {
  const { span, cancelled, index } = override;
  const clock = span.kind === series.kind ? series : Timeline.of(span, undefined);
  const shift = clock.toWall(span.start) - series.toWall(from);
  const length = span.end - span.start;
  return {
    from,
    shift,
    reach: lengthMs(span) + DAY_MS,
    spanOf: cancelled
      ? undefined
      : (start) => {
          const moved = clock.fromWall(series.toWall(start) + shift);
          return { ...span, start: moved, end: moved + length };
        },
    override: index,
  };
}

function lengthMs(span: Span): number {
  return Math.max(0, endMs(span) - startMs(span));
}
