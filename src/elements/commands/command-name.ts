import type { CalendarView } from '../events.ts';

/** What a person can do, each under one name: keys, menus and the help all speak of these. */
export type CommandName = PlainCommand | `view-${CalendarView}`;

/** Those whose words are in the messages under their name; a view's are the view's. */
export type PlainCommand =
  // Anywhere in the calendar.
  | 'today'
  | 'previous'
  | 'next'
  | 'create'
  | 'search'
  | 'sidebar'
  | 'undo'
  | 'redo'
  | 'paste'
  | 'import'
  | 'export'
  | 'notice'
  | 'menu'
  | 'help'
  // On an event.
  | 'open'
  | 'edit'
  | 'delete'
  | 'complete'
  | 'duplicate'
  | 'copy'
  | 'cut'
  | 'move-earlier'
  | 'move-later'
  | 'move-day-before'
  | 'move-day-after'
  | 'move-week-before'
  | 'move-week-after'
  | 'shorten'
  | 'lengthen';
