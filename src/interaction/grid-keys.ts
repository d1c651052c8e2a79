import type { Stroke } from './stroke.ts';

/** How the focus moves in a view; each move is carried out by the view itself. */
export type GridMove =
  | 'day-before'
  | 'day-after'
  | 'week-before'
  | 'week-after'
  | 'week-start'
  | 'week-end'
  | 'month-start'
  | 'month-end'
  | 'month-before'
  | 'month-after'
  | 'year-before'
  | 'year-after'
  | 'time-before'
  | 'time-after'
  | 'day-start'
  | 'day-end'
  | 'event-before'
  | 'event-after'
  | 'first-event'
  | 'last-event'
  | 'page-before'
  | 'page-after'
  | 'into-day'
  | 'into-events'
  | 'out-of-events';

/** Where the focus is: on a day's cell, on a time of a day, or on an event or what else stands in a day. */
export type GridScope = 'days' | 'times' | 'events';

export interface GridBinding {
  readonly move: GridMove;
  readonly strokes: readonly Stroke[];
  readonly scope: GridScope;
}

/** All keys that move the focus, in the order in which the help tells them. Left and right are as in a page that runs from left to right. */
export const gridBindings: readonly GridBinding[] = [
  { move: 'day-before', strokes: ['ArrowLeft'], scope: 'days' },
  { move: 'day-after', strokes: ['ArrowRight'], scope: 'days' },
  { move: 'week-before', strokes: ['ArrowUp'], scope: 'days' },
  { move: 'week-after', strokes: ['ArrowDown'], scope: 'days' },
  { move: 'week-start', strokes: ['Home'], scope: 'days' },
  { move: 'week-end', strokes: ['End'], scope: 'days' },
  { move: 'month-start', strokes: ['Mod+Home'], scope: 'days' },
  { move: 'month-end', strokes: ['Mod+End'], scope: 'days' },
  { move: 'month-before', strokes: ['PageUp'], scope: 'days' },
  { move: 'month-after', strokes: ['PageDown'], scope: 'days' },
  { move: 'year-before', strokes: ['Shift+PageUp'], scope: 'days' },
  { move: 'year-after', strokes: ['Shift+PageDown'], scope: 'days' },
  { move: 'into-day', strokes: ['Enter', ' '], scope: 'days' },
  { move: 'into-events', strokes: ['F2'], scope: 'days' },

  { move: 'time-before', strokes: ['ArrowUp'], scope: 'times' },
  { move: 'time-after', strokes: ['ArrowDown'], scope: 'times' },
  { move: 'day-before', strokes: ['ArrowLeft'], scope: 'times' },
  { move: 'day-after', strokes: ['ArrowRight'], scope: 'times' },
  { move: 'week-start', strokes: ['Home'], scope: 'times' },
  { move: 'week-end', strokes: ['End'], scope: 'times' },
  { move: 'day-start', strokes: ['Mod+Home'], scope: 'times' },
  { move: 'day-end', strokes: ['Mod+End'], scope: 'times' },
  { move: 'page-before', strokes: ['PageUp'], scope: 'times' },
  { move: 'page-after', strokes: ['PageDown'], scope: 'times' },
  { move: 'into-events', strokes: ['F2'], scope: 'times' },

  { move: 'event-before', strokes: ['ArrowUp'], scope: 'events' },
  { move: 'event-after', strokes: ['ArrowDown'], scope: 'events' },
  { move: 'first-event', strokes: ['Home'], scope: 'events' },
  { move: 'last-event', strokes: ['End'], scope: 'events' },
  { move: 'day-before', strokes: ['ArrowLeft'], scope: 'events' },
  { move: 'day-after', strokes: ['ArrowRight'], scope: 'events' },
  { move: 'page-before', strokes: ['PageUp'], scope: 'events' },
  { move: 'page-after', strokes: ['PageDown'], scope: 'events' },
  { move: 'out-of-events', strokes: ['Escape', 'F2'], scope: 'events' },
];

/** The move that a stroke means in a scope. */
export function gridMoveOf(stroke: Stroke, scope: GridScope): GridMove | undefined {
  return gridBindings.find((binding) => binding.scope === scope && binding.strokes.includes(stroke))?.move;
}
