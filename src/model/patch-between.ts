import { sameSpan, spanEnd, spanStart } from '../time/span.ts';
import { OPTIONAL_FIELDS, sameDetail } from './details.ts';
import type { EventPatch, EventRecord } from './event.ts';

const FIELDS = ['title', 'calendarId', 'readonly', 'meta', ...OPTIONAL_FIELDS] as const;

/**
 * The patch that makes an event say what another version of it says.
 *
 * @param now fields in which the event, as it is now, differs from `from` are left alone
 */
export function patchBetween(from: EventRecord, to: EventRecord, now: EventRecord = from): EventPatch {
  const patch: Record<string, unknown> = {};
  for (const field of FIELDS) {
    if (!sameDetail(from[field], to[field]) && sameDetail(now[field], from[field])) patch[field] = to[field] ?? null;
  }
  const [before, after, present] = [from, to, now].map(({ task }) => task?.completed);
  if (after !== undefined && before !== after && present === before) patch['completed'] = after;
  if (sameSpan(from.span, to.span) || !sameSpan(now.span, from.span)) return patch;
  const kinds = from.span.kind === to.span.kind ? {} : { allDay: to.span.kind === 'date' };
  return { ...patch, start: spanStart(to.span), end: spanEnd(to.span), ...kinds };
}
