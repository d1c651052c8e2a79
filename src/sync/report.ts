import type { Delta } from '../model/change.ts';
import type { CalendarEvent } from '../model/event.ts';
import type { Conflict } from './cache/rows.ts';

/** What was being done when something went wrong. */
export interface ErrorContext {
  readonly operation: 'identify' | 'list-calendars' | 'initial-sync' | 'range-sync' | 'sync' | 'create' | 'update' | 'delete' | 'read-resource' | 'storage';
  readonly calendarId?: string | undefined;
  readonly eventId?: string | undefined;
  readonly href?: string | undefined;
}

/** What a sync tells, beside the notices of every source. */
export type SyncReport =
  | { readonly type: 'sync-complete'; readonly delta: Delta }
  | { readonly type: 'write-complete'; readonly operation: 'create' | 'update' | 'delete'; readonly event: CalendarEvent | undefined }
  | { readonly type: 'error'; readonly error: Error; readonly context: ErrorContext }
  | { readonly type: 'conflict'; readonly conflict: Conflict };

/** A delta that is being counted. */
export class Tally {
  readonly calendars: { added: number; updated: number; deleted: number } = { added: 0, updated: 0, deleted: 0 };
  readonly events: { added: number; updated: number; deleted: number } = { added: 0, updated: 0, deleted: 0 };

  get delta(): Delta {
    return { calendars: { ...this.calendars }, events: { ...this.events } };
  }
}
