import type { Channel } from './channel.ts';
import type { Clock } from './clock.ts';
import type { ResourceCodec } from './codec.ts';
import type { Connectivity } from './connectivity.ts';
import type { CreateEventId } from './identity/event-id.ts';
import type { Lock } from './lock.ts';
import type { ConflictPolicy } from './outbox/rebase.ts';
import type { Provider } from './provider.ts';
import type { Random } from './random.ts';
import type { Yield } from './slices.ts';
import type { SyncStorage } from './storage.ts';

export interface SyncEngineOptions {
  /** Unique in the element that the source is registered in. */
  readonly id?: string | undefined;
  /** What a person calls the account. */
  readonly name?: string | undefined;
  /** Proxy and server as one text: with the identity it says whose store is whose. */
  readonly endpoint: string;
  /** The page's own opaque id of the person, where it has one. */
  readonly account?: string | undefined;
  /** Put before each calendar's id, where two sources may offer the same collection. */
  readonly namespace?: string | undefined;
  readonly readonly?: boolean | undefined;
  /** IANA name in which floating times and dates are read; the visible range's takes its place. */
  readonly timeZone?: string | undefined;
  /** Milliseconds back and ahead that are kept with bodies: a year and two by default. */
  readonly syncPast?: number | undefined;
  readonly syncFuture?: number | undefined;
  /** Days that one query covers at most. */
  readonly rangeChunkDays?: number | undefined;
  /** How many calendars are synced at the same time. */
  readonly maxConcurrentCalendars?: number | undefined;
  readonly conflictPolicy?: ConflictPolicy | undefined;
  readonly createEventId?: CreateEventId | undefined;
  /** Whether navigation loads what is not held yet. */
  readonly followVisibleRange?: boolean | undefined;
}

/** Everything outside that the engine works with. */
export interface SyncEngineParts {
  readonly provider: Provider;
  readonly codec: ResourceCodec;
  readonly storage: SyncStorage;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly channel: Channel;
  readonly connectivity: Connectivity;
  readonly random: Random;
  /** Lets the page paint between two slices of work. */
  readonly pause: Yield;
  readonly options: SyncEngineOptions;
}
