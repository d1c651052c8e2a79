import type { EventStatus } from '../model/details.ts';
import type { DayNumber, WallMs, Weekday } from '../time/day.ts';
import type { ViewMessages } from './messages/view-messages.ts';

/** One occurrence as a view draws it: all that is drawn, already in the view's zone. Plain data. */
export interface ViewItem {
  /** The occurrence's id. */
  readonly id: string;
  readonly eventId: string;
  readonly title: string;
  readonly location?: string | undefined;
  /** Wall time in the view's zone; a date's midnight. */
  readonly start: WallMs;
  /** Exclusive; may equal start. */
  readonly end: WallMs;
  readonly allDay: boolean;
  /** A CSS colour that was checked by the colour parser. */
  readonly color: string;
  readonly calendarName: string;
  readonly status?: EventStatus | undefined;
  /** The person said no to it. */
  readonly declined?: boolean | undefined;
  /** Of a task: whether it is done; absent: an event. */
  readonly done?: boolean | undefined;
  readonly readonly: boolean;
  readonly recurring: boolean;
  /** The end lies before now. */
  readonly past: boolean;
  /** Is being dragged, resized or created: drawn as a ghost at its new time. */
  readonly ghost?: boolean | undefined;
  /** Is what a second tap makes. */
  readonly offered?: boolean | undefined;
  /** Its details or editor are open. */
  readonly selected?: boolean | undefined;
}

/** What every view element is given by the calendar, and nothing else; data flows one way. */
export interface ViewProperties {
  /** The days on screen, ascending; a month's are whole weeks. Hidden days are left out. */
  days: readonly DayNumber[];
  items: readonly ViewItem[];
  locale: string;
  /** Intl's hourCycle, or undefined for the locale's own. */
  hourCycle: 'h12' | 'h23' | undefined;
  today: DayNumber;
  /** The wall time now, in the view's zone. */
  now: WallMs;
  weekend: readonly Weekday[];
  firstDay: Weekday;
  /** Whether nothing may be edited: no handles, no pointer for creating. */
  readonly: boolean;
  /** Whether a first sync runs that has brought nothing yet. */
  loading: boolean;
  /** Whether it is drawn for a sheet of paper. */
  printing: boolean;
  weekNumbers: boolean;
  /** Whether days have their date in the Chinese calendar beside them. */
  lunar: boolean;
  messages: ViewMessages;
}
