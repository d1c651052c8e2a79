/** The base of all errors that this package throws on purpose. */
export class DayFlowError extends Error {
  // Each class writes its name down: a minifier takes it from the constructor.
  override name = 'DayFlowError';
}

/** Why an event cannot be edited. The words for people are in the elements' message tables, by this key. */
export type ReadOnlyReason = 'recurring' | 'calendar' | 'event' | 'element' | 'attendee' | 'unreadable';

/** An edit of something that can only be read. */
export class ReadOnlyError extends DayFlowError {
  override name = 'ReadOnlyError';
  readonly reason: ReadOnlyReason;

  constructor(reason: ReadOnlyReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** An id that no source knows. */
export class UnknownEventError extends DayFlowError {
  override name = 'UnknownEventError';
  readonly id: string;

  constructor(id: string) {
    super(`There is no event with the id "${id}".`);
    this.id = id;
  }
}

/** A calendar id that no source knows, or no calendar at all that a new event could go to. */
export class UnknownCalendarError extends DayFlowError {
  override name = 'UnknownCalendarError';
}
