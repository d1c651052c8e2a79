import { assert, before, describe, inBrowser, it } from '../support/suite.ts';
import { createIndexedDBStorage } from '../../src/storage/indexeddb.ts';
import { createMemoryStorage } from '../../src/storage/memory.ts';
import { createSessionStorage, type WebStorage } from '../../src/storage/session.ts';
import type { SyncStorage } from '../../src/sync/storage.ts';
import { describeStorage } from './contract.ts';

if (!inBrowser) await import(/* @vite-ignore */ ['fake-indexeddb', 'auto'].join('/'));

/** The DOM's Storage, as long as it is not full. */
class FakeWebStorage implements WebStorage {
  readonly #rows = new Map<string, string>();
  room = Infinity;

  get length(): number {
    return this.#rows.size;
  }

  key(index: number): string | null {
    return [...this.#rows.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#rows.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.#rows.size >= this.room) throw new DOMException('Full.', 'QuotaExceededError');
    this.#rows.set(key, value);
  }

  removeItem(key: string): void {
    this.#rows.delete(key);
  }
}

let memory: SyncStorage;
describeStorage('memory', () => memory, () => void (memory = createMemoryStorage()));

let count = 0;
let name = '';
describeStorage(
  'IndexedDB',
  () => createIndexedDBStorage({ name }),
  () => void (name = `test-${Date.now()}-${++count}`),
);

let web: FakeWebStorage;
describeStorage('session storage', () => createSessionStorage(web), () => void (web = new FakeWebStorage()));

describe('IndexedDB', () => {
  before(() => void (name = `test-again-${Date.now()}`));

  it('is there again for the next page', async () => {
    await createIndexedDBStorage({ name }).commit({ put: [{ key: ['v'], value: 1 }] });
    const next = createIndexedDBStorage({ name });
    assert.deepEqual(await next.get([['v']]), [1]);
    assert.isTrue(next.durable);
  });

  it('stands in nobody’s way once it is let go of', async () => {
    const storage = createIndexedDBStorage({ name: `${name}-free` });
    await storage.commit({ put: [{ key: ['v'], value: 1 }] });
    storage.close?.();
    const blocked = await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(`${name}-free`);
      request.onsuccess = () => resolve(false);
      request.onblocked = () => resolve(true);
      request.onerror = () => reject(request.error ?? new Error('not deleted'));
    });
    assert.isFalse(blocked);
  });

  it('leaves nothing of a commit that cannot be stored, and goes on in memory with what there was', async () => {
    const storage = createIndexedDBStorage({ name });
    await storage.commit({ put: [{ key: ['before'], value: 1 }] });
    let told: unknown;
    storage.onVolatile = (cause) => (told = cause);
    const page = [{ key: ['half'], value: 1 }, { key: ['other half'], value: () => undefined }];
    let refused: unknown;
    // What cannot be cloned cannot be kept in memory either.
    await storage.commit({ put: page }).catch((error: unknown) => (refused = error));
    assert.isDefined(refused);
    assert.isDefined(told);
    assert.isFalse(storage.durable);
    assert.deepEqual(await storage.get([['before'], ['half']]), [1, undefined]);
    assert.deepEqual(await createIndexedDBStorage({ name }).get([['before'], ['half']]), [1, undefined]);
  });

  it('that goes on in memory still takes from the disk what is deleted, and puts nothing there', async () => {
    const storage = createIndexedDBStorage({ name: `${name}-full` });
    await storage.commit({ put: [{ key: ['edit', '1'], value: 'waits' }, { key: ['edit', '2'], value: 'waits' }, { key: ['token'], value: 'old' }] });
    await storage.commit({ put: [{ key: ['too much'], value: () => undefined }] }).catch(() => undefined);
    assert.isFalse(storage.durable);
    await storage.commit({ delete: [['edit', '1']], put: [{ key: ['token'], value: 'new' }] });
    assert.deepEqual(await storage.get([['edit', '1'], ['edit', '2'], ['token']]), [undefined, 'waits', 'new']);
    const next = createIndexedDBStorage({ name: `${name}-full` });
    assert.deepEqual(await next.get([['edit', '1'], ['edit', '2'], ['token']]), [undefined, 'waits', 'old']);
    await storage.commit({ deleteUnder: [['edit']] });
    assert.deepEqual(await next.read(['edit']), []);
  });

  it('copies at most two hundred rows at a stretch, and all of them in one commit', async () => {
    const { prototype } = IDBObjectStore;
    const { put } = prototype;
    let stretch = 0;
    const stretches: number[] = [];
    prototype.put = function (...given: Parameters<typeof put>) {
      if (stretch++ === 0) queueMicrotask(() => (stretches.push(stretch), (stretch = 0)));
      return put.apply(this, given);
    };
    try {
      const storage = createIndexedDBStorage({ name: `${name}-large` });
      const rows = Array.from({ length: 1050 }, (_, i) => ({ key: ['in', String(i).padStart(4, '0')], value: { i } }));
      await storage.commit({ put: rows });
      assert.equal(Math.max(...stretches), 200);
      assert.deepEqual(await storage.read(['in']), rows, 'read in pages, in order');
      const refused = storage.commit({ put: [...rows.map((row) => ({ ...row, value: 'new' })), { key: ['last'], value: () => undefined }] });
      await refused.catch(() => undefined);
      const again = createIndexedDBStorage({ name: `${name}-large` });
      assert.deepEqual(await again.get([['in', '0000']]), [{ i: 0 }], 'nothing of a commit whose last row cannot be stored');
    } finally {
      prototype.put = put;
    }
  });

  it('that never opens is given up, and memory takes its place', async () => {
    const real = globalThis.indexedDB;
    const stuck = { open: () => ({}) };
    Object.defineProperty(globalThis, 'indexedDB', { value: stuck, configurable: true, writable: true });
    try {
      const storage = createIndexedDBStorage({ name: 'stuck', patience: 20 });
      let told: unknown;
      storage.onVolatile = (cause) => (told = cause);
      await storage.commit({ put: [{ key: ['v'], value: 1 }] });
      assert.deepEqual(await storage.get([['v']]), [1]);
      assert.isFalse(storage.durable);
      assert.match(String(told), /did not open within 20 ms/);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', { value: real, configurable: true, writable: true });
    }
  });

  it('that is forbidden is done without', async () => {
    const real = globalThis.indexedDB;
    const forbidden = {
      open: () => {
        throw new DOMException('Not here.', 'SecurityError');
      },
    };
    Object.defineProperty(globalThis, 'indexedDB', { value: forbidden, configurable: true, writable: true });
    try {
      const storage = createIndexedDBStorage({ name: 'forbidden' });
      await storage.commit({ put: [{ key: ['v'], value: 1 }] });
      assert.deepEqual(await storage.get([['v']]), [1]);
      assert.isFalse(storage.durable);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', { value: real, configurable: true, writable: true });
    }
  });
});

describe('session storage', () => {
  it('is there again after a reload', async () => {
    const tab = new FakeWebStorage();
    await createSessionStorage(tab).commit({ put: [{ key: ['v'], value: { a: 1 } }] });
    assert.deepEqual(await createSessionStorage(tab).get([['v']]), [{ a: 1 }]);
  });

  it('that is full keeps nothing rather than half, and memory goes on', async () => {
    const tab = new FakeWebStorage();
    tab.room = 2;
    const storage = createSessionStorage(tab);
    await storage.commit({ put: ['a', 'b', 'c'].map((key) => ({ key: [key], value: key })) });
    assert.equal(tab.length, 0);
    assert.equal((await storage.read([])).length, 3);
  });
});
