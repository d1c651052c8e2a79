import { DAY_MS, HOUR_MS, MINUTE_MS, dayFromIso, dayOfWall } from './day.ts';
import type { EventTime, Span } from './span.ts';
import type { Instant } from './temporal.ts';
import { type Zone, epochFromWall, findZone, wallFromEpoch, zoneOf } from './zone.ts';

/**
 * A time as a host may give it. `Date`, `Instant` and a string with only an offset are instants and take
 * the calendar's zone; a string without offset floats; `YYYY-MM-DD` is a date.
 */
export type GivenTime = EventTime | Instant | Date | string;

interface Moment {
  kind: Span['kind'];
  value: number;
  zone?: string;
}

/**
 * The span of a given start and end.
 *
 * @param start as {@link GivenTime}
 * @param end exclusive; absent: one day for a date, else zero length
 * @param timeZone IANA name for times that name an instant and no zone
 * @throws TypeError when a field is no time or the two are of different kinds; RangeError when the end lies
 *   before the start or the text is no valid time. The message names the field.
 */
export function spanFromGiven(start: GivenTime, end: GivenTime | null | undefined, timeZone: string): Span {
  const from = momentFromGiven(start, 'start', timeZone);
  const to = end === undefined || end === null ? defaultEnd(from) : momentFromGiven(end, 'end', timeZone);
  if (from.kind !== to.kind) {
    throw new TypeError(
      `start is ${KIND_WORDS[from.kind]} and end is ${KIND_WORDS[to.kind]}: both must be of one type.`,
    );
  }
  if (to.value < from.value) {
    throw new RangeError(`end (${String(end)}) lies before start (${String(start)}).`);
  }
  if (from.kind === 'date') return { kind: 'date', start: from.value, end: Math.max(to.value, from.value + 1) };
  if (from.kind === 'floating') return { kind: 'floating', start: from.value, end: to.value };
  const zone = from.zone ?? timeZone;
  const endZone = to.zone ?? zone;
  return { kind: 'zoned', start: from.value, end: to.value, zone, ...(endZone === zone ? {} : { endZone }) };
}

/** The kinds of a time as messages name them. */
export const KIND_WORDS: Readonly<Record<Span['kind'], string>> = {
  date: 'a date',
  floating: 'a time without zone',
  zoned: 'a time with zone',
};

function defaultEnd(start: Moment): Moment {
  return start.kind === 'date' ? { ...start, value: start.value + 1 } : start;
}

const TIME_TEXT =
  /^([+-]\d{6}|\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?([Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?(?:\[([^\]=]+)\])?)?(?:\[!?u-ca=[^\]]*\])?$/;

function momentFromGiven(given: GivenTime, field: string, timeZone: string): Moment {
  if (typeof given === 'string') return momentFromText(given, field, timeZone);
  if (given instanceof Date) {
    const value = given.getTime();
    if (Number.isNaN(value)) throw new RangeError(`${field} is an invalid Date.`);
    return { kind: 'zoned', value, zone: timeZone };
  }
  // Temporal objects of any implementation: the host's copy need not be ours, so they are told by their
  // tag and read by their ISO string.
  const tag = (given as { [Symbol.toStringTag]?: string } | null | undefined)?.[Symbol.toStringTag];
  if (tag === 'Temporal.PlainDate' || tag === 'Temporal.PlainDateTime') {
    return momentFromText(String(given), field, timeZone);
  }
  if (tag === 'Temporal.ZonedDateTime') {
    const zoned = given as { epochMilliseconds: number; timeZoneId: string };
    return { kind: 'zoned', value: zoned.epochMilliseconds, zone: zoned.timeZoneId };
  }
  if (tag === 'Temporal.Instant') {
    return { kind: 'zoned', value: (given as { epochMilliseconds: number }).epochMilliseconds, zone: timeZone };
  }
  throw new TypeError(
    `${field} must be a Temporal PlainDate, PlainDateTime, ZonedDateTime or Instant, a Date or an ISO string, not ${
      given === null ? 'null' : typeof given
    }.`,
  );
}

function momentFromText(text: string, field: string, timeZone: string): Moment {
  const match = TIME_TEXT.exec(text.trim());
  if (match === null) {
    throw new RangeError(`${field} "${text}" is not an ISO date or date-time.`);
  }
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset, zoneName] = match;
  let date: number;
  try {
    date = dayFromIso(`${year}-${month}-${day}`);
  } catch (cause) {
    throw new RangeError(`${field} "${text}" is not a date that exists.`, { cause });
  }
  if (hour === undefined) return { kind: 'date', value: date };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) {
    throw new RangeError(`${field} "${text}" is not a time that exists.`);
  }
  const wall =
    date * DAY_MS +
    Number(hour) * HOUR_MS +
    Number(minute) * MINUTE_MS +
    Math.min(Number(second), 59) * 1000 +
    Number(fraction.slice(0, 3).padEnd(3, '0'));
  if (zoneName !== undefined) {
    const zone = findZone(zoneName);
    if (zone === undefined) throw new RangeError(`${field} "${text}" names an unknown time zone.`);
    const value = offset === undefined ? epochFromWall(zone, wall) : wall - offsetFromText(offset);
    return { kind: 'zoned', value, zone: zone.id };
  }
  if (offset !== undefined) return { kind: 'zoned', value: wall - offsetFromText(offset), zone: timeZone };
  return { kind: 'floating', value: wall };
}

function offsetFromText(offset: string): number {
  if (offset === 'Z' || offset === 'z') return 0;
  const digits = offset.slice(1).replace(':', '');
  return (offset[0] === '-' ? -1 : 1) * (Number(digits.slice(0, 2)) * HOUR_MS + Number(digits.slice(2)) * MINUTE_MS);
}

/**
 * The instant of a bound of a range, in epoch milliseconds. A date is its midnight and a time without zone
 * its wall time in `timeZone`.
 *
 * @throws TypeError or RangeError that names the field
 */
export function epochFromGiven(given: GivenTime, field: string, timeZone: string): number {
  const moment = momentFromGiven(given, field, timeZone);
  if (moment.kind === 'zoned') return moment.value;
  const zone: Zone = zoneOf(timeZone);
  return epochFromWall(zone, moment.kind === 'date' ? moment.value * DAY_MS : moment.value);
}

/**
 * The day number of a time: of one with a zone of its own on that zone's clock, of an instant in `timeZone`.
 *
 * @throws TypeError or RangeError that names the field
 */
export function dayFromGiven(given: GivenTime, field: string, timeZone: string): number {
  const { kind, value, zone = timeZone } = momentFromGiven(given, field, timeZone);
  if (kind === 'date') return value;
  return dayOfWall(kind === 'floating' ? value : wallFromEpoch(zoneOf(zone), value));
}
