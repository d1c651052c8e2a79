import { type CSSResult, type PropertyValues, css } from 'lit';
import { PendingEditsError } from '../../headless/clear-store.ts';
import { createCalDAVSource } from '../../headless/create-caldav-source.ts';
import type { Delta } from '../../model/change.ts';
import type { CalendarHost } from '../../model/host.ts';
import type { SyncStatus } from '../../model/source.ts';
import type { Conflict } from '../../sync/cache/rows.ts';
import type { SyncEngine } from '../../sync/engine.ts';
import type { SyncReport } from '../../sync/report.ts';
import { type GivenTime, epochFromGiven } from '../../time/given.ts';
import { CalendarRegistration } from '../calendar-context.ts';
import { Polling } from './polling.ts';
import { SourceSettings } from './source-settings.ts';
import { ConflictEvent, SyncCompleteEvent, SyncErrorEvent, SyncStatusEvent, WriteCompleteEvent } from './sync-events.ts';
import { UnloadGuard, askForPersistence } from './unload-guard.ts';

/**
 * A CalDAV account's calendars, for the `<dayflow-calendar>` around it: from the cache at once, kept in step
 * with the server, edits written back. It draws nothing.
 *
 * @tag dayflow-caldav-source
 *
 * @fires {SyncStatusEvent} dayflow-sync-status - What the sync is doing has changed; `status`.
 * @fires {SyncCompleteEvent} dayflow-sync-complete - A sync went through; `delta`.
 * @fires {WriteCompleteEvent} dayflow-write-complete - An edit is on the server; `operation`, `event`.
 * @fires {SyncErrorEvent} dayflow-sync-error - Something failed, and the calendar goes on with what it has; `error`, `context`.
 * @fires {ConflictEvent} dayflow-conflict - An edit was set aside, with both texts; `conflict`.
 */
export class DayFlowCalDAVSource extends SourceSettings {
  static override readonly styles: CSSResult = css`
    :host {
      display: none;
    }
  `;

  readonly #polling: Polling = new Polling(
    this,
    () => void this.#engine?.refresh(),
    () => this.#engine?.status.state !== 'blocked',
  );
  readonly #guard = new UnloadGuard();
  #calendar: CalendarHost | undefined;
  #engine: SyncEngine | undefined;
  #leave: (() => void) | undefined;
  #lastStatus = '';
  #telling = false;

  constructor() {
    super();
    new CalendarRegistration(this, (calendar) => this.#join(calendar));
  }

  /** What the sync is doing now. */
  getStatus(): SyncStatus {
    return this.#engine?.status ?? { state: 'paused', pending: 0, conflicts: 0, durable: false };
  }

  /**
   * Looks for news now, and in a range also for events that are not kept yet. What goes wrong is told by
   * `dayflow-sync-error`.
   *
   * @returns how many calendars and events came, changed and went
   */
  async refresh(range?: { start: GivenTime; end: GivenTime }): Promise<Delta> {
    await this.updateComplete;
    const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const stretch = range && {
      start: epochFromGiven(range.start, 'start', timeZone),
      end: epochFromGiven(range.end, 'end', timeZone),
      timeZone,
    };
    const nothing = { added: 0, updated: 0, deleted: 0 };
    return this.#engine?.refresh({ range: stretch }) ?? { calendars: nothing, events: nothing };
  }

  /**
   * Throws this account's cache on this device away and loads it anew.
   *
   * @throws PendingEditsError while edits wait that are on no server, unless they are to be discarded
   */
  async clear(options: { discardPending?: boolean } = {}): Promise<void> {
    const result = await this.#engine?.clear(options);
    if (result?.cleared === false) throw new PendingEditsError(result.pending);
  }

  /** Edits that were set aside. */
  get conflicts(): readonly Conflict[] {
    return this.#engine?.conflicts ?? [];
  }

  /** Settles a conflict: `theirs` lets the edit go, `mine` sends it again over the server's version. */
  async settleConflict(id: string, keep: 'mine' | 'theirs'): Promise<void> {
    await this.#engine?.settleConflict(id, keep);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('refreshInterval')) this.#polling.seconds = this.refreshInterval;
    if (!this.concernsAccount(changed)) return;
    this.#close();
    this.#open();
  }

  #join(calendar: CalendarHost): () => void {
    this.#calendar = calendar;
    if (this.hasUpdated) this.#open();
    return () => {
      this.#calendar = undefined;
      this.#leave?.();
      this.#leave = undefined;
      // An element that is moved is connected again in the same task, and keeps its engine.
      queueMicrotask(() => {
        if (!this.isConnected) this.#close();
      });
    };
  }

  #open(): void {
    if (this.#calendar === undefined || this.#leave !== undefined) return;
    try {
      const isNew = this.#engine === undefined;
      const options = this.sourceOptions;
      if (options === undefined) return;
      const engine = (this.#engine ??= createCalDAVSource(options));
      if (isNew) {
        engine.observe((report) => this.#tell(report));
        engine.subscribe(({ type }) => {
          if (type === 'status') this.#statusChanged(engine);
        });
      }
      this.#leave = this.#calendar.addSource(engine);
      void engine.start();
    } catch (error) {
      this.#engine = undefined;
      const told = error instanceof Error ? error : new Error(String(error));
      this.dispatchEvent(new SyncErrorEvent(told, { operation: 'identify' }));
    }
  }

  #close(): void {
    this.#leave?.();
    this.#leave = undefined;
    const engine = this.#engine;
    this.#engine = undefined;
    engine?.stop();
    this.#guard.armed = false;
  }

  #tell(report: SyncReport): void {
    switch (report.type) {
      case 'sync-complete':
        this.dispatchEvent(new SyncCompleteEvent(report.delta));
        if (this.#engine?.status.durable === true) void askForPersistence();
        break;
      case 'write-complete':
        this.dispatchEvent(new WriteCompleteEvent(report.operation, report.event));
        break;
      case 'error':
        this.dispatchEvent(new SyncErrorEvent(report.error, report.context));
        break;
      case 'conflict':
        this.dispatchEvent(new ConflictEvent(report.conflict));
    }
  }

  /** Tells once for what happens in one task, and only when something is other than it was told. */
  #statusChanged(engine: SyncEngine): void {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      if (this.#engine !== engine) return;
      const { status } = engine;
      this.#guard.armed = status.pending > 0 && !status.durable;
      const words = JSON.stringify(status, (_, value: unknown) => (value instanceof Error ? value.message : value));
      if (words === this.#lastStatus) return;
      this.#lastStatus = words;
      this.dispatchEvent(new SyncStatusEvent(status));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-caldav-source': DayFlowCalDAVSource;
  }
}
