import type { Change } from '../../model/change.ts';
import { OPTIONAL_FIELDS } from '../../model/details.ts';
import type { EventRecord } from '../../model/event.ts';
import type { DecodedPatch } from '../codec.ts';

/** The fields that a change sets, with their values from the event as it is after the change. */
export function patchOf(change: Change, after: EventRecord): DecodedPatch {
  const given = change.patch;
  const sets = (field: string): boolean => given === undefined || field in given;
  const patch: { -readonly [K in keyof DecodedPatch]: DecodedPatch[K] } = {};
  if (sets('title')) patch.title = after.title;
  if (sets('completed') && after.task !== undefined) patch.completed = after.task.completed;
  if (['start', 'end', 'allDay'].some(sets)) patch.span = after.span;
  for (const field of OPTIONAL_FIELDS) if (sets(field)) (patch as Record<string, unknown>)[field] = after[field] ?? null;
  return patch;
}
