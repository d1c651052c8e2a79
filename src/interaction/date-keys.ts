import { type WeekShape, shownFrom, shownInMonth } from '../layout/month-of-days.ts';
import { type DayNumber, addMonths } from '../time/day.ts';
import { weekStart } from '../time/week.ts';
import type { Stroke } from './stroke.ts';

/**
 * The day that a stroke leads to in a grid of weeks, as the APG's date grid has it: arrows by day and week, Home
 * and End in the week, PageUp and PageDown by month, with Shift by year. Undefined for other strokes.
 */
export function dayAfterStroke(day: DayNumber, stroke: Stroke, shape: WeekShape): DayNumber | undefined {
  const start = weekStart(day, shape.firstDay);
  switch (stroke) {
    case 'ArrowLeft':
      return shownFrom(day - 1, -1, shape);
    case 'ArrowRight':
      return shownFrom(day + 1, 1, shape);
    case 'ArrowUp':
      return day - 7;
    case 'ArrowDown':
      return day + 7;
    case 'Home':
      return shownFrom(start, 1, shape);
    case 'End':
      return shownFrom(start + 6, -1, shape);
    case 'PageUp':
      return shownInMonth(addMonths(day, -1), shape);
    case 'PageDown':
      return shownInMonth(addMonths(day, 1), shape);
    case 'Shift+PageUp':
      return shownInMonth(addMonths(day, -12), shape);
    case 'Shift+PageDown':
      return shownInMonth(addMonths(day, 12), shape);
    default:
      return undefined;
  }
}
