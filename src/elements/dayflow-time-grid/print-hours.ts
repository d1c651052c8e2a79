import type { Portion } from '../../layout/portions.ts';
import { DAY_MINUTES } from '../../layout/scale.ts';
import type { ColumnSize } from '../event-box/templates.ts';
import { SHEET, TITLE_HEIGHT } from '../print/sheet.ts';

/** The hours of the day that are printed, in minutes since midnight. */
export interface PrintedHours {
  readonly start: number;
  readonly end: number;
}

/** Room for half of an hour's label at the edges, in minutes. */
const BREATH = 20;

/** The type on paper, as a share of that on screen. */
const TYPE = 0.84;

const [HEADINGS_HEIGHT, LANE_HEIGHT] = [56, 25];

/** Whole hours from the earliest to the latest event, the working hours included. */
export function printedHours(days: readonly (readonly Portion[])[], working: PrintedHours): PrintedHours {
  const portions = days.flat();
  const start = Math.min(working.start, ...portions.map((portion) => portion.start));
  const end = Math.max(working.end, ...portions.map((portion) => portion.end));
  return {
    start: Math.max(0, Math.floor(start / 60) * 60 - BREATH),
    end: Math.min(DAY_MINUTES, Math.ceil(end / 60) * 60 + BREATH),
  };
}

/**
 * The least size that the whole day's columns have together on a sheet, by which words are chosen: as if the
 * sheet were larger and not the type smaller.
 */
export function printedSize({ start, end }: PrintedHours, lanes: number, axis: number): ColumnSize {
  const height = SHEET.height - TITLE_HEIGHT - HEADINGS_HEIGHT - lanes * LANE_HEIGHT;
  const hours = (Math.max(height, SHEET.height / 3) * DAY_MINUTES) / (end - start);
  return { width: (SHEET.width - axis) / TYPE, height: hours / TYPE };
}
