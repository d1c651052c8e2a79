import type { CalendarEvent, EventPatch } from './event.ts';

/** Who edits: a person on the page, or a program by the element's methods. */
export type ChangeOrigin = 'user' | 'api';

/** An edit as data. Moving and resizing are updates. */
export interface Change {
  readonly type: 'create' | 'update' | 'delete';
  /** The event as it is after the change; for a deletion, as it was. */
  readonly event: CalendarEvent;
  /** The event as it was; absent for a creation. */
  readonly before?: CalendarEvent | undefined;
  /** What an update sets. */
  readonly patch?: EventPatch | undefined;
  /**
   * Of a creation: the iCalendar text that the event comes from, where it comes from one. A source that keeps
   * texts keeps all that is in it; where the two differ, `event` counts. Of an update: the text that takes the place
   * of the event's, all of it.
   */
  readonly text?: string | undefined;
  readonly origin: ChangeOrigin;
}

/** What a source answers to a change that it accepts. */
export interface AppliedChange {
  /** The event as the source has it now, with the id that it keeps; for a deletion, as it was. */
  readonly event: CalendarEvent;
  /** Settles when the change is as safe as the source makes it: in memory at once, in an outbox when it is durable. */
  readonly committed: Promise<void>;
}

/** How many of each a sync changed. */
export interface Delta {
  readonly calendars: DeltaCounts;
  readonly events: DeltaCounts;
}

export interface DeltaCounts {
  readonly added: number;
  readonly updated: number;
  readonly deleted: number;
}
