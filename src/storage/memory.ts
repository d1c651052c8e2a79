import { type StorageBatch, type StorageKey, type StorageRow, type SyncStorage, compareKeys } from '../sync/storage.ts';

declare const structuredClone: <T>(value: T) => T;

/** A storage that lasts as long as its object: for tests, for `cache="none"`, and where nothing else works. */
export class MemoryStorage implements SyncStorage {
  readonly durable: boolean = false;
  onVolatile?: ((cause: unknown) => void) | undefined;
  readonly #rows = new Map<string, StorageRow>();

  constructor(rows: readonly StorageRow[] = []) {
    for (const row of rows) this.#rows.set(nameOf(row.key), row);
  }

  async get(keys: readonly StorageKey[]): Promise<unknown[]> {
    return keys.map((key) => structuredClone(this.#rows.get(nameOf(key))?.value));
  }

  async read(prefix: StorageKey): Promise<StorageRow[]> {
    return [...this.#rows.values()]
      .filter((row) => beginsWith(row.key, prefix))
      .sort((a, b) => compareKeys(a.key, b.key))
      .map((row) => structuredClone(row));
  }

  async commit(batch: StorageBatch): Promise<void> {
    const put = (batch.put ?? []).map((row) => structuredClone(row));
    for (const prefix of batch.deleteUnder ?? []) {
      for (const [name, row] of this.#rows) if (beginsWith(row.key, prefix)) this.#rows.delete(name);
    }
    for (const key of batch.delete ?? []) this.#rows.delete(nameOf(key));
    for (const row of put) this.#rows.set(nameOf(row.key), row);
  }
}

export function createMemoryStorage(): SyncStorage {
  return new MemoryStorage();
}

const nameOf = (key: StorageKey): string => JSON.stringify(key);

function beginsWith(key: StorageKey, prefix: StorageKey): boolean {
  return prefix.length <= key.length && prefix.every((name, i) => key[i] === name);
}
