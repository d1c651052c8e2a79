import { assert, beforeEach, describe, it } from '../support/suite.ts';
import type { StorageRow, SyncStorage } from '../../src/sync/storage.ts';

/** What every storage has to do. `open` gives one upon the same rows each time it is called in a test. */
export function describeStorage(name: string, open: () => SyncStorage, forget: () => Promise<void> | void): void {
  describe(`${name} as storage`, () => {
    beforeEach(forget);

    const rows: StorageRow[] = [
      { key: ['in', 'a', 'resource', '/work/', 'ü.ics'], value: { text: 'X', etag: '"1"' } },
      { key: ['in', 'a', 'resource', '/work/', 'b.ics'], value: { text: 'Y' } },
      { key: ['in', 'a', 'resource', '/work/sub/', 'c.ics'], value: { text: 'Z' } },
      { key: ['in', 'ab', 'resource', '/work/', 'd.ics'], value: { text: 'other store' } },
    ];

    it('gives back what was put, in the order asked for', async () => {
      const storage = open();
      await storage.commit({ put: rows });
      assert.deepEqual(await storage.get([rows[2]!.key, ['in', 'none'], rows[0]!.key]), [rows[2]!.value, undefined, rows[0]!.value]);
      assert.deepEqual(await storage.get([]), []);
    });

    it('reads all under a prefix, in the order of their keys, and nothing beside it', async () => {
      const storage = open();
      await storage.commit({ put: rows });
      assert.deepEqual(await storage.read(['in', 'a', 'resource', '/work/']), [rows[1], rows[0]]);
      assert.deepEqual((await storage.read(['in', 'a'])).map((row) => row.key.at(-1)), ['b.ics', 'ü.ics', 'c.ics']);
      assert.equal((await storage.read([])).length, 4);
      assert.deepEqual(await storage.read(['nothing']), []);
    });

    it('deletes by name and by prefix before it puts, in one commit', async () => {
      const storage = open();
      await storage.commit({ put: rows });
      await storage.commit({
        deleteUnder: [['in', 'a', 'resource', '/work/']],
        delete: [rows[3]!.key],
        put: [{ key: rows[0]!.key, value: 'new' }],
      });
      assert.deepEqual((await storage.read(['in'])).map((row) => row.value), ['new', { text: 'Z' }]);
    });

    it('stores copies and gives out copies', async () => {
      const storage = open();
      const value = { list: [1, 2] };
      await storage.commit({ put: [{ key: ['v'], value }] });
      value.list.push(3);
      const [first] = (await storage.get([['v']])) as { list: number[] }[];
      assert.deepEqual(first, { list: [1, 2] });
      first?.list.push(4);
      assert.deepEqual(await storage.get([['v']]), [{ list: [1, 2] }]);
    });

    it('commits in the order in which it was called', async () => {
      const storage = open();
      await Promise.all([1, 2, 3, 4].map((value) => storage.commit({ put: [{ key: ['v'], value }] })));
      assert.deepEqual(await storage.get([['v']]), [4]);
    });

    it('is there again after it was let go of', async () => {
      const storage = open();
      await storage.commit({ put: [{ key: ['v'], value: 1 }] });
      storage.close?.();
      assert.deepEqual(await storage.get([['v']]), [1]);
      storage.close?.();
      await storage.commit({ put: [{ key: ['v'], value: 2 }] });
      assert.deepEqual(await storage.get([['v']]), [2]);
    });

    it('keeps a large page whole', async () => {
      const storage = open();
      const put = Array.from({ length: 1000 }, (_, i) => ({ key: ['in', 'a', 'resource', 'c', String(i)], value: { text: 'x'.repeat(500) } }));
      await storage.commit({ put: [...put, { key: ['in', 'a', 'calendar', 'c'], value: { token: 't' } }] });
      assert.equal((await storage.read(['in', 'a', 'resource'])).length, 1000);
      assert.deepEqual(await storage.get([['in', 'a', 'calendar', 'c']]), [{ token: 't' }]);
    });
  });
}
