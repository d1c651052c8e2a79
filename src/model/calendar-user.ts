/** A person, group, room or resource as an event names it (RFC 5545 section 3.3.3). */
export interface CalendarUser {
  /** The calendar address in lower case, mostly `mailto:…`. */
  readonly address: string;
  /** CN (section 3.2.2). */
  readonly name?: string | undefined;
  /** Where mail reaches them: EMAIL (RFC 7986 section 6.2), else what a `mailto:` address says. */
  readonly email?: string | undefined;
  /** Whether this is the signed-in person, where the source knows who that is. */
  readonly self?: boolean | undefined;
}

export const ATTENDEE_STATUSES = ['needs-action', 'accepted', 'declined', 'tentative', 'delegated'] as const;
export const ATTENDEE_ROLES = ['chair', 'req-participant', 'opt-participant', 'non-participant'] as const;
export const ATTENDEE_TYPES = ['individual', 'group', 'resource', 'room', 'unknown'] as const;

/** PARTSTAT of an event's attendee (RFC 5545 section 3.2.12), in lower case: what they answered. */
export type AttendeeStatus = (typeof ATTENDEE_STATUSES)[number];
/** ROLE (section 3.2.16), in lower case. */
export type AttendeeRole = (typeof ATTENDEE_ROLES)[number];
/** CUTYPE (section 3.2.3), in lower case. */
export type AttendeeType = (typeof ATTENDEE_TYPES)[number];

/** Who is invited (RFC 5545 section 3.8.4.1). */
export interface Attendee extends CalendarUser {
  readonly status: AttendeeStatus;
  readonly role: AttendeeRole;
  readonly type: AttendeeType;
}

/** An attendee as a host gives it; what is left out is the RFC's default. */
export type AttendeeInput = CalendarUser & Partial<Pick<Attendee, 'status' | 'role' | 'type'>>;

/** What the signed-in person answered to an invitation; undefined where none of the attendees is known to be them. */
export function ownAnswer({ attendees }: { readonly attendees?: readonly Attendee[] | undefined }): AttendeeStatus | undefined {
  return attendees?.find(({ self }) => self === true)?.status;
}

/** The address that a `mailto:` address says. */
export function mailOf(address: string): string | undefined {
  const match = /^mailto:([^?]+)/i.exec(address);
  return match?.[1];
}
