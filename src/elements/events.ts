import type { Calendar, CalendarPatch } from '../model/calendar.ts';
import type { Change } from '../model/change.ts';
import type { CalendarEvent, EventPatch } from '../model/event.ts';
import type { Occurrence } from '../model/occurrence.ts';
import type { EventTime } from '../time/span.ts';
import type { PlainDate } from '../time/temporal.ts';

/** The views that the calendar has. */
export type CalendarView = 'month' | 'week' | 'workweek' | 'day' | 'days' | 'agenda' | 'year';

/** What a host may answer to a change: whether it goes ahead, or what it sets besides. */
export type ChangeAnswer = boolean | EventPatch;

/** What is to be opened of an event: `create` is the editor of one that is to be made. */
export type OpenMode = 'details' | 'editor' | 'create';

abstract class CalendarElementEvent extends Event {
  constructor(type: string, cancelable: boolean) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/**
 * Before an edit by the user. `preventDefault()` refuses it; {@link respondWith} lets the host ask first,
 * and the box waits at its new place.
 */
export class ChangeRequestEvent extends CalendarElementEvent {
  static readonly type = 'dayflow-change-request';
  readonly change: Change;
  #answer: Promise<ChangeAnswer> | undefined;

  constructor(change: Change) {
    super(ChangeRequestEvent.type, true);
    this.change = change;
  }

  /**
   * Takes a promise of the host's answer: `false` or a rejection puts the box back, a patch is merged into
   * the change. Must be called while the event is dispatched, once.
   *
   * @throws DOMException InvalidStateError on a second call or after the dispatch
   */
  respondWith(answer: Promise<ChangeAnswer> | ChangeAnswer): void {
    if (this.#answer !== undefined || this.eventPhase === Event.NONE) {
      throw new DOMException(
        'respondWith() takes one answer, while dayflow-change-request is being dispatched.',
        'InvalidStateError',
      );
    }
    this.#answer = Promise.resolve(answer);
    // Whoever dispatched the event awaits the answer; a rejection before that is no unhandled one.
    this.#answer.catch(() => undefined);
  }

  /** The host's answer; absent when it gave none. */
  get answer(): Promise<ChangeAnswer> | undefined {
    return this.#answer;
  }
}

/** After a change was accepted and, for a source with an outbox, committed there. */
export class ChangeEvent extends CalendarElementEvent {
  static readonly type = 'dayflow-change';
  readonly change: Change;

  constructor(change: Change) {
    super(ChangeEvent.type, false);
    this.change = change;
  }
}

/** A box was clicked, or Enter pressed on it. `preventDefault()` keeps the details closed. */
export class EventClickEvent extends CalendarElementEvent {
  static readonly type = 'dayflow-event-click';
  readonly event: CalendarEvent;
  readonly occurrence: Occurrence;

  constructor(event: CalendarEvent, occurrence: Occurrence) {
    super(EventClickEvent.type, true);
    this.event = event;
    this.occurrence = occurrence;
  }
}

/**
 * Before the calendar opens its details of an event, or its editor. `preventDefault()` keeps them closed, for a page
 * that shows its own.
 */
export class EventOpenRequestEvent extends CalendarElementEvent {
  static readonly type = 'dayflow-event-open-request';
  /** One that is to be made has no id yet. */
  readonly event: CalendarEvent;
  readonly occurrence: Occurrence;
  readonly mode: OpenMode;
  /** What it would open beside: mostly the event's box. */
  readonly anchor: Element | undefined;

  constructor(event: CalendarEvent, occurrence: Occurrence, mode: OpenMode, anchor: Element | undefined) {
    super(EventOpenRequestEvent.type, true);
    this.event = event;
    this.occurrence = occurrence;
    this.mode = mode;
    this.anchor = anchor;
  }
}

/** Empty time was clicked or dragged over. `preventDefault()` keeps the editor closed. */
export class RangeSelectEvent extends CalendarElementEvent {
  static readonly type = 'dayflow-range-select';
  readonly start: EventTime;
  /** Exclusive. */
  readonly end: EventTime;
  readonly allDay: boolean;

  constructor(start: EventTime, end: EventTime, allDay: boolean) {
    super(RangeSelectEvent.type, true);
    this.start = start;
    this.end = end;
    this.allDay = allDay;
  }
}

/** The user asks for other days or another view. `preventDefault()` stays. */
export class NavigateRequestEvent extends CalendarElementEvent {
  static readonly type = 'dayflow-navigate-request';
  readonly view: CalendarView;
  readonly date: PlainDate;

  constructor(view: CalendarView, date: PlainDate) {
    super(NavigateRequestEvent.type, true);
    this.view = view;
    this.date = date;
  }
}

/** Other days are on screen, whoever caused it; the first ones included. */
export class RangeChangeEvent extends CalendarElementEvent {
  static readonly type = 'dayflow-range-change';
  /** The first day on screen. */
  readonly start: PlainDate;
  /** The day after the last one on screen. */
  readonly end: PlainDate;
  readonly view: CalendarView;
  readonly date: PlainDate;

  constructor(start: PlainDate, end: PlainDate, view: CalendarView, date: PlainDate) {
    super(RangeChangeEvent.type, false);
    this.start = start;
    this.end = end;
    this.view = view;
    this.date = date;
  }
}

/** A person showed, hid or coloured a calendar, or chose the one for new events. A host can remember it for its own. */
export class CalendarUpdateEvent extends CalendarElementEvent {
  static readonly type = 'dayflow-calendar-update';
  /** As it is now. */
  readonly calendar: Calendar;
  /** What was chosen: `visible`, `color` or `default`. */
  readonly patch: CalendarPatch;

  constructor(calendar: Calendar, patch: CalendarPatch) {
    super(CalendarUpdateEvent.type, false);
    this.calendar = calendar;
    this.patch = patch;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dayflow-change-request': ChangeRequestEvent;
    'dayflow-change': ChangeEvent;
    'dayflow-event-click': EventClickEvent;
    'dayflow-event-open-request': EventOpenRequestEvent;
    'dayflow-range-select': RangeSelectEvent;
    'dayflow-navigate-request': NavigateRequestEvent;
    'dayflow-range-change': RangeChangeEvent;
    'dayflow-calendar-update': CalendarUpdateEvent;
  }
}
