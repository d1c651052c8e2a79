import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCalDAVAdapter } from '../../src/caldav/adapter.ts';
import { attachCalDAVToDayFlow } from '../../src/headless/attach.ts';
import { createCalDAVSync } from '../../src/headless/caldav-sync.ts';
import type { ForeignAdapter } from '../../src/headless/foreign/adapter.ts';
import type { Delta } from '../../src/model/change.ts';
import { ReadOnlyError } from '../../src/model/errors.ts';
import type { CalendarHost } from '../../src/model/host.ts';
import type { CalendarSource } from '../../src/model/source.ts';
import { createMemoryCalDAVStorage } from '../../src/storage/caldav-storage.ts';
import { createMemoryStorage } from '../../src/storage/memory.ts';
import { startEmbedded } from '../support/servers/embedded.ts';
import type { TestServer } from '../support/servers/test-server.ts';
import { OtherClient, Wire, ics, until } from './support/real-server.ts';

/** A host that is no element. */
class Host implements CalendarHost {
  readonly sources = new Set<CalendarSource>();

  addSource(source: CalendarSource): () => void {
    this.sources.add(source);
    return () => this.sources.delete(source);
  }

  titles(): string[] {
    return [...this.sources].flatMap((source) => [...source.events()].map((event) => event.title)).sort();
  }
}

describe('a sync that is attached to a calendar', { timeout: 30_000 }, () => {
  let server: TestServer;
  let calendarUrl: string;
  let other: OtherClient;
  let wire: Wire;

  before(async () => {
    server = await startEmbedded();
    other = new OtherClient(server.users.alice);
    calendarUrl = await server.makeCalendar('alice', 'attached', { displayname: 'Attached' });
    const noon = `${new Date().toISOString().slice(0, 10).replaceAll('-', '')}T120000Z`;
    await other.put(`${calendarUrl}a.ics`, ics('a', 'Alpha', noon));
    wire = new Wire(server, server.users.alice);
  });
  after(() => server.stop());

  function adapter(): ReturnType<typeof createCalDAVAdapter> {
    return createCalDAVAdapter({ calendarHomeUrl: server.calendarHome('alice'), fetch: wire.fetch });
  }

  it('fills the calendar, writes edits, and tells of both', async () => {
    const host = new Host();
    const deltas: Delta[] = [];
    const writes: string[] = [];
    const storage = createMemoryCalDAVStorage();
    const sync = createCalDAVSync({ adapter: adapter(), storage, rangeChunkDays: 400 });
    const controller = attachCalDAVToDayFlow(host, sync, {
      onSyncComplete: (delta) => deltas.push(delta),
      onWriteComplete: (operation, event) => writes.push(`${operation} ${event.title}`),
    });
    await controller.start();
    assert.deepEqual(host.titles(), ['Alpha']);
    assert.equal(deltas[0]?.events.added, 1);
    assert.equal(controller.getStatus().state, 'idle');
    assert.equal(controller.getStatus().durable, false);

    const [source] = host.sources;
    const [event] = source?.events() ?? [];
    assert.ok(source && event);
    assert.match(event.id, /^caldav:/);
    source.apply({ type: 'update', event: { ...event, title: 'Beta' }, before: event, patch: { title: 'Beta' }, origin: 'api' });
    await until('it is written', () => writes.length > 0);
    assert.deepEqual(writes, ['update Beta']);
    assert.match((await other.get(`${calendarUrl}a.ics`)) ?? '', /SUMMARY:Beta/);
    const href = new URL(`${calendarUrl}a.ics`).pathname;
    assert.ok((await storage.getEtag(href)) ?? (await storage.getEtag(`${calendarUrl}a.ics`)), 'the host’s storage knows the ETag');

    controller.stop();
    assert.equal(host.sources.size, 0);
  });

  it('writes nothing when it is not writable', async () => {
    const host = new Host();
    const controller = attachCalDAVToDayFlow(host, createCalDAVSync({ adapter: adapter() }), { writable: false });
    await controller.start();
    const [source] = host.sources;
    const [event] = source?.events() ?? [];
    assert.ok(source && event?.readonly);
    assert.throws(() => source.apply({ type: 'delete', event, origin: 'api' }), ReadOnlyError);
    controller.stop();
  });

  it('shows the host’s snapshot until the first sync is through', async () => {
    const host = new Host();
    const seen = new Set<string>();
    const controller = attachCalDAVToDayFlow(host, createCalDAVSync({ adapter: adapter() }), {
      getInitialSnapshot: async () => ({
        calendars: [{ id: 'c', name: 'Old', color: 'red', readonly: false, visible: true, sourceId: 'mine' }],
        events: [{ id: 'e', calendarId: 'c', title: 'Remembered', start: '2026-11-21' as never, end: '2026-11-22' as never, allDay: true, readonly: false, recurring: false }],
      }),
    });
    const { addSource } = host;
    host.addSource = (source) => {
      const leave = addSource.call(host, source);
      source.subscribe(() => seen.add(host.titles().join()));
      seen.add(host.titles().join());
      return leave;
    };
    await controller.start();
    assert.deepEqual([...seen], ['Remembered', 'Beta'], 'never both');
    controller.stop();
  });

  it('reports what goes wrong, with what was being done', async () => {
    const errors: string[] = [];
    const cut = new Wire(server, server.users.alice);
    cut.online = false;
    const lost = createCalDAVAdapter({ calendarHomeUrl: server.calendarHome('alice'), fetch: cut.fetch });
    const controller = attachCalDAVToDayFlow(new Host(), createCalDAVSync({ adapter: lost }), {
      onError: (_error, { operation }) => errors.push(operation),
    });
    await controller.start();
    assert.equal(errors.length, 1);
    assert.equal(controller.getStatus().state, 'offline');
    controller.stop();
  });

  it('works with an adapter of the documented shape that is not ours', async () => {
    const { listCalendars, syncEvents, createEvent, updateEvent, deleteEvent } = bound(adapter());
    const foreign: ForeignAdapter = { listCalendars, syncEvents, createEvent, updateEvent, deleteEvent } as unknown as ForeignAdapter;
    const host = new Host();
    const controller = attachCalDAVToDayFlow(host, createCalDAVSync({ adapter: foreign }), {});
    await controller.start();
    assert.deepEqual(host.titles(), ['Beta']);
    const [source] = host.sources;
    const [event] = source?.events() ?? [];
    assert.ok(source && event);
    source.apply({ type: 'update', event: { ...event, title: 'Gamma' }, before: event, patch: { title: 'Gamma' }, origin: 'api' });
    await until('it is written', () => controller.getStatus().pending === 0);
    assert.match((await other.get(`${calendarUrl}a.ics`)) ?? '', /SUMMARY:Gamma/);
    controller.stop();
  });

  it('keeps two accounts apart that share a storage', async () => {
    const storage = Object.assign(createMemoryStorage(), { durable: true });
    const bobs = await server.makeCalendar('bob', 'his', { displayname: 'His' });
    await new OtherClient(server.users.bob).put(`${bobs}b.ics`, ics('b', 'Bob’s', `${new Date().toISOString().slice(0, 10).replaceAll('-', '')}T120000Z`));
    const his = createCalDAVAdapter({ calendarHomeUrl: server.calendarHome('bob'), fetch: new Wire(server, server.users.bob).fetch });
    const hosts = [new Host(), new Host()] as const;
    const errors: string[] = [];
    const onError = (error: Error): void => void errors.push(error.message);
    const [alice, bob] = [adapter(), his].map((each, i) => attachCalDAVToDayFlow(hosts[i]!, createCalDAVSync({ adapter: each, storage }), { onError }));
    await alice!.start();
    await bob!.start();
    assert.equal(hosts[0].titles().includes('Bob’s'), false);
    assert.deepEqual(hosts[1].titles().filter((title) => !hosts[0].titles().includes(title)), ['Bob’s']);
    const hers = hosts[0].titles();
    alice!.stop();
    bob!.stop();
    const again = new Host();
    const cut = new Wire(server, server.users.alice);
    cut.online = false;
    const offline = createCalDAVAdapter({ calendarHomeUrl: server.calendarHome('alice'), fetch: cut.fetch });
    const controller = attachCalDAVToDayFlow(again, createCalDAVSync({ adapter: offline, storage }), {});
    await controller.start();
    assert.deepEqual(again.titles(), hers, 'each finds the own cache');
    controller.stop();
    assert.deepEqual(errors, []);
  });

  it('keeps nothing of an adapter that cannot tell whose calendars these are, unless it is told', async () => {
    const { listCalendars, syncEvents, createEvent, updateEvent, deleteEvent } = bound(adapter());
    const foreign = { listCalendars, syncEvents, createEvent, updateEvent, deleteEvent } as unknown as ForeignAdapter;
    const storage = Object.assign(createMemoryStorage(), { durable: true });
    const nameless = attachCalDAVToDayFlow(new Host(), createCalDAVSync({ adapter: foreign, storage }), {});
    await nameless.start();
    assert.equal(nameless.getStatus().durable, false);
    assert.deepEqual(await storage.read([]), []);
    nameless.stop();
    const named = attachCalDAVToDayFlow(new Host(), createCalDAVSync({ adapter: foreign, storage }), { account: '1' });
    await named.start();
    assert.equal(named.getStatus().durable, true);
    named.stop();
  });

  it('can be called by itself, and then goes on from its token', async () => {
    const sync = createCalDAVSync({ adapter: adapter() });
    const [calendar] = (await sync.listCalendars()).filter(({ name }) => name === 'Attached');
    assert.ok(calendar);
    const first = await sync.syncEvents({ calendarId: calendar.id });
    assert.equal(first.events.length, 1);
    assert.deepEqual((await sync.syncEvents({ calendarId: calendar.id })).events, []);
  });
});

function bound<T extends object>(object: T): T {
  return new Proxy(object, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
