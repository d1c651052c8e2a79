import { type DayNumber, type Weekday, DAY_MS, dayFromYmd, ymdFromDay, weekdayOfDay } from '../day.ts';
import { formatWall, formatWallParts } from '../format.ts';
import { foldedText, tokensOf } from './folded-text.ts';

export type DatePart = 'year' | 'month' | 'day';

/** What a word may mean in a date; neither: it is only said. */
export interface DateWord {
  /** 1–12. */
  readonly month?: number;
  readonly weekday?: Weekday;
}

/** How a locale writes and says dates. */
export interface DateVocabulary {
  readonly order: readonly DatePart[];
  /** By folded word. */
  readonly words: ReadonlyMap<string, DateWord>;
  /** Weekdays whose names hold a digit (Vietnamese has "Thứ 3"), folded, the longest first. */
  readonly numberedWeekdays: readonly string[];
  /** Days from today by folded phrase: "tomorrow" is 1. */
  readonly relative: ReadonlyMap<string, number>;
  /** What the locale's calendar adds to the Gregorian year (543 in Thailand). */
  readonly yearOffset: number;
}

/** A year whose first day is a Monday, in which every name is looked up. */
const SAMPLE_YEAR = 2018;

/** Written after a number and not named by Intl: "1st", "1er", "1º" (folded to "1o"), "1ª". */
const ORDINALS = ['st', 'nd', 'rd', 'th', 'er', 're', 'o', 'a'];

const PATTERNS: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  { weekday: 'long', day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
  { month: 'long' },
  { month: 'short' },
  { weekday: 'long' },
  { weekday: 'short' },
];

const vocabularies = new Map<string, DateVocabulary>();

export function dateVocabulary(locale: string): DateVocabulary {
  let vocabulary = vocabularies.get(locale);
  if (vocabulary === undefined) vocabularies.set(locale, (vocabulary = build(locale)));
  return vocabulary;
}

function build(locale: string): DateVocabulary {
  const words = new Map<string, DateWord>();
  const numberedWeekdays = new Set<string>();
  const add = (word: string, meaning: DateWord): void => void words.set(word, { ...words.get(word), ...meaning });
  for (const ordinal of ORDINALS) add(ordinal, {});
  for (const day of sampleDays()) {
    for (const pattern of PATTERNS) {
      for (const { type, value } of formatWallParts(day * DAY_MS, locale, pattern)) {
        const name = foldedText(value, locale);
        // A name of several words, or with its number in it, says the number: its words are only said.
        if (type === 'month' && isWord(name)) add(name, { month: ymdFromDay(day).month });
        else if (type === 'weekday' && isWord(name)) add(name, { weekday: weekdayOfDay(day) });
        else for (const word of tokensOf(name)) if (!/\d/.test(word)) add(word, {});
        if (type === 'weekday' && /\d/.test(name)) numberedWeekdays.add(name);
      }
    }
  }
  return {
    order: orderOf(locale),
    words,
    numberedWeekdays: [...numberedWeekdays].sort((a, b) => b.length - a.length),
    relative: relativeDays(locale),
    yearOffset: yearOffsetOf(locale),
  };
}

function isWord(name: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(name);
}

/** The first seven days of each month of the sample year: every month and every weekday. */
function sampleDays(): DayNumber[] {
  const days: DayNumber[] = [];
  for (let month = 1; month <= 12; month++) for (let day = 1; day <= 7; day++) days.push(dayFromYmd(SAMPLE_YEAR, month, day));
  return days;
}

function orderOf(locale: string): DatePart[] {
  const parts = formatWallParts(0, locale, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type] : []));
}

function relativeDays(locale: string): Map<string, number> {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const days = new Map<string, number>();
  for (const offset of [2, -2, 1, -1, 0]) {
    const phrase = foldedText(format.format(offset, 'day'), locale);
    if (!/\d/.test(phrase)) days.set(phrase, offset);
  }
  return days;
}

function yearOffsetOf(locale: string): number {
  const shown = Number(/\d+/.exec(foldedText(formatWall(dayFromYmd(SAMPLE_YEAR, 6, 1) * DAY_MS, locale, { year: 'numeric' }), locale))?.[0]);
  // A calendar of eras counts anew in each: its years are read as Gregorian ones.
  return shown > 100 ? shown - SAMPLE_YEAR : 0;
}
