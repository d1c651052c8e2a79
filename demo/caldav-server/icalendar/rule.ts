import { DAY, readMoment } from './moment.ts';

/** A recurrence rule, as far as a day can be told from it alone. */
export interface Rule {
  readonly frequency: string;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: number | undefined;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly { ordinal: number; weekday: number }[];
  readonly weekStart: number;
  /** False where the rule has parts beyond these: then any day may be one of its days. */
  readonly understood: boolean;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const UNDERSTOOD = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST']);
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

export function readRule(text: string): Rule {
  const parts = new Map(text.toUpperCase().split(';').map((part) => part.split('=', 2) as [string, string]));
  const numbers = (key: string): number[] => parts.get(key)?.split(',').map(Number) ?? [];
  const frequency = parts.get('FREQ') ?? '';
  const until = parts.get('UNTIL');
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1) || 1,
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined,
    // A day more than written: the difference of zones must not lose the last occurrence.
    until: until ? readMoment({ name: 'UNTIL', parameters: new Map(), value: until }).wall + DAY : undefined,
    months: numbers('BYMONTH'),
    monthDays: numbers('BYMONTHDAY'),
    weekdays: (parts.get('BYDAY')?.split(',') ?? []).map((day) => ({
      ordinal: Number.parseInt(day, 10) || 0,
      weekday: WEEKDAYS.indexOf(day.slice(-2)),
    })),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')),
    understood: FREQUENCIES.includes(frequency) && [...parts.keys()].every((key) => UNDERSTOOD.has(key)),
  };
}

/** Whether the rule that starts on day `start` has the day `day`; both are wall times. */
export function hasDay(rule: Rule, start: number, day: number): boolean {
  const first = new Date(start);
  const date = new Date(day);
  const months = (date.getUTCFullYear() - first.getUTCFullYear()) * 12 + date.getUTCMonth() - first.getUTCMonth();
  if (rule.months.length > 0 && !rule.months.includes(date.getUTCMonth() + 1)) return false;
  switch (rule.frequency) {
    case 'DAILY':
      return Math.round((dayOf(day) - dayOf(start)) / DAY) % rule.interval === 0 && fits(rule, date);
    case 'WEEKLY':
      return (
        Math.round((weekOf(day, rule) - weekOf(start, rule)) / (7 * DAY)) % rule.interval === 0 &&
        (rule.weekdays.length > 0 ? fits(rule, date) : date.getUTCDay() === first.getUTCDay())
      );
    case 'MONTHLY':
      return months % rule.interval === 0 && fitsOr(rule, date, date.getUTCDate() === first.getUTCDate());
    default:
      return (
        (date.getUTCFullYear() - first.getUTCFullYear()) % rule.interval === 0 &&
        (rule.months.length > 0 || rule.weekdays.length > 0 || rule.monthDays.length > 0 || months % 12 === 0) &&
        fitsOr(rule, date, date.getUTCDate() === first.getUTCDate())
      );
  }
}

const dayOf = (wall: number): number => Math.floor(wall / DAY) * DAY;
const weekOf = (wall: number, { weekStart }: Rule): number =>
  dayOf(wall) - ((new Date(wall).getUTCDay() - weekStart + 7) % 7) * DAY;

function fitsOr(rule: Rule, date: Date, otherwise: boolean): boolean {
  return rule.weekdays.length + rule.monthDays.length > 0 ? fits(rule, date) : otherwise;
}

/** BYMONTHDAY and BYDAY, in the month or, for a yearly rule without BYMONTH, in the year. */
function fits(rule: Rule, date: Date): boolean {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = date.getUTCDate();
  if (rule.monthDays.length > 0 && !rule.monthDays.some((each) => each === day || each === day - length - 1)) return false;
  const inYear = rule.frequency === 'YEARLY' && rule.months.length === 0;
  const position = inYear ? Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / DAY) : day - 1;
  const total = inYear ? Math.round((Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY) : length;
  const fromStart = Math.floor(position / 7) + 1;
  const fromEnd = -Math.floor((total - 1 - position) / 7) - 1;
  return (
    rule.weekdays.length === 0 ||
    rule.weekdays.some(
      ({ ordinal, weekday }) =>
        weekday === date.getUTCDay() && (ordinal === 0 || ordinal === fromStart || ordinal === fromEnd),
    )
  );
}
