import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far a poll is moved by chance, so that many pages do not come at once. */
const JITTER = 0.2;

/** Who goes back and forth between tabs does not ask each time. */
const SHORTEST_GAP = 10_000;

/**
 * Asks for news every so often while the page can be seen and there is a network, and at once when the page
 * is seen again.
 */
export class Polling implements ReactiveController {
  readonly #refresh: () => void;
  readonly #mayPoll: () => boolean;
  #seconds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connected = false;
  #asked = -Infinity;

  constructor(host: ReactiveControllerHost, refresh: () => void, mayPoll: () => boolean) {
    this.#refresh = refresh;
    this.#mayPoll = mayPoll;
    host.addController(this);
  }

  /** Seconds between two polls; 0: none. */
  set seconds(seconds: number) {
    this.#seconds = Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
    this.#schedule();
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (!this.#connected || this.#seconds === 0) return;
    const wait = this.#seconds * 1000 * (1 - JITTER / 2 + JITTER * Math.random());
    this.#timer = setTimeout(() => {
      if (document.visibilityState === 'visible' && navigator.onLine && this.#mayPoll()) this.#ask();
      this.#schedule();
    }, wait);
  }

  readonly #onVisibility = (): void => {
    // Without a network nothing is asked; the engine itself begins again when there is one.
    if (document.visibilityState !== 'visible' || !navigator.onLine || performance.now() - this.#asked < SHORTEST_GAP) return;
    this.#ask();
    this.#schedule();
  };

  #ask(): void {
    this.#asked = performance.now();
    this.#refresh();
  }
}
