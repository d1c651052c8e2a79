import { type WallMs, dayFromYmd, ymdFromDay } from '../../time/day.ts';
import { type Ascending, lowerBound, product, select } from './ascending.ts';
import type { Plan } from './plan.ts';

/** Goes through a plan's periods within a budget. Index 0 is the one from which the interval counts. */
export class Walk {
  readonly #plan: Plan;
  readonly #start: WallMs;
  readonly #origin: number;
  readonly #budget: number;
  readonly #cost: number;
  steps = 0;
  /** Whether the budget ended the work. */
  spent = false;

  /** @param cost of a look at a period, in steps: more than one for rules with long lists */
  constructor(plan: Plan, start: WallMs, budget: number, cost: number) {
    this.#plan = plan;
    this.#start = start;
    this.#origin = plan.origin;
    this.#budget = budget;
    this.#cost = cost;
  }

  /** Whether no period has an instance: its times exclude each other, or BYSETPOS asks for more than there are. */
  get empty(): boolean {
    const { basesEach, times } = this.#plan;
    return times.length === 0 || (basesEach !== undefined && this.#selected(basesEach) === 0);
  }

  /** Takes the steps of a look at a period, if they are left. */
  look(): boolean {
    return this.step(this.#cost);
  }

  /** Takes steps, if they are left. */
  step(cost: number = 1): boolean {
    if (this.steps + cost > this.#budget) this.spent = true;
    else this.steps += cost;
    return !this.spent;
  }

  /** The index of the period that holds a wall time, or of the last before it. */
  indexOf(wall: WallMs): number {
    return Math.floor((this.#plan.period.numberOf(wall) - this.#origin) / this.#plan.interval);
  }

  startOf(index: number): WallMs {
    return this.#plan.period.startOf(this.#origin + index * this.#plan.interval);
  }

  /** The same index where its period may hold instances, else a later one up to which there are none. */
  next(index: number): number {
    const { period, interval } = this.#plan;
    const number = this.#origin + index * interval;
    const next = period.next(number);
    return next === number ? index : Math.ceil((next - this.#origin) / interval);
  }

  /** All instances of a period; those of the first period may lie before DTSTART. */
  instances(index: number): Ascending {
    const { period, interval, times, setPos } = this.#plan;
    return select(product(period.bases(this.#origin + index * interval), times), setPos);
  }

  /** How many instances of a period are not before DTSTART. */
  sizeOf(index: number): number {
    const { basesEach } = this.#plan;
    if (index === 0) {
      const first = this.instances(0);
      return first.length - lowerBound(first, this.#start);
    }
    return basesEach === undefined ? this.instances(index).length : this.#selected(basesEach);
  }

  /** How many instances a period with so many bases has. */
  #selected(bases: number): number {
    const { times, setPos } = this.#plan;
    return select(product(new Array<number>(bases).fill(0), times), setPos).length;
  }

  /**
   * How many instances the periods before `index` have, for COUNT; may stop at `enough`. Where every period
   * has as many, it is a multiplication; where every day is a period, whole years are counted by their kind.
   */
  countBefore(index: number, enough: number): number {
    if (index <= 0) return 0;
    const { basesEach, everyDay, mask, times } = this.#plan;
    let count = this.sizeOf(0);
    if (basesEach !== undefined) return count + (index - 1) * this.sizeOf(1);
    if (everyDay) {
      const first = this.#origin + 1;
      const end = this.#origin + index;
      const endYear = ymdFromDay(end).year;
      count += (mask.countInYearBefore(end) - mask.countInYearBefore(first)) * times.length;
      for (let year = ymdFromDay(first).year; year < endYear && this.look(); year++) {
        count += mask.countYear(year) * times.length;
      }
      return count;
    }
    for (let at = this.next(1); at < index && count < enough && this.look(); at = this.next(at + 1)) {
      count += this.sizeOf(at);
    }
    return count;
  }

  /** The period that has the nth instance (from 1), and how many come before that period; undefined when not found before `end`. */
  locate(nth: number, end: WallMs): { index: number; before: number } | undefined {
    const { basesEach, everyDay } = this.#plan;
    let index = 0;
    let before = 0;
    let size = this.sizeOf(0);
    if (before + size < nth && basesEach !== undefined) {
      before = size;
      size = this.sizeOf(1);
      index = 1 + Math.floor((nth - 1 - before) / size);
      before += (index - 1) * size;
    } else if (before + size < nth && everyDay) {
      ({ index, before } = this.#skipYears(nth, end));
      size = this.sizeOf(index);
    }
    while (before + size < nth) {
      before += size;
      index = this.next(index + 1);
      if (!(this.startOf(index) < end) || !this.look()) return undefined;
      size = this.sizeOf(index);
    }
    return this.startOf(index) < end ? { index, before } : undefined;
  }

  /** The first day of the year that has the nth instance, as a period, and how many come before it. */
  #skipYears(nth: number, end: WallMs): { index: number; before: number } {
    const { mask, times } = this.#plan;
    let index = 1;
    let before = this.sizeOf(0);
    while (this.look() && this.startOf(index) < end) {
      const day = this.#origin + index;
      const { year } = ymdFromDay(day);
      const size = (mask.countYear(year) - mask.countInYearBefore(day)) * times.length;
      if (before + size >= nth) break;
      before += size;
      index = dayFromYmd(year + 1, 1, 1) - this.#origin;
    }
    return { index, before };
  }
}
