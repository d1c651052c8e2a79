import type { Portion } from './portions.ts';
import { DAY_MINUTES } from './scale.ts';
import type { WallSpan } from './wall-span.ts';

/** Where something stands in a day's column, in fractions of the column. */
export interface Place {
  readonly top: number;
  readonly height: number;
  /** From the start edge, whichever side that is. */
  readonly left: number;
  readonly width: number;
}

export interface Tile<Span extends WallSpan = WallSpan> extends Place {
  readonly portion: Portion<Span>;
}

/** Portions for which the column has no room side by side, behind one chip. */
export interface Fold<Span extends WallSpan = WallSpan> extends Place {
  readonly portions: readonly Portion<Span>[];
}

export interface TiledDay<Span extends WallSpan = WallSpan> {
  /** In time order. */
  readonly tiles: readonly Tile<Span>[];
  readonly folds: readonly Fold<Span>[];
}

export interface TilingOptions {
  /** The minutes that the least height covers: a shorter portion is tiled as it is drawn. */
  readonly least: number;
  /** How many tiles may stand side by side; what is beyond folds into the last column. */
  readonly most: number;
}

/** Drawn from `start` to `end` in minutes, in one of its group's columns, over `width` of them. */
interface Block<Span extends WallSpan> {
  readonly start: number;
  end: number;
  column: number;
  width: number;
  /** More than one in a fold. */
  readonly portions: Portion<Span>[];
}

/**
 * Tiles a day: by start, the longest first, each in the first column that is free; what touches forms a
 * group of equal columns; then each widens over the columns beside it that are free for all its length.
 * Nothing overlaps. No gap is left at a start edge either: the columns there were taken when it began.
 */
export function tileDay<Span extends WallSpan>(
  portions: readonly Portion<Span>[],
  { least, most }: TilingOptions,
): TiledDay<Span> {
  const tiles: Tile<Span>[] = [];
  const folds: Fold<Span>[] = [];
  for (const group of groupsOf(portions.map((portion) => drawn(portion, least)).sort(compareBlocks))) {
    const columns = foldBeyond(assignColumns(group), Math.max(1, most));
    for (const column of columns) {
      for (const block of column) {
        block.width = freeBeside(block, columns);
        const place = placeOf(block, columns.length);
        if (isFold(block)) folds.push({ ...place, portions: block.portions });
        else tiles.push({ ...place, portion: block.portions[0]! });
      }
    }
  }
  tiles.sort((a, b) => a.top - b.top || a.left - b.left);
  return { tiles, folds };
}

function drawn<Span extends WallSpan>(portion: Portion<Span>, least: number): Block<Span> {
  const start = Math.max(0, Math.min(portion.start, DAY_MINUTES - least));
  const end = Math.min(DAY_MINUTES, Math.max(portion.end, start + least));
  return { start, end, column: 0, width: 1, portions: [portion] };
}

function compareBlocks(a: Block<WallSpan>, b: Block<WallSpan>): number {
  return a.start - b.start || b.end - a.end;
}

/** Runs of blocks that are joined in time, directly or through others. */
function* groupsOf<Span extends WallSpan>(blocks: readonly Block<Span>[]): Generator<Block<Span>[]> {
  let group: Block<Span>[] = [];
  let end = -Infinity;
  for (const block of blocks) {
    if (block.start >= end && group.length > 0) {
      yield group;
      group = [];
    }
    group.push(block);
    end = Math.max(end, block.end);
  }
  if (group.length > 0) yield group;
}

function assignColumns<Span extends WallSpan>(group: readonly Block<Span>[]): Block<Span>[][] {
  const columns: Block<Span>[][] = [];
  for (const block of group) {
    const free = columns.findIndex((column) => column.at(-1)!.end <= block.start);
    block.column = free === -1 ? columns.length : free;
    (columns[block.column] ??= []).push(block);
  }
  return columns;
}

/** Leaves at most `most` columns: the blocks beyond become folds in the last one, joined where they touch. */
function foldBeyond<Span extends WallSpan>(columns: Block<Span>[][], most: number): Block<Span>[][] {
  if (columns.length <= most) return columns;
  const kept = columns.slice(0, most - 1);
  const beyond = columns.slice(most - 1).flat().sort(compareBlocks);
  const last: Block<Span>[] = [];
  for (const block of beyond) {
    const fold = last.at(-1);
    if (fold !== undefined && block.start < fold.end) {
      fold.portions.push(...block.portions);
      fold.end = Math.max(fold.end, block.end);
    } else {
      block.column = most - 1;
      last.push(block);
    }
  }
  return [...kept, last];
}

function isFold(block: Block<WallSpan>): boolean {
  return block.portions.length > 1;
}

/** How many columns a block may cover: its own and those after it in which nothing meets it. */
function freeBeside<Span extends WallSpan>(block: Block<Span>, columns: readonly Block<Span>[][]): number {
  let next = block.column + 1;
  while (next < columns.length && !meets(columns[next]!, block)) next++;
  return next - block.column;
}

/** Whether a column, in time order and without overlaps, has a block at the time of another. */
function meets(column: readonly Block<WallSpan>[], block: Block<WallSpan>): boolean {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]!.end <= block.start) low = middle + 1;
    else high = middle;
  }
  return low < column.length && column[low]!.start < block.end;
}

function placeOf(block: Block<WallSpan>, columns: number): Place {
  return {
    top: block.start / DAY_MINUTES,
    height: (block.end - block.start) / DAY_MINUTES,
    left: block.column / columns,
    width: block.width / columns,
  };
}
