import { DayFlowError } from '../../model/errors.ts';
import type { Weekday } from '../../time/day.ts';
import { parseDateValue } from '../values/date-time.ts';
import type { Frequency, RecurrenceRule, Until, WeekdayOrdinal } from './recur.ts';

/** A RECUR value that cannot be expanded; `reason` says which part and why, without the value's surroundings. */
export class RuleError extends DayFlowError {
  override name = 'RuleError';
  readonly reason: string;

  constructor(reason: string, text: string) {
    super(`The recurrence rule "${shortened(text)}" cannot be used: ${shortened(reason)}`);
    this.reason = shortened(reason);
  }
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A list part: its values' bounds, and whether a value may count from the end. */
const LISTS = {
  BYSECOND: { min: 0, max: 60, signed: false },
  BYMINUTE: { min: 0, max: 59, signed: false },
  BYHOUR: { min: 0, max: 23, signed: false },
  BYMONTHDAY: { min: 1, max: 31, signed: true },
  BYYEARDAY: { min: 1, max: 366, signed: true },
  BYWEEKNO: { min: 1, max: 53, signed: true },
  BYMONTH: { min: 1, max: 12, signed: false },
  // The grammar stops at 366; rules that expand times within a period are in use with more.
  BYSETPOS: { min: 1, max: Number.MAX_SAFE_INTEGER, signed: true },
} as const;

const PARTS = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', ...Object.keys(LISTS)]);

/**
 * Reads a RECUR value such as `FREQ=WEEKLY;BYDAY=MO,WE`. Letter case, empty parts and `X-` parts are let
 * pass; everything else that RFC 5545's grammar does not have is an error rather than a guess.
 *
 * @throws RuleError
 */
export function parseRule(text: string): RecurrenceRule {
  const parts = splitParts(text);
  const list = (name: keyof typeof LISTS): number[] => readList(name, parts.get(name), text);
  const count = readPositive('COUNT', parts.get('COUNT'), text);
  const until = parts.has('UNTIL') ? readUntil(parts.get('UNTIL')!, text) : undefined;
  return {
    freq: readFrequency(parts.get('FREQ'), text),
    interval: readPositive('INTERVAL', parts.get('INTERVAL'), text) ?? 1,
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
    wkst: readWeekday('WKST', parts.get('WKST') ?? 'MO', text),
    // A leap second is read as second 59 by whoever has none (section 3.3.12).
    bySecond: ascending(list('BYSECOND').map((second) => Math.min(second, 59))),
    byMinute: list('BYMINUTE'),
    byHour: list('BYHOUR'),
    byDay: readByDay(parts.get('BYDAY'), text),
    byMonthDay: list('BYMONTHDAY'),
    byYearDay: list('BYYEARDAY'),
    byWeekNo: list('BYWEEKNO'),
    byMonth: list('BYMONTH'),
    bySetPos: list('BYSETPOS'),
  };
}

/** Why a rule cannot be used with a DTSTART that is a DATE or a time, where it cannot. */
export function ruleProblem({ freq }: RecurrenceRule, date: boolean): string | undefined {
  const withinDay = freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY';
  return date && withinDay ? `FREQ=${freq} cannot repeat an all-day event` : undefined;
}

function splitParts(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const equals = part.indexOf('=');
    if (equals < 0) throw new RuleError(`"${part.trim()}" is not of the form NAME=value.`, text);
    const name = part.slice(0, equals).trim().toUpperCase();
    if (name.startsWith('X-')) continue;
    if (name === 'RSCALE' || name === 'SKIP') {
      throw new RuleError(`${name} (RFC 7529, rules in other calendars) is not supported.`, text);
    }
    if (!PARTS.has(name)) throw new RuleError(`${name} is no part of a recurrence rule.`, text);
    if (parts.has(name)) throw new RuleError(`${name} is there twice.`, text);
    parts.set(name, part.slice(equals + 1).trim().toUpperCase());
  }
  return parts;
}

function readFrequency(value: string | undefined, text: string): Frequency {
  if (value === undefined) throw new RuleError('FREQ is missing.', text);
  if (!FREQUENCIES.includes(value)) throw new RuleError(`FREQ=${value} is not one of ${FREQUENCIES.join(', ')}.`, text);
  return value as Frequency;
}

function readPositive(name: string, value: string | undefined, text: string): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\+?\d+$/.test(value) ? Number(value) : NaN;
  if (!(number >= 1 && Number.isSafeInteger(number))) throw new RuleError(`${name}=${value} is not a positive number.`, text);
  return number;
}

/** As many as the grammar's widest part has values; only BYSETPOS, which is let go beyond it, can have more. */
const MOST_VALUES = 2 * 366;

function readList(name: keyof typeof LISTS, value: string | undefined, text: string): number[] {
  if (value === undefined) return [];
  const { min, max, signed } = LISTS[name];
  const numbers = ascending(
    value.split(',').map((entry) => {
      const number = /^[+-]?\d+$/.test(entry.trim()) ? Number(entry) : NaN;
      const size = signed ? Math.abs(number) : number;
      if (!(size >= min && size <= max)) {
        throw new RuleError(`${name}=${entry} is not a number from ${min} to ${max}${signed ? ' or its negative' : ''}.`, text);
      }
      return number;
    }),
  );
  if (numbers.length > MOST_VALUES) throw new RuleError(`${name} has more than ${MOST_VALUES} values.`, text);
  return numbers;
}

function readByDay(value: string | undefined, text: string): WeekdayOrdinal[] {
  if (value === undefined) return [];
  const seen = new Map<string, WeekdayOrdinal>();
  for (const entry of value.split(',')) {
    const match = /^([+-]?\d+)?([A-Z]{2})$/.exec(entry.trim());
    const ordinal = Number(match?.[1] ?? 0);
    if (match === null || Math.abs(ordinal) > 53 || (match[1] !== undefined && ordinal === 0)) {
      throw new RuleError(`BYDAY=${entry} is not a weekday such as MO, 2MO or -1MO.`, text);
    }
    const weekday = readWeekday('BYDAY', match[2]!, text);
    seen.set(`${ordinal} ${weekday}`, { ordinal, weekday });
  }
  return [...seen.values()];
}

function readWeekday(name: string, value: string, text: string): Weekday {
  const index = WEEKDAYS.indexOf(value);
  if (index < 0) throw new RuleError(`${name}=${value} is not a weekday (${WEEKDAYS.join(', ')}).`, text);
  return (index + 1) as Weekday;
}

function readUntil(text: string, rule: string): Until {
  const value = parseDateValue(text);
  if (value === undefined) throw new RuleError(`UNTIL=${text} is not a date or date-time that exists.`, rule);
  return value.kind === 'date' ? { kind: 'date', value: value.day } : { kind: value.utc ? 'utc' : 'floating', value: value.wall };
}

function ascending(numbers: number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
