import type { Messages } from './messages.ts';
import { englishViewMessages } from './view-messages.ts';

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

/** The words in English. */
export const english: Messages = {
  ...englishViewMessages,
  today: 'Today',
  previous: 'Previous',
  next: 'Next',
  views: { month: 'Month', week: 'Week', workweek: 'Work week', day: 'Day', days: 'Days', agenda: 'Agenda', year: 'Year' },
  viewSwitch: 'View',
  create: 'New',
  newEvent: 'New event',

  synced: 'Synced',
  syncing: 'Syncing',
  syncingProgress: (done, total) => `Syncing ${done} of ${total}`,
  offline: 'Offline – changes are kept',
  offlineWaiting: (count) => `Offline – ${changes(count)} waiting`,
  waiting: (count) => `${changes(count)} waiting`,
  paused: 'Sync is paused',
  conflicts: (count) => (count === 1 ? '1 conflict' : `${count} conflicts`),
  problem: {
    offline: 'Offline – changes are kept',
    timeout: 'The server is slow – trying again',
    throttled: 'The server asks to wait – trying again',
    server: 'The server has a problem – trying again',
    'signed-out': 'Signed out',
    unauthorized: 'The server does not accept the sign-in',
    forbidden: 'The server does not allow this',
    'not-found': 'The calendar was not found',
    precondition: 'Changed elsewhere meanwhile',
    'uid-conflict': 'This event is there already',
    invalid: 'The server does not accept this event',
    token: 'Syncing anew',
    unsupported: 'The server cannot do this',
    refused: 'This site does not allow it',
    protocol: 'The server’s answer cannot be read',
  },
  otherProblem: 'Sync failed – trying again',

  readOnlyReason: {
    recurring: 'Repeating events are read-only here.',
    calendar: 'This calendar is read-only.',
    event: 'This event is read-only.',
    element: 'Events cannot be edited here.',
    attendee: 'Only the organizer can change this event.',
    unreadable: 'This event cannot be read completely, so it is left as it is.',
  },

  confirm: {
    decline: {
      heading: (title) => `Delete “${title}”?`,
      text: 'Deleting an invitation declines it. The organizer will be told.',
      yes: 'Delete and decline',
    },
    cancel: {
      heading: (title) => `Delete “${title}”?`,
      text: 'Guests will be told that it is cancelled.',
      yes: 'Delete',
    },
    update: { heading: (title) => `Change “${title}”?`, text: 'Guests will be told.', yes: 'Change' },
  },
  doubtful: 'Parts of this event could not be understood: its times may be wrong.',

  edit: 'Edit',
  remove: 'Delete',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  editEvent: 'Edit event',
  title: 'Title',
  editorAllDay: 'All day',
  start: 'Start',
  end: 'End',
  date: 'date',
  time: 'time',
  calendar: 'Calendar',
  location: 'Location',
  description: 'Description',
  link: 'Link',
  inZone: (times, zone) => `${times} in ${zone}`,
  editorProblem: {
    'end-before-start': 'The end is before the start.',
  },
  eventsOn: (day) => `Events on ${day}`,

  created: (title, when) => `${title} created, ${when}`,
  changed: (title, when) => `${title} is now ${when}`,
  deleted: (title) => `${title} deleted`,
  changedWhileDragged: (title, when) => `${title} was changed elsewhere meanwhile, and is now ${when}`,
  notChanged: (title) => `${title} was not changed`,
  notSaved: (title, why) => `${title} was not saved: ${why}`,
  noCalendar: 'There is no calendar that can be written to.',
  gone: 'it was deleted meanwhile.',

  // Views and pages.

  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  jumpToDate: 'Jump to a date',

  // The keyboard and its help.
  commands: {
    today: 'Today',
    previous: 'Page back',
    next: 'Page forward',
    create: 'New event',
    search: 'Search',
    undo: 'Undo',
    redo: 'Redo',
    paste: 'Paste',
    notice: 'Go to the notice, and back',
    help: 'Keyboard shortcuts',
    open: 'Open',
    edit: 'Edit',
    delete: 'Delete',
    duplicate: 'Duplicate',
    copy: 'Copy',
    cut: 'Cut',
    'move-earlier': 'Move earlier',
    'move-later': 'Move later',
    'move-day-before': 'Move to the day before',
    'move-day-after': 'Move to the day after',
    'move-week-before': 'Move to the week before',
    'move-week-after': 'Move to the week after',
    shorten: 'Shorten',
    lengthen: 'Lengthen',
  },
  pageInView: (view, page) => `${view}: ${page}`,

  // Undo, clipboard, menu.

  undo: 'Undo',
  redo: 'Redo',
  notice: 'Notice',
  restored: (title, when) => `${title} is back, ${when}`,
  undoneSeveral: (count) => `${count} changes undone`,
  redoneSeveral: (count) => `${count} changes made again`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  notUndone: (title, why) => `${title} was left as it is: ${why}`,
  changedMeanwhile: 'it was changed elsewhere meanwhile.',
  copied: (title) => `${title} copied`,
  pasted: (count) => `${count} events pasted`,
  nothingToPaste: 'There is no event to paste: copy one first.',
  tooMuchToPaste: (count, most) => `${count} events are too many to paste: ${most} at most.`,
  confirmRestore: {
    organizer: {
      heading: (title) => `Bring “${title}” back?`,
      text: 'Guests were told that it is cancelled, and will be invited again.',
      yes: 'Bring back',
    },
    attendee: {
      heading: (title) => `Bring “${title}” back?`,
      text: 'You declined it. The organizer may be told that you have it again.',
      yes: 'Bring back',
    },
  },

  // Search.

  // The list of calendars.

  calendars: 'Calendars',
  ownCalendars: 'My calendars',
  otherCalendars: 'Other calendars',
  noCalendars: 'No calendars yet.',
  unnamedCalendar: 'Events',
  showAllCalendars: 'Show all',
  calendarOptions: (name) => `Options for ${name}`,
  onlyThisCalendar: 'Show only this calendar',
  useForNewEvents: 'Use for new events',
  takesNewEvents: 'new events',
  color: 'Colour',
  colorNames: {
    red: 'Red',
    orange: 'Orange',
    amber: 'Amber',
    lime: 'Lime',
    green: 'Green',
    teal: 'Teal',
    sky: 'Sky',
    blue: 'Blue',
    violet: 'Violet',
    purple: 'Purple',
    pink: 'Pink',
    graphite: 'Graphite',
  },
  otherColor: 'Other colour',

  // What details show beside.

  // What the editor asks beside.
  unreadDate: (example) => `Enter a date such as ${example}.`,
  unreadTime: (example) => `Enter a time such as ${example}.`,
  unreadZone: 'Choose a time zone from the list.',
  chooseDate: 'Choose a date',
  timeZone: 'Time zone',
  floatingZone: 'No time zone',
  reminder: 'Reminder',
  addReminder: 'Add a reminder',
  noReminder: 'None',
  reminderAtStart: 'When it starts',
  reminderBefore: (length) => `${length} before`,
  reminderAfter: (length) => `${length} after the start`,
  reminderAt: (days, time) => {
    if (days === 0) return `On the day at ${time}`;
    return days === 1 ? `The day before at ${time}` : `${days} days before at ${time}`;
  },
  showAs: 'Show as',
  busy: 'Busy',
  free: 'Free',
  moreOptions: 'More options',
  fewerOptions: 'Fewer options',
  discardQuestion: 'Discard changes?',
  keepEditing: 'Keep editing',
  discard: 'Discard',
  editorFields: {
    title: 'title',
    when: 'time',
    calendarId: 'calendar',
    location: 'location',
    url: 'link',
    description: 'description',
    reminders: 'reminder',
    busy: 'busy or free',
  },
  changedElsewhere: (fields) => `Changed elsewhere meanwhile: ${fields}.`,
  keptAsTyped: (fields) => `Kept as you typed it: ${fields}.`,
  deletedElsewhere: 'This event was deleted elsewhere. You can save it as a new one.',
  saveAsNew: 'Save as new event',

  // Pointer and zones.
};
