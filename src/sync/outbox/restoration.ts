import type { Change } from '../../model/change.ts';
import { DayFlowError, ReadOnlyError } from '../../model/errors.ts';
import { recordFromEvent } from '../../model/event.ts';
import type { OutboxRow } from '../cache/rows.ts';
import type { Clock } from '../clock.ts';
import { type ResourceCodec, newEventOf } from '../codec.ts';
import type { Ledger } from '../ledger.ts';
import type { Provider } from '../provider.ts';
import type { Random } from '../random.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Coalesced } from './coalesce.ts';
import { saying } from './saying.ts';

interface RestorationParts {
  readonly ledger: Ledger;
  readonly provider: Pick<Provider, 'newHref'>;
  readonly codec: ResourceCodec;
  readonly clock: Clock;
  readonly random: Random;
  readonly timeZone: () => string;
  readonly mayCoalesce: (edit: OutboxRow) => boolean;
  nextId(): string;
}

/**
 * What brings an event back that was deleted here: its whole text, under its id. A deletion that has not been sent is
 * taken back, and the server hears of neither. Else the resource is put anew, under the UID that it had; where the
 * server refuses that, the delivery gives it another.
 *
 * @param shelf the calendar in which it was, where it may be written
 */
export function restoration(change: Change, shelf: Shelf, parts: RestorationParts): Coalesced {
  const { ledger, codec, clock, random, timeZone } = parts;
  const { id: eventId } = change.event;
  const record = recordFromEvent(change.event, timeZone());
  const text = change.text ?? codec.encode({ ...newEventOf(record), uid: random.uuid() }, clock.now());
  if (codec.hasRecurrence(text)) {
    throw new ReadOnlyError('recurring', `The event ${eventId} recurs, and recurring events are read-only: it cannot be put back.`);
  }
  const now = saying(text, record, codec, clock.now());
  const deletion = ledger.outbox.findLast((row) => row.eventId === eventId && row.operation === 'delete');
  if (deletion !== undefined && !deletion.sent && parts.mayCoalesce(deletion)) return takenBack(deletion, now, shelf, parts);
  const [decoded] = codec.decode(now).events;
  if (decoded === undefined) throw new DayFlowError(`The event ${eventId} cannot be put back: its text cannot be read.`);
  const { uid, attendees } = decoded;
  const row = { id: parts.nextId(), operation: 'create' as const, calendarId: shelf.id, href: placeOf(uid, deletion, shelf, parts), uid, eventId };
  // Who was told that it ended takes only a later version of it (RFC 5546 section 2.1.5).
  const again = (attendees ?? []).length > 0 ? codec.revise(now, clock.now()) : now;
  return { edits: [{ ...row, text: again, sent: false, attempts: 0, notBefore: 0 }], editsGone: [] };
}

/** Behind a deletion that is under way the name is the same, so that the one follows the other. */
function placeOf(uid: string, deletion: OutboxRow | undefined, shelf: Shelf, { provider, random }: RestorationParts): string {
  if (deletion?.calendarId === shelf.id) return deletion.href;
  const href = provider.newHref(shelf.row.remote, uid);
  return shelf.find(href) === undefined ? href : provider.newHref(shelf.row.remote, random.uuid());
}

/** The outbox without a deletion: with what was edited before it, and where the event was moved to before it. */
function takenBack(deletion: OutboxRow, text: string, shelf: Shelf, parts: RestorationParts): Coalesced {
  const { codec, clock, random, provider } = parts;
  if (deletion.calendarId !== shelf.id) {
    const uid = random.uuid();
    const there = { calendarId: shelf.id, href: provider.newHref(shelf.row.remote, uid), uid, created: false };
    const here = codec.withUid(text, deletion.uid, clock.now());
    const target = { ...there, text: codec.withUid(text, uid, clock.now()) };
    return { edits: [{ ...deletion, operation: 'move', text: here, target }], editsGone: [] };
  }
  const unchanged = deletion.base !== undefined && codec.sameContent(deletion.base.text, text);
  return unchanged ? { edits: [], editsGone: [deletion.id] } : { edits: [{ ...deletion, operation: 'update', text }], editsGone: [] };
}
