import { type Reminder, reminderKey } from '../../model/reminder.ts';
import { formatLength } from '../../time/format.ts';
import { wallFromEpoch, zoneOf } from '../../time/zone.ts';
import type { TimeWords } from '../event-box/time-words.ts';
import type { Messages } from '../messages/messages.ts';
import { reminderWords } from '../reminder-words.ts';

/** What reminders are said with. */
export interface ReminderPlace {
  readonly allDay: boolean;
  readonly timeZone: string;
  readonly times: TimeWords;
  readonly messages: Messages;
}

/** When an event reminds, each time once, in words. */
export function reminderLines(reminders: readonly Reminder[], place: ReminderPlace): string[] {
  const kept = new Map(reminders.map((reminder) => [reminderKey(reminder), reminder]));
  const lines = Array.from(kept.values(), (reminder) => {
    const words = timeOf(reminder, place);
    return reminder.action === 'email' ? place.messages.reminderByMail(words) : words;
  });
  return [...new Set(lines)];
}

function timeOf(reminder: Reminder, { allDay, timeZone, times, messages }: ReminderPlace): string {
  const { locale, hourCycle } = times;
  if ('at' in reminder) {
    const wall = wallFromEpoch(zoneOf(timeZone), Date.parse(reminder.at));
    return times.when({ id: '', start: wall, end: wall, allDay: false });
  }
  const { minutesBefore, related } = reminder;
  if (related === 'start') return reminderWords(minutesBefore, allDay, { locale, hourCycle, messages });
  const length = formatLength(Math.abs(minutesBefore), locale, 'long');
  if (minutesBefore === 0) return messages.reminderAtEnd;
  return minutesBefore > 0 ? messages.reminderBeforeEnd(length) : messages.reminderAfterEnd(length);
}
