import type { Conflict, OutboxRow } from '../cache/rows.ts';
import type { Ledger, LedgerChange } from '../ledger.ts';
import { baseOf } from './sender.ts';

/**
 * What becomes of a conflict that a person has looked at. `theirs`: the edit is let go. `mine`: the edit is
 * made again, upon what the server has now.
 */
export function settle(
  conflict: Conflict,
  keep: 'mine' | 'theirs',
  ledger: Ledger,
  names: { nextId(): string },
): LedgerChange {
  if (keep === 'theirs') return { conflictsGone: [conflict.id] };
  const { calendarId, href, uid, eventId, mine } = conflict;
  const row = ledger.library.shelves.get(calendarId)?.find(href)?.row;
  const base = row === undefined ? undefined : baseOf(row);
  const operation = mine === null ? 'delete' : base === undefined ? 'create' : 'update';
  const edit: OutboxRow = {
    id: names.nextId(),
    operation,
    calendarId,
    href,
    uid,
    eventId,
    text: mine,
    base,
    sent: false,
    attempts: 0,
    notBefore: 0,
  };
  const nothingLeft = mine === null && base === undefined;
  return { conflictsGone: [conflict.id], edits: nothingLeft ? [] : [edit] };
}
