import 'fake-indexeddb/auto';
import { createCalDAVSource } from '../../../src/headless/create-caldav-source.ts';
import { createIndexedDBStorage } from '../../../src/storage/indexeddb.ts';
import { createMemoryStorage } from '../../../src/storage/memory.ts';
import type { SyncStorage } from '../../../src/sync/storage.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';
import { basicAuth } from '../../../test/support/servers/test-server.ts';
import type { Client, Place } from '../clients.ts';

await loadTemporal();

export const inMemory = (place: Place): Promise<Client> => start(place, createMemoryStorage());
export const inIndexedDB = (place: Place): Promise<Client> => start(place, createIndexedDBStorage());

/** The headless engine, from its first request: discovery, all calendars, all bodies of its window. */
async function start({ server, user }: Place, storage: SyncStorage): Promise<Client> {
  const authorized = (url: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), Authorization: basicAuth(user) } });
  const source = createCalDAVSource({ server, fetch: authorized, storage, timeZone: 'Europe/Berlin' });
  source.observe((report) => {
    if (report.type === 'error') console.error(report.error);
  });
  return {
    load: () => source.start(),
    sync: async () => void (await source.refresh()),
    held: () => [...source.events()].length,
  };
}
