import { OPTIONAL_FIELDS, sameDetail } from '../../model/details.ts';
import type { EventRecord } from '../../model/event.ts';
import { sameSpan } from '../../time/span.ts';
import type { DecodedPatch, ResourceCodec } from '../codec.ts';

/** A text with only that edited in which an event says otherwise; the same text where it says nothing else. */
export function saying(text: string, event: EventRecord, codec: ResourceCodec, now: number): string {
  const [said] = codec.decode(text).events;
  if (said === undefined) return text;
  const patch: { -readonly [K in keyof DecodedPatch]: DecodedPatch[K] } = {};
  if (said.title !== event.title) patch.title = event.title;
  if (!sameSpan(said.span, event.span)) patch.span = event.span;
  for (const field of OPTIONAL_FIELDS) {
    if (!sameDetail(said[field], event[field])) (patch as Record<string, unknown>)[field] = event[field] ?? null;
  }
  return Object.keys(patch).length === 0 ? text : codec.patch(text, patch, now);
}
