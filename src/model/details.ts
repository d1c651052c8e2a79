import type { Attendee, CalendarUser } from './calendar-user.ts';
import type { Reminder } from './reminder.ts';
import type { TaskProgress } from './task.ts';

export const STATUSES = ['tentative', 'confirmed', 'cancelled'] as const;
export const TRANSPARENCIES = ['opaque', 'transparent'] as const;
export const CLASSIFICATIONS = ['public', 'private', 'confidential'] as const;
export const RELATIONS = ['parent', 'child', 'sibling', 'other'] as const;

/** RFC 5545 section 3.8.1.11, in lower case. */
export type EventStatus = (typeof STATUSES)[number];
/** Whether the time is taken (`opaque`) or free (RFC 5545 section 3.8.2.7), in lower case. */
export type Transparency = (typeof TRANSPARENCIES)[number];
/** Who may see it (CLASS, RFC 5545 section 3.8.1.3), in lower case; an unknown value counts as private. */
export type Classification = (typeof CLASSIFICATIONS)[number];

/** GEO (RFC 5545 section 3.8.1.6): degrees, north and east positive. */
export interface GeoPosition {
  readonly latitude: number;
  readonly longitude: number;
}

/** How to join from afar (CONFERENCE, RFC 7986 section 5.11). */
export interface Conference {
  readonly uri: string;
  readonly label?: string | undefined;
  /** In lower case: `audio`, `chat`, `feed`, `moderator`, `phone`, `screen`, `video`. */
  readonly features?: readonly string[] | undefined;
}

/** ATTACH (RFC 5545 section 3.8.1.1). */
export interface Attachment {
  /** Absent where the resource itself holds it. */
  readonly uri?: string | undefined;
  readonly name?: string | undefined;
  /** A media type. */
  readonly type?: string | undefined;
}

/** RELATED-TO (RFC 5545 section 3.8.4.5). */
export interface Relation {
  readonly uid: string;
  /** What the other event is to this one. */
  readonly relation: (typeof RELATIONS)[number];
}

/** What an event may say beside its title and its time. Plain data, which can be cloned and stored. */
export interface EventDetails {
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  /** A CSS colour that overrides the calendar's. */
  readonly color?: string | undefined;
  readonly status?: EventStatus | undefined;
  /** Absent: opaque. */
  readonly transparency?: Transparency | undefined;
  /** Absent: public. */
  readonly classification?: Classification | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly reminders?: readonly Reminder[] | undefined;
  readonly geo?: GeoPosition | undefined;
  readonly conferences?: readonly Conference[] | undefined;
  readonly organizer?: CalendarUser | undefined;
  readonly attendees?: readonly Attendee[] | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  readonly related?: readonly Relation[] | undefined;
  /** Of a task; absent: an event. */
  readonly task?: TaskProgress | undefined;
}

/** The fields of {@link EventDetails} that an edit may set or remove. */
export const OPTIONAL_FIELDS = [
  'location',
  'description',
  'url',
  'color',
  'status',
  'transparency',
  'classification',
  'categories',
  'reminders',
] as const;

/** All fields of {@link EventDetails}; those that no edit sets are kept as they are. */
export const DETAIL_FIELDS: readonly (keyof EventDetails)[] = [
  ...OPTIONAL_FIELDS,
  'geo',
  'conferences',
  'organizer',
  'attendees',
  'attachments',
  'related',
  'task',
];

/** The fields that are there, and no others. */
export function definedDetails(from: EventDetails): EventDetails {
  const details: Record<string, unknown> = {};
  for (const field of DETAIL_FIELDS) if (from[field] !== undefined) details[field] = from[field];
  return details;
}

/** Whether two values of a field say the same. */
export function sameDetail(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}
