import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { MINUTE_MS } from '../../time/day.ts';

/**
 * Tells the time, and updates its host each minute. A sleeping machine's timers stand still, so the time is
 * looked at again whenever the page is seen again.
 */
export class MinuteClock implements ReactiveController {
  /** Epoch milliseconds of the last look. */
  now: number = Date.now();
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    window.addEventListener('pageshow', this.#look);
    window.addEventListener('focus', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    window.removeEventListener('pageshow', this.#look);
    window.removeEventListener('focus', this.#look);
    clearTimeout(this.#timer);
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    const now = Date.now();
    const sameMinute = Math.floor(now / MINUTE_MS) === Math.floor(this.now / MINUTE_MS);
    this.now = now;
    if (!sameMinute) this.#host.requestUpdate();
    this.#timer = setTimeout(this.#look, MINUTE_MS - (now % MINUTE_MS));
  };
}
