/**
 * The port that makes one writer of many tabs.
 *
 * Guarantees: at most one holder of a name at a time among all that share the storage. A holder that dies
 * gives the lock up. Those who wait are served in their order.
 */
export interface Lock {
  /**
   * Waits until this holder has the name, and resolves with what gives it up. Rejects with the signal's
   * reason when that aborts first.
   */
  acquire(name: string, signal: AbortSignalLike): Promise<() => void>;
}

/** As much of an AbortSignal as the engine and its ports need. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
