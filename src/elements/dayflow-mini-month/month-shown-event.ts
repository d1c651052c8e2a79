import type { DayNumber } from '../../time/day.ts';

/** A small month shows a month: the first one too. Between it and what holds it only. */
export class MonthShownEvent extends Event {
  static readonly type = 'month-shown';
  /** A day of the month. */
  readonly day: DayNumber;

  constructor(day: DayNumber) {
    super(MonthShownEvent.type);
    this.day = day;
  }
}

declare global {
  interface HTMLElementEventMap {
    'month-shown': MonthShownEvent;
  }
}
