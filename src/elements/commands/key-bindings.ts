import type { Stroke } from '../../interaction/stroke.ts';
import type { CalendarView } from '../events.ts';
import type { CommandName } from './command-name.ts';

/**
 * Where keys count: anywhere in the calendar but in its panels; on an event, which is its box or its details; on
 * its box alone; or on its box where the days are a month's, or have hours.
 */
export type KeyScope = 'calendar' | 'event' | 'box' | 'month-box' | 'hours-box';

/** The keys of a command; any of them does it. */
export interface KeyBinding {
  readonly command: CommandName;
  readonly strokes: readonly Stroke[];
  readonly scope: KeyScope;
}

const VIEW_KEYS: Readonly<Record<CalendarView, Stroke>> = {
  day: 'd',
  days: 'x',
  workweek: 'k',
  week: 'w',
  month: 'm',
  year: 'y',
  agenda: 'a',
};

/** All keys, in the order in which the help tells them. Left and right are as in a page that runs from left to right. */
export const keyBindings: readonly KeyBinding[] = [
  { command: 'today', strokes: ['t'], scope: 'calendar' },
  { command: 'previous', strokes: ['ArrowLeft'], scope: 'calendar' },
  { command: 'next', strokes: ['ArrowRight'], scope: 'calendar' },
  ...Object.entries(VIEW_KEYS).map(
    ([view, stroke]): KeyBinding => ({ command: `view-${view as CalendarView}`, strokes: [stroke], scope: 'calendar' }),
  ),
  { command: 'create', strokes: ['n'], scope: 'calendar' },
  { command: 'search', strokes: ['/'], scope: 'calendar' },
  { command: 'sidebar', strokes: ['s'], scope: 'calendar' },
  { command: 'undo', strokes: ['Mod+z'], scope: 'calendar' },
  { command: 'redo', strokes: ['Mod+Shift+z', 'Mod+y'], scope: 'calendar' },
  { command: 'paste', strokes: ['Mod+v'], scope: 'calendar' },
  { command: 'notice', strokes: ['F6'], scope: 'calendar' },
  { command: 'menu', strokes: ['Shift+F10', 'ContextMenu'], scope: 'calendar' },
  { command: 'help', strokes: ['?'], scope: 'calendar' },

  { command: 'open', strokes: ['Enter', ' '], scope: 'event' },
  { command: 'edit', strokes: ['e'], scope: 'event' },
  { command: 'delete', strokes: ['Delete', 'Backspace'], scope: 'event' },
  { command: 'complete', strokes: ['c'], scope: 'event' },
  { command: 'duplicate', strokes: ['Mod+d'], scope: 'event' },
  { command: 'copy', strokes: ['Mod+c'], scope: 'event' },
  { command: 'cut', strokes: ['Mod+x'], scope: 'event' },
  { command: 'move-day-before', strokes: ['Alt+ArrowLeft'], scope: 'box' },
  { command: 'move-day-after', strokes: ['Alt+ArrowRight'], scope: 'box' },
  { command: 'move-earlier', strokes: ['Alt+ArrowUp'], scope: 'hours-box' },
  { command: 'move-later', strokes: ['Alt+ArrowDown'], scope: 'hours-box' },
  { command: 'move-week-before', strokes: ['Alt+ArrowUp'], scope: 'month-box' },
  { command: 'move-week-after', strokes: ['Alt+ArrowDown'], scope: 'month-box' },
  { command: 'shorten', strokes: ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowLeft'], scope: 'box' },
  { command: 'lengthen', strokes: ['Alt+Shift+ArrowDown', 'Alt+Shift+ArrowRight'], scope: 'box' },
];

/** The command that a stroke means in any of the scopes. */
export function commandOf(stroke: Stroke, scopes: readonly KeyScope[]): CommandName | undefined {
  return keyBindings.find(({ strokes, scope }) => scopes.includes(scope) && strokes.includes(stroke))?.command;
}

/** The strokes of a command in any of the scopes, for menus beside its words; none where it has no key. */
export function strokesOf(command: CommandName, scopes: readonly KeyScope[]): readonly Stroke[] {
  return keyBindings.filter((binding) => binding.command === command && scopes.includes(binding.scope)).flatMap(({ strokes }) => strokes);
}
