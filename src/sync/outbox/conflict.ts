import type { Conflict, OutboxRow } from '../cache/rows.ts';

/** The conflict in which an edit ends: what it was, and why it did not reach the server. */
export function conflictOf(
  edit: OutboxRow,
  why: Pick<Conflict, 'reason' | 'message' | 'operation' | 'mine' | 'theirs' | 'collisions' | 'at'>,
): Conflict {
  return {
    id: edit.id,
    calendarId: edit.calendarId,
    href: edit.href,
    eventId: edit.eventId,
    uid: edit.uid,
    base: edit.base?.text,
    target: edit.target?.calendarId,
    ...why,
  };
}
