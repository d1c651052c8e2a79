import type { SeriesAddition, SeriesDate, SeriesInstance, SeriesMaster, SeriesOverride } from '../../../src/icalendar/recurrence/series-parts.ts';
import { parseRule } from '../../../src/icalendar/recurrence/rule.ts';
import { Series } from '../../../src/icalendar/recurrence/series.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/time/day.ts';
import type { TimeRange } from '../../../src/time/range.ts';
import type { Span } from '../../../src/time/span.ts';
import { epochFromWall, wallFromEpoch, zoneOf } from '../../../src/time/zone.ts';
import { isoOfWall, wallOfText } from './wall-text.ts';

// Times as short text: `2026-03-08` is a date, `2026-03-08T09:00:00` floats, and with a zone's name behind it
// (`2026-03-08T09:00:00 America/New_York`, or `Z`) it is a time there.

function moment(text: string): { kind: Span['kind']; value: number; zone: string } {
  const [wallText, zone = ''] = text.endsWith('Z') ? [text.slice(0, -1), 'UTC'] : text.split(' ');
  const wall = wallOfText(wallText!);
  if (wallText!.length === 10) return { kind: 'date', value: wall / DAY_MS, zone };
  if (zone === '') return { kind: 'floating', value: wall, zone };
  return { kind: 'zoned', value: epochFromWall(zoneOf(zone), wall), zone };
}

/** @param minutes length; of a date, days */
export function spanOf(text: string, minutes: number): Span {
  const { kind, value, zone } = moment(text);
  if (kind === 'date') return { kind, start: value, end: value + minutes };
  if (kind === 'floating') return { kind, start: value, end: value + minutes * MINUTE_MS };
  return { kind, start: value, end: value + minutes * MINUTE_MS, zone };
}

export function dateOf(text: string): SeriesDate {
  const { kind, value } = moment(text);
  return { kind, value };
}

export interface SeriesText {
  readonly start: string;
  /** 60 unless told; of a date, days, and 1 unless told. */
  readonly minutes?: number;
  readonly rules?: readonly string[];
  readonly exRules?: readonly string[];
  /** A period is `start/end`. */
  readonly rdates?: readonly string[];
  readonly exdates?: readonly string[];
}

export function masterOf({ start, minutes, rules = [], exRules = [], rdates = [], exdates = [] }: SeriesText): SeriesMaster {
  const addition = (text: string): SeriesAddition => {
    const [from, to] = text.split('/');
    return to === undefined ? dateOf(from!) : { ...dateOf(from!), end: moment(to).value };
  };
  return {
    span: spanOf(start, minutes ?? (start.length === 10 ? 1 : 60)),
    rules: rules.map((rule) => parseRule(rule)),
    exRules: exRules.map((rule) => parseRule(rule)),
    rdates: rdates.map(addition),
    exdates: exdates.map(dateOf),
  };
}

export interface OverrideText {
  readonly id: string;
  readonly start: string;
  readonly minutes?: number;
  readonly cancelled?: boolean;
  readonly thisAndFuture?: boolean;
}

export function overridesOf(texts: readonly OverrideText[]): SeriesOverride[] {
  return texts.map(({ id, start, minutes, cancelled = false, thisAndFuture = false }, index) => ({
    recurrence: dateOf(id),
    span: spanOf(start, minutes ?? (start.length === 10 ? 1 : 60)),
    cancelled,
    thisAndFuture,
    index,
  }));
}

export function daysRange(first: string, end: string, timeZone: string = 'UTC'): TimeRange {
  const zone = zoneOf(timeZone);
  return { start: epochFromWall(zone, wallOfText(first)), end: epochFromWall(zone, wallOfText(end)), timeZone };
}

/** The starts in a range as text, on each instance's own clock; an override's have `*` and its index. */
export function startsOf(series: SeriesText | undefined, overrides: readonly OverrideText[], range: TimeRange): string[] {
  const { instances } = new Series(series && masterOf(series), overridesOf(overrides)).expand(range);
  return instances.map((instance) => startText(instance) + (instance.override === undefined ? '' : `*${instance.override}`));
}

export function startText({ span }: SeriesInstance): string {
  return timeText(span, span.start);
}

/** A start or end of a span, on its own clock. */
export function timeText(span: Span, at: number): string {
  if (span.kind === 'date') return isoOfWall(at * DAY_MS).slice(0, 10);
  return isoOfWall(span.kind === 'floating' ? at : wallFromEpoch(zoneOf(span.zone), at)).replace(/:00$/, '');
}
