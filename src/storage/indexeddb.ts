import { createStore } from 'idb-keyval';
import type { StorageBatch, StorageKey, StorageRow, SyncStorage } from '../sync/storage.ts';
import { MemoryStorage } from './memory.ts';
import { type ObjectStore, type Transaction, completed, keysUnder, resultOf } from './object-store.ts';

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
  readonly #name: string;
  #open: UseObjectStore;
  /** The connection, once it was used. */
  #database: { close(): void } | undefined;
  readonly #patience: number;
  #answered = false;
  #memory: Promise<MemoryStorage> | undefined;

  constructor(options: IndexedDBStorageOptions = {}) {
    const { name = 'dayflow-calendar', patience = 5000 } = options;
    this.#name = name;
    this.#open = this.#opening();
    this.#patience = patience;
  }

  close(): void {
    this.#database?.close();
    this.#database = undefined;
    this.#open = this.#opening();
  }

  get durable(): boolean {
    return this.#memory === undefined;
  }

  get(keys: readonly StorageKey[]): Promise<unknown[]> {
    if (keys.length === 0) return Promise.resolve([]);
    return this.#try(
      (store) => valuesAt(store, keys),
      'readonly',
      (memory) => memory.get(keys),
    );
  }

  read(prefix: StorageKey): Promise<StorageRow[]> {
    return this.#try((store) => rowsUnder(store, prefix), 'readonly', (memory) => memory.read(prefix));
  }

  async commit(batch: StorageBatch): Promise<void> {
    await this.#try((store) => write(store, batch), 'readwrite', (memory) => memory.commit(batch));
    if (!this.durable && this.#answered) await this.#forget(batch);
  }

  /**
   * What is deleted in memory goes from the disk too, as far as that still works: the next page must not send
   * an edit again that was sent, nor find what a log-out cleared. Nothing is put there any more, as a token
   * without its bodies would lose events.
   */
  async #forget({ deleteUnder = [], delete: gone = [] }: StorageBatch): Promise<void> {
    if (deleteUnder.length + gone.length === 0) return;
    await this.#use('readwrite', (store) => write(store, { deleteUnder, delete: gone })).catch(() => undefined);
  }

  /** A connection that is opened when it is first used, so that a page without IndexedDB fails there and not here. */
  #opening(): UseObjectStore {
    return createStore(this.#name, 'sync') as unknown as UseObjectStore;
  }

  #use<T>(mode: 'readonly' | 'readwrite', use: (store: ObjectStore) => Promise<T>): Promise<T> {
    return this.#open(mode, (store) => {
      this.#database = store.transaction.db;
      return use(store);
    });
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

// Rows that are copied in one task at most, so that no task is felt on the page.
const READ_AT_ONCE = 500;
const PUT_AT_ONCE = 200;

async function valuesAt(store: ObjectStore, keys: readonly StorageKey[]): Promise<unknown[]> {
  const requests = keys.map((key) => store.get([...key]));
  // They are answered in their order, and one that fails aborts the rest: hundreds of promises would cost more
  // than the reading.
  await resultOf(requests.at(-1)!);
  return requests.map((request) => request.result);
}

async function rowsUnder(store: ObjectStore, prefix: StorageKey): Promise<StorageRow[]> {
  const rows: StorageRow[] = [];
  for (;;) {
    const range = keysUnder(prefix, rows.at(-1)?.key);
    const [keys, values] = await Promise.all([
      resultOf(store.getAllKeys(range, READ_AT_ONCE)),
      resultOf(store.getAll(range, READ_AT_ONCE)),
    ]);
    keys.forEach((key, i) => rows.push({ key: key as StorageKey, value: values[i] }));
    if (keys.length < READ_AT_ONCE) return rows;
  }
}

async function write(store: ObjectStore, batch: StorageBatch): Promise<void> {
  const done = completed(store.transaction);
  done.catch(() => undefined);
  try {
    for (const prefix of batch.deleteUnder ?? []) store.delete(keysUnder(prefix));
    for (const key of batch.delete ?? []) store.delete([...key]);
    let last: ReturnType<ObjectStore['put']> | undefined;
    for (const [i, { key, value }] of (batch.put ?? []).entries()) {
      // Waiting for a request of its own keeps the transaction open, and lets the page paint.
      if (last !== undefined && i % PUT_AT_ONCE === 0) await resultOf(last);
      last = store.put(value, [...key]);
    }
  } catch (cause) {
    // A value that cannot be cloned would leave half a commit.
    abort(store.transaction);
    throw cause;
  }
  return done;
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It has aborted by itself.
  }
}
