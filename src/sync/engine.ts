import type { Calendar } from '../model/calendar.ts';
import type { AppliedChange, Change, Delta } from '../model/change.ts';
import type { CalendarEvent } from '../model/event.ts';
import type { ReadOnlyReason } from '../model/errors.ts';
import type { Occurrence } from '../model/occurrence.ts';
import type { CalendarSource, SourceNotice, SyncStatus } from '../model/source.ts';
import type { TimeRange } from '../time/range.ts';
import { DAY_MS } from '../time/day.ts';
import { type Clearing, Stores, clearStores } from './cache/stores.ts';
import type { CalendarLook, Conflict, Stretch } from './cache/rows.ts';
import { pauseBefore, reactionTo } from './classify.ts';
import { AccountChangedError, sameIdentity } from './identity/account.ts';
import { createNamespacedCalDAVEventId } from './identity/event-id.ts';
import { Ledger, type LedgerChange } from './ledger.ts';
import type { SyncEngineParts } from './options.ts';
import { Editor } from './outbox/editor.ts';
import { Sender } from './outbox/sender.ts';
import { settle } from './outbox/settle.ts';
import type { Identity, RemoteCalendar } from './provider.ts';
import { CalendarPull } from './pull/calendar-pull.ts';
import { listCalendars } from './pull/calendars.ts';
import { Fill } from './pull/fill.ts';
import { wholeMonths } from './pull/window.ts';
import { type ErrorContext, type SyncReport, Tally } from './report.ts';
import { Library } from './shelf/library.ts';
import type { Shelf } from './shelf/shelf.ts';
import { inParallel } from './slices.ts';
import { type Circumstances, freshCircumstances, statusOf } from './status.ts';
import { Tabs, type TabMessage, namesOnly } from './tabs.ts';
import { Turns } from './turns.ts';

/** What a refresh is about; nothing given: all calendars. */
export interface RefreshInput {
  readonly calendarId?: string | undefined;
  readonly range?: TimeRange | undefined;
}

/** A {@link CalendarSource} that keeps itself in step with a provider, in memory and in a storage. */
export interface SyncEngine extends CalendarSource {
  readonly status: SyncStatus;
  readonly conflicts: readonly Conflict[];
  /** Paints from the cache, then syncs. Resolves after the first sync, however it went. */
  start(): Promise<void>;
  /** Begins nothing more, and lets another tab write. What was committed stays. */
  stop(): void;
  /** Looks for news. Never rejects: what went wrong is reported, and in the status. */
  refresh(input?: RefreshInput): Promise<Delta>;
  setVisibleRange(range: TimeRange): void;
  readOnlyReason(id: string): ReadOnlyReason | undefined;
  updateCalendar(id: string, patch: CalendarLook): void;
  /** Throws this account's cache away and begins anew; refuses while edits wait, unless they are discarded. */
  clear(options?: { discardPending?: boolean }): Promise<Clearing>;
  /** Settles a conflict: `theirs` lets the edit go, `mine` sends it again over the server's version. */
  settleConflict(id: string, keep: 'mine' | 'theirs'): Promise<void>;
  /** Calls back for everything that a sync tells beside the notices. */
  observe(listener: (report: SyncReport) => void): () => void;
}

export function createSyncEngine(parts: SyncEngineParts): SyncEngine {
  return new Engine(parts);
}

const YEAR = 366 * DAY_MS;

class Engine implements SyncEngine {
  readonly id: string;
  readonly name: string | undefined;
  readonly #parts: SyncEngineParts;
  readonly #stores: Stores;
  readonly #ledger: Ledger;
  readonly #editor: Editor;
  readonly #sender: Sender;
  readonly #pull: CalendarPull;
  readonly #fill: Fill;
  readonly #tabs: Tabs;
  readonly #turns = new Turns();
  readonly #listeners = new Set<(notice: SourceNotice) => void>();
  readonly #observers = new Set<(report: SyncReport) => void>();
  readonly #now: Circumstances = freshCircumstances();
  #identity: Identity | undefined;
  #identified = false;
  #visible: TimeRange | undefined;
  #calendars: readonly Calendar[] | undefined;
  #cacheRead: Promise<void> | undefined;
  #refreshing: Promise<Delta> | undefined;
  #next: Promise<Delta> | undefined;
  #failures = 0;
  #cancelRetry: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #asked = new Map<string, { input: RefreshInput; resolve: (delta: Delta) => void }>();
  #remotes = new Map<string, RemoteCalendar>();

  constructor(parts: SyncEngineParts) {
    const { provider, codec, storage, clock, random, pause, options } = parts;
    const createEventId = options.createEventId ?? createNamespacedCalDAVEventId;
    const publicId = (id: string): string => `${options.namespace ?? ''}${id}`;
    const report = (each: SyncReport): void => this.#report(each);
    const timeZone = (): string => this.#visible?.timeZone ?? options.timeZone ?? 'UTC';
    const onProgress = (): void => this.#notify('status');

    this.#parts = parts;
    this.id = options.id ?? `caldav:${options.endpoint}${options.account === undefined ? '' : `#${options.account}`}`;
    this.name = options.name;
    this.#stores = new Stores(storage, options.endpoint, options.account);
    this.#ledger = new Ledger({
      storage,
      pause,
      library: new Library(codec, createEventId, publicId, options.readonly ?? false),
      onChange: (change) => this.#ledgerChanged(change),
      onSaved: (change) => this.#ledgerSaved(change),
      onUnreadable: (entry) => {
        const [problem] = entry.decoded?.errors ?? [];
        const error = new Error(`${entry.href} cannot be read: line ${problem?.line ?? 1}: ${problem?.reason ?? 'unknown'}.`);
        report({ type: 'error', error, context: { operation: 'read-resource', calendarId: publicId(entry.calendarId), href: entry.href } });
      },
    });
    const ledger = this.#ledger;
    this.#editor = new Editor({
      ledger, provider, codec, clock, random, createEventId, publicId, timeZone,
      mayCoalesce: (edit) => this.#tabs.isWriter && !this.#sender.isBusy(edit.id),
    });
    this.#sender = new Sender({
      ledger, provider, codec, clock, random, publicId, report,
      turns: this.#turns,
      policy: options.conflictPolicy ?? 'server',
      mayPush: () => this.#mayPush,
      onAccountFailure: (error) => this.#accountFailed(error),
    });
    this.#pull = new CalendarPull({ provider, ledger, clock, timeZone, onProgress });
    this.#fill = new Fill(
      { provider, ledger, clock, timeZone, onProgress, turns: this.#turns, mayGoOn: () => this.#mayPush },
      options.rangeChunkDays,
    );
    this.#tabs = new Tabs({
      lock: parts.lock,
      channel: parts.channel,
      onWriter: () => this.#becameWriter(),
      onMessage: (message) => void this.#hear(message),
    });
    storage.onVolatile = (cause) => {
      report({ type: 'error', error: asError(cause), context: { operation: 'storage' } });
      this.#notify('status');
    };
  }

  // What the element reads.

  get calendars(): readonly Calendar[] {
    return (this.#calendars ??= this.#listedCalendars());
  }

  #listedCalendars(): readonly Calendar[] {
    const { options } = this.#parts;
    return [...this.#ledger.library.shelves.values()]
      .sort((a, b) => (a.row.remote.order ?? Infinity) - (b.row.remote.order ?? Infinity) || 0)
      .map((shelf) => ({
        id: `${options.namespace ?? ''}${shelf.id}`,
        name: shelf.row.remote.name,
        color: shelf.row.look.color ?? shelf.row.remote.color ?? DEFAULT_COLOR,
        readonly: this.#ledger.library.isReadonly(shelf),
        visible: shelf.row.look.visible ?? true,
        sourceId: this.id,
        default: shelf.row.look.default,
      }));
  }

  occurrences(range: TimeRange): Iterable<Occurrence> {
    return this.#ledger.library.occurrences(range);
  }

  get(id: string): CalendarEvent | undefined {
    return this.#ledger.library.get(id);
  }

  events(): Iterable<CalendarEvent> {
    return this.#ledger.library.events();
  }

  readOnlyReason(id: string): ReadOnlyReason | undefined {
    return this.#ledger.library.readOnlyReason(id);
  }

  get conflicts(): readonly Conflict[] {
    return this.#ledger.conflicts;
  }

  get status(): SyncStatus {
    const { storage, options } = this.#parts;
    const counts = { pending: this.#ledger.outbox.length, conflicts: this.#ledger.conflicts.length, durable: storage.durable };
    return statusOf(this.#now, this.#ledger.library.shelves.values(), counts, (id) => `${options.namespace ?? ''}${id}`);
  }

  subscribe(listener: (notice: SourceNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  observe(listener: (report: SyncReport) => void): () => void {
    this.#observers.add(listener);
    return () => this.#observers.delete(listener);
  }

  // The story: cache, then who it is, then what is on screen, then the rest.

  async start(): Promise<void> {
    if (!this.#now.stopped) return;
    this.#now.stopped = false;
    this.#unsubscribe = this.#parts.connectivity.subscribe(() => this.#circumstancesChanged());
    if (!this.#parts.connectivity.online) this.#now.offline = true;
    this.#cacheRead = this.#readCache();
    await this.#cacheRead;
    if (this.#now.stopped) return;
    const { storage, random, options } = this.#parts;
    // A storage that only this page has is shared with no one, and so is the right to write.
    const scope = storage.durable ? '' : ` ${random.uuid()}`;
    this.#tabs.open(`dayflow-calendar ${options.endpoint} ${options.account ?? ''}${scope}`);
    await this.refresh();
  }

  stop(): void {
    this.#now.stopped = true;
    this.#identified = false;
    this.#cancelRetry?.();
    this.#unsubscribe?.();
    this.#sender.stop();
    this.#tabs.close();
    for (const { resolve } of this.#asked.values()) resolve(new Tally().delta);
    this.#asked.clear();
    this.#notify('status');
  }

  refresh(input: RefreshInput = {}): Promise<Delta> {
    if (this.#now.stopped) return Promise.resolve(new Tally().delta);
    if (!this.#tabs.isWriter) return this.#askWriter(input);
    if (this.#refreshing !== undefined) {
      return (this.#next ??= this.#refreshing.then(() => {
        this.#next = undefined;
        return this.refresh(input);
      }));
    }
    return (this.#refreshing = this.#sync(input).finally(() => (this.#refreshing = undefined)));
  }

  setVisibleRange(range: TimeRange): void {
    const before = this.#visible;
    this.#visible = range;
    if (before?.start === range.start && before.end === range.end) return;
    if ((this.#parts.options.followVisibleRange ?? true) && this.#mayPush) void this.#loadVisible(range);
  }

  apply(change: Change): AppliedChange {
    const before = change.type === 'create' ? undefined : this.get(change.event.id);
    const { eventId, edits, editsGone } = this.#editor.edit(change);
    const ledgerChange = { edits, editsGone };
    this.#ledger.note(ledgerChange);
    const committed = this.#ledger.save(ledgerChange);
    committed.then(
      () => this.#sender.flush(),
      () => undefined,
    );
    return { event: this.get(eventId) ?? before ?? change.event, committed };
  }

  updateCalendar(id: string, patch: CalendarLook): void {
    const shelf = this.#shelfOf(id);
    if (shelf === undefined) return;
    const others = patch.default === true ? [...this.#ledger.library.shelves.values()].filter((each) => each.row.look.default) : [];
    void this.#ledger.commit({
      calendars: [
        ...others.map((each) => ({ ...each.row, look: { ...each.row.look, default: undefined } })),
        { ...shelf.row, look: { ...shelf.row.look, ...patch } },
      ],
    });
  }

  async settleConflict(id: string, keep: 'mine' | 'theirs'): Promise<void> {
    const conflict = this.#ledger.conflicts.find((each) => each.id === id);
    if (conflict === undefined) return;
    await this.#ledger.commit(settle(conflict, keep, this.#ledger, this.#editor));
    await this.#sender.flush();
  }

  async clear(options: { discardPending?: boolean } = {}): Promise<Clearing> {
    const { storage, options: mine } = this.#parts;
    if (this.#ledger.outbox.length > 0 && options.discardPending !== true) {
      return { stores: 1, pending: this.#ledger.outbox.length, cleared: false };
    }
    const wasRunning = !this.#now.stopped;
    this.stop();
    await this.#refreshing;
    await this.#turns.idle();
    this.#ledger.close();
    const result = await clearStores(storage, { account: mine.account, endpoint: mine.endpoint, ...options });
    if (wasRunning) void this.start();
    return result;
  }

  // Steps.

  async #readCache(): Promise<void> {
    const last = await this.#stores.last();
    if (last === undefined || this.#now.stopped) return;
    this.#identity = last.row.identity;
    await this.#ledger.open(last.name, last.row.identity.addresses);
    const { start, end } = this.#visible ?? this.#today();
    await this.#ledger.loadStretch(start, end);
    await this.#ledger.loadAll();
    const times = [...this.#ledger.library.shelves.values()].map((shelf) => shelf.row.progress.lastSyncedAt ?? 0);
    if (times.length > 0) this.#now.lastSyncedAt = Math.max(...times) || undefined;
    this.#notify('status');
  }

  async #sync(input: RefreshInput): Promise<Delta> {
    const tally = new Tally();
    let operation: ErrorContext['operation'] = 'identify';
    this.#working(1);
    try {
      await this.#cacheRead;
      if (!this.#identified) await this.#identify();
      void this.#sender.flush();
      operation = 'list-calendars';
      const listed = await listCalendars({ ...this.#parts, ledger: this.#ledger, report: (each) => this.#report(each) }, tally);
      this.#remotes = new Map(listed.map(({ shelf, remote }) => [shelf.id, remote]));
      this.#reached();
      void this.#sender.flush();
      const chosen = input.calendarId === undefined ? listed : listed.filter(({ shelf }) => shelf === this.#shelfOf(input.calendarId ?? ''));
      operation = 'sync';
      await this.#glimpseAll(chosen, tally);
      await this.#pullAll(chosen, tally);
      for (const stretch of [input.range, this.#visible, this.#window()]) {
        if (stretch !== undefined) await this.#fillAll(chosen, stretch, tally);
      }
      if (!this.#mayPush) return tally.delta;
    } catch (error) {
      if (!this.#now.stopped) this.#syncFailed(asError(error), operation);
      return tally.delta;
    } finally {
      this.#working(-1);
    }
    const at = this.#parts.clock.now();
    if (this.#now.calendarErrors.size === 0) this.#now.lastSyncedAt = at;
    this.#notify('status');
    this.#report({ type: 'sync-complete', delta: tally.delta });
    this.#tabs.post({ type: 'synced', at, delta: tally.delta });
    return tally.delta;
  }

  /** Reads from the network who is signed in, and sees to it that only this person's data is on screen. */
  async #identify(): Promise<void> {
    const identity = await this.#parts.provider.identify();
    const before = this.#identity;
    if (before !== undefined && !sameIdentity(before, identity)) {
      this.#ledger.close();
      this.#identity = undefined;
      // What is still under way for the one must not end up in the other's store.
      await this.#turns.idle();
      this.#tabs.post({ type: 'account', store: undefined });
      this.#report({ type: 'error', error: new AccountChangedError(before, identity), context: { operation: 'identify' } });
    }
    const { name } = await this.#stores.of(identity);
    if (this.#ledger.store !== name) {
      await this.#ledger.open(name, identity.addresses);
      await this.#ledger.loadAll();
    }
    this.#ledger.library.addresses = identity.addresses;
    this.#identity = identity;
    this.#identified = true;
    this.#tabs.post({ type: 'account', store: name });
  }

  /** A first look at what is on screen, of calendars that were never listed. */
  async #glimpseAll(listed: readonly Listed[], tally: Tally): Promise<void> {
    const range = this.#visible;
    if (range === undefined) return;
    const isNew = ({ shelf }: Listed): boolean => !shelf.row.progress.listed && this.#fill.isNeeded(shelf, range);
    await this.#each(listed.filter(isNew), ({ shelf, remote }) => this.#fill.glimpse(shelf, remote, range, tally));
  }

  async #pullAll(listed: readonly Listed[], tally: Tally): Promise<void> {
    const changed = listed.filter(({ shelf, remote }) => this.#pull.needsPull(shelf, remote));
    await this.#each(changed, ({ shelf, remote }) =>
      this.#turns.take(shelf.id, () => this.#pull.pull(shelf, remote, tally)),
    );
  }

  async #fillAll(listed: readonly Listed[], stretch: Stretch, tally: Tally): Promise<void> {
    const wanted = wholeMonths(stretch);
    const first = this.#visible?.start ?? this.#parts.clock.now();
    const needy = listed.filter(({ shelf }) => this.#fill.isNeeded(shelf, wanted));
    await this.#each(needy, ({ shelf, remote }) => this.#fill.fill(shelf, remote, stretch, first, tally), this.#now.loading);
  }

  async #loadVisible(range: TimeRange): Promise<void> {
    const listed = [...this.#remotes].flatMap(([id, remote]) => {
      const shelf = this.#ledger.library.shelves.get(id);
      return shelf?.row.progress.listed === true || shelf?.row.progress.rung === 'query' ? [{ shelf, remote }] : [];
    });
    if (!listed.some(({ shelf }) => this.#fill.isNeeded(shelf, wholeMonths(range)))) return;
    this.#working(1);
    try {
      await this.#fillAll(listed, range, new Tally());
    } catch (error) {
      this.#syncFailed(asError(error), 'range-sync');
    } finally {
      this.#working(-1);
    }
  }

  /** Works on calendars side by side. One that fails does not stop the others, unless all would fail. */
  async #each(listed: readonly Listed[], work: (one: Listed) => Promise<void>, also?: Set<string>): Promise<void> {
    const { maxConcurrentCalendars = 4 } = this.#parts.options;
    await inParallel(listed, maxConcurrentCalendars, async (one) => {
      const { id } = one.shelf;
      if (!this.#mayPush) return;
      this.#now.syncing.add(id);
      also?.add(id);
      try {
        await work(one);
        this.#now.calendarErrors.delete(id);
      } catch (error) {
        if (concernsAccount(error)) throw error;
        this.#now.calendarErrors.set(id, asError(error));
        const calendarId = `${this.#parts.options.namespace ?? ''}${id}`;
        this.#report({ type: 'error', error: asError(error), context: { operation: 'sync', calendarId } });
        this.#retryLater(error);
      } finally {
        this.#now.syncing.delete(id);
        also?.delete(id);
        this.#notify('status');
      }
    });
  }

  // Circumstances.

  get #mayPush(): boolean {
    const { stopped, blocked, offline } = this.#now;
    return this.#tabs.isWriter && this.#identified && !stopped && blocked === undefined && offline === undefined;
  }

  /** A request was answered: what was wrong is over. */
  #reached(): void {
    const { calendarErrors } = this.#now;
    for (const id of calendarErrors.keys()) if (!this.#remotes.has(id)) calendarErrors.delete(id);
    this.#now.blocked = this.#now.offline = this.#now.error = undefined;
    this.#failures = 0;
    this.#notify('status');
  }

  #syncFailed(error: Error, operation: ErrorContext['operation']): void {
    this.#report({ type: 'error', error, context: { operation } });
    this.#accountFailed(error);
  }

  #accountFailed(error: Error): void {
    switch (reactionTo(error).kind) {
      case 'stop':
        // Someone else may sign in: who it is has to be read again before anything is sent.
        this.#now.blocked = error;
        this.#identified = false;
        break;
      case 'wait':
        this.#now.offline = error;
        this.#retryLater(error);
        break;
      case 'refused-account':
        this.#now.error = error;
        this.#identified = false;
        break;
      default:
        this.#now.error = error;
        this.#retryLater(error);
    }
    this.#notify('status');
  }

  #retryLater(error: unknown): void {
    const { clock, random } = this.#parts;
    const reaction = reactionTo(error);
    if (reaction.kind !== 'later' && reaction.kind !== 'wait') return;
    const pause = pauseBefore(this.#failures++, random.fraction(), reaction.kind === 'later' ? reaction.after : 0);
    this.#cancelRetry?.();
    this.#cancelRetry = clock.after(Math.max(pause, SHORTEST_RETRY), () => void this.#tryAgain());
  }

  async #tryAgain(): Promise<void> {
    if (this.#now.stopped || !this.#tabs.isWriter) return;
    await this.refresh();
    await this.#sender.flush(true);
  }

  #circumstancesChanged(): void {
    const { online, visible } = this.#parts.connectivity;
    if (!online) {
      this.#now.offline ??= true;
      this.#notify('status');
      return;
    }
    if (visible && !this.#tabs.isWriter) this.#tabs.post({ type: 'may-i-write' });
    if (this.#now.offline === undefined) return;
    this.#now.offline = undefined;
    this.#cancelRetry?.();
    void this.#tryAgain();
  }

  // Other tabs.

  #becameWriter(): void {
    this.#identified = false;
    const asked = [...this.#asked.values()];
    this.#asked.clear();
    for (const { input, resolve } of asked) void this.refresh(input).then(resolve);
    if (asked.length === 0) void this.refresh();
  }

  #askWriter(input: RefreshInput): Promise<Delta> {
    const id = this.#parts.random.uuid();
    return new Promise((resolve) => {
      this.#asked.set(id, { input, resolve });
      this.#tabs.post({ type: 'refresh', id, calendarId: input.calendarId });
    });
  }

  async #hear(message: TabMessage): Promise<void> {
    switch (message.type) {
      case 'refresh':
        if (this.#tabs.isWriter) {
          const delta = await this.refresh({ calendarId: message.calendarId });
          this.#tabs.post({ type: 'refreshed', id: message.id, delta });
        }
        return;
      case 'refreshed': {
        this.#asked.get(message.id)?.resolve(message.delta);
        this.#asked.delete(message.id);
        return;
      }
      case 'may-i-write':
        if (this.#tabs.isWriter && !this.#parts.connectivity.visible) {
          await this.#refreshing;
          this.#tabs.handOver();
        }
        return;
      case 'account':
        if (message.store === undefined) this.#ledger.close();
        else if (this.#ledger.store !== message.store) await this.#readCache();
        return;
      case 'saved':
        if (this.#ledger.store === message.store) await this.#ledger.reload(message.change);
        if (this.#tabs.isWriter) void this.#sender.flush();
        return;
      case 'synced':
        this.#now.lastSyncedAt = message.at;
        this.#report({ type: 'sync-complete', delta: message.delta });
        this.#notify('status');
    }
  }

  // Telling.

  #ledgerChanged(change: LedgerChange): void {
    const calendars = this.#listedCalendars();
    if (JSON.stringify(calendars) !== JSON.stringify(this.#calendars)) {
      this.#calendars = calendars;
      this.#notify('calendars');
    }
    const { calendars: _calendars, conflicts: _conflicts, ...events } = change;
    const lists = Object.values(events).filter((list) => list !== undefined);
    if (lists.length === 0 ? change.calendars === undefined : lists.some((list) => list.length > 0)) this.#notify('events');
    this.#notify('status');
  }

  #ledgerSaved(change: LedgerChange): void {
    const { store } = this.#ledger;
    if (store !== undefined) this.#tabs.post({ type: 'saved', store, change: namesOnly(change) });
  }

  #notify(type: SourceNotice['type']): void {
    for (const listener of [...this.#listeners]) listener({ type });
  }

  #report(report: SyncReport): void {
    for (const observer of [...this.#observers]) observer(report);
  }

  #working(by: 1 | -1): void {
    this.#now.working += by;
    this.#notify('status');
  }

  #shelfOf(publicId: string): Shelf | undefined {
    const prefix = this.#parts.options.namespace ?? '';
    return publicId.startsWith(prefix) ? this.#ledger.library.shelves.get(publicId.slice(prefix.length)) : undefined;
  }

  #today(): Stretch {
    const now = this.#parts.clock.now();
    return { start: now - 31 * DAY_MS, end: now + 31 * DAY_MS };
  }

  #window(): Stretch {
    const { clock, options } = this.#parts;
    const now = clock.now();
    return wholeMonths({ start: now - (options.syncPast ?? YEAR), end: now + (options.syncFuture ?? 2 * YEAR) });
  }
}

interface Listed {
  readonly shelf: Shelf;
  readonly remote: RemoteCalendar;
}

/** Shown for a calendar whose server names no colour. */
const DEFAULT_COLOR = '#3b82f6';

const SHORTEST_RETRY = 5000;

function concernsAccount(error: unknown): boolean {
  return ['wait', 'stop', 'refused-account'].includes(reactionTo(error).kind);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
