import { createSyncEngine, type SyncEngine } from '../../../src/sync/engine.ts';
import type { Connectivity } from '../../../src/sync/connectivity.ts';
import type { Lock } from '../../../src/sync/lock.ts';
import type { SyncEngineOptions } from '../../../src/sync/options.ts';
import { ProviderError, type ProviderErrorKind } from '../../../src/sync/errors.ts';
import type { SyncReport } from '../../../src/sync/report.ts';
import type { SyncStorage } from '../../../src/sync/storage.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';
import type { TimeRange } from '../../../src/time/range.ts';
import type { CalendarEvent, EventPatch } from '../../../src/model/event.ts';
import { eventFromRecord } from '../../../src/model/event.ts';
import { MemoryStorage } from '../../../src/storage/memory.ts';
import { type FakeServer } from './fake-server.ts';
import { TextCodec, write } from './text-codec.ts';
import { VirtualClock, quiet } from './virtual-clock.ts';

await loadTemporal();

export const HOUR = 3_600_000;
export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 21, 9);
export const WORK = '/alice/work/';
export const HOME = '/alice/home/';

/** The week of {@link NOW}. */
export const WEEK: TimeRange = { start: NOW - 3 * DAY, end: NOW + 4 * DAY, timeZone: 'UTC' };

export class FakeConnectivity implements Connectivity {
  online = true;
  visible = true;
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(state: { online?: boolean; visible?: boolean }): void {
    Object.assign(this, state);
    for (const listener of [...this.#listeners]) listener();
  }
}

/** A storage in memory that stands for one on the disk. */
class SharedStorage extends MemoryStorage {
  override readonly durable: boolean = true;
}

/** What tabs of one browser share. */
export class Browser {
  readonly storage: SyncStorage;
  readonly #held = new Map<string, (() => void)[]>();
  readonly #channels = new Map<string, Set<(message: unknown) => void>>();

  constructor(storage: SyncStorage = new SharedStorage()) {
    this.storage = storage;
  }

  readonly lock: Lock = {
    acquire: (name, signal) =>
      new Promise((resolve, reject) => {
        const waiting = this.#held.get(name);
        const grant = (): void => resolve(() => this.#pass(name));
        if (waiting === undefined) {
          this.#held.set(name, []);
          grant();
          return;
        }
        waiting.push(grant);
        signal.addEventListener('abort', () => {
          this.#held.set(name, (this.#held.get(name) ?? []).filter((each) => each !== grant));
          reject(signal.reason);
        });
      }),
  };

  readonly channel = {
    open: (name: string, listener: (message: unknown) => void) => {
      const listeners = this.#channels.get(name) ?? new Set();
      this.#channels.set(name, listeners.add(listener));
      return {
        post: (message: unknown) => {
          const copy: unknown = structuredClone(message);
          for (const other of [...listeners]) if (other !== listener) queueMicrotask(() => other(copy));
        },
        close: () => void listeners.delete(listener),
      };
    },
  };

  #pass(name: string): void {
    const next = this.#held.get(name)?.shift();
    if (next === undefined) this.#held.delete(name);
    else next();
  }
}

/** One page with an engine in it. */
export class Page {
  readonly engine: SyncEngine;
  readonly server: FakeServer;
  readonly codec = new TextCodec();
  readonly connectivity = new FakeConnectivity();
  readonly clock: VirtualClock;
  readonly reports: SyncReport[] = [];
  pauses = 0;

  constructor(server: FakeServer, browser: Browser = new Browser(), options: Partial<SyncEngineOptions> = {}, clock = new VirtualClock(NOW)) {
    this.server = server;
    this.clock = clock;
    let count = 0;
    const tab = Math.random().toString(16).slice(2, 6);
    this.engine = createSyncEngine({
      provider: server,
      codec: this.codec,
      storage: browser.storage,
      clock,
      lock: browser.lock,
      channel: browser.channel,
      connectivity: this.connectivity,
      random: { uuid: () => `uid-${tab}-${++count}`, fraction: () => 0.5 },
      pause: async () => {
        this.pauses++;
      },
      options: { endpoint: '/api/caldav', ...options },
    });
    this.engine.observe((report) => this.reports.push(report));
  }

  async start(visible: TimeRange | undefined = WEEK): Promise<this> {
    if (visible !== undefined) this.engine.setVisibleRange(visible);
    await this.engine.start();
    await quiet();
    return this;
  }

  /** Titles of what a range shows, in order. */
  titles(range: TimeRange = WEEK): string[] {
    return [...this.engine.occurrences(range)].map((each) => this.engine.get(each.eventId)?.title ?? '?').sort();
  }

  event(title: string): CalendarEvent {
    const found = [...this.engine.events()].find((event) => event.title === title);
    if (found === undefined) throw new Error(`There is no event "${title}".`);
    return found;
  }

  async add(title: string, calendarId: string = WORK): Promise<CalendarEvent> {
    const record = { id: '', calendarId, title, span: { kind: 'zoned', start: NOW, end: NOW + HOUR, zone: 'UTC' }, readonly: false, recurring: false } as const;
    const { event, committed } = this.engine.apply({ type: 'create', event: eventFromRecord(record), origin: 'api' });
    await committed;
    await quiet();
    return event;
  }

  async edit(id: string, patch: Pick<EventPatch, 'title' | 'location' | 'calendarId' | 'transparency'>): Promise<CalendarEvent> {
    const { event, committed } = this.change(id, patch);
    await committed;
    await quiet();
    return event;
  }

  change(id: string, patch: Pick<EventPatch, 'title' | 'location' | 'calendarId' | 'transparency'>): ReturnType<SyncEngine['apply']> {
    const before = this.engine.get(id);
    if (before === undefined) throw new Error(`There is no event ${id}.`);
    return this.engine.apply({ type: 'update', event: { ...before, ...(patch as Partial<CalendarEvent>) }, before, patch, origin: 'user' });
  }

  async remove(id: string): Promise<void> {
    const event = this.engine.get(id);
    if (event === undefined) throw new Error(`There is no event ${id}.`);
    await this.engine.apply({ type: 'delete', event, origin: 'user' }).committed;
    await quiet();
  }

  errors(): string[] {
    return this.reports.flatMap((report) => (report.type === 'error' ? [report.error.message] : []));
  }
}

/** A resource's text. */
export function text(title: string, more: { uid?: string; day?: number; rule?: string; [name: string]: string | number | undefined } = {}): string {
  const { day = 0, uid = `uid-of-${title}`, ...rest } = more;
  const start = NOW + day * DAY;
  return write({ uid, title, start: String(start), end: String(start + HOUR), ...(rest as Record<string, string>) });
}

export function failure(kind: ProviderErrorKind, more: { status?: number; retryAfter?: number } = {}): ProviderError {
  return new ProviderError(kind, `The server said ${kind}.`, more);
}
