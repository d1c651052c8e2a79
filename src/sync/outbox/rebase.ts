import type { Base, OutboxRow } from '../cache/rows.ts';
import type { ResourceCodec } from '../codec.ts';

/** Who wins where both changed the same property: the server, or the edit made here. */
export type ConflictPolicy = 'server' | 'local';

/** What becomes of an edit whose resource changed on the server meanwhile. */
export type Rebased =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'again'; readonly edit: OutboxRow }
  | { readonly kind: 'collision'; readonly collisions: readonly string[] }
  | { readonly kind: 'recurring' };

/**
 * Carries an update or a deletion over to the server's present version: property by property for an
 * update; a deletion only where nothing but the server's own stamps changed.
 */
export function rebase(
  edit: OutboxRow,
  theirs: Base,
  codec: ResourceCodec,
  policy: ConflictPolicy,
  now: number,
): Rebased {
  if (codec.hasRecurrence(theirs.text)) return { kind: 'recurring' };
  const base = edit.base?.text ?? theirs.text;
  const unchanged = base === theirs.text || codec.sameContent(base, theirs.text);
  if (edit.text === null) {
    if (!unchanged && policy === 'server') return { kind: 'collision', collisions: [] };
    return { kind: 'again', edit: { ...edit, base: theirs, sent: false } };
  }
  if (codec.sameContent(edit.text, theirs.text)) return { kind: 'arrived' };
  if (base === theirs.text) return { kind: 'again', edit: { ...edit, base: theirs, sent: false } };
  const merged = codec.merge(base, edit.text, theirs.text, now);
  if (merged.collisions.length === 0) return { kind: 'again', edit: { ...edit, base: theirs, text: merged.text, sent: false } };
  if (policy === 'server') return { kind: 'collision', collisions: merged.collisions };
  // Where both changed a property the third text stands, so the two are given the other way round.
  const text = codec.merge(base, theirs.text, edit.text, now).text;
  return { kind: 'again', edit: { ...edit, base: theirs, text, sent: false } };
}
