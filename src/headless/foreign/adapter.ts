import type { CalendarEvent } from '../../model/event.ts';

/**
 * The documented shape of an adapter, as another package or a test may implement it. What it leaves out is
 * taken as not known.
 */
export interface ForeignAdapter {
  listCalendars(): Promise<readonly ForeignCalendar[]>;
  syncEvents(input: {
    calendarId: string;
    range?: { start: Date; end: Date };
    syncToken?: string;
  }): Promise<{
    events: readonly ForeignEvent[];
    deleted?: readonly { href: string }[];
    syncToken?: string | undefined;
  }>;
  createEvent(input: { calendarId: string; event: CalendarEvent }): Promise<{ href: string; etag?: string | undefined }>;
  updateEvent(input: {
    calendarId: string;
    event: CalendarEvent;
    remote: ForeignRef;
  }): Promise<{ href: string; etag?: string | undefined }>;
  deleteEvent(input: { calendarId: string; remote: ForeignRef }): Promise<void>;
}

export interface ForeignCalendar {
  readonly id: string;
  readonly name?: string | undefined;
  readonly color?: string | undefined;
  readonly ctag?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly permissions?: { readonly canUpdate?: boolean | undefined } | undefined;
}

export interface ForeignRef {
  readonly calendarId: string;
  readonly uid: string;
  readonly href: string;
  readonly etag?: string | undefined;
}

export interface ForeignEvent extends ForeignRef {
  readonly icalData: string;
}
