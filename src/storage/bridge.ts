import type { CalendarRow, ResourceRow } from '../sync/cache/rows.ts';
import type { StorageBatch, StorageKey, StorageRow, SyncStorage } from '../sync/storage.ts';
import type { CalDAVStorage } from './caldav-storage.ts';
import { MemoryStorage } from './memory.ts';

export interface BridgeOptions {
  readonly storage: CalDAVStorage;
  /** Under which id an event's state is kept. */
  readonly createEventId: (name: { calendarId: string; uid: string; href: string }) => string;
}

/**
 * A host's {@link CalDAVStorage} beside a memory of our own: tokens, ctags, ETags and the state of events
 * are written through to it. They are not read back, because a token without the bodies that belong to it
 * would lose events.
 */
export class BridgedStorage implements SyncStorage {
  readonly durable = false;
  onVolatile?: ((cause: unknown) => void) | undefined;
  readonly #memory = new MemoryStorage();
  readonly #options: BridgeOptions;
  /** By the resource's key: its href as the host was told it, and its event's id. */
  readonly #told = new Map<string, { href: string; id?: string }>();

  constructor(options: BridgeOptions) {
    this.#options = options;
  }

  get(keys: readonly StorageKey[]): Promise<unknown[]> {
    return this.#memory.get(keys);
  }

  read(prefix: StorageKey): Promise<StorageRow[]> {
    return this.#memory.read(prefix);
  }

  async commit(batch: StorageBatch): Promise<void> {
    await this.#memory.commit(batch);
    try {
      await this.#tell(batch);
    } catch (cause) {
      this.onVolatile?.(cause);
    }
  }

  async #tell(batch: StorageBatch): Promise<void> {
    const { storage } = this.#options;
    for (const key of batch.deleteUnder ?? []) {
      if (key[2] === 'calendar' && key[3] !== undefined) await storage.clearCalendar(key[3]);
    }
    for (const key of batch.delete ?? []) {
      if (key[2] === 'resource') await this.#forget(key[4] ?? '');
    }
    for (const { key, value } of batch.put ?? []) {
      if (key[2] === 'calendar') await this.#tellCalendar(value as CalendarRow);
      if (key[2] === 'resource') await this.#tellResource(key, value as ResourceRow);
    }
  }

  async #tellCalendar({ remote, progress }: CalendarRow): Promise<void> {
    const { storage } = this.#options;
    await storage.setSyncToken(remote.id, progress.token ?? null);
    if (progress.ctag !== undefined) await storage.setCtag(remote.id, progress.ctag);
  }

  async #tellResource(key: StorageKey, { href, etag, text, ids }: ResourceRow): Promise<void> {
    const { storage, createEventId } = this.#options;
    const [calendarId, name] = [key[3] ?? '', key[4] ?? ''];
    this.#told.set(name, { ...this.#told.get(name), href });
    if (etag !== undefined) await storage.setEtag(href, etag);
    const uid = /^UID(?:;[^:\r\n]*)?:(.*?)\r?$/im.exec(text ?? '')?.[1];
    if (uid === undefined) return;
    const id = ids?.[uid] ?? createEventId({ calendarId, uid, href });
    this.#told.set(name, { href, id });
    await storage.setEventState(id, { calendarId, uid, href, etag, lastSyncedAt: new Date().toISOString() });
  }

  async #forget(name: string): Promise<void> {
    const told = this.#told.get(name);
    if (told === undefined) return;
    this.#told.delete(name);
    await this.#options.storage.deleteEtag(told.href);
    if (told.id !== undefined) await this.#options.storage.deleteEventState(told.id);
  }
}
