import { iCalendarCodec } from '../caldav/ical-codec.ts';
import type { CalDAVEventData } from '../caldav/adapter.ts';
import { definedDetails } from '../model/details.ts';
import { type CalendarEvent, eventFromRecord } from '../model/event.ts';

export interface CalDAVEventMapperOptions {
  /** The event's id; its UID by default. */
  readonly createEventId?: ((name: { calendarId: string; uid: string; href: string }) => string) | undefined;
  /** Also events with STATUS:CANCELLED, which most calendars do not show. */
  readonly includeCancelled?: boolean | undefined;
}

/** Where an event is on the server, as `meta.caldav` has it. */
export interface CalDAVEventMeta {
  readonly uid: string;
  readonly href: string;
  readonly etag?: string | undefined;
  readonly calendarId: string;
  readonly isRecurring: boolean;
}

/**
 * The event of a resource: of a series the series itself, wherever in the text it stands. Null where nothing
 * can be read, or where the event is cancelled.
 */
export function mapCalDAVEventToDayFlow(
  resource: CalDAVEventData,
  options: CalDAVEventMapperOptions = {},
): CalendarEvent | null {
  const { calendarId, href, etag } = resource;
  const { events } = iCalendarCodec.decode(resource.icalData);
  const event = events.find(({ uid }) => uid === resource.uid) ?? events[0];
  if (event === undefined) return null;
  const { uid, title, span, recurring } = event;
  if (event.status === 'cancelled' && options.includeCancelled !== true) return null;
  const caldav: CalDAVEventMeta = { uid, href, etag, calendarId, isRecurring: recurring };
  return eventFromRecord({
    id: options.createEventId?.({ calendarId, uid, href }) ?? uid,
    calendarId,
    title,
    span,
    ...definedDetails(event),
    readonly: recurring,
    recurring,
    meta: { caldav },
  });
}
