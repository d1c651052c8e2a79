import type { SurfaceArea } from '../../interaction/surface.ts';
import { columnOfFraction } from '../../layout/scale.ts';

/** Where days side by side lie on the viewport, from the cells of one row. */
export function areaOf(view: Element, cells: ArrayLike<Element>, top: number, bottom: number): SurfaceArea {
  const [first, last] = [cells[0]!.getBoundingClientRect(), cells[cells.length - 1]!.getBoundingClientRect()];
  const [left, right] = [Math.min(first.left, last.left), Math.max(first.right, last.right)];
  return { left, right, top, bottom, columns: cells.length, rtl: getComputedStyle(view).direction === 'rtl' };
}

/** Which of the days lies at a place across. */
export function columnAt({ left, right, columns, rtl }: SurfaceArea, clientX: number): number {
  const along = (clientX - left) / (right - left);
  return columnOfFraction(rtl ? 1 - along : along, columns);
}
