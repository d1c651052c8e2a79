/**
 * The port to time.
 *
 * Guarantees: `now` is epoch milliseconds and may jump (a laptop that slept, a clock that was set). `after`
 * never calls back before it returns, and not at all once the returned function was called. A callback may
 * come late, never early by `now`.
 */
export interface Clock {
  now(): number;
  /** Calls back once after at least `ms` milliseconds; returns what cancels it. */
  after(ms: number, callback: () => void): () => void;
}
