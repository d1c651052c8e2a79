import { type TimeVocabulary, timeVocabulary } from './time-vocabulary.ts';
import { foldedText, tokensOf, wordsOf } from './folded-text.ts';

/** The first hour of the day that a person means who says none of its halves: 7 is in the morning, 6 is not. */
const FIRST_HOUR = 7;

/** What times are read from that say less than an hour of twenty-four. */
export interface TimeContext {
  readonly locale: string;
  /** Overrides the locale's own clock. */
  readonly hourCycle?: 'h12' | 'h23' | undefined;
  /** Minutes since midnight after which the time is likely to be: an end is after its start. */
  readonly after?: number | undefined;
}

/**
 * The time of day that a person typed in a locale's form, in minutes since midnight: 9, 930, 9:30, 9.30, 9h30, 9pm,
 * 下午3:00. Where nothing says which half of the day is meant and the clock has twelve hours, it is the one that
 * people are awake in. Undefined when it cannot be read.
 */
export function minutesFromTyped(text: string, { locale, hourCycle, after }: TimeContext): number | undefined {
  const vocabulary = timeVocabulary(locale);
  const said = withoutPeriod(foldedText(text, locale), vocabulary);
  const numbers = numbersOf(said.text, vocabulary);
  const read = numbers && hourAndMinute(numbers);
  if (read === undefined) return undefined;
  const { hour, minute } = read;
  if (said.hours !== undefined) {
    const half = hourIn(hour, said.hours);
    return half === undefined ? undefined : half * 60 + minute;
  }
  const twelve = hourCycle === undefined ? vocabulary.twelveHours : hourCycle === 'h12';
  if (!twelve || hour === 0 || hour > 12 || numbers![0]!.startsWith('0')) return (hour % 24) * 60 + minute;
  return likelyHalf((hour % 12) * 60 + minute, after);
}

/** The text without the longest word in it that says a part of the day, and the hours at which that is said. */
function withoutPeriod(text: string, { periods }: TimeVocabulary): { text: string; hours?: ReadonlySet<number> } {
  let longest = '';
  for (const period of periods.keys()) if (period.length > longest.length && contains(text, period)) longest = period;
  if (longest === '') return { text };
  return { text: text.replace(longest, ' '), hours: periods.get(longest)! };
}

/** Whether a word stands in a text: of letters with spaces between words not as a part of another. */
function contains(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at === -1) return false;
  const alphabetic = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word);
  return !alphabetic || !(/\p{L}$/u.test(text.slice(0, at)) || /^\p{L}/u.test(text.slice(at + word.length)));
}

function numbersOf(text: string, { fillers }: TimeVocabulary): string[] | undefined {
  const vocabulary = new Map(Array.from(fillers, (word) => [word, word]));
  const numbers: string[] = [];
  for (const token of tokensOf(text)) {
    if (/\d/.test(token)) numbers.push(token);
    else if (wordsOf(token, vocabulary) === undefined) return undefined;
  }
  return numbers;
}

function hourAndMinute(numbers: readonly string[]): { hour: number; minute: number } | undefined {
  const [first = ''] = numbers;
  const parted = numbers.length === 1 && (first.length === 3 || first.length === 4);
  const [hours = '', ...rest] = parted ? [first.slice(0, -2), first.slice(-2)] : numbers;
  if (hours === '' || hours.length > 2 || rest.length > 2 || rest.some((digits) => digits.length !== 2)) return undefined;
  const [hour, minute = 0, second = 0] = [hours, ...rest].map(Number) as [number, ...number[]];
  const exists = (hour < 24 || (hour === 24 && minute === 0)) && minute < 60 && second < 60;
  return exists ? { hour, minute } : undefined;
}

/** The hour of the day's that is said so, where it is one of twelve. */
function hourIn(hour: number, hours: ReadonlySet<number>): number | undefined {
  const [early, late] = [hour % 12, (hour % 12) + 12];
  if (hour > 12) return hours.has(hour % 24) ? hour % 24 : undefined;
  if (hours.has(late) !== hours.has(early)) return hours.has(late) ? late : early;
  // Said at neither, or at both: the half of the day in which it is said at all.
  return [...hours].some((said) => said >= 12) ? late : early;
}

function likelyHalf(minutes: number, after: number | undefined): number {
  const halves = [minutes, minutes + 720];
  const next = after === undefined ? [] : halves.filter((half) => half > after);
  return next.length > 0 ? next[0]! : minutes >= FIRST_HOUR * 60 ? halves[0]! : halves[1]!;
}
