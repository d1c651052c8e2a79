import type { DayNumber } from '../time/day.ts';
import type { CalendarView } from './events.ts';

/** A view's box was activated, by pointer, Enter or Space. Between the views and their calendar only. */
export class ViewActivateEvent extends Event {
  static readonly type = 'view-activate';
  /** Occurrence id. */
  readonly id: string;
  /** The box, for what opens beside it. */
  readonly anchor: HTMLElement;

  constructor(id: string, anchor: HTMLElement) {
    super(ViewActivateEvent.type);
    this.id = id;
    this.anchor = anchor;
  }
}

/** The circle of a task was clicked. */
export class ViewTickEvent extends Event {
  static readonly type = 'view-tick';
  /** Occurrence id. */
  readonly id: string;

  constructor(id: string) {
    super(ViewTickEvent.type);
    this.id = id;
  }
}

/** A day was activated, or a month's name. */
export class ViewDayEvent extends Event {
  static readonly type = 'view-day';
  readonly day: DayNumber;
  /** The view in which it is to be shown; undefined is the one on screen. */
  readonly view: CalendarView | undefined;

  constructor(day: DayNumber, view: CalendarView | undefined) {
    super(ViewDayEvent.type);
    this.day = day;
    this.view = view;
  }
}

/** What does not fit on a day was asked for. */
export class ViewMoreEvent extends Event {
  static readonly type = 'view-more';
  readonly day: DayNumber;
  /** The "+N" button, for the list that opens beside it. */
  readonly anchor: HTMLElement;

  constructor(day: DayNumber, anchor: HTMLElement) {
    super(ViewMoreEvent.type);
    this.day = day;
    this.anchor = anchor;
  }
}

/** A new event was asked for, at a day or at a time of it. */
export class ViewCreateEvent extends Event {
  static readonly type = 'view-create';
  readonly day: DayNumber;
  /** Minutes since the day's midnight; undefined for the whole day. */
  readonly minutes: number | undefined;

  constructor(day: DayNumber, minutes: number | undefined) {
    super(ViewCreateEvent.type);
    this.day = day;
    this.minutes = minutes;
  }
}

/** The focus moves to days that are not on screen. Canceled where the page stays. */
export class ViewTurnEvent extends Event {
  static readonly type = 'view-turn';
  /** A day to show, or the page before or after. */
  readonly to: DayNumber | 'previous' | 'next';

  constructor(to: ViewTurnEvent['to']) {
    super(ViewTurnEvent.type, { cancelable: true });
    this.to = to;
  }
}

declare global {
  interface HTMLElementEventMap {
    'view-activate': ViewActivateEvent;
    'view-tick': ViewTickEvent;
    'view-day': ViewDayEvent;
    'view-more': ViewMoreEvent;
    'view-create': ViewCreateEvent;
    'view-turn': ViewTurnEvent;
  }
}
