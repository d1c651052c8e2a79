import { DAY_MS } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import { epochFromWall, wallFromEpoch, zoneOf } from '../../time/zone.ts';
import { parameter } from '../content-line.ts';
import type { Line } from '../text/document.ts';
import { formatDate, formatDateTime } from '../values/date-time.ts';
import { type Duration, formatDuration } from '../values/duration.ts';
import type { ZoneTable } from '../zones/zone-table.ts';
import { propertyLine } from './property.ts';
import { type ZoneDefinition, writeInstant } from './zone-reference.ts';

/** The lines that say a time at present. */
export interface TimeLines {
  readonly start?: Line | undefined;
  readonly end?: Line | undefined;
  readonly duration?: Line | undefined;
}

/** The unfolded lines that say a span; an absent one is not needed. */
export interface WrittenTimes {
  readonly start: string;
  readonly end?: string;
  readonly duration?: string;
  /** Zones that the text must define for them. */
  readonly defines: readonly ZoneDefinition[];
}

const DATE_PARAMETERS = ['TZID', 'VALUE'];

/** Writes a span in the form that the lines have: with DURATION where they do, without an end that is the default. */
export function writeTimes(span: Span, old: TimeLines, zones: ZoneTable): WrittenTimes {
  const spelled = [old.start, old.end].filter((line) => line !== undefined);
  const defines: ZoneDefinition[] = [];
  const line = (name: string, side: 'start' | 'end', model: Line | undefined): string => {
    if (span.kind === 'date') return propertyLine(model, name, formatDate(span[side]), ['VALUE=DATE'], DATE_PARAMETERS);
    const isDate = model?.content !== undefined && parameter(model.content, 'VALUE')?.toUpperCase() === 'DATE';
    const dropped = isDate ? DATE_PARAMETERS : ['TZID'];
    if (span.kind === 'floating') return propertyLine(model, name, formatDateTime(span[side]), [], dropped);
    const zoneId = side === 'end' ? (span.endZone ?? span.zone) : span.zone;
    const preferred = side === 'end' ? spelled.toReversed() : spelled;
    const written = writeInstant(span[side], zoneId, zones, preferred);
    const { defines: needed } = written;
    if (needed !== undefined && !defines.some(({ tzid }) => tzid === needed.tzid)) defines.push(needed);
    return propertyLine(model, name, written.value, written.params, dropped);
  };

  const start = line('DTSTART', 'start', old.start);
  if (hasDefaultEnd(span) && (old.end === undefined || span.kind !== 'date')) return { start, defines };
  const inOneZone = span.kind !== 'zoned' || (span.endZone ?? span.zone) === span.zone;
  if (old.duration !== undefined && old.end === undefined && inOneZone) {
    return { start, duration: propertyLine(old.duration, 'DURATION', formatDuration(durationOf(span))), defines };
  }
  return { start, end: line('DTEND', 'end', old.end), defines };
}

/** RFC 5545 section 3.6.1: without an end, a date takes its day and a time no time at all. */
function hasDefaultEnd(span: Span): boolean {
  return span.end - span.start === (span.kind === 'date' ? 1 : 0);
}

/** Whole days where the wall clock shows them, so that a clock change between does not matter; else exact. */
function durationOf(span: Span): Duration {
  if (span.kind === 'date') return { days: span.end - span.start, ms: 0 };
  if (span.kind === 'floating') return splitDays(span.end - span.start);
  const zone = zoneOf(span.zone);
  const startWall = wallFromEpoch(zone, span.start);
  const days = (wallFromEpoch(zone, span.end) - startWall) / DAY_MS;
  const nominal = Number.isInteger(days) && epochFromWall(zone, startWall + days * DAY_MS) === span.end;
  return nominal ? { days, ms: 0 } : { days: 0, ms: span.end - span.start };
}

function splitDays(ms: number): Duration {
  const days = Math.floor(ms / DAY_MS);
  return { days, ms: ms - days * DAY_MS };
}
