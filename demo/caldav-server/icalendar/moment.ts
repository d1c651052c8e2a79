import { type Component, ICalendarError, type Property, property } from './component.ts';

/** A DATE or DATE-TIME as written: the wall clock's reading, in milliseconds as if it were UTC, and its zone. */
export interface Moment {
  readonly wall: number;
  /** 'UTC', a TZID, or null for a floating time or a date. */
  readonly zone: string | null;
  readonly isDate: boolean;
}

/** When a moment can be: one instant, or several where only the offsets of its zone are known. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const MOMENT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;

export function readMoment({ name, parameters, value }: Property): Moment {
  const match = MOMENT.exec(value);
  const [year, month, day, hour, minute, second] = (match ?? []).slice(1, 7).map((digits) => Number(digits ?? 0));
  const wall = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
  if (!match || new Date(wall).getUTCDate() !== day || hour! > 23 || minute! > 59) {
    throw new ICalendarError(`${name} is not a date or date-time: ${value}`);
  }
  const isDate = match[4] === undefined;
  return { wall, isDate, zone: isDate ? null : match[7] === 'Z' ? 'UTC' : (parameters.get('TZID') ?? null) };
}

/** Milliseconds of a DURATION (RFC 5545 section 3.3.6); a day counts as 24 hours. */
export function readDuration(text: string): number {
  const match = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!match) throw new ICalendarError(`Not a duration: ${text}`);
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((digits) => Number(digits ?? 0));
  const length = (weeks! * 7 + days!) * DAY + hours! * HOUR + minutes! * 60_000 + seconds! * 1000;
  return match[1] === '-' ? -length : length;
}

/**
 * When the moment is. Floating times and dates are read in UTC, as RFC 4791 section 7.3 lets a server do
 * that was given no zone. A zone that this machine does not know is taken at all offsets of its VTIMEZONE:
 * a query may then find an hour too much, never one too little.
 */
export function spanOf({ wall, zone }: Moment, calendar: Component): Span {
  if (zone === null || zone === 'UTC') return { earliest: wall, latest: wall };
  const known = offsetAt(zone, wall);
  if (known !== undefined) {
    // The offset before a transition serves for the hour that a spring-forward skips.
    const guess = wall - known;
    const instant = wall - (offsetAt(zone, guess) ?? known);
    return { earliest: instant, latest: instant };
  }
  const definition = calendar.components.find(
    (component) => component.name === 'VTIMEZONE' && property(component, 'TZID')?.value === zone,
  );
  const offsets = (definition?.components ?? []).map((observance) =>
    readOffset(property(observance, 'TZOFFSETTO')?.value ?? '+0000'),
  );
  if (offsets.length === 0) offsets.push(-14 * HOUR, 14 * HOUR);
  return { earliest: wall - Math.max(...offsets), latest: wall - Math.min(...offsets) };
}

function readOffset(text: string): number {
  const match = /^([+-])(\d\d)(\d\d)/.exec(text);
  if (!match) throw new ICalendarError(`Not a UTC offset: ${text}`);
  const length = Number(match[2]) * HOUR + Number(match[3]) * 60_000;
  return match[1] === '-' ? -length : length;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** The offset from UTC of an IANA zone at an instant; undefined where the zone is unknown. */
export function offsetAt(zone: string, instant: number): number | undefined {
  if (!formats.has(zone)) formats.set(zone, formatFor(zone));
  const format = formats.get(zone);
  if (!format) return undefined;
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

function formatFor(timeZone: string): Intl.DateTimeFormat | undefined {
  const numeric = 'numeric' as const;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric,
    });
  } catch {
    return undefined;
  }
}
