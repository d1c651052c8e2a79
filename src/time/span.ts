import { DAY_MS, type DayNumber, type EpochMs, type WallMs, dayOfWall } from './day.ts';
import { type PlainDate, type PlainDateTime, type ZonedDateTime, temporal } from './temporal.ts';
import { findZone, wallFromEpoch, zoneOf } from './zone.ts';

/**
 * Where an event or occurrence stands, as integers: half-open, start and end of one kind. It can be
 * compared, stored and cloned; Temporal's objects are made from it only at the door.
 *
 * - `date`: all-day; `start` and `end` are {@link DayNumber}s, the end exclusive.
 * - `floating`: {@link WallMs}, the same wall time in every zone.
 * - `zoned`: {@link EpochMs} with the zone in which it was written.
 */
export type Span =
  | { readonly kind: 'date'; readonly start: DayNumber; readonly end: DayNumber }
  | { readonly kind: 'floating'; readonly start: WallMs; readonly end: WallMs }
  | {
      readonly kind: 'zoned';
      readonly start: EpochMs;
      readonly end: EpochMs;
      readonly zone: string;
      /** Present when the end is written in another zone (a flight). */
      readonly endZone?: string;
    };

/** A start or end as the public API hands it over. */
export type EventTime = PlainDate | PlainDateTime | ZonedDateTime;

/** A span's two ends on the wall clock of a zone, in milliseconds; a date is its midnight. */
export function wallSpan(span: Span, timeZone: string): { start: WallMs; end: WallMs } {
  if (span.kind !== 'zoned') return { start: startMs(span), end: endMs(span) };
  const zone = zoneOf(timeZone);
  return { start: wallFromEpoch(zone, span.start), end: wallFromEpoch(zone, span.end) };
}

/** The start of a span in milliseconds of its own clock: of a date, its midnight. */
export function startMs(span: Span): number {
  return span.kind === 'date' ? span.start * DAY_MS : span.start;
}

/** The end of a span in milliseconds of its own clock. */
export function endMs(span: Span): number {
  return span.kind === 'date' ? span.end * DAY_MS : span.end;
}

/** Whether two spans are the same time, written the same way. */
export function sameSpan(a: Span, b: Span): boolean {
  if (a.kind !== b.kind || a.start !== b.start || a.end !== b.end) return false;
  if (a.kind !== 'zoned' || b.kind !== 'zoned') return true;
  return a.zone === b.zone && (a.endZone ?? a.zone) === (b.endZone ?? b.zone);
}

/** The start of a span as a Temporal object of its kind. */
export function spanStart(span: Span): EventTime {
  return toTemporal(span.kind, span.start, span.kind === 'zoned' ? span.zone : '');
}

/** The exclusive end of a span as a Temporal object of its kind. */
export function spanEnd(span: Span): EventTime {
  return toTemporal(span.kind, span.end, span.kind === 'zoned' ? (span.endZone ?? span.zone) : '');
}

function toTemporal(kind: Span['kind'], value: number, zone: string): EventTime {
  const T = temporal();
  if (kind === 'zoned') {
    return T.Instant.fromEpochMilliseconds(value).toZonedDateTimeISO(findZone(zone) === undefined ? 'UTC' : zone);
  }
  const midnight = T.PlainDate.from({ year: 1970, month: 1, day: 1 });
  if (kind === 'date') return midnight.add({ days: value });
  const day = dayOfWall(value);
  return midnight.add({ days: day }).toPlainDateTime().add({ milliseconds: value - day * DAY_MS });
}
