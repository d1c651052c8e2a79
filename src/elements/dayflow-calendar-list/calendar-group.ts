import type { Calendar, CalendarPatch } from '../../model/calendar.ts';

/** The calendars of one source, as the list shows them. */
export interface CalendarGroup {
  /** The source's id. */
  readonly id: string;
  /** What a person calls the source; undefined shows no heading. */
  readonly name: string | undefined;
  readonly calendars: readonly Calendar[];
}

/** A person changed how a calendar is shown. Between the list and its calendar only. */
export class CalendarPatchEvent extends Event {
  static readonly type = 'calendar-patch';
  readonly calendar: Calendar;
  readonly patch: CalendarPatch;

  constructor(calendar: Calendar, patch: CalendarPatch) {
    super(CalendarPatchEvent.type);
    this.calendar = calendar;
    this.patch = patch;
  }
}

/** A person wants to import a file, or to export a calendar or all that are shown. */
export class CalendarFilesEvent extends Event {
  static readonly type = 'calendar-files';
  readonly command: 'import' | 'export';
  /** Absent: all that are shown. */
  readonly calendarId: string | undefined;

  constructor(command: CalendarFilesEvent['command'], calendarId?: string) {
    super(CalendarFilesEvent.type);
    this.command = command;
    this.calendarId = calendarId;
  }
}

/** A person wants one calendar to be the only one that is shown. */
export class CalendarOnlyEvent extends Event {
  static readonly type = 'calendar-only';
  readonly calendar: Calendar;

  constructor(calendar: Calendar) {
    super(CalendarOnlyEvent.type);
    this.calendar = calendar;
  }
}
