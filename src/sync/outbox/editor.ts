import type { Change } from '../../model/change.ts';
import { ReadOnlyError, UnknownCalendarError, UnknownEventError } from '../../model/errors.ts';
import { OPTIONAL_FIELDS } from '../../model/details.ts';
import { type EventRecord, recordFromEvent } from '../../model/event.ts';
import type { Importable } from '../../model/source.ts';
import { isPersonal } from '../../model/personal.ts';
import type { Clock } from '../clock.ts';
import type { OutboxRow } from '../cache/rows.ts';
import { type DecodedPatch, type ResourceCodec, newEventOf } from '../codec.ts';
import type { CreateEventId } from '../identity/event-id.ts';
import type { Ledger } from '../ledger.ts';
import type { Provider } from '../provider.ts';
import type { Random } from '../random.ts';
import type { Entry } from '../shelf/entry.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { type Coalesced, coalesce } from './coalesce.ts';
import { importation, requireTaken } from './importation.ts';
import { restoration } from './restoration.ts';
import { saying } from './saying.ts';

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

/** Turns changes into edits of resources. UID and href are fixed here, before anything is sent. */
export class Editor {
  readonly #parts: EditorParts;
  #lastId = '';
  #count = 0;

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
   * What takes an object of a file into a calendar.
   *
   * @throws ReadOnlyError, UnknownCalendarError, or DayFlowError where the calendar does not take such a component
   */
  importObject(calendarId: string, object: Importable): OutboxRow {
    return importation(object, this.#writable(calendarId), { ...this.#parts, nextId: () => this.nextId() });
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
    const { shelf, entry, uid, text, eventId } = this.#editable(change);
    const patch = patchOf(change, recordFromEvent(change.event, timeZone()));
    const edited = Object.keys(patch).length === 0 ? text : codec.patch(text, patch, clock.now());
    this.#refuseRecurring(edited, eventId);
    const last = this.#last(shelf, entry);
    const calendarId = change.patch?.calendarId ?? change.event.calendarId;
    if (calendarId !== publicId(shelf.id)) {
      return { eventId, ...coalesce(last, this.#move(shelf, entry, uid, eventId, edited, calendarId, last)) };
    }
    if (edited === text) return { eventId, edits: [], editsGone: [] };
    const row = this.#row('update', shelf, entry.href, uid, eventId, edited, entry);
    // An event that is on its way to another calendar is kept under both UIDs until that was begun.
    if (last?.target !== undefined && !last.sent && !last.target.created) {
      const underOldUid = codec.withUid(edited, last.uid, clock.now());
      return { eventId, ...coalesce(last, { ...row, text: underOldUid, target: { ...last.target, text: edited } }) };
    }
    return { eventId, ...this.#unlessUndone(coalesce(last, row)) };
  }

  /** An update that leaves a resource as the server has it is none. */
  #unlessUndone(coalesced: Coalesced): Coalesced {
    const [edit] = coalesced.edits;
    if (edit?.operation !== 'update' || edit.sent || edit.base === undefined || edit.text === null) return coalesced;
    const undone = this.#parts.codec.sameContent(edit.base.text, edit.text);
    return undone ? { edits: [], editsGone: [...coalesced.editsGone, edit.id] } : coalesced;
  }

  #delete(change: Change): Coalesced & { eventId: string } {
    const { shelf, entry, uid, eventId } = this.#editable(change);
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

  #editable(change: Change): { shelf: Shelf; entry: Entry; uid: string; text: string; eventId: string } {
    const eventId = change.event.id;
    const found = this.#parts.ledger.library.find(eventId);
    const text = found?.entry.text;
    if (found === undefined || typeof text !== 'string') throw new UnknownEventError(eventId);
    const reason = this.#parts.ledger.library.readOnlyReason(eventId);
    // An invitation may be taken out of one's own calendar (RFC 6638 section 3.2.2.3: this declines it), and what
    // concerns oneself alone may be changed (section 3.2.2.1).
    const own = change.type === 'delete' || isPersonal(change.patch);
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

  /** An id for an edit; sorts after every one before it, also when the clock was set back. */
  nextId(): string {
    const { clock, ledger, random } = this.#parts;
    const now = String(clock.now()).padStart(15, '0');
    const last = ledger.outbox.at(-1)?.id ?? '';
    const newest = last > this.#lastId ? last : this.#lastId;
    const time = newest.slice(0, 15) > now ? newest.slice(0, 15) : now;
    this.#count = Math.max(this.#count, time === newest.slice(0, 15) ? Number(newest.slice(16, 22)) : 0) + 1;
    return (this.#lastId = `${time}-${String(this.#count).padStart(6, '0')}-${random.uuid().slice(0, 8)}`);
  }
}

const REASONS: Record<ReadOnlyError['reason'], string> = {
  recurring: 'recurring events are read-only',
  calendar: 'its calendar can only be read',
  event: 'its resource holds several events',
  element: 'the calendar is read-only',
  attendee: 'only its organizer can change it',
  unreadable: 'its resource cannot be read',
};

/** The fields that a change sets, with their values from the event as it is after the change. */
function patchOf(change: Change, after: EventRecord): DecodedPatch {
  const given = change.patch;
  const sets = (field: string): boolean => given === undefined || field in given;
  const patch: { -readonly [K in keyof DecodedPatch]: DecodedPatch[K] } = {};
  if (sets('title')) patch.title = after.title;
  if (sets('completed') && after.task !== undefined) patch.completed = after.task.completed;
  if (['start', 'end', 'allDay'].some(sets)) patch.span = after.span;
  for (const field of OPTIONAL_FIELDS) if (sets(field)) (patch as Record<string, unknown>)[field] = after[field] ?? null;
  return patch;
}
