import { AccountStore, type StoreChange } from './cache/account-store.ts';
import type { CalendarLook, CalendarRow, Conflict, OutboxRow, ResourceRow } from './cache/rows.ts';
import type { ResourceProblem } from './codec.ts';
import type { SyncStorage } from './storage.ts';
import type { Entry } from './shelf/entry.ts';
import type { Library } from './shelf/library.ts';
import { rowNames } from './shelf/month-index.ts';
import { type Yield, inSlices } from './slices.ts';
import { hrefKey } from './identity/href-key.ts';
import { freshProgress } from './pull/markers.ts';

/** A change of the ledger; the month rows follow from it. */
export type LedgerChange = Omit<StoreChange, 'months'>;

export interface LedgerOptions {
  readonly storage: SyncStorage;
  readonly library: Library;
  readonly pause: Yield;
  /** Called after memory changed, with what changed. */
  readonly onChange: (change: LedgerChange) => void;
  /** Called with what is wrong with a resource's text: all of it when the text comes in, what is unreadable also when it comes from the storage. */
  readonly onProblems: (entry: Entry, problems: readonly ResourceProblem[]) => void;
  /** Called after a change is in the storage, for the other tabs. */
  readonly onSaved: (change: LedgerChange) => void;
}

/**
 * One person's calendars, edits and conflicts, in memory and in the storage at once. Everything that
 * changes them goes through here, so that both say the same.
 */
export class Ledger {
  readonly library: Library;
  readonly #options: LedgerOptions;
  #store: AccountStore | undefined;
  #outbox: OutboxRow[] = [];
  #conflicts: Conflict[] = [];
  /** Counts what memory took in, so that a reading of the storage knows whether it was overtaken. */
  #noted = 0;
  readonly #saving = new Set<Promise<unknown>>();

  constructor(options: LedgerOptions) {
    this.#options = options;
    this.library = options.library;
  }

  /** The name of the open store. */
  get store(): string | undefined {
    return this.#store?.name;
  }

  /** Edits that wait, in the order in which they were made. */
  get outbox(): readonly OutboxRow[] {
    return this.#outbox;
  }

  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }

  /** How many edits are on no server. */
  get unsettled(): number {
    return this.#outbox.length + this.#conflicts.length;
  }

  /** Opens a store: its calendars, edits and conflicts; the resources follow by the `load` methods. */
  async open(name: string, addresses: readonly string[]): Promise<void> {
    const store = new AccountStore(this.#options.storage, name);
    const [calendars, outbox, conflicts] = await Promise.all([store.calendars(), store.outbox(), store.conflicts()]);
    this.library.clear();
    this.library.addresses = addresses;
    this.#store = store;
    this.#outbox = outbox;
    this.#conflicts = conflicts;
    for (const row of calendars) this.library.shelve(row);
    this.layEdits();
    this.#changed({});
  }

  /** Empties memory; the storage keeps what it has. */
  close(): void {
    this.#store = undefined;
    this.#outbox = [];
    this.#conflicts = [];
    this.library.clear();
    this.#options.onChange({});
  }

  /** Reads from the storage what a stretch of time shows. */
  async loadStretch(start: number, end: number): Promise<void> {
    const store = this.#open();
    for (const shelf of this.library.shelves.values()) {
      await this.#takeRows(store, shelf.id, await store.resourcesIn(shelf.id, rowNames(start, end)));
    }
    this.#changed({});
  }

  /** Reads the rest. */
  async loadAll(): Promise<void> {
    const store = this.#open();
    for (const shelf of this.library.shelves.values()) {
      const rows = (await store.resources(shelf.id)).filter((row) => shelf.find(row.href)?.row === undefined);
      await this.#takeRows(store, shelf.id, rows);
      this.#changed({});
    }
  }

  /** Reads again what another tab wrote. */
  async reload(change: LedgerChange): Promise<void> {
    const store = this.#open();
    await this.#readSettled(store, (calendars, outbox, conflicts) => {
      for (const row of calendars) {
        // How far a calendar is synced goes with the bodies in memory, and a message about some may have been lost.
        const known = this.library.shelves.get(row.remote.id)?.row.progress;
        this.library.shelve({ ...row, progress: known ?? freshProgress(row.remote) });
      }
      const touched = [...this.#outbox, ...outbox];
      this.#outbox = outbox;
      this.#conflicts = conflicts;
      this.#relay(touched);
    });
    if (this.#store !== store) return;
    for (const id of change.calendarsGone ?? []) this.library.close(id);
    const hrefs = groupByCalendar(change.resources ?? []);
    for (const [calendarId, list] of hrefs) {
      const rows = await store.resourcesAt(calendarId, list.map((each) => each.row.href));
      await this.#takeRows(store, calendarId, rows);
    }
    for (const { calendarId, href } of change.resourcesGone ?? []) this.library.shelves.get(calendarId)?.remove(href);
    this.#changed(change);
  }

  /** Takes what is stored in a moment at which memory holds nothing that is not, so that no edit is forgotten. */
  async #readSettled(
    store: AccountStore,
    take: (calendars: CalendarRow[], outbox: OutboxRow[], conflicts: Conflict[]) => void,
  ): Promise<void> {
    while (this.#store === store) {
      await Promise.allSettled(this.#saving);
      const noted = this.#noted;
      const stored = await Promise.all([store.calendars(), store.outbox(), store.conflicts()]);
      if (noted === this.#noted && this.#store === store) return take(...stored);
    }
  }

  /** Memory first, then the storage; whole in both. */
  async commit(change: LedgerChange): Promise<void> {
    const store = this.#open();
    for (const row of change.calendars ?? []) this.library.shelve(row);
    const renamed = this.#takeOut(change.resourcesGone ?? []);
    await inSlices(
      change.resources ?? [],
      ({ calendarId, row }) => {
        if (this.#store !== store) return;
        const entry = this.#take(calendarId, row, renamed.get(calendarId));
        this.#tell(entry, entry?.problems);
      },
      this.#options.pause,
    );
    for (const id of change.calendarsGone ?? []) this.library.close(id);
    if (this.#store !== store) return;
    this.note(change);
    await this.save(change);
  }

  /**
   * Changes how calendars are shown, by id: in memory at once. How far a calendar is synced stays as it is
   * stored, for it may be another tab that syncs.
   */
  async commitLooks(looks: ReadonlyMap<string, CalendarLook>): Promise<void> {
    const store = this.#open();
    const calendars = [...looks].map(([id, look]) => ({ ...this.library.shelves.get(id)!.row, look }));
    for (const row of calendars) this.library.shelve(row);
    const saved = store.commitLooks(looks);
    this.#saving.add(saved);
    this.note({ calendars });
    await saved.finally(() => this.#saving.delete(saved));
    this.#options.onSaved({ calendars });
  }

  /** The part of a change that is edits and conflicts, in memory, at once. */
  note(change: LedgerChange): void {
    this.#noted++;
    const gone = new Set(change.editsGone ?? []);
    const touched = this.#outbox.filter((row) => gone.has(row.id) || change.edits?.some((edit) => edit.id === row.id));
    const edits = new Map(this.#outbox.filter((row) => !gone.has(row.id)).map((row) => [row.id, row]));
    for (const edit of change.edits ?? []) edits.set(edit.id, edit);
    this.#outbox = [...edits.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const settled = new Set(change.conflictsGone ?? []);
    this.#conflicts = [...this.#conflicts.filter((each) => !settled.has(each.id)), ...(change.conflicts ?? [])];
    this.#relay([...touched, ...(change.edits ?? [])]);
    this.#changed(change);
  }

  /** The storage's part of a change that memory has taken in. */
  async save(change: LedgerChange): Promise<void> {
    const store = this.#open();
    const shelves = [...this.library.shelves.values()];
    const months = shelves.flatMap((shelf) =>
      shelf.takeChangedMonths().map(([name, keys]) => ({ calendarId: shelf.id, name, keys })),
    );
    const saved = store.commit({ ...change, resources: change.resources?.map((each) => this.#withIds(each)), months });
    this.#saving.add(saved);
    await saved.finally(() => this.#saving.delete(saved));
    this.#options.onSaved(change);
  }

  /** Tells that something beside the rows changed what is shown. */
  touch(): void {
    this.#changed({});
  }

  /** Lays the edits over calendars that were not there when they were read. */
  layEdits(): void {
    this.#relay(this.#outbox);
  }

  /** The last edit that waits for a resource, as source or as target. */
  lastEdit(calendarId: string, href: string): OutboxRow | undefined {
    return this.#outbox.findLast((row) => concerns(row, calendarId, href));
  }

  #open(): AccountStore {
    if (this.#store === undefined) throw new Error('No store is open: the sync was not started, or it was cleared.');
    return this.#store;
  }

  #changed(change: LedgerChange): void {
    this.library.changed();
    this.#options.onChange(change);
  }

  async #takeRows(store: AccountStore, calendarId: string, rows: readonly ResourceRow[]): Promise<void> {
    await inSlices(
      rows,
      (row) => {
        if (this.#store !== store) return;
        const entry = this.#take(calendarId, row);
        // Whether a series can be followed is found by following it: not again at each start.
        this.#tell(entry, entry?.decoded?.errors);
      },
      this.#options.pause,
    );
  }

  /** Takes resources out, and hands back the ids that their events had: one may come back under another href. */
  #takeOut(gone: readonly { calendarId: string; href: string }[]): Map<string, Map<string, string>> {
    const ids = new Map<string, Map<string, string>>();
    for (const { calendarId, href } of gone) {
      const shelf = this.library.shelves.get(calendarId);
      const own = ids.get(calendarId) ?? new Map<string, string>();
      for (const event of shelf?.find(href)?.events ?? []) own.set(event.decoded.uid, event.id);
      ids.set(calendarId, own);
      shelf?.remove(href);
    }
    return ids;
  }

  #tell(entry: Entry | undefined, problems: readonly ResourceProblem[] = []): void {
    if (entry !== undefined && problems.length > 0) this.#options.onProblems(entry, problems);
  }

  /** The entry, if its text is a new one. */
  #take(calendarId: string, row: ResourceRow, idsByUid?: ReadonlyMap<string, string>): Entry | undefined {
    const shelf = this.library.shelves.get(calendarId);
    if (shelf === undefined) return undefined;
    const before = shelf.find(row.href);
    const sameText = before !== undefined && before.row?.text === row.text && before.decoded !== undefined;
    const entry = shelf.put(row);
    if (sameText) return undefined;
    shelf.derive(entry, idsByUid);
    return entry;
  }

  #relay(edits: readonly OutboxRow[]): void {
    const places = new Map<string, { calendarId: string; href: string }>();
    for (const edit of edits) {
      for (const place of edit.target === undefined ? [edit] : [edit, edit.target]) {
        places.set(`${place.calendarId}\n${hrefKey(place.href)}`, { calendarId: place.calendarId, href: place.href });
      }
    }
    for (const { calendarId, href } of places.values()) {
      const shelf = this.library.shelves.get(calendarId);
      if (shelf === undefined) continue;
      const last = this.lastEdit(calendarId, href);
      const asTarget = last?.target !== undefined && isAt(last.target, calendarId, href) ? last.target : undefined;
      if (last === undefined) shelf.lay(href, undefined);
      else if (asTarget !== undefined) shelf.lay(href, asTarget.text, { [asTarget.uid]: last.eventId });
      else shelf.lay(href, last.operation === 'move' ? null : last.text, { [last.uid]: last.eventId });
    }
  }

  #withIds(each: { calendarId: string; row: ResourceRow }): { calendarId: string; row: ResourceRow } {
    const ids = this.library.shelves.get(each.calendarId)?.find(each.row.href)?.ids;
    return ids === undefined || Object.keys(ids).length === 0 ? each : { ...each, row: { ...each.row, ids } };
  }
}

/** Whether an edit is about a resource, as the one that it changes or the one that it moves to. */
export function concerns(edit: OutboxRow, calendarId: string, href: string): boolean {
  return isAt(edit, calendarId, href) || (edit.target !== undefined && isAt(edit.target, calendarId, href));
}

function isAt(place: { calendarId: string; href: string }, calendarId: string, href: string): boolean {
  return place.calendarId === calendarId && hrefKey(place.href) === hrefKey(href);
}

type Placed = NonNullable<LedgerChange['resources']>[number];

function groupByCalendar(resources: readonly Placed[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const each of resources) groups.set(each.calendarId, [...(groups.get(each.calendarId) ?? []), each]);
  return groups;
}

/** A calendar's row with another progress. */
export function withProgress(row: CalendarRow, progress: Partial<CalendarRow['progress']>): CalendarRow {
  return { ...row, progress: { ...row.progress, ...progress } };
}
