/** How far a finger may tremble before it is known where it goes, in CSS pixels. */
const SLOP = 12;

/** How far it must go, in CSS pixels. */
const LEAST_DISTANCE = 56;

/** How long it may take, in milliseconds; slower is no swipe. */
const MOST_TIME = 700;

/** How much further across than up or down. */
const FLATNESS = 1.6;

/** A finger at a time, in CSS pixels and milliseconds. */
export interface TouchPoint {
  readonly x: number;
  readonly y: number;
  readonly time: number;
}

/** A finger that may be swiping: not down, down and not yet clear, or on its way across. */
export type Swipe =
  | { readonly phase: 'idle' }
  | { readonly phase: 'unclear' | 'across'; readonly from: TouchPoint };

export const NO_SWIPE: Swipe = { phase: 'idle' };

/** Where the finger went. */
export type SwipeDirection = 'left' | 'right';

/** A finger comes down. */
export function beginSwipe(from: TouchPoint): Swipe {
  return { phase: 'unclear', from };
}

/** It moves: up or down it scrolls, and is no swipe any more. */
export function moveSwipe(swipe: Swipe, to: TouchPoint): Swipe {
  if (swipe.phase !== 'unclear') return swipe;
  const { from } = swipe;
  if (Math.hypot(to.x - from.x, to.y - from.y) < SLOP) return swipe;
  return isFlat(from, to) ? { phase: 'across', from } : NO_SWIPE;
}

/** It is lifted: which way it swiped, if it did. */
export function endSwipe(swipe: Swipe, to: TouchPoint): SwipeDirection | undefined {
  const last = moveSwipe(swipe, to);
  if (last.phase !== 'across') return undefined;
  const { from } = last;
  const across = to.x - from.x;
  if (Math.abs(across) < LEAST_DISTANCE || !isFlat(from, to) || to.time - from.time > MOST_TIME) return undefined;
  return across < 0 ? 'left' : 'right';
}

function isFlat(from: TouchPoint, to: TouchPoint): boolean {
  return Math.abs(to.x - from.x) >= FLATNESS * Math.abs(to.y - from.y);
}
