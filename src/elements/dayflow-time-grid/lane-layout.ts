import { type Bar, packBars } from '../../layout/bars.ts';
import { fitSlots } from '../../layout/slots.ts';
import { isBar } from '../../layout/wall-span.ts';
import type { DayNumber } from '../../time/day.ts';
import type { ViewItem } from '../view-item.ts';

/** How many lanes are shown before the rest folds. */
export const FOLDED_LANES = 4;

/** The all-day lanes over the grid's days. */
export interface LaneLayout {
  /** By column in which they begin. */
  readonly bars: readonly (readonly Bar<ViewItem>[])[];
  /** By column, how many are folded away. */
  readonly more: readonly number[];
  /** Lanes drawn, the one for "+N" included. */
  readonly lanes: number;
  /** Whether there are more lanes than the folded ones. */
  readonly foldable: boolean;
}

/** Lays all-day and longer events over the days. */
export function layLanes(items: readonly ViewItem[], days: readonly DayNumber[], unfolded: boolean): LaneLayout {
  const packed = packBars(items.filter(isBar), days);
  const lanes = packed.reduce((most, bar) => Math.max(most, bar.lane + 1), 0);
  const foldable = lanes > FOLDED_LANES;
  const capacity = unfolded || !foldable ? lanes : FOLDED_LANES;
  const fitted = fitSlots(packed, days.map(() => []), capacity);
  const bars: Bar<ViewItem>[][] = days.map(() => []);
  for (const bar of fitted.bars) bars[bar.first]!.push(bar);
  return { bars, more: fitted.more, lanes: Math.max(1, capacity), foldable };
}
