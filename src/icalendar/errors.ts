import { DayFlowError } from '../model/errors.ts';

/** An edit of iCalendar text that could not be made without loss. */
export class ICalendarError extends DayFlowError {
  override name = 'ICalendarError';
  /** 1-based line in the text; 0 where the text as a whole is meant. */
  readonly line: number;
  readonly reason: string;

  constructor(line: number, reason: string, options?: ErrorOptions) {
    super(line > 0 ? `iCalendar line ${line}: ${reason}` : `iCalendar: ${reason}`, options);
    this.line = line;
    this.reason = reason;
  }
}

/** Something in a text that could not be understood. */
export interface Problem {
  /** 1-based line in the text. */
  readonly line: number;
  readonly reason: string;
}
