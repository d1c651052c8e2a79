import type { CalendarEvent } from '../../model/event.ts';
import { eventFromRecord } from '../../model/event.ts';
import type { ReadOnlyReason } from '../../model/errors.ts';
import type { Occurrence } from '../../model/occurrence.ts';
import type { GuestPart, Located } from '../../model/source.ts';
import type { TimeRange } from '../../time/range.ts';
import type { CalendarRow } from '../cache/rows.ts';
import type { DecodedEvent, ResourceCodec } from '../codec.ts';
import type { CreateEventId } from '../identity/event-id.ts';
import { withOwnPart } from '../identity/own-part.ts';
import type { Entry, ShelvedEvent } from './entry.ts';
import { EventIndex } from './event-index.ts';
import { Shelf, type ShelfContext } from './shelf.ts';

/** All calendars of an account in memory: everything that the public API reads, without waiting. */
export class Library {
  readonly shelves: Map<string, Shelf> = new Map();
  readonly #byId = new EventIndex();
  readonly #context: ShelfContext;
  readonly #readonly: boolean;
  #addresses: readonly string[] = [];
  #version = 0;
  #uids: { version: number; places: ReadonlyMap<string, Located> } | undefined;
  #last: { version: number; name: string; occurrences: readonly Occurrence[] } | undefined;

  constructor(codec: ResourceCodec, createEventId: CreateEventId, publicId: (id: string) => string, readonly: boolean) {
    this.#context = { codec, createEventId, publicId, byId: this.#byId, addresses: () => this.#addresses };
    this.#readonly = readonly;
  }

  /** Calendar addresses that are this person, lower case. */
  get addresses(): readonly string[] {
    return this.#addresses;
  }
  set addresses(addresses: readonly string[]) {
    if (addresses.join() === this.#addresses.join()) return;
    this.#addresses = addresses;
    for (const shelf of this.shelves.values()) for (const entry of shelf.entries.values()) entry.forgetPublic();
    this.changed();
  }

  /** Opens a calendar's shelf, or brings its row up to date. */
  shelve(row: CalendarRow): Shelf {
    let shelf = this.shelves.get(row.remote.id);
    if (shelf === undefined) this.shelves.set(row.remote.id, (shelf = new Shelf(row, this.#context)));
    shelf.row = row;
    return shelf;
  }

  close(calendarId: string): void {
    const shelf = this.shelves.get(calendarId);
    if (shelf === undefined) return;
    for (const entry of [...shelf.entries.values()]) {
      entry.local = undefined;
      shelf.remove(entry.href);
    }
    this.shelves.delete(calendarId);
  }

  clear(): void {
    for (const id of [...this.shelves.keys()]) this.close(id);
    this.addresses = [];
    this.changed();
  }

  /** To be called after shelves changed: what was handed out before is not handed out again. */
  changed(): void {
    this.#version++;
  }

  find(eventId: string): { shelf: Shelf; entry: Entry; event: ShelvedEvent } | undefined {
    const found = this.#byId.get(eventId);
    const shelf = found && this.shelves.get(found.entry.calendarId);
    return found === undefined || shelf === undefined ? undefined : { shelf, ...found };
  }

  /** Everything that shares time with the range; the same array until something changes. */
  occurrences(range: TimeRange): readonly Occurrence[] {
    const name = `${range.start} ${range.end} ${range.timeZone}`;
    if (this.#last?.version !== this.#version || this.#last.name !== name) {
      const occurrences = [...this.shelves.values()].flatMap((shelf) => [...shelf.occurrences(range)]);
      this.#last = { version: this.#version, name, occurrences };
    }
    return this.#last.occurrences;
  }

  get(eventId: string): CalendarEvent | undefined {
    const found = this.find(eventId);
    return found && this.#public(found.shelf, found.entry, found.event);
  }

  /** Where what has a UID is, as far as its text is here. */
  locate(uid: string): Located | undefined {
    if (this.#uids?.version !== this.#version) this.#uids = { version: this.#version, places: this.#places() };
    return this.#uids.places.get(uid);
  }

  #places(): Map<string, Located> {
    const places = new Map<string, Located>();
    for (const shelf of this.shelves.values()) {
      const calendarId = this.#context.publicId(shelf.id);
      for (const { events, decoded } of shelf.entries.values()) {
        for (const uid of decoded?.undated ?? []) places.set(uid, { calendarId });
        for (const { id, decoded } of events) places.set(decoded.uid, { calendarId, id });
      }
    }
    return places;
  }

  *events(): Generator<CalendarEvent> {
    for (const shelf of this.shelves.values()) {
      for (const entry of shelf.entries.values()) {
        for (const event of entry.events) yield this.#public(shelf, entry, event);
      }
    }
  }

  readOnlyReason(eventId: string): ReadOnlyReason | undefined {
    const found = this.find(eventId);
    return found && this.#reason(found.shelf, found.entry, found.event);
  }

  guests(eventId: string): GuestPart {
    const found = this.find(eventId);
    return found === undefined ? 'none' : this.#guestPart(found.event.decoded);
  }

  isDoubtful(eventId: string): boolean {
    return (this.find(eventId)?.event.decoded.problems.length ?? 0) > 0;
  }

  /** The resource in which an event stands, with the edits that wait. */
  text(eventId: string): string | undefined {
    return this.find(eventId)?.entry.text ?? undefined;
  }

  isReadonly(shelf: Shelf): boolean {
    return this.#readonly || shelf.readonly;
  }

  #public(shelf: Shelf, entry: Entry, event: ShelvedEvent): CalendarEvent {
    const { uid: _uid, problems: _problems, ...shown } = event.decoded;
    const readonly = this.#reason(shelf, entry, event) !== undefined;
    if (event.public?.readonly === readonly) return event.public;
    const calendarId = this.#context.publicId(shelf.id);
    const own = withOwnPart(shown, this.addresses);
    return (event.public = eventFromRecord({ ...own, id: event.id, calendarId, readonly }));
  }

  #reason(shelf: Shelf, entry: Entry, event: ShelvedEvent): ReadOnlyReason | undefined {
    if (event.decoded.recurring) return 'recurring';
    if (this.isReadonly(shelf)) return 'calendar';
    // A resource with several UIDs is outside RFC 4791 section 4.1; which one a patch concerns cannot be told.
    if (entry.events.length > 1) return 'event';
    return this.#guestPart(event.decoded) === 'attendee' ? 'attendee' : undefined;
  }

  /** RFC 6638 section 2.4.1: `calendar-user-address-set` tells which address is the person's own. */
  #guestPart({ organizer, attendees = [] }: DecodedEvent): GuestPart {
    if (organizer === undefined || attendees.length === 0) return 'none';
    if (!this.addresses.includes(organizer.address)) return 'attendee';
    return attendees.every(({ address }) => this.addresses.includes(address)) ? 'none' : 'organizer';
  }
}
