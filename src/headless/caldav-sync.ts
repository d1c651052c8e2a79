import type { CalDAVAdapter, CalDAVSyncResult } from '../caldav/adapter.ts';
import type { CalDAVStorage } from '../storage/caldav-storage.ts';
import { createMemoryCalDAVStorage } from '../storage/caldav-storage.ts';
import { isSyncStorage } from '../storage/choose.ts';
import { createNamespacedCalDAVEventId } from '../sync/identity/event-id.ts';
import type { Provider } from '../sync/provider.ts';
import type { SyncStorage } from '../sync/storage.ts';
import type { ForeignAdapter } from './foreign/adapter.ts';
import { ForeignProvider } from './foreign/provider.ts';

export interface CalDAVSyncOptions {
  /** Ours, or one of the documented shape. */
  readonly adapter: CalDAVAdapter | ForeignAdapter;
  /** A host's own for tokens and ETags, or a whole one; in memory by default. */
  readonly storage?: CalDAVStorage | SyncStorage | undefined;
  /** Days that one range request covers at most; for servers that time out on broad ones. */
  readonly rangeChunkDays?: number | undefined;
}

/** An adapter with its bookkeeping: tokens and ETags go to the storage and come from there. */
export interface CalDAVSync {
  listCalendars: CalDAVAdapter['listCalendars'];
  /** What changed since the last call for this calendar, or the events of a range. */
  syncEvents(input: {
    calendarId: string;
    range?: Parameters<CalDAVAdapter['syncEvents']>[0]['range'];
  }): Promise<CalDAVSyncResult>;
  createEvent: CalDAVAdapter['createEvent'];
  updateEvent: CalDAVAdapter['updateEvent'];
  deleteEvent: CalDAVAdapter['deleteEvent'];
}

/** What attaching needs of a sync, beside its public methods. */
export interface SyncFoundation {
  readonly provider: Provider;
  /** Where the calendars are; undefined for an adapter that cannot tell. */
  readonly endpoint: string | undefined;
  readonly storage: CalDAVStorage | SyncStorage | undefined;
  readonly rangeChunkDays: number | undefined;
}

const foundations = new WeakMap<object, SyncFoundation>();

/** The headless sync of an adapter, to be called by itself or attached to a calendar. */
export function createCalDAVSync(options: CalDAVSyncOptions): CalDAVSync {
  const adapter = options.adapter as CalDAVAdapter;
  const storage = options.storage === undefined || isSyncStorage(options.storage) ? createMemoryCalDAVStorage() : options.storage;
  const sync = new BookkeepingSync(adapter, storage);
  foundations.set(sync, {
    provider: 'provider' in adapter ? adapter.provider : new ForeignProvider(options.adapter as ForeignAdapter, 'adapter'),
    endpoint: 'provider' in adapter ? adapter.endpoint : undefined,
    storage: options.storage,
    rangeChunkDays: options.rangeChunkDays,
  });
  return sync;
}

/** @throws TypeError when the object was not made by {@link createCalDAVSync} */
export function foundationOf(sync: CalDAVSync): SyncFoundation {
  const foundation = foundations.get(sync);
  if (foundation === undefined) throw new TypeError('The sync must be what createCalDAVSync() returned.');
  return foundation;
}

class BookkeepingSync implements CalDAVSync {
  readonly #adapter: CalDAVAdapter;
  readonly #storage: CalDAVStorage;

  constructor(adapter: CalDAVAdapter, storage: CalDAVStorage) {
    this.#adapter = adapter;
    this.#storage = storage;
  }

  async listCalendars(): ReturnType<CalDAVAdapter['listCalendars']> {
    const calendars = await this.#adapter.listCalendars();
    for (const { id, ctag } of calendars) if (ctag !== undefined) await this.#storage.setCtag(id, ctag);
    return calendars;
  }

  async syncEvents({ calendarId, range }: Parameters<CalDAVSync['syncEvents']>[0]): Promise<CalDAVSyncResult> {
    // A token says what changed in the whole calendar; events that only come into the range are not changes.
    const syncToken = range === undefined ? await this.#storage.getSyncToken(calendarId) : null;
    const result = await this.#adapter.syncEvents({
      calendarId,
      ...(range === undefined ? {} : { range }),
      ...(syncToken === null ? {} : { syncToken }),
    });
    for (const { uid, href, etag } of result.events) await this.#remember(calendarId, uid, href, etag);
    for (const { href, uid } of result.deleted) await this.#forget(calendarId, href, uid);
    if (range === undefined) await this.#storage.setSyncToken(calendarId, result.syncToken ?? null);
    return result;
  }

  async createEvent(input: Parameters<CalDAVAdapter['createEvent']>[0]): ReturnType<CalDAVAdapter['createEvent']> {
    const written = await this.#adapter.createEvent(input);
    await this.#remember(input.calendarId, written.uid, written.href, written.etag);
    return written;
  }

  async updateEvent(input: Parameters<CalDAVAdapter['updateEvent']>[0]): ReturnType<CalDAVAdapter['updateEvent']> {
    const etag = input.remote.etag ?? (await this.#storage.getEtag(input.remote.href)) ?? undefined;
    const written = await this.#adapter.updateEvent({ ...input, remote: { ...input.remote, etag } });
    await this.#remember(input.calendarId, input.remote.uid, written.href, written.etag);
    return written;
  }

  async deleteEvent(input: Parameters<CalDAVAdapter['deleteEvent']>[0]): Promise<void> {
    const etag = input.remote.etag ?? (await this.#storage.getEtag(input.remote.href)) ?? undefined;
    await this.#adapter.deleteEvent({ ...input, remote: { ...input.remote, etag } });
    await this.#forget(input.calendarId, input.remote.href, input.remote.uid);
  }

  async #remember(calendarId: string, uid: string | undefined, href: string, etag: string | undefined): Promise<void> {
    if (etag === undefined) await this.#storage.deleteEtag(href);
    else await this.#storage.setEtag(href, etag);
    if (uid === undefined) return;
    const id = createNamespacedCalDAVEventId({ calendarId, uid, href });
    await this.#storage.setEventState(id, { calendarId, uid, href, etag, lastSyncedAt: new Date().toISOString() });
  }

  async #forget(calendarId: string, href: string, uid: string | undefined): Promise<void> {
    await this.#storage.deleteEtag(href);
    if (uid !== undefined) await this.#storage.deleteEventState(createNamespacedCalDAVEventId({ calendarId, uid, href }));
  }
}
