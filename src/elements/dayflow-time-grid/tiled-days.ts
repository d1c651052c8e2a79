import { KeptRows } from '../../layout/kept-rows.ts';
import { portionsByDay } from '../../layout/portions.ts';
import { DAY_MINUTES } from '../../layout/scale.ts';
import { type TiledDay, type TilingOptions, tileDay } from '../../layout/tiles.ts';
import type { DayNumber } from '../../time/day.ts';
import type { ColumnSize } from '../event-box/templates.ts';
import { LEAST_HEIGHT } from '../event-box/tile-text.ts';
import type { ViewItem } from '../view-item.ts';

/** WCAG 2.2, 2.5.8: a narrower target is folded with its neighbours. */
const LEAST_WIDTH = 24;

/** Tiles the days of a grid. A day whose items and size are as before stays the same object. */
export class TiledDays {
  /** Of one day. */
  column: ColumnSize = { width: 0, height: 0 };
  #rows = rowsAt(this.column);

  /** @param size of all columns together */
  layOut(timed: readonly ViewItem[], days: readonly DayNumber[], { width, height }: ColumnSize): TiledDay<ViewItem>[] {
    const column = { width: width / Math.max(1, days.length), height };
    if (column.width !== this.column.width || column.height !== this.column.height) {
      this.column = column;
      this.#rows = rowsAt(column);
    }
    return this.#rows.layOut(timed, days.map((day) => [day]));
  }
}

function rowsAt({ width, height }: ColumnSize): KeptRows<ViewItem, TiledDay<ViewItem>> {
  const options: TilingOptions = { least: (LEAST_HEIGHT / height) * DAY_MINUTES, most: Math.floor(width / LEAST_WIDTH) };
  return new KeptRows((items, days) => tileDay(portionsByDay(items, days)[0]!, options));
}
