import type { Delta } from '../model/change.ts';
import { DAY_MS } from '../time/day.ts';
import type { TimeRange } from '../time/range.ts';
import type { Stretch } from './cache/rows.ts';
import { Stores } from './cache/stores.ts';
import { type Circumstances, concernsAccount } from './circumstances.ts';
import { AccountChangedError, sameIdentity } from './identity/account.ts';
import { SyncStopped, interruptible } from './interruptible.ts';
import type { Ledger } from './ledger.ts';
import type { Notices } from './notices.ts';
import type { SyncEngineParts } from './options.ts';
import type { Sender } from './outbox/sender.ts';
import type { Identity } from './provider.ts';
import { listCalendars } from './pull/calendars.ts';
import { type Listed, Round } from './pull/round.ts';
import { wholeMonths } from './pull/window.ts';
import { type ErrorContext, Tally } from './report.ts';
import type { Tabs } from './tabs.ts';
import type { Turns } from './turns.ts';

/** What a refresh is about; nothing given: all calendars. */
export interface RefreshInput {
  readonly calendarId?: string | undefined;
  readonly range?: TimeRange | undefined;
}

export interface SessionParts extends SyncEngineParts {
  readonly ledger: Ledger;
  readonly notices: Notices;
  readonly circumstances: Circumstances;
  readonly turns: Turns;
  readonly tabs: Tabs;
  readonly sender: () => Sender;
  readonly timeZone: () => string;
  readonly publicId: (calendarId: string) => string;
}

const YEAR = 366 * DAY_MS;

/**
 * The story of a sync: from the cache, then who is signed in, the calendars, what is on screen, what changed,
 * and the rest of the window.
 */
export class Session {
  /** Told by the calendar: it is painted and loaded first. */
  visible: TimeRange | undefined;
  readonly #parts: SessionParts;
  readonly #stores: Stores;
  readonly #round: Round;
  #identity: Identity | undefined;
  #identified = false;
  #reading = new AbortController();
  #listed: readonly Listed[] = [];

  constructor(given: SessionParts) {
    const { options, storage, circumstances: now, notices } = given;
    const parts = { ...given, provider: interruptible(given.provider, () => this.#reading.signal) };
    this.#parts = parts;
    this.#stores = new Stores(storage, options.endpoint, options.account);
    this.#round = new Round({
      ...parts,
      mostDays: options.rangeChunkDays,
      maxConcurrentCalendars: options.maxConcurrentCalendars ?? 4,
      mayGoOn: () => this.mayPush,
      onProgress: () => notices.notify('status'),
      concernsAll: (error) => error instanceof SyncStopped || concernsAccount(error),
      onBegin: (id, loads) => {
        now.syncing.add(id);
        if (loads) now.loading.add(id);
      },
      onEnd: (id, error) => this.#calendarDone(id, error),
    });
  }

  /** Whether requests may be sent: by this tab, as a person who is known, over a network that is there. */
  get mayPush(): boolean {
    return this.#parts.tabs.isWriter && this.#identified && this.#parts.circumstances.favourable;
  }

  /** Waits for no answer any more, and reads again who is signed in before anything else is sent. */
  stop(): void {
    this.doubtIdentity();
    this.#reading.abort(new SyncStopped());
    this.#reading = new AbortController();
  }

  /** Shows what was there when the page was left: the visible months first. */
  async readCache(): Promise<void> {
    const { ledger, circumstances, clock, notices } = this.#parts;
    const last = await this.#stores.last();
    if (last === undefined || circumstances.stopped) return;
    this.#identity = last.row.identity;
    await ledger.open(last.name, last.row.identity.addresses);
    const now = clock.now();
    const { start, end } = this.visible ?? { start: now - 31 * DAY_MS, end: now + 31 * DAY_MS };
    await ledger.loadStretch(start, end);
    await ledger.loadAll();
    const times = [...ledger.library.shelves.values()].map((shelf) => shelf.row.progress.lastSyncedAt ?? 0);
    circumstances.lastSyncedAt = Math.max(0, ...times) || undefined;
    notices.notify('status');
  }

  /** The store is gone, or another person's: nothing of it stays in memory. */
  forget(): void {
    this.doubtIdentity();
    this.#parts.ledger.close();
  }

  /** Has it read again who is signed in before anything else is sent. */
  doubtIdentity(): void {
    this.#identified = false;
  }

  async sync(input: RefreshInput): Promise<Delta> {
    const { clock, circumstances, notices, tabs } = this.#parts;
    const tally = new Tally();
    let step: ErrorContext['operation'] = 'identify';
    const { signal } = this.#reading;
    if (circumstances.resting) return tally.delta;
    this.#working(1);
    try {
      const { store } = this.#parts.ledger;
      // The page's log-out in another tab deletes it; a cache that went on without its beginning would have holes.
      if (store !== undefined && !(await this.#stores.has(store))) this.forget();
      if (!this.#identified) await this.#identify();
      void this.#parts.sender().flush();
      step = 'list-calendars';
      this.#listed = await listCalendars({ ...this.#parts, report: (report) => notices.report(report) }, tally);
      this.#reached();
      void this.#parts.sender().flush();
      step = 'sync';
      const { calendarId } = input;
      const chosen = this.#listed.filter(({ shelf }) => calendarId === undefined || this.#parts.publicId(shelf.id) === calendarId);
      if (this.visible !== undefined) await this.#round.glimpse(chosen, this.visible, tally);
      await this.#round.pull(chosen, tally);
      for (const stretch of [input.range, this.visible, this.#window]) {
        if (stretch !== undefined) await this.#round.fill(chosen, stretch, this.#first, tally);
      }
    } catch (error) {
      if (!signal.aborted) this.#failed(error, step);
      return tally.delta;
    } finally {
      this.#working(-1);
    }
    if (!this.mayPush || signal.aborted) return tally.delta;
    const at = clock.now();
    if (circumstances.calendarErrors.size === 0) {
      circumstances.lastSyncedAt = at;
      circumstances.settled();
    }
    notices.notify('status');
    notices.report({ type: 'sync-complete', delta: tally.delta });
    tabs.post({ type: 'synced', at, delta: tally.delta });
    return tally.delta;
  }

  /** Loads what is not held of a range that came on screen. */
  async loadVisible(range: TimeRange): Promise<void> {
    const ready = this.#listed.filter(({ shelf }) => shelf.row.progress.listed || shelf.row.progress.rung === 'query');
    if (!this.mayPush || this.#round.needing(ready, range).length === 0) return;
    this.#working(1);
    try {
      await this.#round.fill(ready, range, this.#first, new Tally());
    } catch (error) {
      if (!(error instanceof SyncStopped)) this.#failed(error, 'range-sync');
    } finally {
      this.#working(-1);
    }
  }

  /** A failure of a request that concerns the whole account. */
  accountFailed(error: Error): void {
    if (this.#parts.circumstances.failed(error)) this.doubtIdentity();
    this.#parts.notices.notify('status');
  }

  /** Reads from the network who is signed in, and sees to it that only this person's data is on screen. */
  async #identify(): Promise<void> {
    const { provider, ledger, notices, tabs, turns } = this.#parts;
    const identity = await provider.identify();
    const before = this.#identity;
    if (before !== undefined && !sameIdentity(before, identity)) {
      ledger.close();
      this.#identity = undefined;
      // What is still under way for the one must not end up in the other's store.
      await turns.idle();
      tabs.post({ type: 'account', store: undefined });
      notices.report({ type: 'error', error: new AccountChangedError(before, identity), context: { operation: 'identify' } });
    }
    const { name } = await this.#stores.of(identity);
    if (ledger.store !== name) {
      await ledger.open(name, identity.addresses);
      await ledger.loadAll();
    } else {
      // Another tab may have sent, or made, edits that this one has not heard of.
      await ledger.reload({});
    }
    ledger.library.addresses = identity.addresses;
    this.#identity = identity;
    this.#identified = true;
    tabs.post({ type: 'account', store: name });
  }

  #working(by: 1 | -1): void {
    this.#parts.circumstances.working += by;
    this.#parts.notices.notify('status');
  }

  #reached(): void {
    const { circumstances, ledger, notices } = this.#parts;
    circumstances.reached();
    for (const id of circumstances.calendarErrors.keys()) {
      if (!ledger.library.shelves.has(id)) circumstances.calendarErrors.delete(id);
    }
    notices.notify('status');
  }

  #failed(cause: unknown, operation: ErrorContext['operation']): void {
    const error = asError(cause);
    this.#parts.notices.report({ type: 'error', error, context: { operation } });
    this.accountFailed(error);
  }

  #calendarDone(id: string, failure: unknown): void {
    const { circumstances, notices, publicId } = this.#parts;
    circumstances.syncing.delete(id);
    circumstances.loading.delete(id);
    circumstances.calendarErrors.delete(id);
    if (failure !== undefined && !(failure instanceof SyncStopped)) {
      const error = asError(failure);
      circumstances.calendarErrors.set(id, error);
      circumstances.retryLater(error);
      notices.report({ type: 'error', error, context: { operation: 'sync', calendarId: publicId(id) } });
    }
    notices.notify('status');
  }

  /** Where loading begins. */
  get #first(): number {
    return this.visible?.start ?? this.#parts.clock.now();
  }

  get #window(): Stretch {
    const { clock, options } = this.#parts;
    const now = clock.now();
    return wholeMonths({ start: now - (options.syncPast ?? YEAR), end: now + (options.syncFuture ?? 2 * YEAR) });
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
