import { DAY_MS, dayFromYmd, ymdFromDay } from '../../time/day.ts';

/** Months since January of the year 0, in UTC. */
export type Month = number;

/** Where a resource is found that has no end, as most series, or touches more months than are worth a row each. */
export const SERIES = 'series';

const MOST_MONTHS = 13;

export function monthOf(epoch: number): Month {
  const { year, month } = ymdFromDay(Math.floor(epoch / DAY_MS));
  return year * 12 + month - 1;
}

/** The first moment of a month, in UTC. */
export function monthStart(month: Month): number {
  return dayFromYmd(Math.floor(month / 12), (month % 12) + 1, 1) * DAY_MS;
}

/** A month's name in the storage. */
export function monthName(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The names of the rows that hold what a stretch of time shows: its months, and the series. */
export function rowNames(start: number, end: number): string[] {
  const names = [SERIES];
  const last = monthOf(Math.max(start, end - 1));
  for (let month = monthOf(start); month <= last; month++) names.push(monthName(month));
  return names;
}

/** Which names of rows a resource stands in. A series that ends is found by its months: it may be long past. */
export function placesOf(extent: { start: number; end: number }): string[] {
  if (!Number.isFinite(extent.start) || !Number.isFinite(extent.end)) return [SERIES];
  const first = monthOf(extent.start);
  const last = monthOf(Math.max(extent.start, extent.end - 1));
  if (last - first >= MOST_MONTHS) return [SERIES];
  return Array.from({ length: last - first + 1 }, (_, i) => monthName(first + i));
}

/** Which resources touch which month, so that a month is shown without looking at ten thousand. */
export class MonthIndex<T> {
  readonly #rows = new Map<string, Set<T>>();
  readonly #changed = new Set<string>();

  add(name: string, member: T): void {
    let row = this.#rows.get(name);
    if (row === undefined) this.#rows.set(name, (row = new Set()));
    if (!row.has(member)) this.#changed.add(name);
    row.add(member);
  }

  remove(name: string, member: T): void {
    if (this.#rows.get(name)?.delete(member) === true) this.#changed.add(name);
  }

  *between(start: number, end: number): Generator<T> {
    const seen = new Set<T>();
    for (const name of rowNames(start, end)) {
      for (const member of this.#rows.get(name) ?? []) {
        if (!seen.has(member)) yield member;
        seen.add(member);
      }
    }
  }

  /** The rows that changed since this was last asked. */
  takeChanged(): [name: string, members: ReadonlySet<T>][] {
    const changed = [...this.#changed].map((name): [string, ReadonlySet<T>] => [name, this.#rows.get(name) ?? new Set()]);
    this.#changed.clear();
    return changed;
  }
}
