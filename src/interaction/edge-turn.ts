import { HOLD_TOLERANCE } from './session.ts';
import type { SurfaceArea } from './surface.ts';

/** How near to a side a pointer is at it, in CSS pixels. */
const EDGE = 24;

/** The part of a narrow column that is at the side at most: a pointer in the rest of it means the day. */
const COLUMN_SHARE = 1 / 8;

/** How long the pointer is held before the page turns, in milliseconds. */
export const TURN_DELAY = 600;

/** How long until it turns again, in milliseconds: what came is to be seen first. */
export const TURN_AGAIN_DELAY = 900;

/** The page to which a side leads: the next one, or the one before. */
export type TurnDirection = 1 | -1;

/** A pointer that may be held at a side. */
export interface EdgeHold {
  /** Whether it came there: it was away from the sides before, or went clearly beyond one. */
  readonly came: boolean;
  /** Where it rests at a side. */
  readonly rest?: { readonly direction: TurnDirection; readonly x: number; readonly y: number };
}

export const NOT_HELD: EdgeHold = { came: false };

/** The pointer is at a place; pure. While it rests, the hold stays the same one. */
export function holdAt(hold: EdgeHold, area: SurfaceArea | null, x: number, y: number): EdgeHold {
  const side = area === null ? undefined : sideAt(area, x, y);
  if (side === undefined) return { came: true };
  if (!hold.came && side.beyond <= HOLD_TOLERANCE) return hold;
  const { direction } = side;
  const { rest } = hold;
  // One that still moves is on its way, perhaps to another time of the last day.
  const rests = rest?.direction === direction && Math.hypot(x - rest.x, y - rest.y) <= HOLD_TOLERANCE;
  return rests ? hold : { came: true, rest: { direction, x, y } };
}

/** A pointer that is beyond a side is at it: the place across that counts for it. */
export function withinSides(area: SurfaceArea | null, x: number, y: number): number {
  const beyond = area === null ? 0 : (sideAt(area, x, y)?.beyond ?? 0);
  if (area === null || beyond <= 0) return x;
  return x < area.left ? area.left : area.right;
}

/** The side at which a place is, and how far beyond it; negative is within. */
function sideAt(area: SurfaceArea, x: number, y: number): { direction: TurnDirection; beyond: number } | undefined {
  const { left, right, top, bottom, columns, rtl } = area;
  if (y < top || y > bottom) return undefined;
  const near = Math.min(EDGE, ((right - left) / columns) * COLUMN_SHARE);
  if (x < left + near) return { direction: rtl ? 1 : -1, beyond: left - x };
  if (x > right - near) return { direction: rtl ? -1 : 1, beyond: x - right };
  return undefined;
}

/** Turns pages while a dragging pointer is held at a side of the days. */
export class EdgeTurn {
  readonly #turn: (direction: TurnDirection) => boolean;
  #hold = NOT_HELD;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param turn turns a page; whether it was turned */
  constructor(turn: (direction: TurnDirection) => boolean) {
    this.#turn = turn;
  }

  /** The pointer is pressed: where it begins at a side it is not held there yet. */
  begin(area: SurfaceArea | null, x: number, y: number): void {
    this.stop();
    this.#hold = holdAt(NOT_HELD, area, x, y);
  }

  follow(area: SurfaceArea | null, x: number, y: number): void {
    const before = this.#hold;
    this.#hold = holdAt(before, area, x, y);
    if (this.#hold.rest === before.rest) return;
    clearTimeout(this.#timer);
    if (this.#hold.rest !== undefined) this.#wait(this.#hold.rest.direction, TURN_DELAY);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#hold = NOT_HELD;
  }

  #wait(direction: TurnDirection, delay: number): void {
    this.#timer = setTimeout(() => {
      // Where the page stays it is not asked for again until the pointer comes back.
      if (this.#turn(direction)) this.#wait(direction, TURN_AGAIN_DELAY);
    }, delay);
  }
}
