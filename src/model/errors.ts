/** The base of all errors that this package throws on purpose. */
export class DayFlowError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Why an event cannot be edited. The words for people are in the elements' message tables, by this key. */
export type ReadOnlyReason = 'recurring' | 'calendar' | 'event' | 'element' | 'attendee' | 'unreadable';

/** An edit of something that can only be read. */
export class ReadOnlyError extends DayFlowError {
  readonly reason: ReadOnlyReason;

  constructor(reason: ReadOnlyReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** An id that no source knows. */
export class UnknownEventError extends DayFlowError {
  readonly id: string;

  constructor(id: string) {
    super(`There is no event with the id "${id}".`);
    this.id = id;
  }
}

/** A calendar id that no source knows, or no calendar at all that a new event could go to. */
export class UnknownCalendarError extends DayFlowError {}
