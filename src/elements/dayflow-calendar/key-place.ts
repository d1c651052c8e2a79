import type { CalendarView as ViewElement } from '../calendar-view.ts';
import type { CommandTarget } from '../commands/commands.ts';
import type { KeyScope } from '../commands/key-bindings.ts';
import { boxInPath } from '../event-box/hit.ts';
import { type OpenPanel, PANEL_TAGS, openOccurrence } from './open-panel.ts';

/** Where a key was pressed: which keys count there, and what their commands are about. */
export interface KeyPlace {
  readonly scopes: readonly KeyScope[];
  readonly target: CommandTarget;
}

/**
 * The place of a key in a calendar; undefined in a panel whose keys are its own.
 *
 * @param held the occurrence that is being moved by keys: its box may be out of sight
 */
export function keyPlaceOf(
  event: Event,
  view: ViewElement | null,
  open: OpenPanel | undefined,
  held?: string,
): KeyPlace | undefined {
  const path = event.composedPath();
  const box = boxInPath(event) ?? undefined;
  const occurrenceId = box?.dataset['occurrenceId'];
  const panel = path.find((node) => node instanceof Element && node.classList.contains('panel'));
  if (panel instanceof HTMLDialogElement) return undefined;
  if (panel !== undefined) {
    const details = path.some((node) => node instanceof Element && node.localName === PANEL_TAGS.details);
    const about = occurrenceId ?? (details ? openOccurrence(open) : undefined);
    return about === undefined ? undefined : { scopes: ['event'], target: { occurrenceId: about, anchor: panel as Element } };
  }
  if (view === null || !path.includes(view)) return { scopes: ['calendar'], target: {} };
  const target = { ...view.focusedPlace, occurrenceId: occurrenceId ?? held, anchor: box };
  return { scopes: target.occurrenceId === undefined ? ['calendar'] : [...view.keyScopes, 'calendar'], target };
}
