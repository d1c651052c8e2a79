import type { AttendeeStatus } from '../../model/calendar-user.ts';
import type { ReadOnlyReason } from '../../model/errors.ts';
import type { ProviderErrorKind } from '../../sync/errors.ts';
import type { GridRow, GridScope } from '../../interaction/grid-keys.ts';
import type { PlainCommand } from '../commands/command-name.ts';
import type { CalendarColor } from '../calendar-colors.ts';
import type { CalendarView } from '../events.ts';
import type { ImportRefusal } from '../exchange/report.ts';
import type { ViewMessages } from './view-messages.ts';

/** What can be wrong with what a person typed into the editor. */
export type EditorProblem = 'end-before-start';

/** What a person may edit of an event. */
export type EditorField =
  | 'title'
  | 'when'
  | 'calendarId'
  | 'location'
  | 'url'
  | 'description'
  | 'reminders'
  | 'busy';

/** A question, and the button that goes on. */
export interface Confirm {
  heading(title: string): string;
  text: string;
  yes: string;
}

/** Every word that the calendar says; dates, times and numbers are Intl's. */
export interface Messages extends ViewMessages {
  /** The toolbar's buttons. */
  today: string;
  previous: string;
  next: string;
  views: Readonly<Record<CalendarView, string>>;
  /** The name of the group of view buttons. */
  viewSwitch: string;
  create: string;
  /** The name of the button, and the editor's heading, for a new event. */
  newEvent: string;

  /** The state of sync. */
  synced: string;
  syncing: string;
  syncingProgress(done: number, total: number): string;
  offline: string;
  offlineWaiting(changes: number): string;
  waiting(changes: number): string;
  paused: string;
  conflicts(count: number): string;
  /** What failed, by the kind of the error. */
  problem: Readonly<Record<ProviderErrorKind, string>>;
  otherProblem: string;

  /** Why something cannot be edited. */
  readOnlyReason: Readonly<Record<ReadOnlyReason, string>>;

  /** Asked before a change of which others are told: declining an invitation, cancelling or changing one's own meeting. */
  confirm: Readonly<Record<'decline' | 'cancel' | 'update', Confirm>>;
  /** In the details of an event of which parts could not be understood. */
  doubtful: string;

  /** Details and editor. */
  edit: string;
  remove: string;
  save: string;
  cancel: string;
  close: string;
  editEvent: string;
  title: string;
  /** The editor's check box. */
  editorAllDay: string;
  start: string;
  end: string;
  date: string;
  time: string;
  calendar: string;
  location: string;
  description: string;
  link: string;
  /** Under an event written in another zone than the one on screen: its own times there. */
  inZone(times: string, zone: string): string;
  editorProblem: Readonly<Record<EditorProblem, string>>;
  eventsOn(day: string): string;

  /** Announced. */
  created(title: string, when: string): string;
  changed(title: string, when: string): string;
  deleted(title: string): string;
  /** Of an event that was dragged while it was changed elsewhere. */
  changedWhileDragged(title: string, when: string): string;
  notChanged(title: string): string;
  notSaved(title: string, why: string): string;
  noCalendar: string;
  /** Why an edit came too late. */
  gone: string;

  // Views and pages.

  /** The small month's arrows. */
  previousMonth: string;
  nextMonth: string;
  /** The small month that opens beside the title. */
  jumpToDate: string;

  // The keyboard and its help.
  /** What a person can do, for the help and menus. */
  commands: Readonly<Record<PlainCommand, string>>;
  /** How the focus moves in a view, for the help: there and back in one. */
  gridRows: Readonly<Record<GridRow, string>>;
  /** The help's headings: where keys count. */
  helpSections: Readonly<Record<'calendar' | 'event' | GridScope, string>>;
  /** Announced when another view is on screen; `page` says which days. */
  pageInView(view: string, page: string): string;

  // Undo, clipboard, menu.

  undo: string;
  redo: string;
  /** The name of what shows what was just done. */
  notice: string;
  restored(title: string, when: string): string;
  undoneSeveral(count: number): string;
  redoneSeveral(count: number): string;
  nothingToUndo: string;
  nothingToRedo: string;
  notUndone(title: string, why: string): string;
  /** Why an undo does nothing. */
  changedMeanwhile: string;
  /** How keys are labelled, by `KeyboardEvent.key`, and `Mod` for Ctrl; those with a letter or a sign have none. */
  keys: Readonly<Record<string, string>>;
  /** The button in the details that opens the menu of what can be done. */
  moreActions: string;
  /** The menu of an event, of empty time. */
  menuOf(title: string): string;
  menuAt(when: string): string;
  moveMenu: string;
  /** Why an event cannot be moved earlier or later, and why not shortened. */
  noTimeOfDay: string;
  shortest: string;
  calendarMenu: string;
  movedTo(title: string, calendar: string): string;
  copied(title: string): string;
  pasted(count: number): string;
  /** What was done, and why something else was not: a sentence. */
  butFailed(done: string, why: string): string;
  nothingToPaste: string;
  tooMuchToPaste(count: number, most: number): string;
  /** Asked before an event comes back of whose end others were told; by the person's part in it. */
  confirmRestore: Readonly<Record<'organizer' | 'attendee', Confirm>>;

  // Search.

  search: string;
  /** What the field says while it is empty. */
  searchHint: string;
  searchResults: string;
  /** Over what is past. */
  searchPast: string;
  nothingFound: string;
  foundEvents(count: number): string;
  /** Found, and not shown. */
  moreFound(count: number): string;
  /** From when to when everything was searched. */
  searchCovers(from: string, to: string): string;
  /** The first sync runs still. */
  searchIncomplete: string;

  // The list of calendars.

  /** The sidebar's button, its name, and the heading over the list. */
  calendars: string;
  /** Over the page's own calendars, where there are others. */
  ownCalendars: string;
  /** Over the calendars of a source without a name, where there are others. */
  otherCalendars: string;
  noCalendars: string;
  /** A calendar without a name. */
  unnamedCalendar: string;
  showAllCalendars: string;
  /** The button that opens what can be chosen for a calendar. */
  calendarOptions(name: string): string;
  onlyThisCalendar: string;
  useForNewEvents: string;
  /** Beside the calendar that new events go to. */
  takesNewEvents: string;
  color: string;
  colorNames: Readonly<Record<CalendarColor, string>>;
  otherColor: string;

  // What details show beside.
  join: string;
  joinWith(service: string): string;
  guests(count: number): string;
  /** `answers` lists how many gave which: "2 yes, 1 waiting". */
  guestsAnswered(count: number, answers: string): string;
  answerCount: Readonly<Record<AttendeeStatus, (count: number) => string>>;
  /** A guest's answer. */
  answers: Readonly<Record<AttendeeStatus, string>>;
  /** The person's own answer. */
  ownAnswer: Readonly<Record<AttendeeStatus, string>>;
  organizer: string;
  /** Beside one's own name among the guests. */
  you: string;
  guestRole: Readonly<Record<'opt-participant' | 'non-participant', string>>;
  guestType: Readonly<Record<'group' | 'resource' | 'room', string>>;
  showAllGuests(count: number): string;
  showFewerGuests: string;
  /** At the end of a very long list. */
  moreGuests(count: number): string;
  /** Said after the reminders of an invitation were set. */
  remindersSet: string;
  reminderAtEnd: string;
  /** `length` is Intl's: "10 minutes". */
  reminderBeforeEnd(length: string): string;
  reminderAfterEnd(length: string): string;
  /** `when` is one of these, or a time. */
  reminderByMail(when: string): string;
  categories: string;
  shownAsFree: string;
  classification: Readonly<Record<'private' | 'confidential', string>>;
  attachment: string;

  // What the editor asks beside.
  /** Beside a field whose text cannot be read; with an example in the locale's form. */
  unreadDate(example: string): string;
  unreadTime(example: string): string;
  unreadZone: string;
  chooseDate: string;
  timeZone: string;
  /** In place of a zone, for a time that is the same on every clock. */
  floatingZone: string;
  reminder: string;
  addReminder: string;
  noReminder: string;
  reminderAtStart: string;
  /** `length` is Intl's: "10 minutes". */
  reminderBefore(length: string): string;
  reminderAfter(length: string): string;
  /** Of an all-day event, as many days before it (0: on its day) at a time of day. */
  reminderAt(days: number, time: string): string;
  /** The field of busy and free. */
  showAs: string;
  busy: string;
  free: string;
  moreOptions: string;
  fewerOptions: string;
  discardQuestion: string;
  keepEditing: string;
  discard: string;
  /** The editor's fields, as they are listed. */
  editorFields: Readonly<Record<EditorField, string>>;
  /** In the editor, when the event was changed while it is open; `fields` are listed in words. */
  changedElsewhere(fields: string): string;
  keptAsTyped(fields: string): string;
  deletedElsewhere: string;
  saveAsNew: string;

  // Tasks.
  taskDone(title: string): string;
  taskOpen(title: string): string;
  /** The button in the details. */
  markDone: string;
  markOpen: string;

  // Files.
  importHeading: string;
  importReading: string;
  importing: string;
  /** What is in a file. */
  importCounts: Readonly<Record<'events' | 'series' | 'tasks', (count: number) => string>>;
  importNothing: string;
  /** Before: none of it can go in as it was chosen. */
  importNothingNew: string;
  /** Before the calendar that is chosen. */
  importInto: string;
  importDuplicates(count: number): string;
  /** What to do with those that are there already. */
  importSkip: string;
  importReplace: string;
  importLeftOut(count: number): string;
  importDoubts(count: number): string;
  /** At the end of a list of which not all is shown. */
  importMore(count: number): string;
  importLine(line: number): string;
  /** The button. */
  importAction: string;
  importSome(count: number): string;
  /** Over the calendar while a file is dragged over it. */
  importDrop: string;
  /** What came of it; they are listed one after another. */
  importResults: Readonly<Record<'added' | 'replaced' | 'skipped' | 'refused', (count: number) => string>>;
  /** Afterwards. */
  importedNothing: string;
  /** Why an object of a file is left out. */
  importRefusal: Readonly<Record<Exclude<ImportRefusal, ReadOnlyReason>, string>>;
  noCalendarFile: string;
  nothingToExport: string;
  exported(count: number, file: string): string;
}
