import { type DayNumber, wallOfDay } from './day.ts';
import { formatWallParts } from './format.ts';

/** A date of the Chinese calendar as it is written beside a Gregorian one. */
export interface LunarDate {
  /** 1–30. */
  readonly day: number;
  /** "十月"; of a leap month "闰六月". */
  readonly month: string;
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const TENS = ['初', '十', '廿', '三'];

/** The date in the Chinese calendar, reckoned by the engine; the month's name in the locale's script. */
export function lunarDate(day: DayNumber, locale: string): LunarDate {
  const options = { calendar: 'chinese', numberingSystem: 'latn', month: 'long', day: 'numeric' } as const;
  const parts = formatWallParts(wallOfDay(day), locale, options);
  const valueOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { day: Number.parseInt(valueOf('day'), 10), month: valueOf('month') };
}

/** What stands beside a day: its lunar day ("初七"), and on a month's first day the month ("十月"). */
export function lunarWords(day: DayNumber, locale: string): string {
  const { day: ofMonth, month } = lunarDate(day, locale);
  return ofMonth === 1 ? month : lunarDay(ofMonth);
}

/** A lunar day in words: 初一 … 初十, 十一 … 二十, 廿一 … 三十. */
function lunarDay(day: number): string {
  if (day === 10) return '初十';
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return TENS[Math.floor(day / 10)]! + DIGITS[day % 10]!;
}
