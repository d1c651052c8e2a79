import { DayFlowError } from '../model/errors.ts';

/**
 * What may be done about a failure of a provider; the engine decides by this word alone.
 *
 * - `offline` nothing was reached: try again when there is a network
 * - `timeout`, `throttled`, `server` try again later (`retryAfter`)
 * - `signed-out` the site's session is over (our proxy's 401 not-signed-in)
 * - `unauthorized` the server does not take the credentials
 * - `forbidden` the server refuses this: for a write, the calendar is read-only
 * - `not-found`
 * - `precondition` the resource is not as it was (412)
 * - `uid-conflict` the UID lives at another href
 * - `invalid` the server does not take this data
 * - `token` the sync token may be stale: go on without it
 * - `unsupported` this server cannot do that: take the next rung of the ladder
 * - `refused` the proxy refuses (its own 403, 405, 413)
 * - `protocol` the answer cannot be understood (HTML, truncated XML)
 */
export type ProviderErrorKind =
  | 'offline'
  | 'timeout'
  | 'throttled'
  | 'server'
  | 'signed-out'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'precondition'
  | 'uid-conflict'
  | 'invalid'
  | 'token'
  | 'unsupported'
  | 'refused'
  | 'protocol';

/** A request to a provider that failed. The message says method, URL and what the server said. */
export class ProviderError extends DayFlowError {
  override name = 'ProviderError';
  readonly kind: ProviderErrorKind;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Milliseconds to wait, where the server said so. */
  readonly retryAfter?: number | undefined;

  constructor(
    kind: ProviderErrorKind,
    message: string,
    options: ErrorOptions & { status?: number | undefined; retryAfter?: number | undefined } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.status = options.status;
    this.retryAfter = options.retryAfter;
  }
}
