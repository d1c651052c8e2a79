import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ReadOnlyError } from '../../src/model/errors.ts';
import { createMemoryStorage } from '../../src/storage/memory.ts';
import type { SyncEngine } from '../../src/sync/engine.ts';
import type { SyncStorage } from '../../src/sync/storage.ts';
import type { TestServer } from '../support/servers/test-server.ts';
import { OtherClient, Wire, engineOver, ics, until } from './support/real-server.ts';

/** Today's noon in UTC, as iCalendar writes it, so that the window holds it whenever this runs. */
const NOON = `${new Date().toISOString().slice(0, 10).replaceAll('-', '')}T120000Z`;

/** What the engine has to do with every real server. */
export function describeSync(name: string, start: () => Promise<TestServer>, skip: string | false = false): void {
  describe(`the sync with ${name}`, { timeout: 60_000, skip }, () => {
    let server: TestServer;
    let calendar: string;
    let wire: Wire;
    let other: OtherClient;
    let engine: SyncEngine | undefined;
    let count = 0;

    before(async () => {
      server = await start();
      other = new OtherClient(server.users.alice);
    });
    after(() => server?.stop());

    async function open(options: { storage?: SyncStorage; resources?: [string, string][] } = {}): Promise<SyncEngine> {
      if (options.resources !== undefined) {
        calendar = await server.makeCalendar('alice', `sync-${++count}`, { displayname: `Sync ${count}`, components: ['VEVENT'] });
        for (const [path, text] of options.resources) await other.put(`${calendar}${path}`, text);
      }
      wire = new Wire(server, server.users.alice);
      engine = engineOver(wire, { server: server.url, ...(options.storage === undefined ? {} : { storage: options.storage }) }).engine;
      await engine.start();
      wire.take();
      return engine;
    }

    it('loads what is there, and an unchanged refresh is one PROPFIND', async () => {
      const sync = await open({ resources: [['a.ics', ics(`a${count}`, 'Alpha', NOON)], ['b.ics', ics(`b${count}`, 'Beta', NOON)]] });
      assert.deepEqual(titles(sync), ['Alpha', 'Beta']);
      await sync.refresh();
      assert.deepEqual(wire.take(), ['PROPFIND']);
      assert.equal(sync.status.state, 'idle');
      sync.stop();
    });

    it('sees another client’s change, addition and deletion with one report and one multiget', async () => {
      const sync = await open({ resources: [['a.ics', ics('a2', 'Alpha', NOON)], ['b.ics', ics('b2', 'Beta', NOON)], ['c.ics', ics('c2', 'Gamma', NOON)]] });
      await other.put(`${calendar}a.ics`, ics('a2', 'Alpha again', NOON));
      await other.put(`${calendar}d.ics`, ics('d2', 'Delta', NOON));
      await other.delete(`${calendar}b.ics`);
      const { events } = await sync.refresh();
      assert.deepEqual(wire.take(), ['PROPFIND', 'REPORT', 'REPORT']);
      assert.deepEqual(events, { added: 1, updated: 1, deleted: 1 });
      assert.deepEqual(titles(sync), ['Alpha again', 'Delta', 'Gamma']);
      sync.stop();
    });

    it('writes edits, creations and deletions', async () => {
      const kept = 'X-KEPT:exactly as it was';
      const sync = await open({ resources: [['a.ics', ics('a3', 'Alpha', NOON, [kept])], ['b.ics', ics('b3', 'Beta', NOON)]] });
      edit(sync, 'Alpha', { title: 'Alpha, moved on' });
      remove(sync, 'Beta');
      const made = create(sync, 'Made here');
      await until('the outbox is empty', () => sync.status.pending === 0);
      const text = (await other.get(`${calendar}a.ics`)) ?? '';
      assert.match(text, /SUMMARY:Alpha\\, moved on/);
      assert.ok(text.includes(kept), text);
      assert.equal(await other.get(`${calendar}b.ics`), undefined);
      assert.equal(sync.get(made)?.title, 'Made here');
      await sync.refresh();
      assert.deepEqual(titles(sync), ['Alpha, moved on', 'Made here']);
      assert.equal(sync.status.conflicts, 0);
      sync.stop();
    });

    it('merges disjoint edits, and keeps both sides of a collision', async () => {
      const sync = await open({ resources: [['a.ics', ics('a4', 'Alpha', NOON)], ['b.ics', ics('b4', 'Beta', NOON)]] });
      await other.put(`${calendar}a.ics`, ics('a4', 'Alpha', NOON, ['LOCATION:Room 5']));
      await other.put(`${calendar}b.ics`, ics('b4', 'Theirs', NOON));
      edit(sync, 'Alpha', { title: 'Mine' });
      edit(sync, 'Beta', { title: 'Mine too' });
      await until('the outbox is empty', () => sync.status.pending === 0);
      const merged = (await other.get(`${calendar}a.ics`)) ?? '';
      assert.match(merged, /SUMMARY:Mine/);
      assert.match(merged, /LOCATION:Room 5/);
      assert.match((await other.get(`${calendar}b.ics`)) ?? '', /SUMMARY:Theirs/);
      assert.equal(sync.status.conflicts, 1);
      assert.deepEqual(titles(sync), ['Mine', 'Theirs']);
      sync.stop();
    });

    it('keeps offline edits over a restart, and sends them when there is a network', async () => {
      const storage = createMemoryStorage();
      const first = await open({ storage, resources: [['a.ics', ics('a5', 'Alpha', NOON)]] });
      wire.online = false;
      edit(first, 'Alpha', { title: 'Edited offline' });
      create(first, 'Made offline');
      await until('the first attempt failed', () => first.status.state === 'offline');
      first.stop();

      wire = new Wire(server, server.users.alice);
      wire.online = false;
      const second = engineOver(wire, { server: server.url, storage }).engine;
      await second.start();
      assert.deepEqual(titles(second), ['Edited offline', 'Made offline'], 'painted from the cache');
      assert.equal(second.status.state, 'offline');
      assert.match((await other.get(`${calendar}a.ics`)) ?? '', /SUMMARY:Alpha/);
      wire.online = true;
      await second.refresh();
      await until('the outbox is empty', () => second.status.pending === 0, 20_000);
      assert.match((await other.get(`${calendar}a.ics`)) ?? '', /SUMMARY:Edited offline/);
      second.stop();
    });

    it('shows a series on each of its days, and never writes to it', async () => {
      const sync = await open({ resources: [['s.ics', ics('s6', 'Daily', NOON, ['RRULE:FREQ=DAILY;COUNT=5'])]] });
      const event = [...sync.events()].find(({ title }) => title === 'Daily');
      assert.ok(event?.recurring);
      const now = Date.now();
      const range = { start: now - 2 * 86_400_000, end: now + 9 * 86_400_000, timeZone: 'UTC' };
      assert.equal([...sync.occurrences(range)].filter(({ eventId }) => eventId === event.id).length, 5);
      assert.throws(() => edit(sync, 'Daily', { title: 'x' }), ReadOnlyError);
      assert.throws(() => remove(sync, 'Daily'), ReadOnlyError);
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(wire.take().filter((method) => method === 'PUT' || method === 'DELETE'), []);
      sync.stop();
    });

    it('moves an event to another calendar', async () => {
      const target = await server.makeCalendar('alice', 'target', { displayname: 'Target', components: ['VEVENT'] });
      const sync = await open({ resources: [['a.ics', ics('a7', 'Alpha', NOON, ['CLASS:PRIVATE'])]] });
      const { id } = find(sync, 'Alpha');
      const to = sync.calendars.find(({ name }) => name === 'Target');
      assert.ok(to, `No calendar of ${target}`);
      edit(sync, 'Alpha', { calendarId: to.id });
      await until('the outbox is empty', () => sync.status.pending === 0);
      assert.equal(await other.get(`${calendar}a.ics`), undefined);
      await sync.refresh();
      assert.equal(sync.get(id)?.calendarId, to.id);
      assert.equal(sync.status.conflicts, 0);
      sync.stop();
    });

    function titles(sync: SyncEngine): string[] {
      return [...sync.events()].filter((event) => event.calendarId === own(sync)).map((event) => event.title).sort();
    }

    /** The calendar that this test made; those of the tests before are still there. */
    function own(sync: SyncEngine): string {
      return sync.calendars.find((each) => each.name === `Sync ${count}`)?.id ?? '';
    }

    function find(sync: SyncEngine, title: string): ReturnType<SyncEngine['get']> & object {
      const found = [...sync.events()].find((event) => event.title === title && event.calendarId === own(sync));
      if (found === undefined) throw new Error(`There is no event "${title}".`);
      return found;
    }

    function edit(sync: SyncEngine, title: string, patch: { title?: string; calendarId?: string }): void {
      const event = find(sync, title);
      void sync.apply({ type: 'update', event: { ...event, ...patch }, before: event, patch, origin: 'api' }).committed;
    }

    function remove(sync: SyncEngine, title: string): void {
      void sync.apply({ type: 'delete', event: find(sync, title), origin: 'api' }).committed;
    }

    function create(sync: SyncEngine, title: string): string {
      const like = [...sync.events()][0];
      if (like === undefined) throw new Error('There is no event to make another like.');
      return sync.apply({ type: 'create', event: { ...like, id: '', title, calendarId: own(sync) }, origin: 'api' }).event.id;
    }
  });
}
