import { iCalendarCodec } from '../caldav/ical-codec.ts';
import { providerLocation } from '../caldav/presets.ts';
import { createCalDAVProvider } from '../caldav/provider.ts';
import { createProxyFetch } from '../caldav/proxy-fetch.ts';
import type { CalDAVStorage } from '../storage/caldav-storage.ts';
import { adaptStorage } from '../storage/choose.ts';
import { createIndexedDBStorage } from '../storage/indexeddb.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { type SyncEngine, createSyncEngine } from '../sync/engine.ts';
import { type CreateEventId, createNamespacedCalDAVEventId } from '../sync/identity/event-id.ts';
import type { SyncEngineOptions } from '../sync/options.ts';
import type { Provider } from '../sync/provider.ts';
import type { SyncStorage } from '../sync/storage.ts';
import type { Fetch } from '../webdav/client.ts';
import { lengthOfDuration } from './iso-duration.ts';
import { pageChannel } from './page/channel.ts';
import { systemClock } from './page/clock.ts';
import { pageConnectivity } from './page/connectivity.ts';
import { page } from './page/globals.ts';
import { pageLock } from './page/lock.ts';
import { pause } from './page/pause.ts';
import { systemRandom } from './page/random.ts';
import { openSessionStorage } from './page/session-storage.ts';
import { remember } from './running.ts';

/** Where the calendars are, and how they are reached. */
export interface CalDAVSourceOptions
  extends Omit<SyncEngineOptions, 'endpoint' | 'syncPast' | 'syncFuture' | 'createEventId'> {
  /** The site's own backend; without it `fetch` has to reach the server itself. */
  readonly proxy?: string | undefined;
  readonly fetch?: Fetch | undefined;
  /** Base URL of the server; left out: the proxy's own. */
  readonly server?: string | undefined;
  /** Skips discovery. */
  readonly calendarHome?: string | readonly string[] | undefined;
  /** A known provider's name (`icloud`, `nextcloud`, …), with `host` and `username` where it needs them. */
  readonly provider?: string | undefined;
  readonly host?: string | undefined;
  readonly username?: string | undefined;
  /** How long the cache is kept: for good, as long as the tab, or not at all. */
  readonly cache?: 'durable' | 'session' | 'none' | undefined;
  /** In place of `cache`. */
  readonly storage?: SyncStorage | CalDAVStorage | undefined;
  /** ISO durations or milliseconds: how far back and ahead events are kept. */
  readonly syncPast?: string | number | undefined;
  readonly syncFuture?: string | number | undefined;
  readonly createEventId?: CreateEventId | undefined;
  /** The only way in which series are treated. */
  readonly recurring?: 'read-only' | undefined;
}

/**
 * The source of a CalDAV account, to be registered with a calendar by `addSource` and started by `start()`.
 *
 * @throws RangeError or TypeError that names the option
 */
export function createCalDAVSource(options: CalDAVSourceOptions): SyncEngine {
  const { proxy, fetch, provider, host, username } = options;
  if (proxy === undefined && fetch === undefined) throw new TypeError('A CalDAV source needs a proxy, or a fetch that reaches the server.');
  const named = provider === undefined ? undefined : providerLocation(provider, host, username);
  const server = options.server ?? named?.server;
  const calendarHome = options.calendarHome ?? named?.calendarHome;
  const through = proxy === undefined ? fetch : createProxyFetch({ proxy, fetch });
  const endpoint = [proxy ?? '', server ?? '', ...[calendarHome ?? []].flat()].join(' ').trim();
  return createSource(createCalDAVProvider({ fetch: through as Fetch, server, calendarHome, pause, tasks: true }), endpoint, options);
}

/** The engine over any provider, with the page's clock, locks and storage. */
export function createSource(
  provider: Provider,
  endpoint: string,
  options: Omit<CalDAVSourceOptions, 'proxy' | 'fetch' | 'server' | 'calendarHome' | 'provider' | 'host' | 'username'>,
): SyncEngine {
  const { cache, storage, syncPast, syncFuture, recurring = 'read-only', ...rest } = options;
  if (recurring !== 'read-only') {
    throw new RangeError(`recurring "${String(recurring)}" is not possible: "read-only" is the only value.`);
  }
  const createEventId = options.createEventId ?? createNamespacedCalDAVEventId;
  const engine = createSyncEngine({
    provider,
    codec: iCalendarCodec,
    storage: storage === undefined ? storageFor(cache ?? 'durable') : adaptStorage(storage, createEventId),
    clock: systemClock,
    lock: pageLock,
    channel: pageChannel,
    connectivity: pageConnectivity,
    random: systemRandom,
    pause,
    options: {
      ...rest,
      endpoint,
      createEventId,
      syncPast: lengthOf(syncPast, 'syncPast'),
      syncFuture: lengthOf(syncFuture, 'syncFuture'),
    },
  });
  return remember(engine, options.account);
}

function lengthOf(given: string | number | undefined, name: string): number | undefined {
  return typeof given === 'string' ? lengthOfDuration(given, name) : given;
}

function storageFor(cache: 'durable' | 'session' | 'none'): SyncStorage {
  switch (cache) {
    case 'durable':
      return page.indexedDB === undefined ? createMemoryStorage() : createIndexedDBStorage();
    case 'session':
      return openSessionStorage() ?? createMemoryStorage();
    case 'none':
      return createMemoryStorage();
    default:
      throw new RangeError(`cache "${String(cache)}" is not possible: use durable, session or none.`);
  }
}
