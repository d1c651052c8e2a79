import type { OutboxRow } from '../cache/rows.ts';

/** What a new edit makes of the outbox. */
export interface Coalesced {
  readonly edits: readonly OutboxRow[];
  readonly editsGone: readonly string[];
}

/**
 * Takes a new edit of a resource into the last one that waits for it, as long as nothing of that has been
 * sent; else it queues up behind it.
 *
 * @param last the last edit that waits for the resource; one that may have been sent is given as it is
 */
export function coalesce(last: OutboxRow | undefined, next: OutboxRow): Coalesced {
  if (last === undefined) return { edits: [next], editsGone: [] };
  if (last.sent || last.target?.created === true) return { edits: [behind(last, next)], editsGone: [] };
  const merged = together(last, next);
  return merged === undefined ? { edits: [], editsGone: [last.id] } : { edits: [merged], editsGone: [] };
}

/** What is known of the resource when the edit before is on the server: its text; the ETag comes later. */
function behind(last: OutboxRow, next: OutboxRow): OutboxRow {
  const text = last.operation === 'move' ? last.target?.text : last.text;
  return typeof text === 'string' ? { ...next, base: { text } } : next;
}

function together(last: OutboxRow, next: OutboxRow): OutboxRow | undefined {
  switch (next.operation) {
    case 'create':
      return next;
    case 'update':
      return last.target === undefined || next.text === null
        ? { ...last, text: next.text }
        : { ...last, text: next.text, target: { ...last.target, text: next.target?.text ?? next.text } };
    case 'delete':
      return last.operation === 'create' ? undefined : { ...last, operation: 'delete', text: null, target: undefined };
    case 'move':
      return moved(last, next);
  }
}

function moved(last: OutboxRow, next: OutboxRow): OutboxRow {
  const { target } = next;
  if (target === undefined) return last;
  if (last.operation === 'create') {
    const { calendarId, href, uid, text } = target;
    return { ...last, calendarId, href, uid, text };
  }
  // Back to where it came from: nothing is left of the move but what else was edited.
  if (target.calendarId === last.calendarId) return { ...last, operation: 'update', text: next.text, target: undefined };
  return { ...last, operation: 'move', text: next.text, target };
}
