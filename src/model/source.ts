import type { TimeRange } from '../time/range.ts';
import type { Calendar, CalendarPatch } from './calendar.ts';
import type { AppliedChange, Change } from './change.ts';
import type { CalendarEvent } from './event.ts';
import type { Occurrence } from './occurrence.ts';
import type { ReadOnlyReason } from './errors.ts';

/**
 * The port through which events reach the element: the host's own `events`, a CalDAV account, or whatever a
 * host registers by `addSource`. Reads are synchronous and from memory; a source that loads tells by
 * `subscribe` when it has more. Recurrence is expanded here, never in the element.
 */
export interface CalendarSource {
  /** Unique in the element. */
  readonly id: string;
  /** What a person calls it ("iCloud", an account's name). */
  readonly name?: string | undefined;
  readonly calendars: readonly Calendar[];
  /** Every occurrence that shares time with the range, hidden calendars' included, in no promised order. */
  occurrences(range: TimeRange): Iterable<Occurrence>;
  get(id: string): CalendarEvent | undefined;
  /** The stored events, one for a series; all of them, also those not in the range on screen. */
  events(): Iterable<CalendarEvent>;
  /**
   * Accepts a change: at once visible by `get` and `occurrences`, safe when `committed` settles.
   *
   * @throws ReadOnlyError, UnknownEventError, UnknownCalendarError, TypeError or RangeError, synchronously
   *   and with nothing changed.
   */
  apply(change: Change): AppliedChange;
  /**
   * Puts an event back that was deleted, by a creation with the id and, where {@link text} gave one, the text that
   * it had. Left out: {@link apply} is called, and makes a new event of it.
   *
   * @throws what {@link apply} throws
   */
  restore?(change: Change): AppliedChange;
  /** The whole iCalendar text in which an event stands, for a source that keeps texts. */
  text?(id: string): string | undefined;
  /**
   * Takes objects of iCalendar files in as they are, series whole. Left out: the source keeps no texts, and takes
   * single events by {@link apply}.
   *
   * @throws ReadOnlyError, UnknownCalendarError, or DayFlowError where the calendar does not take such a component,
   *   with nothing changed
   */
  importTexts?(calendarId: string, objects: readonly Importable[]): AppliedImport;
  /**
   * Puts the whole text of an iCalendar object in the place of the single event that has its UID, and keeps the event's
   * id. Left out: {@link apply} is called with an update.
   *
   * @param restores whether it is a text that the event had before, which comes back as it was
   * @throws ReadOnlyError, UnknownEventError, or DayFlowError where others would be told of it
   */
  replaceText?(id: string, text: string, restores?: boolean): AppliedChange;
  /** Where something with a UID is. Left out: an event's id is its UID. */
  locate?(uid: string): Located | undefined;
  /** Whether the last change of an event has not left this device, so that nobody was told of it. */
  isUnsent?(id: string): boolean;
  /** Calls back after the calendars, the events or the status changed; returns the function that ends it. */
  subscribe(listener: (notice: SourceNotice) => void): () => void;
  /** Told when other days come on screen, so that they are loaded first. */
  setVisibleRange?(range: TimeRange): void;
  /**
   * Why an event of this source is read-only, for the words on screen. One that is so for an `attendee` is deleted
   * all the same, and takes a patch of `reminders` and `transparency` alone.
   */
  readOnlyReason?(id: string): ReadOnlyReason | undefined;
  /** The person's part in an event with guests: who else is told of a change, and what is asked before one. */
  guests?(id: string): GuestPart;
  /** Whether parts of an event could not be understood, so that it may be shown otherwise than it was meant. */
  isDoubtful?(id: string): boolean;
  /** From when to when all events are here, in epoch milliseconds, for a source that keeps no more; absent: all are. */
  readonly coverage?: { readonly start: number; readonly end: number } | undefined;
  /**
   * Shows or hides a calendar, gives it another colour, or makes it the one for new events, and remembers it.
   * For a source without this the element remembers it for as long as it lives.
   */
  updateCalendar?(id: string, patch: CalendarPatch): void;
  /** The state of a source that syncs. */
  readonly status?: SyncStatus | undefined;
  /** Asks a source that syncs to look for news now. */
  refresh?(): Promise<unknown>;
}

/** One object of an iCalendar file: all components of one UID (RFC 4791 section 4.1). */
export interface Importable {
  readonly uid: string;
  readonly component: 'VEVENT' | 'VTODO' | 'VJOURNAL';
  /** A whole VCALENDAR. */
  readonly text: string;
}

export interface AppliedImport {
  /** Of the events that they become, in their order. */
  readonly ids: readonly string[];
  /** As in {@link AppliedChange}. */
  readonly committed: Promise<void>;
}

/** Where something is that a UID names. */
export interface Located {
  readonly calendarId: string;
  /** Of its event; absent where it is there and not shown, as what lies outside of the days that are kept. */
  readonly id?: string | undefined;
}

/** `none`: nobody else is concerned; `organizer`: of a meeting with guests; `attendee`: invited by somebody else. */
export type GuestPart = 'none' | 'organizer' | 'attendee';

/** What changed in a source. */
export type SourceNotice =
  | { readonly type: 'events' }
  | { readonly type: 'calendars' }
  | { readonly type: 'status' };

/** What a sync is doing, as the toolbar and `getStatus()` show it. */
export interface SyncStatus {
  readonly state: 'idle' | 'syncing' | 'offline' | 'paused' | 'blocked' | 'error';
  /** Epoch milliseconds of the last complete sync. */
  readonly lastSyncedAt?: number | undefined;
  /** Edits that are not on the server yet. */
  readonly pending: number;
  readonly conflicts: number;
  /** Whether cache and outbox outlive the page. */
  readonly durable: boolean;
  /** Where `state` is not idle or syncing: what is wrong. */
  readonly error?: Error | undefined;
  /** Resources loaded of those known, on a first sync. */
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  readonly calendars?: readonly CalendarSyncStatus[] | undefined;
}

export interface CalendarSyncStatus {
  readonly id: string;
  readonly state: 'idle' | 'syncing' | 'error';
  readonly lastSyncedAt?: number | undefined;
  readonly error?: Error | undefined;
  /** Resources that could not be read and are kept as they are. */
  readonly unreadable: number;
}
