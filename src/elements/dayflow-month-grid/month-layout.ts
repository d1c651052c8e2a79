import { type Bar, packBars } from '../../layout/bars.ts';
import { type Portion, portionsByDay } from '../../layout/portions.ts';
import { type Row, fitSlots } from '../../layout/slots.ts';
import { isBar } from '../../layout/wall-span.ts';
import type { DayNumber } from '../../time/day.ts';
import type { ViewItem } from '../view-item.ts';

/** What is drawn in a cell. */
export interface DayLayout {
  readonly day: DayNumber;
  /** The bars that begin here, or come from the row before. */
  readonly bars: readonly Bar<ViewItem>[];
  readonly rows: readonly Row<ViewItem>[];
  readonly more: number;
  /** How many events there are, seen or not. */
  readonly count: number;
}

/** A month's weeks before it is known how much fits. */
export interface PackedWeek {
  readonly days: readonly DayNumber[];
  readonly bars: readonly Bar<ViewItem>[];
  readonly portions: readonly (readonly Portion<ViewItem>[])[];
}

/** Lays a week's items: bars in lanes, timed ones by day. */
export function packWeek(items: readonly ViewItem[], days: readonly DayNumber[]): PackedWeek {
  return {
    days,
    bars: packBars(items.filter(isBar), days),
    portions: portionsByDay(items.filter((item) => !isBar(item)), days),
  };
}

/** What fits into so many slots a day. */
export function fitWeek({ days, bars, portions }: PackedWeek, capacity: number): DayLayout[] {
  const fitted = fitSlots(bars, portions, capacity);
  return days.map((day, column) => ({
    day,
    bars: fitted.bars.filter(({ first }) => first === column),
    rows: fitted.rows[column]!,
    more: fitted.more[column]!,
    count: portions[column]!.length + bars.filter(({ first, last }) => first <= column && column <= last).length,
  }));
}
