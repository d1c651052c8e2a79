import type { EventDetails } from './details.ts';

/** A collection of events, as the public API hands it over. */
export interface Calendar {
  readonly id: string;
  readonly name: string;
  /** A CSS colour. */
  readonly color: string;
  readonly readonly: boolean;
  /** Whether its events are drawn. */
  readonly visible: boolean;
  /** The source that offers it; `host` for the element's own `calendars`. */
  readonly sourceId: string;
  /** Whether new events go here unless another calendar is named. */
  readonly default?: boolean | undefined;
  /** Whether it takes tasks and no events. */
  readonly onlyTasks?: boolean | undefined;
  /** Whether it takes events and no tasks. */
  readonly onlyEvents?: boolean | undefined;
}

/** A calendar as a host gives it to `calendars`. */
export interface CalendarInput {
  readonly id: string;
  readonly name?: string;
  readonly color?: string;
  readonly readonly?: boolean;
  readonly visible?: boolean;
  readonly default?: boolean;
}

/** What a person chooses for a calendar; absent fields stay as they are. */
export interface CalendarPatch {
  readonly visible?: boolean;
  /** A CSS colour. */
  readonly color?: string;
  /** Whether new events go here. */
  readonly default?: boolean;
}

/** The calendars that new events may go to. */
export function calendarsForEvents(calendars: readonly Calendar[]): Calendar[] {
  return calendars.filter((calendar) => !calendar.readonly && calendar.onlyTasks !== true);
}

/** The calendars that an event may lie in, or a task where it is one. */
export function calendarsFor({ task }: Pick<EventDetails, 'task'>, calendars: readonly Calendar[]): Calendar[] {
  if (task === undefined) return calendarsForEvents(calendars);
  return calendars.filter((calendar) => !calendar.readonly && calendar.onlyEvents !== true);
}

/** The calendar for new events: the default one if it can be written, else the first that can. */
export function defaultCalendar(calendars: readonly Calendar[]): Calendar | undefined {
  const writable = calendarsForEvents(calendars);
  return writable.find((calendar) => calendar.default === true) ?? writable[0];
}

/** The calendar for what a person makes: as {@link defaultCalendar}, of those that are shown while any is. */
export function calendarForPerson(calendars: readonly Calendar[]): Calendar | undefined {
  return defaultCalendar(calendars.filter((calendar) => calendar.visible)) ?? defaultCalendar(calendars);
}
