import { type WeekShape, isSameMonth, shownFrom, shownInMonth } from '../layout/month-of-days.ts';
import { type DayNumber, addMonths, ymdFromDay } from '../time/day.ts';
import { weekStart } from '../time/week.ts';
import { type GridMove, gridMoveOf } from './grid-keys.ts';
import type { Stroke } from './stroke.ts';

/** The day that a stroke leads to in a grid of weeks, as the APG's date grid has it. Undefined for other strokes. */
export function dayAfterStroke(day: DayNumber, stroke: Stroke, shape: WeekShape): DayNumber | undefined {
  const move = gridMoveOf(stroke, 'days');
  return move && dayAfterMove(day, move, shape);
}

/** The day that a move leads to; hidden days are passed over. Undefined for a move that is not one of days. */
export function dayAfterMove(day: DayNumber, move: GridMove, shape: WeekShape): DayNumber | undefined {
  const start = weekStart(day, shape.firstDay);
  switch (move) {
    case 'day-before':
      return shownFrom(day - 1, -1, shape);
    case 'day-after':
      return shownFrom(day + 1, 1, shape);
    case 'week-before':
      return day - 7;
    case 'week-after':
      return day + 7;
    case 'week-start':
      return shownFrom(start, 1, shape);
    case 'week-end':
      return shownFrom(start + 6, -1, shape);
    case 'month-start':
      return shownFrom(day - ymdFromDay(day).day + 1, 1, shape);
    case 'month-end': {
      let last = day;
      while (isSameMonth(last + 1, day)) last++;
      return shownFrom(last, -1, shape);
    }
    case 'month-before':
      return shownInMonth(addMonths(day, -1), shape);
    case 'month-after':
      return shownInMonth(addMonths(day, 1), shape);
    case 'year-before':
      return shownInMonth(addMonths(day, -12), shape);
    case 'year-after':
      return shownInMonth(addMonths(day, 12), shape);
    default:
      return undefined;
  }
}
