import type { Delta } from '../../model/change.ts';
import type { CalendarEvent } from '../../model/event.ts';
import type { SyncStatus } from '../../model/source.ts';
import type { Conflict } from '../../sync/cache/rows.ts';
import type { ErrorContext } from '../../sync/report.ts';

abstract class SyncEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** What the sync is doing has changed. */
export class SyncStatusEvent extends SyncEvent {
  static readonly type = 'dayflow-sync-status';
  readonly status: SyncStatus;

  constructor(status: SyncStatus) {
    super(SyncStatusEvent.type);
    this.status = status;
  }
}

/** A sync went through. */
export class SyncCompleteEvent extends SyncEvent {
  static readonly type = 'dayflow-sync-complete';
  /** How many calendars and events it added, updated and deleted. */
  readonly delta: Delta;

  constructor(delta: Delta) {
    super(SyncCompleteEvent.type);
    this.delta = delta;
  }
}

/** An edit is on the server. */
export class WriteCompleteEvent extends SyncEvent {
  static readonly type = 'dayflow-write-complete';
  readonly operation: 'create' | 'update' | 'delete';
  /** As the server has it; for a deletion, as it was. */
  readonly event: CalendarEvent | undefined;

  constructor(operation: 'create' | 'update' | 'delete', event: CalendarEvent | undefined) {
    super(WriteCompleteEvent.type);
    this.operation = operation;
    this.event = event;
  }
}

/** Something failed; the calendar goes on with what it has. */
export class SyncErrorEvent extends SyncEvent {
  static readonly type = 'dayflow-sync-error';
  readonly error: Error;
  readonly context: ErrorContext;

  constructor(error: Error, context: ErrorContext) {
    super(SyncErrorEvent.type);
    this.error = error;
    this.context = context;
  }
}

/** An edit could not go to the server and was set aside, with both texts. */
export class ConflictEvent extends SyncEvent {
  static readonly type = 'dayflow-conflict';
  readonly conflict: Conflict;

  constructor(conflict: Conflict) {
    super(ConflictEvent.type);
    this.conflict = conflict;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dayflow-sync-status': SyncStatusEvent;
    'dayflow-sync-complete': SyncCompleteEvent;
    'dayflow-write-complete': WriteCompleteEvent;
    'dayflow-sync-error': SyncErrorEvent;
    'dayflow-conflict': ConflictEvent;
  }
}
