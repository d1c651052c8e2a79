import { DAY_MS, type WallMs, dayOfWall, isoFromDay } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import { type Zone, epochFromWall, findZone, fixedZone, wallFromEpoch } from '../../time/zone.ts';
import { withinTime } from './four-digit-years.ts';
import type { SeriesDate, SeriesMaster, SeriesOverride } from './series-parts.ts';

const UTC = fixedZone(0);

/**
 * The units in which the starts of a series are counted (those of its DTSTART: days, wall or epoch
 * milliseconds), and the way between them and the wall clock on which its rules go.
 */
export class Timeline {
  readonly kind: Span['kind'];
  readonly #zone: Zone;

  /** @param zone of a zoned series; for others, in which clock an instant is read, UTC where absent */
  constructor(kind: Span['kind'], zone: Zone | undefined) {
    this.kind = kind;
    this.#zone = zone ?? UTC;
  }

  static of(span: Span, zone: Zone | undefined): Timeline {
    return new Timeline(span.kind, zone ?? (span.kind === 'zoned' ? findZone(span.zone) : undefined));
  }

  toWall(start: number): WallMs {
    if (this.kind === 'date') return start * DAY_MS;
    return this.kind === 'floating' ? start : wallFromEpoch(this.#zone, start);
  }

  /** Section 3.3.5: a time that a clock change skips has the offset before it, one that comes twice is the first. */
  fromWall(wall: WallMs): number {
    if (this.kind === 'date') return dayOfWall(wall);
    return this.kind === 'floating' ? wall : epochFromWall(this.#zone, wall);
  }

  /** Milliseconds by which starts can be compared with a range's. */
  toMs(start: number): number {
    return this.kind === 'date' ? start * DAY_MS : start;
  }

  /** The wall times between which all starts from `ms` to `endMs` lie, and at a clock change a few more. */
  wallWindow(ms: number, endMs: number): { from: WallMs; to: WallMs } {
    const [from, to] = [withinTime(ms), withinTime(endMs)];
    if (this.kind !== 'zoned') return { from, to };
    const offsets = (at: number): number[] => [at - DAY_MS, at, at + DAY_MS].map((epoch) => this.#zone.offsetAt(epoch));
    return { from: from + Math.min(...offsets(from)), to: to + Math.max(...offsets(to)) };
  }

  /**
   * A value in the units of the series. A date is the day at `timeOfDay`; a floating time is read on the
   * series' clock; an instant given to a series without zone is read in the clock of the constructor.
   */
  read({ value, kind }: SeriesDate, timeOfDay: number): number {
    if (kind === this.kind) return value;
    if (kind === 'date') return this.fromWall(value * DAY_MS + timeOfDay);
    return this.fromWall(kind === 'floating' ? value : wallFromEpoch(this.#zone, value));
  }

  /** The value of RECURRENCE-ID for a start, as the model writes it. */
  idOf(start: number): string {
    const ms = this.toMs(start);
    const day = dayOfWall(ms);
    const date = isoFromDay(day).replaceAll('-', '');
    if (this.kind === 'date') return date;
    const seconds = Math.floor((ms - day * DAY_MS) / 1000);
    const pair = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    const time = pair(seconds / 3600) + pair((seconds / 60) % 60) + pair(seconds % 60);
    return `${date}T${time}${this.kind === 'zoned' ? 'Z' : ''}`;
  }
}

/** The timeline of a series; without a master that of what its overrides name. */
export function timelineOf(master: SeriesMaster | undefined, overrides: readonly SeriesOverride[]): Timeline {
  if (master !== undefined) return Timeline.of(master.span, master.zone);
  return new Timeline(overrides[0]?.recurrence.kind ?? 'date', undefined);
}
