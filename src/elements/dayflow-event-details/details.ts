import type { AttendeeStatus } from '../../model/calendar-user.ts';
import type { EventStatus } from '../../model/details.ts';
import type { ReminderForm } from '../reminder-words.ts';

/** What the details of an occurrence show, all in words. */
export interface Details {
  /** The occurrence's id. */
  readonly id: string;
  readonly title: string;
  readonly when: string;
  /** How long it is, where it takes time. */
  readonly length?: string | undefined;
  /** Its times in its own zone, where that differs from the one on screen. */
  readonly whenAtHome?: string | undefined;
  readonly color: string;
  readonly calendarName: string;
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly status?: EventStatus | undefined;
  /** What the person answered to the invitation. */
  readonly answer?: string | undefined;
  /** How to join from afar: the first is a button. */
  readonly joins: readonly NamedLink[];
  readonly guests?: Guests | undefined;
  /** When it reminds. */
  readonly reminders: readonly string[];
  /** The reminders that the person may set here, as the event is somebody else's else. */
  readonly ownReminders?: OwnReminders | undefined;
  readonly categories: readonly string[];
  /** That the time is free, and who may see the event. */
  readonly visibility: readonly string[];
  readonly attachments: readonly NamedLink[];
  readonly recurring: boolean;
  /** Why it cannot be edited; absent when it can. */
  readonly readOnly?: string | undefined;
  readonly deletable: boolean;
  /** Of a task: whether it is done. */
  readonly done?: boolean | undefined;
  /** Whether parts of it could not be understood. */
  readonly doubtful: boolean;
}

/** What leads elsewhere, if that is safe. */
export interface NamedLink {
  readonly name: string;
  readonly href?: string | undefined;
}

export interface OwnReminders extends Omit<ReminderForm, 'messages'> {
  /** Minutes before the start. */
  readonly reminders: readonly number[];
  readonly allDay: boolean;
}

/** Who is invited. */
export interface Guests {
  /** How many, and what they answered. */
  readonly summary: string;
  readonly people: readonly Guest[];
  /** How many more there are, of whom nothing is shown. */
  readonly more: number;
}

export interface Guest {
  readonly name: string;
  /** What they answered; absent for who was not asked. */
  readonly status?: AttendeeStatus | undefined;
  readonly answer?: string | undefined;
  /** Their part, if it is not just that of a guest. */
  readonly notes: readonly string[];
}

export type DetailsAction = 'edit' | 'delete' | 'complete' | 'menu';

/** The user wants to do something to what the details show. Between the details and their calendar only. */
export class DetailsActionEvent extends Event {
  static readonly type = 'details-action';
  readonly action: DetailsAction;

  constructor(action: DetailsAction) {
    super(DetailsActionEvent.type);
    this.action = action;
  }
}

/** The user sets other reminders, in minutes before the start. */
export class DetailsRemindEvent extends Event {
  static readonly type = 'details-remind';
  readonly reminders: readonly number[];

  constructor(reminders: readonly number[]) {
    super(DetailsRemindEvent.type);
    this.reminders = reminders;
  }
}
