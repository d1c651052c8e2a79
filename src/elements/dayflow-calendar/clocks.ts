import { type ClockChange, clockChangesOn } from '../../time/clock-changes.ts';
import type { DayNumber } from '../../time/day.ts';
import { readingsOfDay } from '../../time/other-clock.ts';
import { rangeOfDays } from '../../time/range.ts';
import { zoneName } from '../../time/zone-name.ts';
import type { SecondClock } from '../dayflow-time-grid/clocks.ts';

/** The days and zones whose clocks are shown. */
export interface ShownClocks {
  readonly days: readonly DayNumber[];
  readonly timeZone: string;
  readonly secondTimeZone: string | undefined;
  readonly locale: string;
}

/** What the time grid shows of its zones' clocks; made anew only when they are others. */
export class Clocks {
  #key = '';
  #changes: ReadonlyMap<DayNumber, readonly ClockChange[]> = new Map();
  #second: SecondClock | undefined;

  /** The days on which the clock is changed. */
  changes(shown: ShownClocks): ReadonlyMap<DayNumber, readonly ClockChange[]> {
    this.#look(shown);
    return this.#changes;
  }

  /** The other zone's clock, as it goes on most of the days: the axis is one for all of them. */
  second(shown: ShownClocks): SecondClock | undefined {
    this.#look(shown);
    return this.#second;
  }

  #look({ days, timeZone, secondTimeZone, locale }: ShownClocks): void {
    const key = [days.join(), timeZone, secondTimeZone, locale].join(' ');
    if (key === this.#key) return;
    this.#key = key;
    const changed = days.map((day) => [day, clockChangesOn(day, timeZone)] as const);
    this.#changes = new Map(changed.filter(([, changes]) => changes.length > 0));
    this.#second = secondTimeZone === undefined ? undefined : secondClockOf(days, timeZone, secondTimeZone, locale);
  }
}

function secondClockOf(days: readonly DayNumber[], timeZone: string, other: string, locale: string): SecondClock {
  const day = usualDay(days, (each) => readingsOfDay(each, timeZone, other).join());
  const { start, end } = rangeOfDays(day, day + 1, timeZone);
  const noon = (start + end) / 2;
  return {
    names: [zoneName(timeZone, noon, locale, 'short'), zoneName(other, noon, locale, 'short')],
    readings: readingsOfDay(day, timeZone, other),
  };
}

/** The first of the days that are like most of them. */
function usualDay(days: readonly DayNumber[], kindOf: (day: DayNumber) => string): DayNumber {
  const kinds = days.map(kindOf);
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  const most = kinds.reduce((best, kind) => (count(kind) > count(best) ? kind : best));
  return days[kinds.indexOf(most)]!;
}
