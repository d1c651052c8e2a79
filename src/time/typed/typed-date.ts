import { type DayNumber, type Weekday, dayFromYmd, daysInMonth, weekdayOfDay, ymdFromDay } from '../day.ts';
import { type DatePart, type DateVocabulary, dateVocabulary } from './date-vocabulary.ts';
import { foldedText, tokensOf, wordsOf } from './folded-text.ts';

/** How far back a date without a year may lie before the next one is meant: people plan ahead. */
const BACK_DAYS = 92;

/** What dates that say less than a year, a month and a day are read from. */
export interface DateContext {
  readonly locale: string;
  readonly today: DayNumber;
  /** The date that stood there before. */
  readonly near: DayNumber;
}

type Numbers = Partial<Record<DatePart, string>>;

/**
 * The day that a person typed in a locale's form: numbers in its order and with any marks between, names of months,
 * ISO 8601, a weekday (the next one) or the locale's words for today. Undefined when it cannot be read.
 */
export function dayFromTyped(text: string, context: DateContext): DayNumber | undefined {
  const { locale, today, near } = context;
  const vocabulary = dateVocabulary(locale);
  const folded = foldedText(text, locale);
  const offset = vocabulary.relative.get(folded);
  if (offset !== undefined) return today + offset;
  const read = readTokens(folded, vocabulary);
  if (read === undefined) return undefined;
  const { numbers, month, weekday } = read;
  if (numbers.length === 0) {
    return weekday === undefined || month !== undefined ? undefined : today + ((weekday - weekdayOfDay(today) + 7) % 7);
  }
  const readings = month === undefined ? numericReadings(numbers, vocabulary.order) : namedReadings(numbers, month, vocabulary.order);
  for (const reading of readings) {
    const day = dayOf(reading, near, vocabulary.yearOffset);
    if (day !== undefined) return day;
  }
  return undefined;
}

interface Tokens {
  readonly numbers: readonly string[];
  readonly month: number | undefined;
  readonly weekday: Weekday | undefined;
}

function readTokens(folded: string, { words, numberedWeekdays }: DateVocabulary): Tokens | undefined {
  const named = numberedWeekdays.find((name) => folded.startsWith(name) || folded.endsWith(name));
  const tokens = tokensOf(named === undefined ? folded : folded.replace(named, ' '));
  const numbers = tokens.filter((token) => /\d/.test(token));
  const runs = tokens.filter((token) => !/\d/.test(token)).map((run) => wordsOf(run, words) ?? begun(run, words));
  if (runs.includes(undefined)) return undefined;
  const said = runs.flatMap((run) => run!);
  // Where a word is a weekday and a month ("mar" in Spanish), the weekday goes before.
  const monthWord = said.findLast((word) => word.month !== undefined);
  const weekdayWord = said.find((word) => word.weekday !== undefined);
  const alone = numbers.length === 0 && said.length === 1;
  return { numbers, month: alone && weekdayWord ? undefined : monthWord?.month, weekday: weekdayWord?.weekday };
}

/** The one month or weekday that a longer abbreviation than Intl's begins: "sept", "thurs". */
function begun<T extends object>(run: string, words: ReadonlyMap<string, T>): T[] | undefined {
  if (run.length < 3) return undefined;
  const found = new Map<string, T>();
  for (const [word, meaning] of words) if (word.startsWith(run)) found.set(JSON.stringify(meaning), meaning);
  found.delete('{}');
  return found.size === 1 ? [...found.values()] : undefined;
}

/** What numbers alone may be, the likeliest first. */
function numericReadings(numbers: readonly string[], order: readonly DatePart[]): Numbers[] {
  const monthAndDay = order.filter((part) => part !== 'year');
  const yearFirst: DatePart[] = ['year', 'month', 'day'];
  const [first, second, third] = numbers as [string, ...string[]];
  if (numbers.length === 3) {
    const [years, days] = [[first, second!, third!], [first, second!]];
    if (first.length > 2) return swapped(named(years, yearFirst));
    if (third!.length > 2) return swapped({ ...named(days, monthAndDay), year: third! });
    return swapped(named(years, order));
  }
  if (numbers.length === 2) return first.length > 2 || second!.length > 2 ? [] : swapped(named([first, second!], monthAndDay));
  if (numbers.length > 3) return [];
  const pairs = first.match(/../g) ?? [];
  switch (first.length) {
    case 1:
    case 2:
      return [{ day: first }];
    case 4:
      return swapped(named(pairs, monthAndDay));
    case 6:
      return swapped(named(pairs, order));
    case 8: {
      const yearLast = order[0] !== 'year';
      const ends = yearLast ? [...pairs.slice(0, 2), first.slice(4)] : [first.slice(0, 4), ...pairs.slice(2)];
      const iso = named([first.slice(0, 4), ...pairs.slice(2)], yearFirst);
      return /^(19|20|21)/.test(first) ? [iso, ...swapped(named(ends, order))] : swapped(named(ends, order));
    }
    default:
      return [];
  }
}

function namedReadings(numbers: readonly string[], month: number, order: readonly DatePart[]): Numbers[] {
  const [first, second] = numbers as [string, string | undefined];
  const named = { month: String(month) };
  if (numbers.length === 1) return [{ ...named, day: first }];
  if (numbers.length > 2) return [];
  const yearFirst = first.length > 2 || (second!.length <= 2 && order[0] === 'year');
  return [yearFirst ? { ...named, year: first, day: second! } : { ...named, day: first, year: second! }];
}

function named(numbers: readonly string[], order: readonly DatePart[]): Numbers {
  return Object.fromEntries(order.map((part, index) => [part, numbers[index]]));
}

/** With month and day the other way round besides: "16/11" can mean but one day, also where the month goes first. */
function swapped(numbers: Numbers): Numbers[] {
  return [numbers, { ...numbers, month: numbers.day, day: numbers.month } as Numbers];
}

function dayOf({ year, month, day }: Numbers, near: DayNumber, yearOffset: number): DayNumber | undefined {
  const at = ymdFromDay(near);
  if (day!.length > 2 || (month?.length ?? 0) > 2) return undefined;
  if (month === undefined) return existing(at.year, at.month, Number(day));
  if (year !== undefined) return existing(fullYear(year, at.year, yearOffset), Number(month), Number(day));
  const days = [at.year - 1, at.year, at.year + 1].flatMap((candidate) => existing(candidate, Number(month), Number(day)) ?? []);
  return days.find((candidate) => candidate >= near - BACK_DAYS) ?? days.at(-1);
}

/** Two digits end the year next to the one that stood there. Years are read in the locale's calendar or the Gregorian one. */
function fullYear(digits: string, near: number, yearOffset: number): number {
  const written = Number(digits);
  const candidates = [0, yearOffset].flatMap((offset) => {
    if (digits.length > 2) return written - offset;
    const century = Math.floor((near + offset) / 100) * 100;
    return [-100, 0, 100].map((shift) => century + shift + written - offset);
  });
  return candidates.reduce((best, year) => (Math.abs(year - near) < Math.abs(best - near) ? year : best));
}

function existing(year: number, month: number, day: number): DayNumber | undefined {
  const exists = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayFromYmd(year, month, day) : undefined;
}
