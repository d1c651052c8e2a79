import { type DayNumber, dayOfWall } from '../../time/day.ts';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import type { CommandTarget } from '../commands/commands.ts';
import { focused } from '../panel-controller.ts';
import { type OpenPanel, PANEL_TAGS, openOccurrence } from './open-panel.ts';
import type { Shown } from './view-items.ts';

/** What has the focus in a calendar, for the clipboard: an event, or a place in the view. */
export interface ClipboardTarget extends CommandTarget {
  readonly day: DayNumber;
}

/**
 * What the clipboard is about while the focus is in a calendar; undefined elsewhere, in fields and in dialogs.
 *
 * @param page what is on screen: its day counts where the focus is on none
 */
export function clipboardTarget(
  calendar: HTMLElement,
  view: ViewElement | null,
  open: OpenPanel | undefined,
  page: { readonly day: DayNumber; readonly shown: ReadonlyMap<string, Shown> },
): ClipboardTarget | undefined {
  const element = focused();
  if (element === undefined || element.matches('input, textarea, select') || element.isContentEditable) return undefined;
  const hosts = hostsOf(element);
  if (element.closest('dialog') !== null || !hosts.includes(calendar)) return undefined;
  const details = hosts.some(({ localName }) => localName === PANEL_TAGS.details);
  const occurrenceId =
    element.closest<HTMLElement>('[data-occurrence-id]')?.dataset['occurrenceId'] ?? (details ? openOccurrence(open) : undefined);
  const item = occurrenceId === undefined ? undefined : page.shown.get(occurrenceId)?.item;
  return { day: item === undefined ? page.day : dayOfWall(item.start), ...view?.focusedPlace, occurrenceId };
}

/** The elements in whose shadow trees an element stands, from the inside out. */
function hostsOf(element: Element): Element[] {
  const hosts: Element[] = [];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) hosts.push(root.host);
  return hosts;
}
