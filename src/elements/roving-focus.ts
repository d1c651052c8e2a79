import type { LitElement, ReactiveController } from 'lit';

/**
 * Makes a list of buttons one tab stop: Up and Down go from one to the next, Home and End to the first and the
 * last. The buttons are written with `tabindex="-1"`; the stop is where the focus was last.
 */
export class RovingFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  #stop: HTMLElement | undefined;

  constructor(host: LitElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  /** Where Tab comes to; undefined in an empty list. */
  get stop(): HTMLElement | undefined {
    return this.#stop;
  }

  hostUpdated(): void {
    if (this.#stop?.isConnected !== true) this.#moveTo(this.#buttons()[0]);
  }

  /** Listener for `focusin` on what holds the list. */
  readonly handleFocus = (event: FocusEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>(this.#selector);
    if (button !== null) this.#moveTo(button);
  };

  /** Listener for `keydown` on what holds the list. */
  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const buttons = this.#buttons();
    const at = buttons.indexOf((event.target as Element).closest<HTMLElement>(this.#selector)!);
    const next = nextIn(buttons.length, at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    // Focus scrolls only as far as it must.
    buttons[next]!.focus();
  };

  #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#selector)];
  }

  #moveTo(button: HTMLElement | undefined): void {
    if (this.#stop !== undefined) this.#stop.tabIndex = -1;
    if (button !== undefined) button.tabIndex = 0;
    this.#stop = button;
  }
}

/** Where a key leads in a list; undefined where it leads nowhere else. */
function nextIn(length: number, at: number, key: string): number | undefined {
  if (key === 'ArrowDown' && at + 1 < length) return at + 1;
  if (key === 'ArrowUp' && at > 0) return at - 1;
  if (key === 'Home' && length > 0) return 0;
  return key === 'End' && length > 0 ? length - 1 : undefined;
}
