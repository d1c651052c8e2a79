/** What an event's id is made of. */
export interface EventName {
  readonly calendarId: string;
  readonly uid: string;
  readonly href: string;
}

export type CreateEventId = (name: EventName) => string;

/** An id that two accounts or two calendars never share: the calendar and the UID, escaped. */
export function createNamespacedCalDAVEventId({ calendarId, uid }: EventName): string {
  return `caldav:${encodeURIComponent(calendarId)}:${encodeURIComponent(uid)}`;
}
