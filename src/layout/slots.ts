import type { Bar } from './bars.ts';
import type { Portion } from './portions.ts';
import type { WallSpan } from './wall-span.ts';

/** A timed portion in a slot of its day; bars' lanes are the same slots. */
export interface Row<Span extends WallSpan = WallSpan> {
  readonly portion: Portion<Span>;
  readonly slot: number;
}

/** What of a row of days is drawn when each day has so many slots. */
export interface SlottedWeek<Span extends WallSpan = WallSpan> {
  readonly bars: readonly Bar<Span>[];
  /** By column. */
  readonly rows: readonly (readonly Row<Span>[])[];
  /** How many are not drawn, by column; where it is not 0 the last slot is free for saying so. */
  readonly more: readonly number[];
}

/**
 * Fits bars and timed rows into the slots of their days. Rows take the first slots that bars leave free, in
 * time order. Where a day has more than fits, its last slot is kept for "+N more". A bar is drawn whole or
 * not at all: one that would stand in a kept slot of any of its days goes behind "more" on all of them.
 *
 * @param portions by column
 * @param capacity slots a day
 */
export function fitSlots<Span extends WallSpan>(
  bars: readonly Bar<Span>[],
  portions: readonly (readonly Portion<Span>[])[],
  capacity: number,
): SlottedWeek<Span> {
  const rows = rowsBetween(bars, portions);
  const full = rows.map((column) => column.some((row) => row.slot >= capacity));
  let shown = bars;
  for (;;) {
    const fits = shown.filter((bar) => bar.lane < limitOf(bar, full, capacity));
    if (fits.length === shown.length) break;
    const kept = new Set(fits);
    for (const bar of shown) {
      if (!kept.has(bar)) full.fill(true, bar.first, bar.last + 1);
    }
    shown = fits;
  }
  const more = rows.map(() => 0);
  const drawnBars = new Set(shown);
  for (const bar of bars) {
    if (drawnBars.has(bar)) continue;
    for (let column = bar.first; column <= bar.last; column++) more[column]!++;
  }
  const drawnRows = rows.map((column, index) => {
    const drawn = column.filter((row) => row.slot < (full[index] ? capacity - 1 : capacity));
    more[index]! += column.length - drawn.length;
    return drawn;
  });
  return { bars: shown, rows: drawnRows, more };
}

function limitOf(bar: Bar, full: readonly boolean[], capacity: number): number {
  for (let column = bar.first; column <= bar.last; column++) if (full[column]) return capacity - 1;
  return capacity;
}

function rowsBetween<Span extends WallSpan>(
  bars: readonly Bar<Span>[],
  portions: readonly (readonly Portion<Span>[])[],
): Row<Span>[][] {
  const taken = portions.map(() => new Set<number>());
  for (const bar of bars) {
    for (let column = bar.first; column <= bar.last; column++) taken[column]!.add(bar.lane);
  }
  return portions.map((column, index) => {
    let slot = 0;
    return column.map((portion) => {
      while (taken[index]!.has(slot)) slot++;
      return { portion, slot: slot++ };
    });
  });
}
