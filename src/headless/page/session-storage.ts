import { createSessionStorage } from '../../storage/session.ts';
import type { SyncStorage } from '../../sync/storage.ts';
import { page } from './globals.ts';

/** The storage that lasts as long as the tab; undefined where there is none. */
export function openSessionStorage(): SyncStorage | undefined {
  try {
    return page.sessionStorage === undefined ? undefined : createSessionStorage(page.sessionStorage);
  } catch {
    // Storage that is forbidden throws when it is only looked at.
    return undefined;
  }
}
