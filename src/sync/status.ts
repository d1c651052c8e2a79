import type { CalendarSyncStatus, SyncStatus } from '../model/source.ts';
import type { Circumstances } from './circumstances.ts';
import type { Shelf } from './shelf/shelf.ts';

/** The status as it is shown: one word for the whole, the worst first. */
export function statusOf(
  now: Circumstances,
  shelves: Iterable<Shelf>,
  counts: { pending: number; conflicts: number; durable: boolean },
  publicId: (calendarId: string) => string,
): SyncStatus {
  const list = [...shelves];
  const [firstError] = now.calendarErrors.values();
  const error = now.blocked ?? (now.offline instanceof Error ? now.offline : undefined) ?? now.error ?? firstError;
  return {
    state: stateOf(now),
    lastSyncedAt: now.lastSyncedAt,
    ...counts,
    error,
    progress: progressOf(now, list),
    calendars: list.map((shelf): CalendarSyncStatus => {
      const failure = now.calendarErrors.get(shelf.id);
      return {
        id: publicId(shelf.id),
        state: now.syncing.has(shelf.id) ? 'syncing' : failure === undefined ? 'idle' : 'error',
        lastSyncedAt: shelf.row.progress.lastSyncedAt,
        error: failure,
        unreadable: shelf.unreadable,
      };
    }),
  };
}

function stateOf(now: Circumstances): SyncStatus['state'] {
  if (now.blocked !== undefined) return 'blocked';
  if (now.stopped) return 'paused';
  if (now.offline !== undefined) return 'offline';
  if (now.working > 0) return 'syncing';
  return now.error !== undefined || now.calendarErrors.size > 0 ? 'error' : 'idle';
}

function progressOf(now: Circumstances, shelves: readonly Shelf[]): { done: number; total: number } | undefined {
  const loading = shelves.filter((shelf) => now.loading.has(shelf.id));
  if (loading.length === 0) return undefined;
  let [done, total] = [0, 0];
  for (const shelf of loading) {
    for (const entry of shelf.entries.values()) {
      total++;
      if (entry.text !== undefined) done++;
    }
  }
  return { done, total };
}
