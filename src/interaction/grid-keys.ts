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

/** What moves there and back are called together. */
export type GridRow =
  | 'by-day'
  | 'by-week'
  | 'by-month'
  | 'by-year'
  | 'by-time'
  | 'by-event'
  | 'by-page'
  | 'day-ends'
  | 'week-ends'
  | 'month-ends'
  | 'event-ends'
  | 'into-day'
  | 'into-time'
  | 'into-events'
  | 'out-of-events';

export interface GridBinding {
  readonly move: GridMove;
  readonly row: GridRow;
  readonly strokes: readonly Stroke[];
  readonly scope: GridScope;
}

/** All keys that move the focus, in the order in which the help tells them. Left and right are as in a page that runs from left to right. */
export const gridBindings: readonly GridBinding[] = [
  { move: 'day-before', row: 'by-day', strokes: ['ArrowLeft'], scope: 'days' },
  { move: 'day-after', row: 'by-day', strokes: ['ArrowRight'], scope: 'days' },
  { move: 'week-before', row: 'by-week', strokes: ['ArrowUp'], scope: 'days' },
  { move: 'week-after', row: 'by-week', strokes: ['ArrowDown'], scope: 'days' },
  { move: 'week-start', row: 'week-ends', strokes: ['Home'], scope: 'days' },
  { move: 'week-end', row: 'week-ends', strokes: ['End'], scope: 'days' },
  { move: 'month-start', row: 'month-ends', strokes: ['Mod+Home'], scope: 'days' },
  { move: 'month-end', row: 'month-ends', strokes: ['Mod+End'], scope: 'days' },
  { move: 'month-before', row: 'by-month', strokes: ['PageUp'], scope: 'days' },
  { move: 'month-after', row: 'by-month', strokes: ['PageDown'], scope: 'days' },
  { move: 'year-before', row: 'by-year', strokes: ['Shift+PageUp'], scope: 'days' },
  { move: 'year-after', row: 'by-year', strokes: ['Shift+PageDown'], scope: 'days' },
  { move: 'into-day', row: 'into-day', strokes: ['Enter', ' '], scope: 'days' },
  { move: 'into-events', row: 'into-events', strokes: ['F2'], scope: 'days' },

  { move: 'time-before', row: 'by-time', strokes: ['ArrowUp'], scope: 'times' },
  { move: 'time-after', row: 'by-time', strokes: ['ArrowDown'], scope: 'times' },
  { move: 'day-before', row: 'by-day', strokes: ['ArrowLeft'], scope: 'times' },
  { move: 'day-after', row: 'by-day', strokes: ['ArrowRight'], scope: 'times' },
  { move: 'week-start', row: 'week-ends', strokes: ['Home'], scope: 'times' },
  { move: 'week-end', row: 'week-ends', strokes: ['End'], scope: 'times' },
  { move: 'day-start', row: 'day-ends', strokes: ['Mod+Home'], scope: 'times' },
  { move: 'day-end', row: 'day-ends', strokes: ['Mod+End'], scope: 'times' },
  { move: 'page-before', row: 'by-page', strokes: ['PageUp'], scope: 'times' },
  { move: 'page-after', row: 'by-page', strokes: ['PageDown'], scope: 'times' },
  { move: 'into-day', row: 'into-time', strokes: ['Enter', ' '], scope: 'times' },
  { move: 'into-events', row: 'into-events', strokes: ['F2'], scope: 'times' },

  { move: 'event-before', row: 'by-event', strokes: ['ArrowUp'], scope: 'events' },
  { move: 'event-after', row: 'by-event', strokes: ['ArrowDown'], scope: 'events' },
  { move: 'first-event', row: 'event-ends', strokes: ['Home'], scope: 'events' },
  { move: 'last-event', row: 'event-ends', strokes: ['End'], scope: 'events' },
  { move: 'day-before', row: 'by-day', strokes: ['ArrowLeft'], scope: 'events' },
  { move: 'day-after', row: 'by-day', strokes: ['ArrowRight'], scope: 'events' },
  { move: 'page-before', row: 'by-page', strokes: ['PageUp'], scope: 'events' },
  { move: 'page-after', row: 'by-page', strokes: ['PageDown'], scope: 'events' },
  { move: 'out-of-events', row: 'out-of-events', strokes: ['Escape', 'F2'], scope: 'events' },
];

/** The move that a stroke means in a scope. */
export function gridMoveOf(stroke: Stroke, scope: GridScope): GridMove | undefined {
  return gridBindings.find((binding) => binding.scope === scope && binding.strokes.includes(stroke))?.move;
}
