import type { SyncStorage } from '../sync/storage.ts';
import { BridgedStorage, type BridgeOptions } from './bridge.ts';
import type { CalDAVStorage } from './caldav-storage.ts';

/** Whether a storage can hold everything, or only tokens and ETags. */
export function isSyncStorage(storage: SyncStorage | CalDAVStorage): storage is SyncStorage {
  return 'commit' in storage && 'read' in storage;
}

/** A host's storage as the engine needs it. */
export function adaptStorage(storage: SyncStorage | CalDAVStorage, createEventId: BridgeOptions['createEventId']): SyncStorage {
  return isSyncStorage(storage) ? storage : new BridgedStorage({ storage, createEventId });
}
