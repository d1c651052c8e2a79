import { type Zone, epochFromWall, findZone, wallFromEpoch } from '../../time/zone.ts';
import { DAY_MS } from '../../time/day.ts';
import { parameter } from '../content-line.ts';
import type { Line } from '../text/document.ts';
import { parseDateValue } from '../values/date-time.ts';
import { parseDuration } from '../values/duration.ts';
import { referencedTzid } from '../zones/tzid.ts';
import type { ZoneTable } from '../zones/zone-table.ts';

/** The value of DTSTART and its like: a day number, wall or epoch milliseconds. */
export interface Moment {
  readonly kind: 'date' | 'floating' | 'zoned';
  readonly value: number;
  /** With `zoned`: the zone that it is written in. */
  readonly zone?: Zone | undefined;
  /** Why the value is not certain; it is then shown, but not written anew. */
  readonly doubt?: string | undefined;
}

const UTC: Zone = findZone('UTC')!;

/** The moment that a line says; undefined when its value is no date. */
export function readMoment(line: Line, zones: ZoneTable): Moment | undefined {
  return momentOf(line, line.content?.value ?? '', zones);
}

/** The moments of a line with a list (EXDATE, RDATE); those that are no date are left out. */
export function readMoments(line: Line, zones: ZoneTable): (Moment & { end?: Moment })[] {
  return (line.content?.value ?? '').split(',').flatMap((value) => {
    const [from, to] = value.split('/') as [string, string?];
    const start = momentOf(line, from, zones);
    if (start === undefined) return [];
    if (to === undefined) return [start];
    const end = momentOf(line, to, zones) ?? addDuration(start, to);
    const comparable = end && alike(end, start);
    if (comparable !== undefined && comparable.value > start.value) return [{ ...start, end: comparable }];
    return [{ ...start, doubt: start.doubt ?? `${line.name} has a period without an end behind its start` }];
  });
}

function momentOf(line: Line, text: string, zones: ZoneTable): Moment | undefined {
  const value = parseDateValue(text);
  if (value === undefined || line.content === undefined) return undefined;
  const asDate = parameter(line.content, 'VALUE')?.toUpperCase() === 'DATE';
  if (value.kind === 'date') {
    return { kind: 'date', value: value.day, ...(asDate ? {} : { doubt: `${line.name} is a date without VALUE=DATE` }) };
  }
  if (asDate) {
    return { kind: 'date', value: Math.floor(value.wall / DAY_MS), doubt: `${line.name} has VALUE=DATE and a time` };
  }
  const tzid = referencedTzid(line.content);
  const zone = tzid === undefined ? undefined : zones.find(tzid);
  if (value.utc) return { kind: 'zoned', value: value.wall, zone: zone ?? UTC };
  if (zone !== undefined) return { kind: 'zoned', value: epochFromWall(zone, value.wall), zone };
  if (tzid === undefined) return { kind: 'floating', value: value.wall };
  return { kind: 'floating', value: value.wall, doubt: `the time zone "${tzid}" is unknown; the time is shown as written` };
}

/** A moment with a DURATION value added; undefined when that is none. */
export function addDuration(start: Moment, text: string): Moment | undefined {
  const duration = parseDuration(text);
  if (duration === undefined) return undefined;
  const { days, ms } = duration;
  if (start.kind === 'date') return { ...start, value: start.value + days + Math.ceil(ms / DAY_MS) };
  if (start.kind === 'floating') return { ...start, value: start.value + days * DAY_MS + ms };
  // Days are counted on the wall clock and hours exactly (RFC 5545 section 3.3.6).
  const wall = wallFromEpoch(start.zone!, start.value) + days * DAY_MS;
  return { ...start, value: (days === 0 ? start.value : epochFromWall(start.zone!, wall)) + ms };
}

/**
 * A moment that belongs to a series whose DTSTART is of a kind: where that has no zone, an instant is the wall time
 * of the zone that it is written in. One in UTC tells no wall clock: midnight is that of its own date (as many
 * write all-day exceptions), anything else is read in the zone of the text as a whole, where it has one.
 */
export function onClockOf(kind: Moment['kind'], moment: Moment, zones: ZoneTable): Moment {
  if (moment.kind !== 'zoned' || kind === 'zoned') return moment;
  const midnight = kind === 'date' && moment.value % DAY_MS === 0;
  const zone = moment.zone !== UTC || midnight ? moment.zone! : (zones.home() ?? UTC);
  return { kind: 'floating', value: wallFromEpoch(zone, moment.value) };
}

/** A moment read as one of another's kind, for an end that is written otherwise than its start. */
export function alike(moment: Moment, model: Moment): Moment {
  if (moment.kind === model.kind) return moment;
  const wall =
    moment.kind === 'date'
      ? moment.value * DAY_MS
      : moment.kind === 'floating'
        ? moment.value
        : wallFromEpoch(model.zone ?? moment.zone!, moment.value);
  if (model.kind === 'date') return { kind: 'date', value: Math.ceil(wall / DAY_MS) };
  if (model.kind === 'floating') return { kind: 'floating', value: wall };
  return { kind: 'zoned', value: epochFromWall(model.zone!, wall), zone: model.zone };
}
