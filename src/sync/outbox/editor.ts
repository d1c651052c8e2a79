import type { Change } from '../../model/change.ts';
import { DayFlowError, ReadOnlyError, UnknownCalendarError, UnknownEventError } from '../../model/errors.ts';
import { recordFromEvent } from '../../model/event.ts';
import type { Importable } from '../../model/source.ts';
import { isPersonal } from '../../model/personal.ts';
import type { Clock } from '../clock.ts';
import type { OutboxRow } from '../cache/rows.ts';
import { type ResourceCodec, newEventOf } from '../codec.ts';
import type { CreateEventId } from '../identity/event-id.ts';
import type { Ledger } from '../ledger.ts';
import type { Provider } from '../provider.ts';
import type { Random } from '../random.ts';
import type { Entry } from '../shelf/entry.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { patchOf } from './change-patch.ts';
import { type Coalesced, coalesce } from './coalesce.ts';
import { EditIds } from './edit-ids.ts';
import { importation, requireTaken } from './importation.ts';
import { restoration } from './restoration.ts';
import { saying } from './saying.ts';

/** Why an event cannot be edited, for programs. */
const REASONS: Record<ReadOnlyError['reason'], string> = {
  recurring: 'recurring events are read-only',
  calendar: 'its calendar can only be read',
  event: 'its resource holds several events',
  element: 'the calendar is read-only',
  attendee: 'only its organizer can change it',
  unreadable: 'its resource cannot be read',
};

export interface EditorParts {
  readonly ledger: Ledger;
  readonly provider: Pick<Provider, 'newHref'>;
  readonly codec: ResourceCodec;
  readonly clock: Clock;
  readonly random: Random;
  readonly createEventId: CreateEventId;
  /** Calendar ids as the public API has them, to the provider's and back. */
  readonly publicId: (calendarId: string) => string;
  readonly timeZone: () => string;
  /** Whether an edit may still be changed: not while it is being sent, here or in another tab. */
  readonly mayCoalesce: (edit: OutboxRow) => boolean;
}

/** A resource that holds one event, which may be edited. */
interface Editable {
  readonly shelf: Shelf;
  readonly entry: Entry;
  readonly uid: string;
  readonly text: string;
  readonly eventId: string;
}

/** Turns changes into edits of resources. UID and href are fixed here, before anything is sent. */
export class Editor {
  readonly #parts: EditorParts;
  readonly #ids = new EditIds();

  constructor(parts: EditorParts) {
    this.#parts = parts;
  }

  /**
   * What a change means for the outbox.
   *
   * @throws ReadOnlyError, UnknownEventError, UnknownCalendarError, or the codec's error when the text
   *   cannot be edited without loss
   */
  edit(change: Change): Coalesced & { eventId: string } {
    switch (change.type) {
      case 'create':
        return this.#create(change);
      case 'update':
        return this.#update(change);
      case 'delete':
        return this.#delete(change);
    }
  }

  /**
   * What brings an event back that was deleted, by a creation with its id and, as far as it is known, its text.
   *
   * @throws what {@link edit} throws
   */
  restore(change: Change): Coalesced {
    const shelf = this.#writable(change.event.calendarId);
    return restoration(change, shelf, { ...this.#parts, nextId: () => this.nextId() });
  }

  /**
   * What takes objects of a file into a calendar.
   *
   * @throws ReadOnlyError, UnknownCalendarError, or DayFlowError where the calendar does not take such a component
   */
  importObjects(calendarId: string, objects: readonly Importable[]): OutboxRow[] {
    const shelf = this.#writable(calendarId);
    const parts = { ...this.#parts, taken: new Set<string>(), nextId: () => this.nextId() };
    return objects.map((object) => importation(object, shelf, parts));
  }

  /**
   * What puts the text of a file in the place of the event that has its UID.
   *
   * @param restores whether it is a text that the event had before: it comes back as it was, unless it names attendees
   * @throws ReadOnlyError, UnknownEventError, or DayFlowError where others would be told of it
   */
  replace(eventId: string, text: string, restores = false): Coalesced {
    const { ledger, codec } = this.#parts;
    const edited = this.#editable(eventId, false);
    const { events } = codec.decode(text);
    if (events.some(({ uid }) => uid !== edited.uid)) {
      throw new RangeError(`The text has another UID than the event ${eventId}.`);
    }
    if (ledger.library.guests(eventId) !== 'none') {
      throw new DayFlowError(`The event ${eventId} has guests, who would be told: it is not replaced by a file's.`);
    }
    // Also those who were no guests, as nobody was the organizer, some server might invite when they come anew.
    const tellsNobody = restores && events.every(({ attendees = [] }) => attendees.length === 0);
    return this.#rewrite(edited, tellsNobody ? text : codec.unscheduled(text));
  }

  #create(change: Change): Coalesced & { eventId: string } {
    const { codec, clock, random, createEventId, publicId, timeZone } = this.#parts;
    const shelf = this.#writable(change.event.calendarId);
    requireTaken(shelf, 'VEVENT');
    const record = recordFromEvent(change.event, timeZone());
    const uid = random.uuid();
    const href = this.#parts.provider.newHref(shelf.row.remote, uid);
    const eventId = createEventId({ calendarId: publicId(shelf.id), uid, href });
    const text =
      change.text === undefined
        ? codec.encode({ ...newEventOf(record), uid }, clock.now())
        : saying(codec.copy(change.text, uid, clock.now()), record, codec, clock.now());
    this.#refuseRecurring(text, eventId);
    return { eventId, edits: [this.#row('create', shelf, href, uid, eventId, text)], editsGone: [] };
  }

  #update(change: Change): Coalesced & { eventId: string } {
    const { codec, clock, timeZone, publicId } = this.#parts;
    const editable = this.#editable(change.event.id, isPersonal(change.patch));
    const { shelf, entry, uid, text, eventId } = editable;
    const patch = patchOf(change, recordFromEvent(change.event, timeZone()));
    const edited = Object.keys(patch).length === 0 ? text : codec.patch(text, patch, clock.now());
    this.#refuseRecurring(edited, eventId);
    const calendarId = change.patch?.calendarId ?? change.event.calendarId;
    if (calendarId !== publicId(shelf.id)) {
      const last = this.#last(shelf, entry);
      return { eventId, ...coalesce(last, this.#move(shelf, entry, uid, eventId, edited, calendarId, last)) };
    }
    return { eventId, ...this.#rewrite(editable, edited) };
  }

  /** The edit that gives a resource another text. */
  #rewrite({ shelf, entry, uid, text, eventId }: Editable, edited: string): Coalesced {
    const { codec, clock } = this.#parts;
    this.#refuseRecurring(edited, eventId);
    if (edited === text) return { edits: [], editsGone: [] };
    const last = this.#last(shelf, entry);
    const row = this.#row('update', shelf, entry.href, uid, eventId, edited, entry);
    // An event that is on its way to another calendar is kept under both UIDs until that was begun.
    if (last?.target !== undefined && !last.sent && !last.target.created) {
      const underOldUid = codec.withUid(edited, last.uid, clock.now());
      return coalesce(last, { ...row, text: underOldUid, target: { ...last.target, text: edited } });
    }
    return this.#unlessUndone(coalesce(last, row));
  }

  /** An update that leaves a resource as the server has it is none. */
  #unlessUndone(coalesced: Coalesced): Coalesced {
    const [edit] = coalesced.edits;
    if (edit?.operation !== 'update' || edit.sent || edit.base === undefined || edit.text === null) return coalesced;
    const undone = this.#parts.codec.sameContent(edit.base.text, edit.text);
    return undone ? { edits: [], editsGone: [...coalesced.editsGone, edit.id] } : coalesced;
  }

  #delete(change: Change): Coalesced & { eventId: string } {
    // An invitation may be taken out of one's own calendar (RFC 6638 section 3.2.2.3: this declines it).
    const { shelf, entry, uid, eventId } = this.#editable(change.event.id, true);
    const last = this.#last(shelf, entry);
    return { eventId, ...coalesce(last, this.#row('delete', shelf, entry.href, uid, eventId, null, entry)) };
  }

  #move(
    shelf: Shelf,
    entry: Entry,
    uid: string,
    eventId: string,
    edited: string,
    calendarId: string,
    last: OutboxRow | undefined,
  ): OutboxRow {
    const { codec, clock, random, provider } = this.#parts;
    const to = this.#writable(calendarId);
    requireTaken(to, codec.decode(edited).events[0]?.task === undefined ? 'VEVENT' : 'VTODO');
    // A server may hold each UID once in an account (Cyrus, iCloud), and refuse the old one beside the old resource.
    const newUid = random.uuid();
    const href = provider.newHref(to.row.remote, newUid);
    const text = codec.withUid(edited, newUid, clock.now());
    const unsentMove = last?.target !== undefined && !last.sent && !last.target.created;
    const source = unsentMove ? codec.withUid(edited, last.uid, clock.now()) : edited;
    return {
      ...this.#row('move', shelf, entry.href, uid, eventId, source, entry),
      target: { calendarId: to.id, href, uid: newUid, text, created: false },
    };
  }

  /** The last edit that waits for a resource; one that may not be changed any more counts as sent. */
  #last(shelf: Shelf, entry: Entry): OutboxRow | undefined {
    const last = this.#parts.ledger.lastEdit(shelf.id, entry.href);
    return last === undefined || this.#parts.mayCoalesce(last) ? last : { ...last, sent: true };
  }

  /** @param own whether the edit concerns the person alone, who then need not be the organizer (RFC 6638 section 3.2.2.1) */
  #editable(eventId: string, own: boolean): Editable {
    const found = this.#parts.ledger.library.find(eventId);
    const text = found?.entry.text;
    if (found === undefined || typeof text !== 'string') throw new UnknownEventError(eventId);
    const reason = this.#parts.ledger.library.readOnlyReason(eventId);
    if (reason !== undefined && !(reason === 'attendee' && own)) {
      throw new ReadOnlyError(reason, `"${found.event.decoded.title}" (${eventId}) cannot be edited: ${REASONS[reason]}.`);
    }
    this.#refuseRecurring(text, eventId);
    return { shelf: found.shelf, entry: found.entry, uid: found.event.decoded.uid, text, eventId };
  }

  #refuseRecurring(text: string, eventId: string): void {
    if (this.#parts.codec.hasRecurrence(text)) {
      throw new ReadOnlyError('recurring', `The event ${eventId} cannot be edited: ${REASONS.recurring}.`);
    }
  }

  #writable(publicCalendarId: string): Shelf {
    const { ledger, publicId } = this.#parts;
    const shelf = [...ledger.library.shelves.values()].find((each) => publicId(each.id) === publicCalendarId);
    if (shelf === undefined) throw new UnknownCalendarError(`There is no calendar with the id "${publicCalendarId}".`);
    if (ledger.library.isReadonly(shelf)) {
      throw new ReadOnlyError('calendar', `The calendar "${shelf.row.remote.name}" can only be read.`);
    }
    return shelf;
  }

  #row(
    operation: OutboxRow['operation'],
    shelf: Shelf,
    href: string,
    uid: string,
    eventId: string,
    text: string | null,
    entry?: Entry,
  ): OutboxRow {
    const { row } = entry ?? {};
    const base = row?.text === undefined ? undefined : { text: row.text, etag: row.etag, scheduleTag: row.scheduleTag };
    const id = this.nextId();
    return { id, operation, calendarId: shelf.id, href, uid, eventId, text, base, sent: false, attempts: 0, notBefore: 0 };
  }

  nextId(): string {
    const { clock, ledger, random } = this.#parts;
    return this.#ids.next(clock.now(), ledger.outbox.at(-1)?.id ?? '', random.uuid());
  }
}
