import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, type WallMs, dayFromYmd, ymdFromDay } from '../../time/day.ts';
import type { Zone } from '../../time/zone.ts';
import { expandRule, ruleEnd } from '../recurrence/expand.ts';
import type { RecurrenceRule, Until } from '../recurrence/recur.ts';
import { parseRule } from '../recurrence/rule.ts';
import { type Component, type ICalendarDocument, firstLine, linesNamed } from '../text/document.ts';
import { parseDateValue } from '../values/date-time.ts';
import { definedTzid } from './tzid.ts';

/** A STANDARD or DAYLIGHT part (RFC 5545 section 3.6.5): when its offset comes into force. */
interface Observance {
  readonly from: number;
  readonly to: number;
  readonly start: WallMs;
  readonly rules: readonly Ruled[];
  readonly dates: readonly WallMs[];
}

interface Ruled {
  readonly rule: RecurrenceRule;
  /** UNTIL on the observance's wall clock. */
  readonly until: WallMs | undefined;
}

interface Onset {
  readonly at: EpochMs;
  readonly offset: number;
}

/** Steps a rule of an observance may take for three years; a yearly rule takes a few. */
const BUDGET = 5000;

/** The zone that a VTIMEZONE describes; undefined when none of its parts can be read. */
export function readVtimezone(document: ICalendarDocument, component: Component): Zone | undefined {
  const observances = component.children
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .map((part) => readObservance(document, part))
    .filter((observance) => observance !== undefined);
  if (observances.length === 0) return undefined;
  return new EmbeddedZone(definedTzid(document, component), observances);
}

function readObservance(document: ICalendarDocument, part: Component): Observance | undefined {
  const value = (name: string): string => firstLine(document, part, name)?.content?.value ?? '';
  const from = parseOffset(value('TZOFFSETFROM'));
  const to = parseOffset(value('TZOFFSETTO'));
  const start = wallOf(value('DTSTART'), from ?? 0);
  if (to === undefined || start === undefined) return undefined;
  const values = (name: string): string[] =>
    linesNamed(document, part, name).map((index) => document.lines[index]!.content?.value ?? '');
  return {
    from: from ?? to,
    to,
    start,
    rules: values('RRULE').flatMap((text) => {
      try {
        const rule = parseRule(text);
        return [{ rule, until: rule.until && untilWall(rule.until, from ?? to) }];
      } catch {
        return [];
      }
    }),
    dates: values('RDATE')
      .flatMap((list) => list.split(','))
      .map((text) => wallOf(text, from ?? to))
      .filter((wall) => wall !== undefined),
  };
}

/** A DTSTART or RDATE of an observance on the wall clock of the offset before it. */
function wallOf(text: string, offset: number): WallMs | undefined {
  const value = parseDateValue(text);
  if (value === undefined) return undefined;
  if (value.kind === 'date') return value.day * DAY_MS;
  return value.utc ? value.wall + offset : value.wall;
}

function untilWall({ kind, value }: Until, offset: number): WallMs {
  if (kind === 'date') return (value + 1) * DAY_MS - 1000;
  return kind === 'utc' ? value + offset : value;
}

/** A UTC-OFFSET value (RFC 5545 section 3.3.14) in milliseconds. */
function parseOffset(text: string): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})(\d{2})?$/.exec(text.trim());
  if (match === null || Number(match[2]) > 23) return undefined;
  const size = Number(match[2]) * HOUR_MS + Number(match[3]) * MINUTE_MS + Number(match[4] ?? 0) * 1000;
  return match[1] === '-' ? -size : size;
}

class EmbeddedZone implements Zone {
  readonly id: string;
  readonly #observances: readonly Observance[];
  /** Onsets that do not come of an endless rule: they are needed however long ago they were. */
  readonly #fixed: readonly Onset[];
  readonly #years = new Map<number, readonly Onset[]>();
  readonly #before: number;

  constructor(id: string, observances: readonly Observance[]) {
    this.id = id;
    this.#observances = observances;
    this.#fixed = sorted(
      observances.flatMap((observance) => {
        const last = observance.rules.flatMap((ruled) => lastInstance(ruled, observance.start));
        return [observance.start, ...observance.dates, ...last].map((wall) => onset(observance, wall));
      }),
    );
    const first = observances.reduce((a, b) => (b.start - b.from < a.start - a.from ? b : a));
    this.#before = first.from;
  }

  offsetAt(epoch: EpochMs): number {
    const { year } = ymdFromDay(Math.floor(epoch / DAY_MS));
    let table = this.#years.get(year);
    if (table === undefined) this.#years.set(year, (table = this.#onsetsAround(year)));
    const fixed = lastUpTo(this.#fixed, epoch);
    const ruled = lastUpTo(table, epoch);
    if (fixed === undefined || ruled === undefined) return (fixed ?? ruled)?.offset ?? this.#before;
    return (ruled.at >= fixed.at ? ruled : fixed).offset;
  }

  /** A year's onsets by rule, with those of the year before: one of them holds on New Year's Day. */
  #onsetsAround(year: number): readonly Onset[] {
    const from = dayFromYmd(year - 1, 1, 1) * DAY_MS;
    const to = dayFromYmd(year + 1, 1, 2) * DAY_MS;
    return sorted(
      this.#observances.flatMap((observance) =>
        observance.rules.flatMap(({ rule, until }) =>
          expandRule(rule, { start: observance.start, date: false, from, to, until, budget: BUDGET }).starts.map((wall) =>
            onset(observance, wall),
          ),
        ),
      ),
    );
  }
}

/** The last instance of a rule that ends, as far as it lies within some years of that end. */
function lastInstance({ rule, until }: Ruled, start: WallMs): WallMs[] {
  const end = ruleEnd(rule, { start, date: false, until, budget: BUDGET });
  if (!Number.isFinite(end)) return [];
  return expandRule(rule, { start, date: false, from: end - 800 * DAY_MS, to: end + 1, until, budget: BUDGET }).starts.slice(-1);
}

function onset(observance: Observance, wall: WallMs): Onset {
  return { at: wall - observance.from, offset: observance.to };
}

function sorted(onsets: Onset[]): Onset[] {
  return onsets.sort((a, b) => a.at - b.at);
}

function lastUpTo(onsets: readonly Onset[], epoch: EpochMs): Onset | undefined {
  let [low, high] = [0, onsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (onsets[middle]!.at <= epoch) low = middle + 1;
    else high = middle;
  }
  return onsets[low - 1];
}
