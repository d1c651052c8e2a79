import type { Calendar } from '../model/calendar.ts';
import type { AppliedChange, Change, Delta } from '../model/change.ts';
import type { CalendarEvent } from '../model/event.ts';
import type { ReadOnlyReason } from '../model/errors.ts';
import type { Occurrence } from '../model/occurrence.ts';
import type { AppliedImport, Located, CalendarSource, GuestPart, Importable, SourceNotice, SyncStatus } from '../model/source.ts';
import type { TimeRange } from '../time/range.ts';
import type { CalendarLook, Conflict, Stretch } from './cache/rows.ts';
import { type Clearing, clearStores } from './cache/stores.ts';
import { Circumstances } from './circumstances.ts';
import type { ResourceProblem } from './codec.ts';
import { createNamespacedCalDAVEventId } from './identity/event-id.ts';
import { Ledger } from './ledger.ts';
import { Notices } from './notices.ts';
import type { SyncEngineParts } from './options.ts';
import type { Coalesced } from './outbox/coalesce.ts';
import { Editor } from './outbox/editor.ts';
import { Sender } from './outbox/sender.ts';
import { settle } from './outbox/settle.ts';
import { type SyncReport, Tally } from './report.ts';
import { type RefreshInput, Session } from './session.ts';
import type { Entry } from './shelf/entry.ts';
import { Library } from './shelf/library.ts';
import { publicCalendars } from './shelf/public-calendars.ts';
import { statusOf } from './status.ts';
import { Tabs, type TabMessage, namesOnly } from './tabs.ts';
import { Turns } from './turns.ts';

export type { RefreshInput } from './session.ts';

/** A {@link CalendarSource} that keeps itself in step with a provider, in memory and in a storage. */
export interface SyncEngine extends CalendarSource {
  readonly status: SyncStatus;
  readonly conflicts: readonly Conflict[];
  /** Paints from the cache, then syncs. Resolves after the first sync, however it went. */
  start(): Promise<void>;
  /** Begins nothing more, and lets another tab write. A write that is under way is carried through. */
  stop(): void;
  /** Resolves when nothing is under way any more, also after a stop. */
  idle(): Promise<void>;
  /** Looks for news. Never rejects: what went wrong is reported, and in the status. */
  refresh(input?: RefreshInput): Promise<Delta>;
  setVisibleRange(range: TimeRange): void;
  readOnlyReason(id: string): ReadOnlyReason | undefined;
  guests(id: string): GuestPart;
  isDoubtful(id: string): boolean;
  restore(change: Change): AppliedChange;
  importTexts(calendarId: string, objects: readonly Importable[]): AppliedImport;
  replaceText(id: string, text: string, restores?: boolean): AppliedChange;
  locate(uid: string): Located | undefined;
  readonly coverage: Stretch;
  text(id: string): string | undefined;
  isUnsent(id: string): boolean;
  updateCalendar(id: string, patch: CalendarLook): void;
  /** Throws this account's cache away and begins anew; refuses while edits wait, unless they are discarded. */
  clear(options?: { discardPending?: boolean }): Promise<Clearing>;
  /**
   * Settles a conflict: `theirs` lets the edit go, `mine` makes it again over the server's version. Rejects,
   * and keeps the conflict, where it cannot be made again: the calendar is gone or read-only, or the event recurs.
   */
  settleConflict(id: string, keep: 'mine' | 'theirs'): Promise<void>;
  /** Calls back for everything that a sync tells beside the notices. */
  observe(listener: (report: SyncReport) => void): () => void;
}

export function createSyncEngine(parts: SyncEngineParts): SyncEngine {
  return new Engine(parts);
}

class Engine implements SyncEngine {
  readonly id: string;
  readonly name: string | undefined;
  readonly #parts: SyncEngineParts;
  readonly #notices = new Notices();
  readonly #turns = new Turns();
  readonly #now: Circumstances;
  readonly #ledger: Ledger;
  readonly #editor: Editor;
  readonly #sender: Sender;
  readonly #session: Session;
  readonly #tabs: Tabs;
  /** Refreshes that were asked of another tab. */
  readonly #asked = new Map<string, { input: RefreshInput; resolve: (delta: Delta) => void }>();
  /** The same ones until one of them is another: what is drawn of them stays. */
  #calendars: readonly Calendar[] = [];
  #calendarsRead = false;
  #refreshing: Promise<Delta> | undefined;
  #next: Promise<Delta> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(parts: SyncEngineParts) {
    const { codec, storage, clock, random, options } = parts;
    const createEventId = options.createEventId ?? createNamespacedCalDAVEventId;
    this.#parts = parts;
    this.id = options.id ?? `caldav:${[options.endpoint, options.account].filter(Boolean).join('#')}`;
    this.name = options.name;
    this.#now = new Circumstances(clock, random, () => void this.#tryAgain());
    this.#tabs = new Tabs({
      lock: parts.lock,
      channel: parts.channel,
      onWriter: () => this.#becameWriter(),
      onMessage: (message) => void this.#hear(message),
    });
    this.#ledger = new Ledger({
      storage,
      pause: parts.pause,
      library: new Library(codec, createEventId, this.#publicId, options.readonly ?? false),
      onChange: (change) => {
        this.#calendarsRead = false;
        this.#notices.ledgerChanged(change, this.calendars);
      },
      onSaved: (change) => {
        const { store } = this.#ledger;
        if (store !== undefined) this.#tabs.post({ type: 'saved', store, change: namesOnly(change) });
      },
      onProblems: (entry, problems) => this.#tellProblems(entry, problems),
    });
    const shared = {
      ...parts,
      ledger: this.#ledger,
      turns: this.#turns,
      publicId: this.#publicId,
      timeZone: () => this.#session.visible?.timeZone ?? options.timeZone ?? 'UTC',
    };
    this.#editor = new Editor({
      ...shared,
      createEventId,
      mayCoalesce: (edit) => this.#tabs.isWriter && !this.#sender.isBusy(edit.id),
    });
    this.#sender = new Sender({
      ...shared,
      policy: options.conflictPolicy ?? 'server',
      mayPush: () => this.#session.mayPush,
      report: (report) => this.#notices.report(report),
      onAccountFailure: (error) => this.#session.accountFailed(error),
    });
    this.#session = new Session({
      ...shared,
      notices: this.#notices,
      circumstances: this.#now,
      tabs: this.#tabs,
      sender: () => this.#sender,
    });
    const { onVolatile } = storage;
    storage.onVolatile = (cause) => {
      // Engines of two accounts may share one storage.
      onVolatile?.call(storage, cause);
      const error = cause instanceof Error ? cause : new Error(String(cause));
      this.#notices.report({ type: 'error', error, context: { operation: 'storage' } });
      this.#notices.notify('status');
    };
  }

  get calendars(): readonly Calendar[] {
    if (!this.#calendarsRead) {
      const calendars = publicCalendars(this.#ledger.library, this.id, this.#publicId);
      if (JSON.stringify(calendars) !== JSON.stringify(this.#calendars)) this.#calendars = calendars;
      this.#calendarsRead = true;
    }
    return this.#calendars;
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

  guests(id: string): GuestPart {
    return this.#ledger.library.guests(id);
  }

  isDoubtful(id: string): boolean {
    return this.#ledger.library.isDoubtful(id);
  }

  /** What all calendars have of the time around now. */
  get coverage(): Stretch {
    const now = this.#parts.clock.now();
    let [start, end] = [-Infinity, Infinity];
    for (const { row } of this.#ledger.library.shelves.values()) {
      const held = row.progress.held.find((stretch) => stretch.start <= now && now < stretch.end) ?? { start: now, end: now };
      [start, end] = [Math.max(start, held.start), Math.min(end, held.end)];
    }
    return start === -Infinity ? { start: now, end: now } : { start, end };
  }

  text(id: string): string | undefined {
    return this.#ledger.library.text(id);
  }

  isUnsent(id: string): boolean {
    const last = this.#ledger.outbox.findLast((edit) => edit.eventId === id);
    return last !== undefined && !last.sent && !this.#sender.isBusy(last.id);
  }

  get conflicts(): readonly Conflict[] {
    return this.#ledger.conflicts;
  }

  get status(): SyncStatus {
    const { outbox, conflicts, library } = this.#ledger;
    const counts = { pending: outbox.length, conflicts: conflicts.length, durable: this.#parts.storage.durable };
    return statusOf(this.#now, library.shelves.values(), counts, this.#publicId);
  }

  subscribe(listener: (notice: SourceNotice) => void): () => void {
    return this.#notices.subscribe(listener);
  }

  observe(listener: (report: SyncReport) => void): () => void {
    return this.#notices.observe(listener);
  }

  async start(): Promise<void> {
    if (!this.#now.stopped) return;
    const { connectivity, storage, random, options } = this.#parts;
    this.#now.stopped = false;
    this.#now.offline = connectivity.online ? undefined : true;
    this.#unsubscribe = connectivity.subscribe(() => this.#circumstancesChanged());
    await this.#session.readCache();
    if (this.#now.stopped) return this.#letGo();
    // A storage that only this page has is shared with no one, and so is the right to write.
    const scope = storage.durable ? '' : ` ${random.uuid()}`;
    this.#tabs.open(`dayflow-calendar ${options.endpoint} ${options.account ?? ''}${scope}`);
    await this.refresh();
  }

  stop(): void {
    this.#now.stopped = true;
    this.#now.cancelRetry();
    this.#session.stop();
    this.#unsubscribe?.();
    this.#sender.stop();
    this.#tabs.close();
    for (const { resolve } of this.#asked.values()) resolve(new Tally().delta);
    this.#asked.clear();
    this.#notices.notify('status');
    void this.#letGo();
  }

  /** Closes the storage when all that was under way is in it, unless this has been started again by then. */
  async #letGo(): Promise<void> {
    await this.idle();
    if (this.#now.stopped) this.#parts.storage.close?.();
  }

  async idle(): Promise<void> {
    await this.#refreshing;
    await this.#sender.idle();
    await this.#turns.idle();
  }

  refresh(input: RefreshInput = {}): Promise<Delta> {
    if (this.#now.stopped) return Promise.resolve(new Tally().delta);
    if (!this.#tabs.isWriter) return this.#askWriter(input);
    if (this.#refreshing === undefined) {
      return (this.#refreshing = this.#session.sync(input).finally(() => (this.#refreshing = undefined)));
    }
    // One that runs may have passed what this one is to see, so one more follows it, for all who ask meanwhile.
    return (this.#next ??= this.#refreshing.then(() => {
      this.#next = undefined;
      return this.refresh(input);
    }));
  }

  setVisibleRange(range: TimeRange): void {
    const before = this.#session.visible;
    this.#session.visible = range;
    if (before?.start === range.start && before.end === range.end) return;
    if (this.#parts.options.followVisibleRange ?? true) void this.#session.loadVisible(range);
  }

  apply(change: Change): AppliedChange {
    const before = change.type === 'create' ? undefined : this.get(change.event.id);
    const { eventId, ...edits } = this.#editor.edit(change);
    const committed = this.#keep(edits);
    return { event: this.get(eventId) ?? before ?? change.event, committed };
  }

  restore(change: Change): AppliedChange {
    const { id } = change.event;
    const there = this.get(id);
    if (there !== undefined) return { event: there, committed: Promise.resolve() };
    const committed = this.#keep(this.#editor.restore(change));
    return { event: this.get(id) ?? change.event, committed };
  }

  importTexts(calendarId: string, objects: readonly Importable[]): AppliedImport {
    const edits = this.#editor.importObjects(calendarId, objects);
    return { ids: edits.map(({ eventId }) => eventId), committed: this.#keep({ edits, editsGone: [] }) };
  }

  replaceText(id: string, text: string, restores?: boolean): AppliedChange {
    const committed = this.#keep(this.#editor.replace(id, text, restores));
    return { event: this.get(id)!, committed };
  }

  locate(uid: string): Located | undefined {
    const { shelves } = this.#ledger.library;
    const found = this.#ledger.library.locate(uid);
    if (found !== undefined) return found;
    // Of what lies outside of the days that are kept only the name is known, which mostly is the UID's.
    const shelf = [...shelves.values()].find((each) => {
      const entry = each.find(this.#parts.provider.newHref(each.row.remote, uid));
      return entry !== undefined && entry.text === undefined;
    });
    return shelf && { calendarId: this.#publicId(shelf.id) };
  }

  /** Puts edits into the outbox, at once in memory; they are sent when they are stored. */
  #keep(edits: Coalesced): Promise<void> {
    this.#ledger.note(edits);
    const committed = this.#ledger.save(edits);
    committed.then(
      () => this.#sender.flush(),
      () => undefined,
    );
    return committed;
  }

  updateCalendar(id: string, patch: CalendarLook): void {
    const shelves = [...this.#ledger.library.shelves.values()];
    const shelf = shelves.find((each) => this.#publicId(each.id) === id);
    if (shelf === undefined) return;
    const looks = new Map([[shelf.id, { ...shelf.row.look, ...patch }]]);
    for (const other of patch.default === true ? shelves : []) {
      if (other !== shelf && other.row.look.default === true) looks.set(other.id, { ...other.row.look, default: undefined });
    }
    void this.#ledger.commitLooks(looks);
  }

  async settleConflict(id: string, keep: 'mine' | 'theirs'): Promise<void> {
    const conflict = this.#ledger.conflicts.find((each) => each.id === id);
    if (conflict === undefined) return;
    const names = { ...this.#parts, ledger: this.#ledger, nextId: () => this.#editor.nextId() };
    await this.#ledger.commit(settle(conflict, keep, names));
    await this.#sender.flush();
  }

  async clear(options: { discardPending?: boolean } = {}): Promise<Clearing> {
    const { storage } = this.#parts;
    const { store, unsettled: pending } = this.#ledger;
    if (pending > 0 && options.discardPending !== true) return { stores: 1, pending, cleared: false };
    const wasRunning = !this.#now.stopped;
    this.#tabs.post({ type: 'account', store: undefined });
    this.stop();
    await this.idle();
    this.#ledger.close();
    if (store === undefined) return { stores: 0, pending, cleared: true };
    const result = await clearStores(storage, { store, ...options });
    if (wasRunning) void this.start();
    return result;
  }

  async #tryAgain(): Promise<void> {
    if (this.#now.stopped || !this.#tabs.isWriter) return;
    await this.refresh();
  }

  #circumstancesChanged(): void {
    const { online, visible } = this.#parts.connectivity;
    if (!online) {
      this.#now.offline ??= true;
      this.#notices.notify('status');
      return;
    }
    if (visible && !this.#tabs.isWriter) this.#tabs.post({ type: 'may-i-write' });
    if (this.#now.offline === undefined) return;
    this.#now.offline = undefined;
    if (!this.#now.resting) this.#now.cancelRetry();
    void this.#tryAgain();
  }

  #becameWriter(): void {
    this.#session.doubtIdentity();
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
        if (!this.#tabs.isWriter) return;
        this.#tabs.post({ type: 'refreshed', id: message.id, delta: await this.refresh({ calendarId: message.calendarId }) });
        return;
      case 'refreshed':
        this.#asked.get(message.id)?.resolve(message.delta);
        this.#asked.delete(message.id);
        return;
      case 'may-i-write':
        if (!this.#tabs.isWriter || this.#parts.connectivity.visible) return;
        await this.#refreshing;
        await this.#sender.idle();
        if (!this.#parts.connectivity.visible) this.#tabs.handOver();
        return;
      case 'account':
        if (message.store === undefined) this.#session.forget();
        else if (this.#ledger.store !== message.store) await this.#session.readCache();
        return;
      case 'saved':
        if (this.#ledger.store === message.store) await this.#ledger.reload(message.change);
        if (this.#tabs.isWriter) void this.#sender.flush();
        return;
      case 'synced':
        this.#now.lastSyncedAt = message.at;
        this.#notices.report({ type: 'sync-complete', delta: message.delta });
        this.#notices.notify('status');
    }
  }

  #tellProblems(entry: Entry, [first, ...more]: readonly ResourceProblem[]): void {
    const partly = (entry.decoded?.errors.length ?? 0) > 0 ? 'cannot be read completely' : 'is doubtful';
    const how = entry.unreadable ? 'cannot be read' : partly;
    const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
    const error = new Error(`${entry.href} ${how}: line ${first!.line}: ${first!.reason}${others}.`);
    const calendarId = this.#publicId(entry.calendarId);
    this.#notices.report({ type: 'error', error, context: { operation: 'read-resource', calendarId, href: entry.href } });
  }

  readonly #publicId = (calendarId: string): string => `${this.#parts.options.namespace ?? ''}${calendarId}`;
}
