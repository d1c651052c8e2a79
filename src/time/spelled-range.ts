import type { WallMs } from './day.ts';

/**
 * A range of days in the words that one day has, "2026年11月20日～22日", where Intl has figures for ranges only: in Chinese and
 * Japanese a month that is spelled out is a number with a sign after it, which ICU takes for a plain number. Undefined where
 * Intl's own words are right.
 */
export function spelledRange(format: Intl.DateTimeFormat, start: WallMs, end: WallMs): string | undefined {
  if (!/^(ja|yue|zh)\b/.test(format.resolvedOptions().locale)) return undefined;
  const [from, to] = [format.formatToParts(start), format.formatToParts(end)];
  const month = from.findIndex(({ type }) => type === 'month');
  if (!from[month + 1]?.value.startsWith('月')) return undefined;
  const first = from.findIndex(({ value }, index) => value !== to[index]?.value);
  if (first === -1) return textOf(from);
  const time = from.findIndex(({ type }) => type === 'dayPeriod' || type === 'hour');
  if (time !== -1 && first >= time) return undefined;
  // Dates begin with their largest part; a day that has a time is said whole.
  return `${textOf(from)}${betweenOf(format, start, end, from.at(-1)!)}${textOf(time === -1 ? to.slice(first) : to)}`;
}

/** What stands between the two in the locale's ranges, where some engines count the sign at the end of the first to it ("日至"). */
function betweenOf(format: Intl.DateTimeFormat, start: WallMs, end: WallMs, last: Intl.DateTimeFormatPart): string {
  const parts = format.formatRangeToParts(start, end);
  const index = parts.findIndex(({ source }) => source === 'endRange');
  const between = parts[index - 1]?.value ?? ' – ';
  return last.type === 'literal' && between.startsWith(last.value) ? between.slice(last.value.length) : between;
}

function textOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.map(({ value }) => value).join('');
}
