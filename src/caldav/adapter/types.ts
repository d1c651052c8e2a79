import type { CalendarEvent, EventInput } from '../../model/event.ts';
import type { Provider } from '../../sync/provider.ts';
import type { GivenTime } from '../../time/given.ts';

/** A calendar as the adapter lists it. */
export interface CalDAVCalendar {
  /** The collection's path, decoded. */
  id: string;
  name: string;
  color?: string | undefined;
  ctag?: string | undefined;
  syncToken?: string | undefined;
  readOnly: boolean;
  shared: boolean;
  permissions: { canCreate: boolean; canUpdate: boolean; canDelete: boolean };
}

/** Where an event is on the server, and which version is meant. */
export interface CalDAVRemoteRef {
  calendarId: string;
  uid: string;
  href: string;
  etag?: string | undefined;
}

/** An event's resource as the server has it. */
export interface CalDAVEventData extends CalDAVRemoteRef {
  /** The whole resource: overrides, alarms and zones included. */
  icalData: string;
}

export interface CalDAVDeletedEvent {
  calendarId: string;
  uid?: string | undefined;
  href: string;
}

export interface CalDAVSyncResult {
  events: CalDAVEventData[];
  deleted: CalDAVDeletedEvent[];
  /** To be given to the next call. */
  syncToken?: string | undefined;
  /**
   * Whether `events` is everything in the calendar (or in the range asked for): what is not in it is gone.
   * So after a call without a token, and after one whose token the server no longer knew.
   */
  complete: boolean;
  /** Resources that are there and could not be read. */
  unreadable: { href: string; reason: string }[];
}

export interface CalDAVWriteResult {
  href: string;
  uid: string;
  /** Of the resource as it now is; read from the server where its answer to the write did not tell. */
  etag?: string | undefined;
}

export interface CalDAVRange {
  start: GivenTime;
  end: GivenTime;
}

/**
 * CalDAV, call by call, without cache or outbox. All times of a range are taken in the adapter's zone where
 * they have none. Each call throws a ProviderError that says what may be done; those that write throw
 * ReadOnlyError for a series.
 */
export interface CalDAVAdapter {
  listCalendars(): Promise<CalDAVCalendar[]>;
  /**
   * Without `syncToken`: the events of the range, or all; with it: what changed since, whatever the range.
   */
  syncEvents(input: {
    calendarId: string;
    range?: CalDAVRange | undefined;
    syncToken?: string | null | undefined;
  }): Promise<CalDAVSyncResult>;
  createEvent(input: { calendarId: string; event: CalendarEvent | EventInput }): Promise<CalDAVWriteResult>;
  /** Patches the text on the server: fields that `event` does not have stay, `null` or `undefined` removes. */
  updateEvent(input: {
    calendarId: string;
    event: CalendarEvent | EventInput;
    remote: CalDAVRemoteRef;
  }): Promise<CalDAVWriteResult>;
  /** Is content when the event is gone already. */
  deleteEvent(input: { calendarId: string; remote: CalDAVRemoteRef }): Promise<void>;
  /** Where the calls go, as one text that stays the same from visit to visit. */
  readonly endpoint: string;
  /** What the calls are made of; the sync engine works with it. */
  readonly provider: Provider;
}
