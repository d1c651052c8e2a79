import { ReadOnlyError, UnknownCalendarError } from '../../model/errors.ts';
import type { Conflict, OutboxRow } from '../cache/rows.ts';
import type { Clock } from '../clock.ts';
import type { ResourceCodec } from '../codec.ts';
import type { Ledger, LedgerChange } from '../ledger.ts';
import type { Provider } from '../provider.ts';
import type { Random } from '../random.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { baseOf } from './sender.ts';

interface SettleParts {
  readonly ledger: Ledger;
  readonly provider: Pick<Provider, 'newHref'>;
  readonly codec: ResourceCodec;
  readonly clock: Clock;
  readonly random: Random;
  nextId(): string;
}

/**
 * What becomes of a conflict that a person has looked at. `theirs`: the edit is let go. `mine`: the edit is
 * made again, upon what the server has now; what only the server changed stays.
 *
 * @throws ReadOnlyError or UnknownCalendarError when it cannot be made again; the conflict then stays
 */
export function settle(conflict: Conflict, keep: 'mine' | 'theirs', parts: SettleParts): LedgerChange {
  const edit = keep === 'mine' ? madeAgain(conflict, parts) : undefined;
  return { conflictsGone: [conflict.id], edits: edit === undefined ? [] : [edit] };
}

function madeAgain(conflict: Conflict, parts: SettleParts): OutboxRow | undefined {
  const { ledger, codec, clock } = parts;
  const { shelves } = ledger.library;
  const { calendarId, href, uid, eventId, mine } = conflict;
  const shelf = shelves.get(calendarId);
  const row = shelf?.find(href)?.row;
  const base = row && baseOf(row);
  if (mine === null && base === undefined) return undefined;
  for (const text of [mine, base?.text]) {
    if (typeof text === 'string' && codec.hasRecurrence(text)) {
      throw new ReadOnlyError('recurring', `The event ${eventId} recurs, and recurring events are read-only: the edit cannot be made again.`);
    }
  }
  const edit = { id: parts.nextId(), calendarId, href, uid, eventId, base, sent: false, attempts: 0, notBefore: 0 };
  const target = conflict.target === undefined ? undefined : shelves.get(conflict.target);
  if (base === undefined) return { ...edit, operation: 'create', ...renamed(mine ?? '', writable(shelf ?? target, parts, eventId), parts) };
  writable(shelf, parts, eventId);
  if (mine === null) return { ...edit, operation: 'delete', text: null };
  const text = conflict.base === undefined ? mine : codec.merge(conflict.base, base.text, mine, clock.now()).text;
  if (target === undefined) return { ...edit, operation: 'update', text };
  return { ...edit, operation: 'move', text, target: { ...renamed(text, writable(target, parts, eventId), parts), created: false } };
}

/** A place of its own: servers refuse the UID of what was deleted, and of what is still beside it. */
function renamed(
  text: string,
  shelf: Shelf,
  { codec, clock, random, provider }: SettleParts,
): { calendarId: string; href: string; uid: string; text: string } {
  const uid = random.uuid();
  return { calendarId: shelf.id, href: provider.newHref(shelf.row.remote, uid), uid, text: codec.withUid(text, uid, clock.now()) };
}

function writable(shelf: Shelf | undefined, { ledger }: SettleParts, eventId: string): Shelf {
  if (shelf === undefined) throw new UnknownCalendarError(`The calendar of ${eventId} is gone: the edit cannot be made again there.`);
  if (ledger.library.isReadonly(shelf)) {
    throw new ReadOnlyError('calendar', `The calendar "${shelf.row.remote.name}" can only be read: the edit cannot be made again.`);
  }
  return shelf;
}
