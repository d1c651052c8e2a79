export const REMINDER_ACTIONS = ['display', 'audio', 'email'] as const;

/** ACTION (RFC 5545 section 3.8.6.1), in lower case. */
export type ReminderAction = (typeof REMINDER_ACTIONS)[number];

/** A reminder that moves with its event. */
export interface RelativeReminder {
  /** Minutes before the start, or the end; negative: after it. A day counts 1440. */
  readonly minutesBefore: number;
  readonly related: 'start' | 'end';
  readonly action: ReminderAction;
}

/** A reminder at a time of its own. */
export interface AbsoluteReminder {
  /** ISO 8601, an instant in UTC. */
  readonly at: string;
  readonly action: ReminderAction;
}

/** When a person is to be reminded of an event (RFC 5545 section 3.6.6). */
export type Reminder = RelativeReminder | AbsoluteReminder;

/** A reminder as a host gives it: a number is minutes before the start. */
export type ReminderInput =
  | number
  | (Pick<RelativeReminder, 'minutesBefore'> & Partial<RelativeReminder>)
  | (Pick<AbsoluteReminder, 'at'> & Partial<AbsoluteReminder>);

/** Whether a reminder is of the kind that people set: shown on screen, counted from the start. */
export function isSimpleReminder(reminder: Reminder): reminder is RelativeReminder {
  return 'minutesBefore' in reminder && reminder.related === 'start' && reminder.action === 'display';
}

/** The reminders that people set, in minutes before the start: each once, the nearest to the start first. */
export function reminderMinutes(reminders: readonly Reminder[] | undefined): number[] {
  const minutes = (reminders ?? []).filter(isSimpleReminder).map(({ minutesBefore }) => minutesBefore);
  return [...new Set(minutes)].sort((a, b) => a - b);
}

/**
 * Reminders after an edit: it sets those that people set; those of other kinds stay, whatever it says of them.
 *
 * @param wanted undefined removes
 */
export function editedReminders(
  reminders: readonly Reminder[] | undefined,
  wanted: readonly Reminder[] | undefined,
): readonly Reminder[] | undefined {
  const kept = (reminders ?? []).filter((reminder) => !isSimpleReminder(reminder));
  const keys = new Set(kept.map(reminderKey));
  const all = [...(wanted ?? []).filter((reminder) => !keys.has(reminderKey(reminder))), ...kept];
  return all.length === 0 ? undefined : all;
}

/** The same for two reminders that say the same. */
export function reminderKey(reminder: Reminder): string {
  return 'at' in reminder
    ? `${reminder.at} ${reminder.action}`
    : `${reminder.minutesBefore} ${reminder.related} ${reminder.action}`;
}
