import { commaOf } from '../../time/comma.ts';
import { type DayNumber, MINUTE_MS, type WallMs, dayOfWall, wallOfDay } from '../../time/day.ts';
import { formatDay, formatDayRange, formatWall, formatWallParts, formatWallRange } from '../../time/format.ts';
import { lunarWords } from '../../time/lunar.ts';
import { minutesOfWall } from '../../layout/scale.ts';
import { type WallSpan, isBar, lastDayOf } from '../../layout/wall-span.ts';
import { smallTextWidth } from './text-width.ts';

type HourCycle = 'h12' | 'h23' | undefined;

/** A locale's words for the times of boxes, each made once: a thousand boxes share a few dozen times. */
export class TimeWords {
  readonly locale: string;
  readonly hourCycle: HourCycle;
  readonly #clock: Intl.DateTimeFormatOptions;
  readonly #axis: Intl.DateTimeFormatOptions;
  /** Whether the clock has two halves, said with each time: a range then says it once where it can. */
  readonly #halves: boolean;
  #axisWidth: number | undefined;
  readonly #texts = new Map<string | number, string>();

  constructor(locale: string, hourCycle: HourCycle) {
    this.locale = locale;
    this.hourCycle = hourCycle;
    this.#clock = { hour: 'numeric', minute: '2-digit', hourCycle };
    // "8 AM" says enough; "8" or "8 Uhr" beside 24 hours reads worse than "8:00".
    this.#halves = formatWallParts(0, locale, this.#clock).some(({ type }) => type === 'dayPeriod');
    this.#axis = this.#halves ? { hour: 'numeric', hourCycle } : this.#clock;
  }

  /** A minute of the day: "10:30". */
  time(minutes: number): string {
    return this.#once(minutes, () => formatWall(minutes * MINUTE_MS, this.locale, this.#clock));
  }

  /** Two minutes of one day: "10:30 – 11:00"; one alone where they are the same. The end of the day is its midnight. */
  range(start: number, end: number): string {
    if (start === end) return this.time(start);
    return this.#once(`${start}-${end}`, () =>
      this.#halves && end < 1440
        ? formatWallRange(start * MINUTE_MS, end * MINUTE_MS, this.locale, this.#clock)
        : `${this.time(start)} – ${this.time(end % 1440)}`,
    );
  }

  /** A minute of the day without the half that it is in: "10:48", on an axis that says AM and PM. */
  bareTime(minutes: number): string {
    if (!this.#halves) return this.time(minutes);
    return this.#once(`b${minutes}`, () =>
      formatWallParts(minutes * MINUTE_MS, this.locale, this.#clock)
        .map(({ type, value }) => (type === 'dayPeriod' ? '' : value))
        .join('')
        .trim(),
    );
  }

  /** An hour as the axis shows it. */
  hour(hour: number): string {
    return this.#once(`h${hour}`, () => formatWall(hour * 60 * MINUTE_MS, this.locale, this.#axis));
  }

  /** The room that the hours of the axis need, in CSS pixels. */
  get axisWidth(): number {
    return (this.#axisWidth ??= Math.max(...Array.from({ length: 24 }, (_, hour) => smallTextWidth(this.hour(hour)))));
  }

  /** A day as a heading says it: "Monday, 16 November". */
  day(day: DayNumber): string {
    return this.#once(`d${day}`, () => formatDay(day, this.locale, DAY_WORDS));
  }

  /** A time on another day than one that is said already: "18 Nov, 12:00". */
  dateTime(wall: WallMs): string {
    return formatWall(wall, this.locale, { day: 'numeric', month: 'short', ...this.#clock });
  }

  /** "today" */
  get today(): string {
    return this.#once('today', () => new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }).format(0, 'day'));
  }

  /** A day's number alone; some locales' own form has a word with it. */
  numeral(day: DayNumber): string {
    return this.#once(`n${day}`, () => {
      const parts = formatWallParts(wallOfDay(day), this.locale, { day: 'numeric' });
      return parts.find(({ type }) => type === 'day')?.value ?? '';
    });
  }

  /** A number with the locale's digits. */
  count(count: number): string {
    return this.#once(`c${count}`, () => new Intl.NumberFormat(this.locale, { useGrouping: false }).format(count));
  }

  /** "+3", with the locale's digits and the sign on their right side. */
  plus(count: number): string {
    return this.#once(`+${count}`, () => new Intl.NumberFormat(this.locale, { signDisplay: 'always' }).format(count));
  }

  /** "1 Dec", for the first of a month. */
  monthDay(day: DayNumber): string {
    return this.#once(`m${day}`, () => formatDay(day, this.locale, { day: 'numeric', month: 'short' }));
  }

  /** A day's date in the Chinese calendar: "初七", "十月". */
  lunar(day: DayNumber): string {
    return this.#once(`l${day}`, () => lunarWords(day, this.locale));
  }

  /** When a span is, whole and in words, for names. */
  when(span: WallSpan): string {
    const day = dayOfWall(span.start);
    const last = lastDayOf(span);
    if (span.allDay) return day === last ? this.day(day) : formatDayRange(day, last, this.locale, DAY_WORDS);
    if (day !== last || isBar(span)) return this.#longRange(span.start, span.end);
    const range = this.range(minutesOfWall(span.start, day), minutesOfWall(Math.max(span.start, span.end), day));
    return `${range}${commaOf(this.locale)}${this.day(day)}`;
  }

  #longRange(start: WallMs, end: WallMs): string {
    return formatWallRange(start, end, this.locale, { ...DAY_WORDS, ...this.#clock });
  }

  #once(key: string | number, make: () => string): string {
    let text = this.#texts.get(key);
    if (text === undefined) this.#texts.set(key, (text = make()));
    return text;
  }
}

const DAY_WORDS: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };

const known = new Map<string, TimeWords>();

/** The words of a locale; `hourCycle` undefined is the locale's own. */
export function timeWords(locale: string, hourCycle: HourCycle): TimeWords {
  const key = `${locale} ${hourCycle}`;
  let words = known.get(key);
  if (words === undefined) known.set(key, (words = new TimeWords(locale, hourCycle)));
  return words;
}
