import type { SyncStatus } from '../../model/source.ts';
import { ProviderError } from '../../sync/errors.ts';
import type { Messages } from '../messages/messages.ts';

/** The state of all sources, as the toolbar shows it. */
export interface SyncWords {
  readonly tone: 'good' | 'busy' | 'waiting' | 'bad';
  readonly words: string;
  /** 0–1 of a first sync. */
  readonly progress?: number | undefined;
}

/** What is most worth saying about several syncs; undefined when no source syncs. */
export function syncWords(statuses: readonly SyncStatus[], messages: Messages): SyncWords | undefined {
  if (statuses.length === 0) return undefined;
  const failed = statuses.find(({ state }) => state === 'blocked') ?? statuses.find(({ state }) => state === 'error');
  const pending = sum(statuses, ({ pending }) => pending);
  if (failed !== undefined && !isOffline(failed)) return { tone: 'bad', words: problemWords(failed.error, messages) };
  if (failed !== undefined || statuses.some(({ state }) => state === 'offline')) {
    return { tone: 'waiting', words: pending > 0 ? messages.offlineWaiting(pending) : messages.offline };
  }
  const conflicts = sum(statuses, (status) => status.conflicts);
  if (conflicts > 0) return { tone: 'bad', words: messages.conflicts(conflicts) };
  if (statuses.some(({ state }) => state === 'syncing')) return busyWords(statuses, messages);
  if (pending > 0) return { tone: 'waiting', words: messages.waiting(pending) };
  if (statuses.some(({ state }) => state === 'paused')) return { tone: 'waiting', words: messages.paused };
  return { tone: 'good', words: messages.synced };
}

/** What went wrong, in words for people; an unknown error says no more than that it failed. */
export function problemWords(error: unknown, messages: Messages): string {
  return error instanceof ProviderError ? messages.problem[error.kind] : messages.otherProblem;
}

function busyWords(statuses: readonly SyncStatus[], messages: Messages): SyncWords {
  const done = sum(statuses, ({ progress }) => progress?.done ?? 0);
  const total = sum(statuses, ({ progress }) => progress?.total ?? 0);
  if (total === 0) return { tone: 'busy', words: messages.syncing };
  return { tone: 'busy', words: messages.syncingProgress(done, total), progress: done / total };
}

function isOffline({ error }: SyncStatus): boolean {
  return error instanceof ProviderError && error.kind === 'offline';
}

function sum(statuses: readonly SyncStatus[], count: (status: SyncStatus) => number): number {
  return statuses.reduce((total, status) => total + count(status), 0);
}
