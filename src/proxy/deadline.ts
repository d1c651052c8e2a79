import { Refusal } from './refusal.ts';

/** Timers take 31 bits; a longer one would ring at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The time that one request has. What is under way is aborted when it is over, or when the asker is gone. */
export class Deadline {
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  readonly #over: Promise<never>;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #asker: AbortSignal;
  readonly #onGone = (): void => this.#controller.abort(new Refusal('unreachable', 'The asker is gone.'));

  constructor(milliseconds: number, asker: AbortSignal) {
    const { signal } = this.#controller;
    this.signal = signal;
    this.#over = new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
    this.#over.catch(() => {});
    const seconds = milliseconds / 1000;
    this.#timer = setTimeout(
      () => this.#controller.abort(new Refusal('timeout', `There was no whole answer in ${seconds} s.`)),
      Math.min(milliseconds, LONGEST_TIMER),
    );
    this.#asker = asker;
    if (asker.aborted) this.#onGone();
    else asker.addEventListener('abort', this.#onGone, { once: true });
  }

  /** Settles as the promise does, unless the time is over before, also for work that heeds no signal. */
  within<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#over]);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#asker.removeEventListener('abort', this.#onGone);
  }
}
