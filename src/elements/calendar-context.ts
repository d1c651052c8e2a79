import { type Context, ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CalendarHost } from '../model/host.ts';

/**
 * The calendar that an element stands in. The key is registered for the whole realm, so that the children of
 * one copy of this package find the calendar of another copy on the same page.
 */
export const calendarContext: Context<symbol, CalendarHost> = createContext<CalendarHost, symbol>(
  Symbol.for('dayflow-calendar/1'),
);

/**
 * Keeps an element registered with the calendar around it: on connect, on a move to another calendar, and
 * when the calendar is defined after the element was connected.
 */
export class CalendarRegistration implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #register: (calendar: CalendarHost) => () => void;
  #leave: (() => void) | undefined;

  /** @param register called with the calendar; returns what undoes it */
  constructor(host: ReactiveControllerHost & HTMLElement, register: (calendar: CalendarHost) => () => void) {
    this.#host = host;
    this.#register = register;
    host.addController(this);
  }

  hostConnected(): void {
    this.#request();
    if (this.#leave !== undefined) return;
    // A calendar that is not upgraded yet cannot hear the request: ask again when it can.
    for (const name of undefinedAncestors(this.#host)) {
      void customElements.whenDefined(name).then(() => {
        if (this.#host.isConnected) this.#request();
      });
    }
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #request(): void {
    this.#host.dispatchEvent(
      new ContextEvent(calendarContext, this.#host, (calendar) => {
        this.#leave ??= this.#register(calendar);
      }),
    );
  }
}

function undefinedAncestors(element: HTMLElement): Set<string> {
  const names = new Set<string>();
  for (let node: Node | null = element.parentNode; node !== null; ) {
    if (node instanceof HTMLElement && node.localName.includes('-') && !node.matches(':defined')) {
      names.add(node.localName);
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return names;
}
