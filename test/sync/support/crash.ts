import type { Provider } from '../../../src/sync/provider.ts';
import type { StorageBatch, StorageKey, StorageRow, SyncStorage } from '../../../src/sync/storage.ts';
import type { FakeServer } from './fake-server.ts';

/**
 * The moment at which a page dies: its n-th call to the server or the storage is carried out, and neither the
 * answer nor anything after it ever comes.
 */
export class CrashPoint {
  calls = 0;
  readonly #at: number;

  /** @param at Infinity: never */
  constructor(at: number) {
    this.#at = at;
  }

  get dead(): boolean {
    return this.calls >= this.#at;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.dead) return new Promise<never>(() => undefined);
    this.calls++;
    const result = await work();
    return this.dead ? new Promise<never>(() => undefined) : result;
  }

  server(server: FakeServer): FakeServer {
    const asked = new Set<keyof Provider>(['identify', 'listCalendars', 'delta', 'list', 'query', 'fetch', 'read', 'create', 'update', 'delete']);
    return new Proxy(server, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target) as unknown;
        if (typeof value !== 'function') return value;
        const method = value.bind(target) as (...args: unknown[]) => Promise<unknown>;
        return asked.has(name as keyof Provider) ? (...args: unknown[]) => this.pass(() => method(...args)) : method;
      },
    });
  }

  storage(storage: SyncStorage): SyncStorage {
    return {
      durable: true,
      get: (keys: readonly StorageKey[]): Promise<unknown[]> => this.pass(() => storage.get(keys)),
      read: (prefix: StorageKey): Promise<StorageRow[]> => this.pass(() => storage.read(prefix)),
      commit: (batch: StorageBatch): Promise<void> => this.pass(() => storage.commit(batch)),
    };
  }
}
