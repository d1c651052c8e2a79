import { ProviderError } from './errors.ts';

/**
 * What is done about a failed request; the only place that decides it.
 *
 * - `wait` until there is a network again
 * - `later` again after a pause, `after` milliseconds at least where the server said so
 * - `stop` nobody is signed in: no more requests until asked
 * - `refused-account` the server does not take the credentials: tell, and try at the next refresh
 * - `read-again` the resource is not as it was thought to be
 * - `other-uid` the UID is taken elsewhere
 * - `read-only` the calendar may not be written
 * - `lower-rung` this server tells its changes in a plainer way only
 * - `suspect-token` begin again without the token
 * - `give-up` the same request would fail again
 */
export type Reaction =
  | { readonly kind: 'wait' | 'stop' | 'refused-account' | 'read-again' | 'other-uid' | 'read-only' }
  | { readonly kind: 'lower-rung' | 'suspect-token' | 'give-up' }
  | { readonly kind: 'later'; readonly after: number };

export function reactionTo(error: unknown): Reaction {
  if (!(error instanceof ProviderError)) return { kind: 'later', after: 0 };
  switch (error.kind) {
    case 'offline':
      return { kind: 'wait' };
    case 'timeout':
    case 'throttled':
    case 'server':
    case 'protocol':
      return { kind: 'later', after: error.retryAfter ?? 0 };
    case 'signed-out':
      return { kind: 'stop' };
    case 'unauthorized':
      return { kind: 'refused-account' };
    case 'precondition':
    case 'not-found':
      return { kind: 'read-again' };
    case 'uid-conflict':
      return { kind: 'other-uid' };
    case 'forbidden':
      return { kind: 'read-only' };
    case 'unsupported':
      return { kind: 'lower-rung' };
    case 'token':
      return { kind: 'suspect-token' };
    case 'invalid':
    case 'refused':
      return { kind: 'give-up' };
  }
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 300_000;

/**
 * How long to wait before attempt number `attempts` + 1: doubling, half of it by chance so that many
 * clients do not come back together, and never sooner than the server asked.
 */
export function pauseBefore(attempts: number, fraction: number, retryAfter: number): number {
  const full = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts, 20));
  return Math.max(retryAfter, Math.round(full * (0.5 + fraction / 2)));
}
