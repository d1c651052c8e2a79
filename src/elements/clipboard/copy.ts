import { type EventDetails, definedDetails } from '../../model/details.ts';
import { progressOf } from '../../model/task.ts';
import type { Span } from '../../time/span.ts';

/** An event as it was copied: an event of its own, in which nobody takes part. */
export interface Copy {
  readonly title: string;
  readonly span: Span;
  readonly details: EventDetails;
  /** The calendar that it comes from; absent where that is not known here. */
  readonly calendarId?: string | undefined;
  /** The iCalendar text in which it stood, whole. */
  readonly text?: string | undefined;
}

/** What concerns the people and the events that the other had to do with. */
const NOT_COPIED = ['organizer', 'attendees', 'related'] as const;

/** Details without what is not copied. What is copied is to take place or to be done, also where the other was not. */
export function copiedDetails(from: EventDetails): EventDetails {
  const details: Record<string, unknown> = { ...definedDetails(from) };
  for (const field of NOT_COPIED) delete details[field];
  // What an override of a series takes away is empty.
  for (const [field, value] of Object.entries(details)) if (value === '') delete details[field];
  if (details['status'] === 'cancelled') delete details['status'];
  if (from.task !== undefined) details['task'] = progressOf(false);
  return details;
}
