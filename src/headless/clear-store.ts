import { createIndexedDBStorage } from '../storage/indexeddb.ts';
import { clearStores } from '../sync/cache/stores.ts';
import { openSessionStorage } from './page/session-storage.ts';
import { DayFlowError } from '../model/errors.ts';
import type { SyncStorage } from '../sync/storage.ts';
import { page } from './page/globals.ts';
import { endedFor, runningFor } from './running.ts';

/** Nothing was deleted, because edits wait that are on no server. */
export class PendingEditsError extends DayFlowError {
  readonly pending: number;

  constructor(pending: number) {
    super(
      `${pending} edit(s) are not on the server yet and would be lost. ` +
        'Let them be sent first, or pass discardPending: true.',
    );
    this.pending = pending;
  }
}

export interface ClearOptions {
  /** The page's own id of the person; left out: everybody's. */
  readonly account?: string | undefined;
  /** Deletes edits with it that are on no server yet. */
  readonly discardPending?: boolean | undefined;
  /** Of a host's own; IndexedDB by default. */
  readonly storage?: SyncStorage | undefined;
}

/**
 * Deletes what is kept of an account on this device, for the page's log-out. The cache is not encrypted.
 *
 * @throws PendingEditsError with nothing deleted, while edits wait and are not to be discarded
 */
export async function clearCalDAVStore(options: ClearOptions = {}): Promise<void> {
  const { account, discardPending = false } = options;
  // An element that was just taken out may still be writing.
  await endedFor(account);
  const engines = runningFor(account);
  const pending = engines.reduce((sum, engine) => sum + engine.status.pending + engine.status.conflicts, 0);
  if (pending > 0 && !discardPending) throw new PendingEditsError(pending);
  for (const storage of options.storage === undefined ? storagesOfThePage() : [options.storage]) {
    const result = await clearStores(storage, { account, discardPending });
    if (options.storage === undefined) storage.close?.();
    if (!result.cleared) throw new PendingEditsError(result.pending);
  }
  for (const engine of engines) await engine.clear({ discardPending: true });
}

function* storagesOfThePage(): Generator<SyncStorage> {
  if (page.indexedDB !== undefined) yield createIndexedDBStorage();
  const session = openSessionStorage();
  if (session !== undefined) yield session;
}
