import type { SyncStatus } from '../../src/model/source.ts';
import { ProviderError } from '../../src/sync/errors.ts';
import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { NOW } from '../clock.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, title: 'States/Sync' };

const playing = (status: Partial<SyncStatus>): CalendarStory => ({ parameters: { source: { status } } });

/** Nothing is cached yet: the first sync has begun. */
export const Loading: CalendarStory = {
  parameters: { events: () => [], source: { status: { state: 'syncing' } } },
};
export const LoadingMonth: CalendarStory = { ...Loading, args: { view: 'month' } };
export const FirstSync = playing({ state: 'syncing', progress: { done: 120, total: 480 } });
export const Syncing = playing({ state: 'syncing', lastSyncedAt: NOW - 60_000 });
export const Synced = playing({ state: 'idle', lastSyncedAt: NOW - 60_000 });
export const Waiting = playing({ state: 'idle', pending: 1 });
export const Paused = playing({ state: 'paused' });
export const Offline = playing({ state: 'offline', lastSyncedAt: NOW - 3_600_000 });
export const OfflineWithChanges = playing({ state: 'offline', pending: 3 });
export const SignedOut = playing({ state: 'blocked', error: new ProviderError('signed-out', 'The session is over.') });
export const ServerProblem = playing({ state: 'error', error: new ProviderError('server', 'PROPFIND answered 503.') });
export const Conflict = playing({ state: 'idle', conflicts: 1 });
export const OfflineOnThePhone: CalendarStory = { parameters: { stage: PHONE, source: { status: { state: 'offline', pending: 2 } } } };
