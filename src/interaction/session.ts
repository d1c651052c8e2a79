import {
  type Placement,
  clickedPlacement,
  createdPlacement,
  movedPlacement,
  resizedPlacement,
  samePlacement,
} from './placement.ts';
import type { SurfacePoint } from './surface.ts';

/** How far the pointer must go before a press is a drag, in CSS pixels. */
export const DRAG_THRESHOLD = 4;

/** How far a finger may tremble while it is held, in CSS pixels; further is a scroll. */
export const HOLD_TOLERANCE = 10;

/** How long a finger is held before it drags, in milliseconds. */
export const HOLD_DELAY = 400;

/** What a press began. */
export type Gesture =
  | {
      readonly kind: 'create';
      readonly grab: SurfacePoint;
      /** Whether a finger was held on it: until it goes elsewhere, the box is as long as a click makes it. */
      readonly held?: boolean;
    }
  | { readonly kind: 'move'; readonly grab: SurfacePoint; readonly id: string; readonly from: Placement }
  | {
      readonly kind: 'resize';
      readonly grab: SurfacePoint;
      readonly id: string;
      readonly from: Placement;
      readonly edge: 'start' | 'end';
    };

/** Where a gesture would put its box. */
export interface Draft {
  readonly kind: Gesture['kind'];
  /** Occurrence id; null for a new box. */
  readonly id: string | null;
  readonly placement: Placement;
}

/** A pointer session as plain data: nothing, a press that is not a drag yet, or a drag. */
export type Session =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'pressed';
      readonly gesture: Gesture;
      readonly x: number;
      readonly y: number;
      /** A finger or pen: it scrolls unless it is held. */
      readonly touch: boolean;
    }
  | { readonly phase: 'dragging'; readonly gesture: Gesture; readonly draft: Draft };

/** What happens to a session. `point` is null where the pointer is outside the view. */
export type SessionInput =
  | { readonly type: 'press'; readonly gesture: Gesture; readonly x: number; readonly y: number; readonly touch: boolean }
  | { readonly type: 'move'; readonly x: number; readonly y: number; readonly point: SurfacePoint | null }
  | { readonly type: 'hold' }
  | { readonly type: 'release' }
  | { readonly type: 'cancel' };

/**
 * A step's result: the next session, and what is to be done: show a draft, take it back, make it real, or offer it
 * to a second tap.
 */
export interface SessionStep {
  readonly session: Session;
  readonly effect?:
    | { readonly type: 'show'; readonly draft: Draft }
    | { readonly type: 'take-back' }
    | { readonly type: 'drop'; readonly draft: Draft }
    | { readonly type: 'offer'; readonly draft: Draft };
}

export const IDLE: Session = { phase: 'idle' };

/** Whether what is drawn stays in the hours: only a box that is moved may come into the all-day lane above them. */
export function isWithinHours(session: Session): boolean {
  return session.phase !== 'idle' && session.gesture.kind !== 'move' && session.gesture.grab.minutes !== null;
}

/** Whether a box is being moved. */
export function isMoving(session: Session): boolean {
  return session.phase === 'dragging' && session.gesture.kind === 'move';
}

/** One step of a pointer session; pure. */
export function stepSession(session: Session, input: SessionInput, snapMinutes: number): SessionStep {
  if (input.type === 'press') {
    // A second pointer is a pinch or a mistake: neither drags.
    if (session.phase !== 'idle') return end(session);
    const { gesture, x, y, touch } = input;
    return { session: { phase: 'pressed', gesture, x, y, touch } };
  }
  switch (session.phase) {
    case 'idle':
      return { session };
    case 'pressed':
      return stepPressed(session, input, snapMinutes);
    case 'dragging':
      return stepDragging(session, input, snapMinutes);
  }
}

function stepPressed(
  session: Session & { phase: 'pressed' },
  input: Exclude<SessionInput, { type: 'press' }>,
  snapMinutes: number,
): SessionStep {
  const { gesture, touch } = session;
  switch (input.type) {
    case 'move': {
      const distance = Math.hypot(input.x - session.x, input.y - session.y);
      if (touch) return distance > HOLD_TOLERANCE ? end(session) : { session };
      if (distance < DRAG_THRESHOLD) return { session };
      return show(gesture, draftAt(gesture, input.point ?? gesture.grab, snapMinutes));
    }
    case 'hold': {
      const held: Gesture = gesture.kind === 'create' ? { ...gesture, held: true } : gesture;
      return show(held, draftAt(held, gesture.grab, snapMinutes));
    }
    case 'release': {
      if (gesture.kind !== 'create') return end(session);
      const draft = clickedDraft(gesture.grab, snapMinutes);
      // A tap of a finger on empty ground is too easily an accident while scrolling: it takes a second one.
      return { session: IDLE, effect: { type: touch ? 'offer' : 'drop', draft } };
    }
    case 'cancel':
      return end(session);
  }
}

function stepDragging(
  session: Session & { phase: 'dragging' },
  input: Exclude<SessionInput, { type: 'press' }>,
  snapMinutes: number,
): SessionStep {
  const { gesture, draft } = session;
  switch (input.type) {
    case 'move': {
      const next = input.point === null ? draft : draftAt(gesture, input.point, snapMinutes);
      return samePlacement(next.placement, draft.placement) ? { session } : show(gesture, next);
    }
    case 'hold':
      return { session };
    case 'release':
      if (gesture.kind !== 'create' && samePlacement(draft.placement, gesture.from)) return end(session);
      return { session: IDLE, effect: { type: 'drop', draft } };
    case 'cancel':
      return end(session);
  }
}

function draftAt(gesture: Gesture, at: SurfacePoint, snapMinutes: number): Draft {
  switch (gesture.kind) {
    case 'create': {
      const placement = createdPlacement(gesture.grab, at, snapMinutes);
      const still = samePlacement(placement, createdPlacement(gesture.grab, gesture.grab, snapMinutes));
      if (gesture.held && still) return clickedDraft(gesture.grab, snapMinutes);
      return { kind: 'create', id: null, placement };
    }
    case 'move':
      return {
        kind: 'move',
        id: gesture.id,
        placement: movedPlacement(gesture.from, gesture.grab, at, snapMinutes),
      };
    case 'resize':
      return {
        kind: 'resize',
        id: gesture.id,
        placement: resizedPlacement(gesture.from, gesture.edge, gesture.grab, at, snapMinutes),
      };
  }
}

function clickedDraft(at: SurfacePoint, snapMinutes: number): Draft {
  return { kind: 'create', id: null, placement: clickedPlacement(at, snapMinutes) };
}

function show(gesture: Gesture, draft: Draft): SessionStep {
  return { session: { phase: 'dragging', gesture, draft }, effect: { type: 'show', draft } };
}

function end(session: Session): SessionStep {
  return session.phase === 'dragging' ? { session: IDLE, effect: { type: 'take-back' } } : { session: IDLE };
}
