import type { StorageBatch, StorageKey, StorageRow, SyncStorage } from '../storage.ts';
import { hrefKey } from '../identity/href-key.ts';
import { StoreKeys } from './keys.ts';
import type { CalendarLook, CalendarRow, Conflict, OutboxRow, ResourceRow } from './rows.ts';

/** What one commit changes in a store: all of it, or none. */
export interface StoreChange {
  readonly calendars?: readonly CalendarRow[] | undefined;
  readonly calendarsGone?: readonly string[] | undefined;
  readonly resources?: readonly { readonly calendarId: string; readonly row: ResourceRow }[] | undefined;
  readonly resourcesGone?: readonly { readonly calendarId: string; readonly href: string }[] | undefined;
  readonly months?: readonly { readonly calendarId: string; readonly name: string; readonly keys: ReadonlySet<string> }[] | undefined;
  readonly edits?: readonly OutboxRow[] | undefined;
  readonly editsGone?: readonly string[] | undefined;
  readonly conflicts?: readonly Conflict[] | undefined;
  readonly conflictsGone?: readonly string[] | undefined;
}

/** One person's store, read and written in the engine's own words. */
export class AccountStore {
  readonly name: string;
  readonly #storage: SyncStorage;
  readonly #keys: StoreKeys;

  constructor(storage: SyncStorage, name: string) {
    this.name = name;
    this.#storage = storage;
    this.#keys = new StoreKeys(name);
  }

  async calendars(): Promise<CalendarRow[]> {
    return values<CalendarRow>(await this.#storage.read(this.#keys.calendars));
  }

  async outbox(): Promise<OutboxRow[]> {
    return values<OutboxRow>(await this.#storage.read(this.#keys.outbox));
  }

  async conflicts(): Promise<Conflict[]> {
    return values<Conflict>(await this.#storage.read(this.#keys.conflicts));
  }

  async resources(calendarId: string): Promise<ResourceRow[]> {
    return values<ResourceRow>(await this.#storage.read(this.#keys.resources(calendarId)));
  }

  /** The resources that stand in the month rows of these names. */
  async resourcesIn(calendarId: string, months: readonly string[]): Promise<ResourceRow[]> {
    const rows = await this.#storage.get(months.map((month) => this.#keys.month(calendarId, month)));
    const keys = new Set(rows.flatMap((row) => (row as string[] | undefined) ?? []));
    return this.#rows(calendarId, [...keys]);
  }

  async resourcesAt(calendarId: string, hrefs: readonly string[]): Promise<ResourceRow[]> {
    return this.#rows(calendarId, hrefs.map(hrefKey));
  }

  async commit(change: StoreChange): Promise<void> {
    const keys = this.#keys;
    const batch: StorageBatch = {
      deleteUnder: (change.calendarsGone ?? []).flatMap((id) => [keys.calendar(id), keys.resources(id), keys.months(id)]),
      delete: [
        ...(change.resourcesGone ?? []).map(({ calendarId, href }) => keys.resource(calendarId, hrefKey(href))),
        ...(change.months ?? []).filter((row) => row.keys.size === 0).map((row) => keys.month(row.calendarId, row.name)),
        ...(change.editsGone ?? []).map((id) => keys.edit(id)),
        ...(change.conflictsGone ?? []).map((id) => keys.conflict(id)),
      ],
      put: [
        ...(change.calendars ?? []).map((row) => put(keys.calendar(row.remote.id), row)),
        ...(change.resources ?? []).map(({ calendarId, row }) => put(keys.resource(calendarId, hrefKey(row.href)), row)),
        ...(change.months ?? [])
          .filter((row) => row.keys.size > 0)
          .map((row) => put(keys.month(row.calendarId, row.name), [...row.keys])),
        ...(change.edits ?? []).map((row) => put(keys.edit(row.id), row)),
        ...(change.conflicts ?? []).map((row) => put(keys.conflict(row.id), row)),
      ],
    };
    await this.#storage.commit(batch);
  }

  /** Changes how calendars are shown, by id; all else of their rows stays as it is stored. */
  async commitLooks(looks: ReadonlyMap<string, CalendarLook>): Promise<void> {
    const rows = await this.calendars();
    await this.commit({
      calendars: rows.flatMap((row) => {
        const look = looks.get(row.remote.id);
        return look === undefined ? [] : { ...row, look };
      }),
    });
  }

  async #rows(calendarId: string, keys: readonly string[]): Promise<ResourceRow[]> {
    const rows = await this.#storage.get(keys.map((key) => this.#keys.resource(calendarId, key)));
    return rows.filter((row): row is ResourceRow => row !== undefined);
  }
}

function values<T>(rows: readonly StorageRow[]): T[] {
  return rows.map((row) => row.value as T);
}

function put(key: StorageKey, value: unknown): StorageRow {
  return { key, value };
}
