import type { Density } from '../dayflow-calendar/settings.ts';

/** What stands below each other in a day, in CSS pixels. */
export interface RowHeights {
  /** The room of the day's number. */
  readonly number: number;
  /** From one slot to the next: a box and the gap below it. Less than 24 would be too near (WCAG 2.2, 2.5.8). */
  readonly slot: number;
}

export const ROW_HEIGHTS: Readonly<Record<Density, RowHeights>> = {
  compact: { number: 24, slot: 24 },
  normal: { number: 28, slot: 24 },
  comfortable: { number: 34, slot: 28 },
};

/** Two slots for each day; where the weeks have less, they scroll. */
export function leastWeekHeight({ number, slot }: RowHeights): number {
  return number + 2 * slot + 1;
}

/** Slots a day has in a week of a height in CSS pixels. */
export function slotsIn(height: number, rows: RowHeights): number {
  return Math.floor((Math.max(leastWeekHeight(rows), height) - 1 - rows.number) / rows.slot);
}
