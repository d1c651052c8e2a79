import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a toast stays, in milliseconds. */
const STAY_MS = 8000;

/** How long it stays at least after it was looked at. */
const PARTING_MS = 3000;

/** Counts the time that a toast stays; it stands still while the toast is hovered, focused, or on a page that nobody sees. */
export class Linger implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #over: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #until = 0;
  #left = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, over: () => void) {
    this.#host = host;
    this.#over = over;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    for (const type of ['pointerenter', 'pointerleave', 'focusin', 'focusout']) this.#host.addEventListener(type, this.#look);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    for (const type of ['pointerenter', 'pointerleave', 'focusin', 'focusout']) this.#host.removeEventListener(type, this.#look);
    this.stop();
  }

  /** Begins anew. */
  start(): void {
    this.stop();
    this.#left = STAY_MS;
    this.#look();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left = 0;
  }

  readonly #look = (): void => {
    if (this.#left === 0) return;
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#left = Math.max(PARTING_MS, this.#until - Date.now());
    }
    // Hover and focus are where they will be only after the event that tells of them.
    queueMicrotask(() => {
      if (this.#left === 0 || this.#timer !== undefined || this.#held) return;
      this.#until = Date.now() + this.#left;
      this.#timer = setTimeout(() => {
        this.stop();
        this.#over();
      }, this.#left);
    });
  };

  get #held(): boolean {
    return document.hidden || this.#host.matches(':hover, :focus-within');
  }
}
