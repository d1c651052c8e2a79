import { shareSlots } from '../../layout/share-slots.ts';
import { SHEET, TITLE_HEIGHT } from '../print/sheet.ts';
import { type PackedWeek, fitWeek } from './month-layout.ts';
import type { RowHeights } from './row-heights.ts';

/** On paper: the slots are the least that can be read, and stretch where the sheet has room. */
export const PRINTED_ROWS: RowHeights = { number: 19, slot: 13 };

const WEEKDAYS_HEIGHT = 20;
const LEAST_SLOTS = 2;

/** How many slots a day has in each week on a sheet: weeks with little leave their room to the full ones. */
export function printedSlots(weeks: readonly PackedWeek[]): number[] {
  const { number, slot } = PRINTED_ROWS;
  const room = SHEET.height - TITLE_HEIGHT - WEEKDAYS_HEIGHT - weeks.length * (number + 1);
  return shareSlots(weeks.map(neededSlots), Math.floor(room / slot), LEAST_SLOTS);
}

function neededSlots(week: PackedWeek): number {
  const days = fitWeek(week, Infinity);
  const rows = days.flatMap((day) => day.rows.map((row) => row.slot + 1));
  return Math.max(0, ...rows, ...week.bars.map(({ lane }) => lane + 1));
}
