import { DETAIL_FIELDS, OPTIONAL_FIELDS, sameDetail } from '../../model/details.ts';
import { detailFromGiven } from '../../model/details-input.ts';
import type { CalendarEvent, EventInput } from '../../model/event.ts';
import type { DecodedEvent, DecodedPatch, NewEvent } from '../../sync/codec.ts';
import { spanFromGiven } from '../../time/given.ts';
import { sameSpan } from '../../time/span.ts';

type Given = CalendarEvent | EventInput;

/** A new event's content; throws TypeError or RangeError that names the field. */
export function newEventFrom(event: Given, uid: string, timeZone: string): NewEvent {
  const fields = DETAIL_FIELDS.flatMap((field) => {
    const value = event[field] ?? undefined;
    return value === undefined ? [] : [[field, detailFromGiven(field, value)]];
  });
  return {
    uid,
    title: event.title ?? '',
    span: spanFromGiven(event.start, event.end, timeZone),
    ...(Object.fromEntries(fields) as Partial<NewEvent>),
  };
}

/**
 * What an event says otherwise than the server's text. Only what differs is in the patch, so that the lines
 * of everything else stay; a field that is there and empty is removed, one that is not there is left alone.
 */
export function patchFromEvent(event: Given, now: DecodedEvent, timeZone: string): DecodedPatch {
  const patch: Record<string, unknown> = {};
  if (event.title !== undefined && event.title !== now.title) patch['title'] = event.title;
  // An instant that names no zone stays in the event's own.
  const zone = now.span.kind === 'zoned' ? now.span.zone : timeZone;
  const span = spanFromGiven(event.start, event.end, zone);
  if (!sameSpan(span, now.span)) patch['span'] = span;
  for (const field of OPTIONAL_FIELDS) {
    if (!(field in event)) continue;
    const wanted = (event[field] ?? undefined) === undefined ? null : detailFromGiven(field, event[field]);
    if (!sameDetail(wanted, now[field] ?? null)) patch[field] = wanted;
  }
  return patch;
}
