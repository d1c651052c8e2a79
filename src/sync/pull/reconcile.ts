import type { ResourceRow } from '../cache/rows.ts';
import { hrefKey } from '../identity/href-key.ts';
import type { ResourceVersion } from '../provider.ts';
import type { Shelf } from '../shelf/shelf.ts';

/** What a listing says beside what is stored. */
export interface Reconciled {
  /** Rows to store as they are: new ones without body, changed ones marked as wanted. */
  readonly rows: readonly ResourceRow[];
  /** Hrefs that are stored and were not listed. */
  readonly absent: readonly string[];
}

/**
 * Compares a complete listing with what is stored. A body that is stored under the listed ETag is never
 * asked for again.
 *
 * @param fetchNew whether the bodies of resources never seen before are wanted; not on a first load, where
 *   the window decides
 */
export function reconcile(shelf: Shelf, listed: readonly ResourceVersion[], fetchNew: boolean): Reconciled {
  const seen = new Set<string>();
  const rows: ResourceRow[] = [];
  for (const version of listed) {
    seen.add(hrefKey(version.href));
    const row = compared(shelf.find(version.href)?.row, version, fetchNew);
    if (row !== undefined) rows.push(row);
  }
  const absent = [...shelf.entries.values()].flatMap((entry) => (entry.row === undefined || seen.has(entry.key) ? [] : [entry.href]));
  return { rows, absent };
}

function compared(stored: ResourceRow | undefined, version: ResourceVersion, fetchNew: boolean): ResourceRow | undefined {
  if (stored === undefined) return { href: version.href, etag: version.etag, ...(fetchNew ? { wanted: true } : {}) };
  const same = version.etag !== undefined && version.etag === stored.etag;
  if (same) return stored.text === undefined && stored.wanted === true ? undefined : withoutWanted(stored);
  if (stored.text === undefined && stored.wanted !== true) return { ...stored, etag: version.etag };
  return stored.wanted === true ? undefined : { ...stored, wanted: true };
}

/** A body that is there under the listed ETag is no longer wanted. */
function withoutWanted(stored: ResourceRow): ResourceRow | undefined {
  if (stored.wanted !== true || stored.text === undefined) return undefined;
  const { wanted: _wanted, ...row } = stored;
  return row;
}

/** Those of a delta whose bodies have to be fetched: not the ones that are stored under the same ETag. */
export function outdated(shelf: Shelf, changed: readonly ResourceVersion[]): ResourceVersion[] {
  return changed.filter(({ href, etag }) => {
    const stored = shelf.find(href)?.row;
    return stored === undefined || etag === undefined || stored.etag !== etag || stored.wanted === true;
  });
}

/** Whether so much is gone at once that a second listing has to say so too. */
export function isSweep(gone: number, known: number, listed: number): boolean {
  if (gone === 0) return false;
  return (gone >= 10 && gone > known * 0.2) || listed === 0;
}
