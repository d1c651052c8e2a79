import { Temporal } from './temporal.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, type WallMs, dayFromYmd, ymdFromDay } from './day.ts';

/**
 * The rules of one time zone, on integers. IANA zones and fixed offsets are built here; iCalendar's
 * embedded VTIMEZONEs implement the same interface.
 */
export interface Zone {
  /** IANA name, or `±HH:MM` for a fixed offset. */
  readonly id: string;
  /** Offset from UTC at an instant, in milliseconds, positive east of Greenwich. */
  offsetAt(epoch: EpochMs): number;
}

/** The wall clock's reading at an instant. */
export function wallFromEpoch(zone: Zone, epoch: EpochMs): WallMs {
  return epoch + zone.offsetAt(epoch);
}

/**
 * The instant at which the wall clock reads `wall`. A time that a clock change skips is read with the
 * offset before the change; one that happens twice is the first (RFC 5545 section 3.3.5, and Temporal's
 * `compatible`).
 */
export function epochFromWall(zone: Zone, wall: WallMs): EpochMs {
  // No zone has moved its clock by more than a day, so the offsets that can be in force at this wall time
  // are those a day either side.
  const before = zone.offsetAt(wall - DAY_MS);
  const after = zone.offsetAt(wall + DAY_MS);
  if (before === after && zone.offsetAt(wall - before) === before) return wall - before;
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  if (zone.offsetAt(early) === wall - early) return early;
  if (zone.offsetAt(late) === wall - late) return late;
  return wall - before;
}

/** An instant at which a zone's offset changes. */
export interface Transition {
  readonly at: EpochMs;
  readonly before: number;
  readonly after: number;
}

/** Shorter than any offset is known to have held: the north-east of Brazil once had summer time for a week less an hour. */
const STEP_MS = 6 * DAY_MS;

/** A zone's changes of offset in (from, to], in time order and to the second. */
export function transitions(zone: Zone, from: EpochMs, to: EpochMs): Transition[] {
  const found: Transition[] = [];
  let before = zone.offsetAt(from);
  for (let at = from; at < to; ) {
    const next = Math.min(at + STEP_MS, to);
    if (zone.offsetAt(next) === before) {
      at = next;
      continue;
    }
    let [low, high] = [at, next];
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (zone.offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    const after = zone.offsetAt(high);
    found.push({ at: high, before, after });
    [at, before] = [high, after];
  }
  return found;
}

const cache = new Map<string, Zone | undefined>();

/** The zone of an IANA name (any case) or `±HH:MM`, or undefined when there is none. */
export function findZone(id: string): Zone | undefined {
  if (!cache.has(id)) cache.set(id, buildZone(id));
  return cache.get(id);
}

/**
 * The zone of an IANA name (any case) or `±HH:MM`.
 *
 * @throws RangeError when there is no such zone.
 */
export function zoneOf(id: string): Zone {
  const zone = findZone(id);
  if (zone === undefined) throw new RangeError(`"${id}" is not a time zone: use an IANA name such as Europe/Lisbon.`);
  return zone;
}

/** The zone that the system is set to. A formatter made for nothing but its zone costs 20 ms where it is the first. */
export function systemZoneId(): string {
  return (Temporal as typeof Temporal | undefined)?.Now.timeZoneId() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A zone that never changes its offset, given in milliseconds east of Greenwich. */
export function fixedZone(offset: number): Zone {
  const minutes = Math.round(Math.abs(offset) / MINUTE_MS);
  const hh = String(Math.floor(minutes / 60)).padStart(2, '0');
  const mm = String(minutes % 60).padStart(2, '0');
  return { id: `${offset < 0 ? '-' : '+'}${hh}:${mm}`, offsetAt: () => offset };
}

const UTC_NAMES = new Set(['utc', 'etc/utc', 'etc/gmt', 'gmt', 'z', 'etc/universal', 'universal', 'etc/zulu', 'zulu']);
const OFFSET = /^([+-])(\d{2}):?(\d{2})$/;

function buildZone(id: string): Zone | undefined {
  if (UTC_NAMES.has(id.toLowerCase())) return { id: 'UTC', offsetAt: () => 0 };
  const offset = OFFSET.exec(id);
  if (offset !== null) {
    const [hours, minutes] = [Number(offset[2]), Number(offset[3])];
    if (hours > 23 || minutes > 59) return undefined;
    return fixedZone((offset[1] === '-' ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS));
  }
  // Names only: legacy ids such as "EST" are real, "PST" is not, and the engine decides.
  if (!/^[A-Za-z]/.test(id)) return undefined;
  try {
    return new IanaZone(id);
  } catch {
    return undefined;
  }
}

/** A zone's offset changes, found once a year and kept: an offset is then a binary search over integers. */
class IanaZone implements Zone {
  readonly id: string;
  readonly #format: Intl.DateTimeFormat;
  /** Year → the instants of that UTC year from which an offset holds, the year's start first. */
  readonly #years = new Map<number, { from: EpochMs[]; offsets: number[] }>();

  constructor(id: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    this.id = canonicalCase(id, this.#format.resolvedOptions().timeZone);
  }

  offsetAt(epoch: EpochMs): number {
    const { year } = ymdFromDay(Math.floor(epoch / DAY_MS));
    let table = this.#years.get(year);
    if (table === undefined) this.#years.set(year, (table = this.#scanYear(year)));
    let index = table.from.length - 1;
    while (index > 0 && table.from[index]! > epoch) index--;
    return table.offsets[index]!;
  }

  #scanYear(year: number): { from: EpochMs[]; offsets: number[] } {
    const start = dayFromYmd(year, 1, 1) * DAY_MS;
    const end = dayFromYmd(year + 1, 1, 1) * DAY_MS;
    const offsetAt = (epoch: EpochMs): number => this.#measure(epoch);
    const changes = transitions({ id: this.id, offsetAt }, start, end).filter(({ at }) => at < end);
    return {
      from: [start, ...changes.map(({ at }) => at)],
      offsets: [this.#measure(start), ...changes.map(({ after }) => after)],
    };
  }

  #measure(epoch: EpochMs): number {
    const seconds = Math.floor(epoch / 1000) * 1000;
    const part: Record<string, string> = {};
    for (const { type, value } of this.#format.formatToParts(seconds)) part[type] = value;
    // No wall clock is a day off. Its year is not asked for: engines write those before the year 1 in ways of their own.
    const utc = ymdFromDay(Math.floor(seconds / DAY_MS));
    const month = Number(part['month']);
    const year = utc.year + (utc.month === 1 && month === 12 ? -1 : utc.month === 12 && month === 1 ? 1 : 0);
    const wall =
      dayFromYmd(year, month, Number(part['day'])) * DAY_MS +
      Number(part['hour']) * HOUR_MS +
      Number(part['minute']) * MINUTE_MS +
      Number(part['second']) * 1000;
    return wall - seconds;
  }
}

/** The name in the case of the tz database where the engine tells it, without following its aliases. */
function canonicalCase(asked: string, resolved: string): string {
  return asked.toLowerCase() === resolved.toLowerCase() ? resolved : asked;
}
