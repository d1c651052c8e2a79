import { pauseBefore, reactionTo } from './classify.ts';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

const SHORTEST_RETRY = 5000;
/** A server that asks for more has made a mistake, or is asked again all the same. */
const LONGEST_REST = 3_600_000;

/** What an engine is up against: signed out, offline, stopped; which calendars fail; when it tries again. */
export class Circumstances {
  /** Nobody is signed in: nothing is tried until someone asks. */
  blocked: Error | undefined;
  /** The last failure that concerned the whole account. */
  error: Error | undefined;
  /** No request reaches anything; true where the platform says so itself. */
  offline: Error | true | undefined;
  stopped = true;
  /** How many pieces of work are under way. */
  working = 0;
  lastSyncedAt: number | undefined;
  readonly calendarErrors: Map<string, Error> = new Map();
  readonly syncing: Set<string> = new Set();
  /** Calendars that are being loaded, whose progress is told. */
  readonly loading: Set<string> = new Set();
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #tryAgain: () => void;
  #failures = 0;
  #restUntil = 0;
  #cancelRetry: (() => void) | undefined;

  constructor(clock: Clock, random: Random, tryAgain: () => void) {
    this.#clock = clock;
    this.#random = random;
    this.#tryAgain = tryAgain;
  }

  /** Whether requests make sense at all. */
  get favourable(): boolean {
    return !this.stopped && this.blocked === undefined && this.offline === undefined;
  }

  /** Whether a server has asked to be left alone until later. */
  get resting(): boolean {
    return this.#clock.now() < this.#restUntil;
  }

  /** A request was answered: what was wrong with the account is over. */
  reached(): void {
    this.blocked = this.offline = this.error = undefined;
  }

  /** A sync went through without a failure, so the next one begins with short pauses again. */
  settled(): void {
    this.#failures = 0;
  }

  /**
   * Takes in a failure that concerns the whole account.
   *
   * @returns whether someone else may be signed in now, so that it has to be read again
   */
  failed(error: Error): boolean {
    const { kind } = reactionTo(error);
    if (kind === 'stop') this.blocked = error;
    else if (kind === 'wait') this.offline = error;
    else this.error = error;
    this.retryLater(error);
    return kind === 'stop' || kind === 'refused-account';
  }

  /** Has it tried again after a pause, where that may help. */
  retryLater(error: unknown): void {
    const reaction = reactionTo(error);
    if (reaction.kind !== 'later' && reaction.kind !== 'wait') return;
    const after = reaction.kind === 'later' ? reaction.after : 0;
    const pause = pauseBefore(this.#failures++, this.#random.fraction(), after);
    const now = this.#clock.now();
    this.#restUntil = Math.max(this.#restUntil, now + Math.min(after, LONGEST_REST));
    this.cancelRetry();
    this.#cancelRetry = this.#clock.after(Math.max(Math.min(pause, LONGEST_REST), SHORTEST_RETRY, this.#restUntil - now), this.#tryAgain);
  }

  cancelRetry(): void {
    this.#cancelRetry?.();
  }
}

/** Whether a failure would meet every request of the account. */
export function concernsAccount(error: unknown): boolean {
  return ['wait', 'stop', 'refused-account'].includes(reactionTo(error).kind);
}
