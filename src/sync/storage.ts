/** A path of names, the widest first: `[store, 'resource', calendar, href]`. */
export type StorageKey = readonly string[];

/** A key and what lies under it: plain data that can be structured-cloned. */
export interface StorageRow {
  readonly key: StorageKey;
  readonly value: unknown;
}

/** What one commit does, in this order: `deleteUnder`, `delete`, `put`. */
export interface StorageBatch {
  readonly put?: readonly StorageRow[] | undefined;
  readonly delete?: readonly StorageKey[] | undefined;
  /** Every row whose key begins with one of these. */
  readonly deleteUnder?: readonly StorageKey[] | undefined;
}

/**
 * The port to what outlives the page: rows in the order of their keys. What the rows mean is the engine's
 * (cache/rows.ts); a storage knows none of it.
 *
 * Guarantees:
 * - A commit is whole or not there, also when the page dies in the middle; one begun later is seen later.
 * - A read sees every commit that had resolved when it began, in any tab.
 * - Values come back as copies: changing one changes nothing that is stored.
 * - Nothing rejects because a disk is full, a database is blocked or storage is forbidden: the storage then
 *   goes on in memory, `durable` becomes false and `onVolatile` is called once.
 */
export interface SyncStorage {
  /** Whether what is committed outlives the page. */
  readonly durable: boolean;
  /** Called once when the storage falls back to memory. */
  onVolatile?: ((cause: unknown) => void) | undefined;
  /** The values under these keys, in their order; undefined where there is none. */
  get(keys: readonly StorageKey[]): Promise<unknown[]>;
  /** Every row whose key begins with `prefix`, in the order of the keys. */
  read(prefix: StorageKey): Promise<StorageRow[]>;
  commit(batch: StorageBatch): Promise<void>;
  /** Lets go of what it holds open, if anything; it opens again when it is used next. */
  close?(): void;
}

/** The order of keys: by each name's UTF-16 code units, a shorter key before the longer that it begins. */
export function compareKeys(a: StorageKey, b: StorageKey): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const [x, y] = [a[i] as string, b[i] as string];
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
