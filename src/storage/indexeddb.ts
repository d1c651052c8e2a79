import { createStore } from 'idb-keyval';
import type { StorageBatch, StorageKey, StorageRow, SyncStorage } from '../sync/storage.ts';
import { MemoryStorage } from './memory.ts';
import { type ObjectStore, completed, keysUnder, resultOf } from './object-store.ts';

declare const setTimeout: (callback: () => void, ms: number) => unknown;
declare const clearTimeout: (timer: never) => void;

export interface IndexedDBStorageOptions {
  /** Name of the database; one for all accounts. */
  readonly name?: string;
  /** Milliseconds after which a database that does not open is given up. */
  readonly patience?: number;
}

type UseObjectStore = <T>(mode: 'readonly' | 'readwrite', use: (store: ObjectStore) => Promise<T>) => Promise<T>;

/**
 * A storage in IndexedDB: one database, one object store, one transaction a commit. Where IndexedDB is
 * missing, forbidden, stuck or full it goes on in memory, with what can still be read.
 */
export class IndexedDBStorage implements SyncStorage {
  onVolatile?: ((cause: unknown) => void) | undefined;
  readonly #use: UseObjectStore;
  readonly #patience: number;
  #answered = false;
  #memory: Promise<MemoryStorage> | undefined;

  constructor(options: IndexedDBStorageOptions = {}) {
    const { name = 'dayflow-calendar', patience = 5000 } = options;
    // Opened when first used, so that a page without IndexedDB fails there and not here.
    this.#use = createStore(name, 'sync') as unknown as UseObjectStore;
    this.#patience = patience;
  }

  get durable(): boolean {
    return this.#memory === undefined;
  }

  get(keys: readonly StorageKey[]): Promise<unknown[]> {
    if (keys.length === 0) return Promise.resolve([]);
    return this.#try(
      (store) => Promise.all(keys.map((key) => resultOf(store.get([...key])))),
      'readonly',
      (memory) => memory.get(keys),
    );
  }

  read(prefix: StorageKey): Promise<StorageRow[]> {
    return this.#try((store) => rowsUnder(store, prefix), 'readonly', (memory) => memory.read(prefix));
  }

  commit(batch: StorageBatch): Promise<void> {
    return this.#try((store) => write(store, batch), 'readwrite', (memory) => memory.commit(batch));
  }

  async #try<T>(
    use: (store: ObjectStore) => Promise<T>,
    mode: 'readonly' | 'readwrite',
    inMemory: (memory: MemoryStorage) => Promise<T>,
  ): Promise<T> {
    if (this.#memory !== undefined) return inMemory(await this.#memory);
    try {
      return await this.#patiently(() => this.#use(mode, use));
    } catch (first) {
      // Safari closes connections at will; idb-keyval opens a new one for the next use.
      if ((first as { name?: string } | null)?.name === 'InvalidStateError') {
        try {
          return await this.#patiently(() => this.#use(mode, use));
        } catch {
          // Told below with the first cause.
        }
      }
      return inMemory(await this.#fallBack(first));
    }
  }

  /** Only the first answer is waited for with a limit: a database that opened once does answer. */
  async #patiently<T>(use: () => Promise<T>): Promise<T> {
    if (this.#answered) return use();
    let timer: unknown;
    const stuck = new Promise<never>((_, reject) => {
      const give = (): void => reject(new Error(`IndexedDB did not open within ${this.#patience} ms.`));
      timer = setTimeout(give, this.#patience);
    });
    try {
      const result = await Promise.race([use(), stuck]);
      this.#answered = true;
      return result;
    } finally {
      clearTimeout(timer as never);
    }
  }

  #fallBack(cause: unknown): Promise<MemoryStorage> {
    if (this.#memory === undefined) {
      this.#memory = this.#answered
        ? this.#use('readonly', (store) => rowsUnder(store, [])).then(
            (rows) => new MemoryStorage(rows),
            () => new MemoryStorage(),
          )
        : Promise.resolve(new MemoryStorage());
      this.onVolatile?.(cause);
    }
    return this.#memory;
  }
}

export function createIndexedDBStorage(options?: IndexedDBStorageOptions): SyncStorage {
  return new IndexedDBStorage(options);
}

async function rowsUnder(store: ObjectStore, prefix: StorageKey): Promise<StorageRow[]> {
  const range = keysUnder(prefix);
  const [keys, values] = await Promise.all([resultOf(store.getAllKeys(range)), resultOf(store.getAll(range))]);
  return keys.map((key, i) => ({ key: key as StorageKey, value: values[i] }));
}

function write(store: ObjectStore, batch: StorageBatch): Promise<void> {
  const done = completed(store.transaction);
  try {
    for (const prefix of batch.deleteUnder ?? []) store.delete(keysUnder(prefix));
    for (const key of batch.delete ?? []) store.delete([...key]);
    for (const { key, value } of batch.put ?? []) store.put(value, [...key]);
  } catch (cause) {
    // A value that cannot be cloned would leave half a commit.
    done.catch(() => undefined);
    store.transaction.abort();
    throw cause;
  }
  return done;
}
