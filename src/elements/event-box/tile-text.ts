import { smallTextWidth } from './text-width.ts';

/** What of an event's words has room in a tile. */
export interface TileText {
  /** Title and time beside each other on one line. */
  readonly row: boolean;
  /** Whether the paddings give way to the words. */
  readonly narrow: boolean;
  /** Lines that the title may take. */
  readonly lines: number;
  /** The time, its start, or nothing. */
  readonly time: string;
  readonly place: boolean;
  /** Whether the sign of a series has room beside the time. */
  readonly sign: boolean;
}

/** Of the tile's styles, in CSS pixels. */
const LINE = 16;
export const LEAST_HEIGHT = 19;
const PADDING_BLOCK = 5;
const [PADDING_INLINE, NARROW_PADDING_INLINE, GAP, SIGN] = [16, 10, 6, 11];

/** Less than this of a title is not worth reading; less than the other and every pixel counts. */
const [LEAST_TITLE, NARROW] = [44, 52];

/**
 * Chooses by size, so that nothing is cut through its middle: the end of the time goes first, then its
 * start, then the place.
 *
 * @param width of the tile in CSS pixels
 * @param height of the tile in CSS pixels
 * @param range the time from start to end
 * @param start the time of the start alone
 */
export function tileText(width: number, height: number, range: string, start: string): TileText {
  const narrow = width < NARROW;
  const room = width - (narrow ? NARROW_PADDING_INLINE : PADDING_INLINE);
  const lines = Math.floor((height - PADDING_BLOCK) / LINE);
  if (lines < 2) {
    const time = room >= LEAST_TITLE + GAP + smallTextWidth(start) ? start : '';
    return { row: true, narrow, lines: 1, time, place: false, sign: false };
  }
  const time = room >= smallTextWidth(range) ? range : room >= smallTextWidth(start) ? start : '';
  return { row: false, narrow, lines, time, place: lines > 2 && room >= LEAST_TITLE, sign: room >= smallTextWidth(time) + GAP + SIGN };
}
