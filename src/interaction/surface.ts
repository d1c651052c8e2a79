import type { DayNumber } from '../time/day.ts';

/** A place in a view: a day, and minutes since its midnight, 0–1439; null in the all-day lane and the month. */
export interface SurfacePoint {
  readonly day: DayNumber;
  readonly minutes: number | null;
}

/** What lies under a pointer: a box's body or one of its edges. */
export interface SurfaceHit {
  /** Occurrence id. */
  readonly id: string;
  readonly part: 'body' | 'start' | 'end';
}

/** Where the days of a view lie on the viewport, in CSS pixels. */
export interface SurfaceArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How many days stand side by side. */
  readonly columns: number;
  /** Whether they run from right to left. */
  readonly rtl: boolean;
}

/** What the pointer session needs of a view. The views implement it; the session knows no markup. */
export interface Surface {
  /** The place under a point of the viewport, clamped to the view; null when it lies outside. */
  pointAt(clientX: number, clientY: number): SurfacePoint | null;
  /** The box under an event, found by its composed path; null on empty ground. */
  hitOf(event: Event): SurfaceHit | null;
  /** Where its days lie, for turning pages at their sides while dragging; null where nothing is dragged. */
  readonly area: SurfaceArea | null;
  /** The element that scrolls, for scrolling at the edges while dragging. */
  readonly scroller: HTMLElement | null;
}
