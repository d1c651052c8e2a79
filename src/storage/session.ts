import type { StorageBatch, StorageKey, StorageRow, SyncStorage } from '../sync/storage.ts';
import { MemoryStorage } from './memory.ts';

/** As much of the DOM's Storage as is used. */
export interface WebStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const PREFIX = 'dayflow-calendar ';

/**
 * A storage in `sessionStorage`: it outlives a reload and ends with the tab. When it is full it forgets
 * everything there and goes on in memory, as half a cache is worse than none.
 */
export class SessionStorage implements SyncStorage {
  /** A tab that is closed loses it, so edits that wait here are not safe. */
  readonly durable = false;
  onVolatile?: ((cause: unknown) => void) | undefined;
  readonly #web: WebStorage;
  readonly #memory: MemoryStorage;
  #full = false;

  constructor(web: WebStorage) {
    this.#web = web;
    this.#memory = new MemoryStorage(this.#names().map((name) => ({ key: keyOf(name), value: JSON.parse(web.getItem(name) ?? 'null') })));
  }

  get(keys: readonly StorageKey[]): Promise<unknown[]> {
    return this.#memory.get(keys);
  }

  read(prefix: StorageKey): Promise<StorageRow[]> {
    return this.#memory.read(prefix);
  }

  async commit(batch: StorageBatch): Promise<void> {
    const gone = (await Promise.all((batch.deleteUnder ?? []).map((prefix) => this.#memory.read(prefix)))).flat();
    await this.#memory.commit(batch);
    if (this.#full) return;
    // All in one task, so that the page cannot end in the middle.
    try {
      for (const { key } of gone) this.#web.removeItem(nameOf(key));
      for (const key of batch.delete ?? []) this.#web.removeItem(nameOf(key));
      for (const { key, value } of batch.put ?? []) this.#web.setItem(nameOf(key), JSON.stringify(value));
    } catch (cause) {
      this.#full = true;
      for (const name of this.#names()) this.#web.removeItem(name);
      this.onVolatile?.(cause);
    }
  }

  #names(): string[] {
    const names = Array.from({ length: this.#web.length }, (_, i) => this.#web.key(i));
    return names.filter((name): name is string => name?.startsWith(PREFIX) === true);
  }
}

export function createSessionStorage(web: WebStorage): SyncStorage {
  return new SessionStorage(web);
}

const nameOf = (key: StorageKey): string => PREFIX + JSON.stringify(key);

const keyOf = (name: string): StorageKey => JSON.parse(name.slice(PREFIX.length)) as StorageKey;
