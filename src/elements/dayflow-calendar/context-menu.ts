import type { EventPatch } from '../../model/event.ts';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import type { CommandName } from '../commands/command-name.ts';
import type { CommandTarget } from '../commands/commands.ts';
import type { Menu } from '../dayflow-menu/menu.ts';
import { isolated } from '../isolated.ts';
import { pointAnchor, type PanelAnchor } from '../panel-controller.ts';
import { onApple } from '../on-apple.ts';
import { NEW_BOX } from './drafts.ts';
import { titled } from './edit-words.ts';
import { keyPlaceOf } from './key-place.ts';
import { type MenuContentHost, TO_CALENDAR, menuContent } from './menu-content.ts';
import { PANEL_TAGS } from './open-panel.ts';
import type { Panels } from './panels.ts';

/** What the context menu needs of the calendar. */
export interface ContextMenuHost extends Omit<MenuContentHost, 'apple' | 'rtl' | 'scopes'> {
  readonly panels: Panels;
  readonly view: () => ViewElement | null;
  readonly boxOf: (occurrenceId: string) => Element | null;
  /** Sets fields of an occurrence's event; `told` is said when that is done. */
  readonly patch: (occurrenceId: string, patch: EventPatch, told: string) => void;
}

/** The menu of an event or of empty time: by the right button, by a key, or by the button in an event's details. */
export class ContextMenu {
  readonly #host: ContextMenuHost;

  constructor(host: ContextMenuHost) {
    this.#host = host;
  }

  /** What is shown; undefined while it is closed. */
  get content(): Menu | undefined {
    const { open } = this.#host.panels;
    if (open?.kind !== 'menu') return undefined;
    const view = this.#host.view();
    const rtl = view !== null && getComputedStyle(view).direction === 'rtl';
    return menuContent(open, { ...this.#host, apple: onApple(), rtl, scopes: [...(view?.keyScopes ?? []), 'calendar'] });
  }

  /** Listener for `contextmenu`; where there is nothing to choose the browser's own menu opens. */
  readonly handleContextMenu = (event: MouseEvent): void => {
    if (event.defaultPrevented) return;
    const target = this.#targetOf(event);
    if (target === undefined) return;
    event.preventDefault();
    const isPointer = event.button === 2 || event.ctrlKey;
    const beside = target.occurrenceId !== undefined && !isPointer ? this.#host.boxOf(target.occurrenceId) : null;
    this.open(target, beside ?? pointAnchor(event.clientX, event.clientY));
  };

  open({ occurrenceId, day, minutes }: CommandTarget, anchor: PanelAnchor): void {
    this.#host.panels.open = { kind: 'menu', occurrenceId, day, minutes, anchor };
  }

  choose(id: string): void {
    const { panels, commands, boxOf } = this.#host;
    const { open } = panels;
    if (open?.kind !== 'menu') return;
    const { occurrenceId, day, minutes } = open;
    panels.open = undefined;
    if (!id.startsWith(TO_CALENDAR)) {
      const anchor = (occurrenceId === undefined ? undefined : boxOf(occurrenceId)) ?? undefined;
      commands.run(id as CommandName, { occurrenceId, day, minutes, anchor });
    } else if (occurrenceId !== undefined) this.#moveTo(occurrenceId, id.slice(TO_CALENDAR.length));
  }

  #moveTo(occurrenceId: string, calendarId: string): void {
    const { scene, sources, patch } = this.#host;
    const shown = scene.shown.get(occurrenceId);
    if (shown === undefined || shown.event.calendarId === calendarId) return;
    const { words } = scene;
    const name = sources.calendars.find(({ id }) => id === calendarId)?.name || words.unnamedCalendar;
    patch(occurrenceId, { calendarId }, words.movedTo(titled(shown.item.title, words), isolated(name, words)));
  }

  #targetOf(event: MouseEvent): CommandTarget | undefined {
    const { panels, scene } = this.#host;
    const view = this.#host.view();
    const path = event.composedPath();
    if (path.some((node) => node instanceof Element && node.matches('a[href], input, textarea'))) return undefined;
    const target = keyPlaceOf(event, view, panels.open)?.target;
    if (target === undefined || target.occurrenceId === NEW_BOX) return undefined;
    if (target.occurrenceId !== undefined) {
      const isDetails = path.some((node) => node instanceof Element && node.localName === PANEL_TAGS.details);
      // Text in the details is marked and copied by the browser's own menu.
      return isDetails || !scene.shown.has(target.occurrenceId) ? undefined : target;
    }
    const place = view !== null && path.includes(view) ? view.pointAt(event.clientX, event.clientY) : null;
    return place === null ? undefined : { day: place.day, minutes: this.#snapped(place.minutes) };
  }

  #snapped(minutes: number | null): number | undefined {
    if (minutes === null) return undefined;
    const step = Math.max(30, this.#host.scene.snapMinutes);
    return Math.floor(minutes / step) * step;
  }
}
