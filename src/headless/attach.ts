import type { Calendar } from '../model/calendar.ts';
import type { Delta } from '../model/change.ts';
import type { CalendarEvent } from '../model/event.ts';
import type { CalendarHost } from '../model/host.ts';
import type { SyncStatus } from '../model/source.ts';
import { isSyncStorage } from '../storage/choose.ts';
import type { CreateEventId } from '../sync/identity/event-id.ts';
import type { ErrorContext } from '../sync/report.ts';
import { type GivenTime, epochFromGiven } from '../time/given.ts';
import { systemZoneId } from '../time/zone.ts';
import type { CalDAVSync } from './caldav-sync.ts';
import { foundationOf } from './caldav-sync.ts';
import { createSource } from './create-caldav-source.ts';
import { SnapshotSource } from './snapshot-source.ts';

export interface CalDAVDayFlowOptions {
  /**
   * A stable opaque id of the person whose calendars these are, so that no store of another is touched. An
   * adapter that is not ours cannot tell who is signed in: without this, nothing of it is kept.
   */
  readonly account?: string | undefined;
  /** Whether edits are written to the server: true by default. */
  readonly writable?: boolean | undefined;
  /** Whether navigation loads what is not there yet: true by default. */
  readonly refreshOnVisibleRangeChange?: boolean | undefined;
  /** How many calendars are synced at the same time: 4 by default. */
  readonly maxConcurrentCalendars?: number | undefined;
  /** Makes the events' ids; `createNamespacedCalDAVEventId` by default. */
  readonly createEventId?: CreateEventId | undefined;
  readonly eventMode?: { readonly recurring?: 'read-only' | undefined } | undefined;
  /** The host's own cache, shown until the first sync is through. */
  readonly getInitialSnapshot?: (() => Promise<{ events: readonly CalendarEvent[]; calendars: readonly Calendar[] }>) | undefined;
  readonly onSyncComplete?: ((delta: Delta) => void) | undefined;
  readonly onWriteComplete?: ((operation: 'create' | 'update' | 'delete', event: CalendarEvent) => void) | undefined;
  readonly onError?: ((error: Error, context: ErrorContext) => void) | undefined;
}

export interface CalDAVDayFlowController {
  /** Registers with the calendar, shows what is cached, and syncs; resolves after the first sync. */
  start(): Promise<void>;
  /** Leaves the calendar and ends all work. */
  stop(): void;
  refresh(input?: {
    calendarId?: string | undefined;
    range?: { start: GivenTime; end: GivenTime } | undefined;
  }): Promise<Delta>;
  getStatus(): SyncStatus;
}

/**
 * Keeps a calendar in step with a CalDAV account: registers a source with it that reads and writes through
 * the sync.
 *
 * @param calendar whatever takes sources, such as `<dayflow-calendar>`
 */
export function attachCalDAVToDayFlow(
  calendar: CalendarHost,
  sync: CalDAVSync,
  options: CalDAVDayFlowOptions = {},
): CalDAVDayFlowController {
  const { provider, endpoint, storage, rangeChunkDays } = foundationOf(sync);
  const { account } = options;
  const isNameless = endpoint === undefined && account === undefined;
  const engine = createSource(provider, `attached ${endpoint ?? 'adapter'}`, {
    account,
    id: `caldav:attached-${++attached}`,
    cache: 'none',
    storage: isNameless && storage !== undefined && isSyncStorage(storage) ? undefined : storage,
    rangeChunkDays,
    readonly: options.writable === false,
    recurring: options.eventMode?.recurring,
    followVisibleRange: options.refreshOnVisibleRangeChange,
    maxConcurrentCalendars: options.maxConcurrentCalendars,
    createEventId: options.createEventId,
    timeZone: systemZoneId(),
  });
  let leave: (() => void) | undefined;
  let leaveSnapshot: (() => void) | undefined;
  engine.observe((report) => {
    if (report.type === 'error') options.onError?.(report.error, report.context);
    if (report.type === 'write-complete' && report.event !== undefined) options.onWriteComplete?.(report.operation, report.event);
    if (report.type !== 'sync-complete') return;
    endSnapshot();
    options.onSyncComplete?.(report.delta);
  });

  // At the first event of the real ones, so that none is there twice.
  engine.subscribe(({ type }) => {
    if (leaveSnapshot !== undefined && type === 'events' && !engine.events()[Symbol.iterator]().next().done) endSnapshot();
  });

  function endSnapshot(): void {
    leaveSnapshot?.();
    leaveSnapshot = undefined;
  }

  async function showSnapshot(): Promise<void> {
    if (options.getInitialSnapshot === undefined) return;
    try {
      const snapshot = await options.getInitialSnapshot();
      leaveSnapshot = calendar.addSource(new SnapshotSource(`${engine.id}-snapshot`, snapshot));
    } catch (error) {
      options.onError?.(error instanceof Error ? error : new Error(String(error)), { operation: 'initial-sync' });
    }
  }

  return {
    async start() {
      if (leave !== undefined) return;
      await showSnapshot();
      leave = calendar.addSource(engine);
      await engine.start();
    },
    stop() {
      engine.stop();
      endSnapshot();
      leave?.();
      leave = undefined;
    },
    refresh({ calendarId, range } = {}) {
      const timeZone = systemZoneId();
      return engine.refresh({
        calendarId,
        range: range && {
          start: epochFromGiven(range.start, 'start', timeZone),
          end: epochFromGiven(range.end, 'end', timeZone),
          timeZone,
        },
      });
    },
    getStatus: () => engine.status,
  };
}

let attached = 0;
