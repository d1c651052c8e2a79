import type { Occurrence } from '../../model/occurrence.ts';
import type { TimeRange } from '../../time/range.ts';
import type { CalendarRow, ResourceRow } from '../cache/rows.ts';
import type { ResourceCodec } from '../codec.ts';
import type { CreateEventId } from '../identity/event-id.ts';
import { hrefKey } from '../identity/href-key.ts';
import { Entry } from './entry.ts';
import type { EventIndex } from './event-index.ts';
import { MonthIndex, placesOf } from './month-index.ts';

/** What a shelf shares with the others of its library. */
export interface ShelfContext {
  readonly codec: ResourceCodec;
  readonly createEventId: CreateEventId;
  /** The calendar's id as the public API has it. */
  publicId(calendarId: string): string;
  /** All events by id, over all calendars. */
  readonly byId: EventIndex;
  /** Calendar addresses that are the signed-in person, lower case. */
  addresses(): readonly string[];
}

/** One calendar in memory. */
export class Shelf {
  row: CalendarRow;
  /** An upstream 403 made it read-only, until the next listing. */
  refusesWrites = false;
  /** Keys of resources that were written from here since the last pull. */
  readonly written: Set<string> = new Set();
  readonly entries: Map<string, Entry> = new Map();
  readonly #context: ShelfContext;
  readonly #months = new MonthIndex<string>();
  #unreadable = 0;

  constructor(row: CalendarRow, context: ShelfContext) {
    this.row = row;
    this.#context = context;
  }

  get id(): string {
    return this.row.remote.id;
  }

  get readonly(): boolean {
    return this.row.remote.readonly || this.refusesWrites;
  }

  /** How many resources are kept that nothing could be read from. */
  get unreadable(): number {
    return this.#unreadable;
  }

  find(href: string): Entry | undefined {
    return this.entries.get(hrefKey(href));
  }

  hasWritten(href: string): boolean {
    return this.written.has(hrefKey(href));
  }

  /** Puts what the server has; what is derived follows by {@link derive}, which may be much later. */
  put(row: ResourceRow): Entry {
    const entry = this.#entry(row.href);
    entry.row = row;
    if (row.ids !== undefined) Object.assign(entry.ids, row.ids);
    return entry;
  }

  /** Lays a waiting edit over what the server has, or (undefined) takes it off again. */
  lay(href: string, text: string | null | undefined, ids: Readonly<Record<string, string>> = {}): void {
    const entry = this.#entry(href);
    entry.local = text;
    Object.assign(entry.ids, ids);
    if (entry.row === undefined && text === undefined) this.#drop(entry);
    else this.derive(entry);
  }

  /** Takes a resource out that the server has no more. An edit that waits for it keeps its place. */
  remove(href: string): void {
    const entry = this.find(href);
    if (entry === undefined) return;
    entry.row = undefined;
    if (entry.local === undefined || entry.local === null) this.#drop(entry);
  }

  /**
   * Reads the text that is shown, and files its events. One parse.
   *
   * @param idsByUid ids that events had under an href that is gone
   */
  derive(entry: Entry, idsByUid?: ReadonlyMap<string, string>): void {
    this.#unfile(entry);
    const decoded = entry.decode(this.#context.codec);
    if (decoded === undefined) return;
    if (decoded.errors.length > 0 && decoded.events.length === 0) this.#unreadable++;
    entry.events = decoded.events.map((event) => ({ id: this.#idOf(entry, event.uid, idsByUid?.get(event.uid)), decoded: event }));
    for (const event of entry.events) this.#context.byId.add({ entry, event });
    entry.places = entry.unreadable ? [] : placesOf(decoded.extent);
    for (const place of entry.places) this.#months.add(place, entry.key);
  }

  *occurrences(range: TimeRange): Generator<Occurrence> {
    for (const key of this.#months.between(range.start, range.end)) {
      const entry = this.entries.get(key);
      if (entry !== undefined) yield* entry.occurrences(range, this.#context.addresses());
    }
  }

  /** The month rows that changed since this was last asked: their names, and the keys of their resources. */
  takeChangedMonths(): [name: string, keys: ReadonlySet<string>][] {
    return this.#months.takeChanged();
  }

  #entry(href: string): Entry {
    const key = hrefKey(href);
    let entry = this.entries.get(key);
    if (entry === undefined) this.entries.set(key, (entry = new Entry(this.id, href, key)));
    return entry;
  }

  #drop(entry: Entry): void {
    this.#unfile(entry);
    this.entries.delete(entry.key);
  }

  #unfile(entry: Entry): void {
    if (entry.unreadable) this.#unreadable--;
    for (const place of entry.places) this.#months.remove(place, entry.key);
    for (const event of entry.events) this.#context.byId.remove(event.id, entry);
    entry.places = [];
    entry.events = [];
    entry.decoded = undefined;
  }

  /** The id that the event has kept, else a new one; a second resource with the same UID gets its own. */
  #idOf(entry: Entry, uid: string, former: string | undefined): string {
    const kept = entry.ids[uid];
    if (kept !== undefined) return kept;
    if (former !== undefined) return (entry.ids[uid] = former);
    const calendarId = this.#context.publicId(this.id);
    const id = this.#context.createEventId({ calendarId, uid, href: entry.href });
    const holder = this.#context.byId.get(id);
    if (holder === undefined || holder.entry === entry) return id;
    return (entry.ids[uid] = `${id}:${encodeURIComponent(entry.key)}`);
  }
}
