// As much of IndexedDB's types as is used here; this floor is checked without the DOM's.

export interface Request<T> {
  readonly result: T;
  readonly error: unknown;
  onsuccess: ((event: never) => unknown) | null;
  onerror: ((event: never) => unknown) | null;
}

export interface Transaction {
  readonly db: { close(): void };
  readonly error: unknown;
  oncomplete: ((event: never) => unknown) | null;
  onabort: ((event: never) => unknown) | null;
  onerror: ((event: never) => unknown) | null;
  abort(): void;
}

/** Opaque: made by {@link keysUnder} only. */
export type Range = object;

export interface ObjectStore {
  readonly transaction: Transaction;
  get(key: unknown): Request<unknown>;
  getAll(range: Range, count?: number): Request<unknown[]>;
  getAllKeys(range: Range, count?: number): Request<unknown[]>;
  put(value: unknown, key: unknown): Request<unknown>;
  delete(key: unknown): unknown;
}

/**
 * The range of all keys that begin with a prefix, or of those that come after one of them: in IndexedDB's order
 * an array stands after every string.
 */
export function keysUnder(prefix: readonly string[], after?: readonly string[]): Range {
  const { IDBKeyRange } = globalThis as unknown as {
    IDBKeyRange: { bound(lower: unknown, upper: unknown, lowerOpen: boolean): Range };
  };
  return IDBKeyRange.bound([...(after ?? prefix)], [...prefix, []], after !== undefined);
}

/** Resolves with a request's result. */
export function resultOf<T>(request: Request<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when a transaction is on the disk. */
export function completed(transaction: Transaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('The transaction was aborted.'));
  });
}
