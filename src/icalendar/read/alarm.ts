import { REMINDER_ACTIONS, type Reminder, reminderKey } from '../../model/reminder.ts';
import { DAY_MS, MINUTE_MS } from '../../time/day.ts';
import { parameter } from '../content-line.ts';
import { type Component, type ICalendarDocument, type Line, firstLine } from '../text/document.ts';
import { parseDateValue } from '../values/date-time.ts';
import { parseDuration } from '../values/duration.ts';

/** A VALARM that is understood. */
export interface AlarmReading {
  readonly component: Component;
  readonly reminder: Reminder;
}

/**
 * The alarms of a component that remind of it at a time. Those of an unknown ACTION (RFC 5545 section 3.8.6.1 has
 * them ignored; Apple's `NONE` is one), at a place (RFC 9074 section 8) and snoozed ones (section 7) are left out.
 */
export function readAlarms(document: ICalendarDocument, component: Component): AlarmReading[] {
  return component.children.flatMap((child) => {
    const reminder = child.name === 'VALARM' ? readReminder(document, child) : undefined;
    return reminder === undefined ? [] : [{ component: child, reminder }];
  });
}

/** What the alarms of a component say, each once. */
export function readReminders(document: ICalendarDocument, component: Component): Reminder[] {
  const reminders = new Map<string, Reminder>();
  for (const { reminder } of readAlarms(document, component)) {
    const key = reminderKey(reminder);
    if (!reminders.has(key)) reminders.set(key, reminder);
  }
  return [...reminders.values()];
}

function readReminder(document: ICalendarDocument, alarm: Component): Reminder | undefined {
  const line = (name: string): Line | undefined => firstLine(document, alarm, name);
  const action = line('ACTION')?.content?.value.trim().toLowerCase();
  const known = REMINDER_ACTIONS.find((each) => each === action);
  const trigger = line('TRIGGER');
  if (known === undefined || trigger === undefined || line('PROXIMITY') !== undefined || isSnooze(line('RELATED-TO'))) {
    return undefined;
  }
  return readTrigger(trigger, known);
}

function isSnooze(related: Line | undefined): boolean {
  return related?.content !== undefined && parameter(related.content, 'RELTYPE')?.toUpperCase() === 'SNOOZE';
}

/** TRIGGER (RFC 5545 section 3.8.6.3): a duration, or an instant, which must be in UTC. */
function readTrigger({ content }: Line, action: Reminder['action']): Reminder | undefined {
  const value = content!.value;
  const duration = parseDuration(value);
  if (duration !== undefined) {
    const related = parameter(content!, 'RELATED')?.toUpperCase() === 'END' ? 'end' : 'start';
    // Taken from zero, so that zero is no negative one.
    return { minutesBefore: 0 - (duration.days * DAY_MS + duration.ms) / MINUTE_MS, related, action };
  }
  const date = parseDateValue(value);
  if (date?.kind !== 'date-time' || !date.utc) return undefined;
  return { at: new Date(date.wall).toISOString(), action };
}
