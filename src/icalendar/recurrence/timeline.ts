import { DAY_MS, type WallMs, dayFromYmd, dayOfWall, isoFromDay } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import { type Zone, epochFromWall, findZone, fixedZone, wallFromEpoch } from '../../time/zone.ts';
import type { SeriesDate } from './series.ts';

const UTC = fixedZone(0);

const START_OF_TIME: WallMs = dayFromYmd(0, 1, 1) * DAY_MS;

/** iCalendar's years have four digits (RFC 5545 section 3.3.4): nothing happens beyond them. */
export const END_OF_TIME: WallMs = dayFromYmd(10_000, 1, 1) * DAY_MS;

/** The nearest moment within iCalendar's years; zones cannot be asked much farther out. */
export function withinTime(ms: number): number {
  return Math.min(Math.max(ms, START_OF_TIME), END_OF_TIME);
}

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
