import { MINUTE_MS } from '../time/day.ts';
import { formatLength, formatWall } from '../time/format.ts';
import type { Messages } from './messages/messages.ts';

/** How reminders are said. */
export interface ReminderForm {
  readonly locale: string;
  readonly hourCycle: 'h12' | 'h23' | undefined;
  readonly messages: Messages;
}

const DAY = 1440;

/** When a reminder comes, in words. Those of an all-day event count from its midnight, and are said by day and time. */
export function reminderWords(minutesBefore: number, allDay: boolean, { locale, hourCycle, messages }: ReminderForm): string {
  if (allDay) {
    const days = Math.max(0, Math.ceil(minutesBefore / DAY));
    const time = (days * DAY - minutesBefore) * MINUTE_MS;
    return messages.reminderAt(days, formatWall(time, locale, { hour: 'numeric', minute: '2-digit', hourCycle }));
  }
  if (minutesBefore === 0) return messages.reminderAtStart;
  const length = formatLength(Math.abs(minutesBefore), locale, 'long');
  return minutesBefore > 0 ? messages.reminderBefore(length) : messages.reminderAfter(length);
}

/** The reminders to choose from, in minutes before the start; an all-day event's at nine in the morning. */
export function usualReminders(allDay: boolean): readonly number[] {
  const nine = 9 * 60;
  return allDay ? [-nine, DAY - nine, 2 * DAY - nine, 7 * DAY - nine] : [0, 5, 10, 15, 30, 60, DAY];
}
