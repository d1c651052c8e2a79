import { type Reminder, isSimpleReminder, reminderKey } from '../../model/reminder.ts';
import { DAY_MS, MINUTE_MS } from '../../time/day.ts';
import { type AlarmReading, readAlarms } from '../read/alarm.ts';
import { type Component, type ICalendarDocument, firstLine, linesNamed } from '../text/document.ts';
import type { TextEdit } from '../text/edit.ts';
import { escapeText } from '../text/escape.ts';
import { formatDuration } from '../values/duration.ts';
import { propertyLine } from './property.ts';
import { formatUtc } from './stamps.ts';

/** What an alarm on screen says where the event has no title: RFC 5545 section 3.6.6 wants a DESCRIPTION. */
const UNTITLED = 'Reminder';

/** The unfolded lines of a new alarm; none for a mail, which names whom it goes to. */
export function alarmLines(reminder: Reminder, title: string): string[] {
  if (reminder.action === 'email') return [];
  return [
    'BEGIN:VALARM',
    `ACTION:${reminder.action.toUpperCase()}`,
    'at' in reminder
      ? `TRIGGER;VALUE=DATE-TIME:${formatUtc(Date.parse(reminder.at))}`
      : `TRIGGER${reminder.related === 'end' ? ';RELATED=END' : ''}:${triggerDuration(reminder.minutesBefore)}`,
    ...(reminder.action === 'display' ? [`DESCRIPTION:${escapeText(title === '' ? UNTITLED : title)}`] : []),
    'END:VALARM',
  ];
}

/**
 * Gives an event the reminders that are wanted. Only alarms of the kind that people set are changed, removed or
 * taken for one that is wanted; each keeps all but its TRIGGER. Every other alarm stays byte for byte.
 */
export function patchAlarms(
  edit: TextEdit,
  document: ICalendarDocument,
  component: Component,
  wanted: readonly Reminder[],
  title: string,
): void {
  const alarms = readAlarms(document, component);
  const keys = new Set(wanted.map(reminderKey));
  const known = new Set(alarms.map(({ reminder }) => reminderKey(reminder)));
  const spare = alarms.filter(({ reminder }) => isSimpleReminder(reminder) && !keys.has(reminderKey(reminder)));
  const fresh = new Map(wanted.filter((reminder) => !known.has(reminderKey(reminder))).map((each) => [reminderKey(each), each]));
  for (const reminder of fresh.values()) {
    const reused = isSimpleReminder(reminder) ? spare.shift() : undefined;
    if (reused === undefined) edit.appendComponent(component, ...alarmLines(reminder, title));
    else retrigger(edit, document, reused, reminder);
  }
  for (const { component: alarm } of spare) edit.removeComponent(alarm);
}

function retrigger(edit: TextEdit, document: ICalendarDocument, { component }: AlarmReading, reminder: Reminder): void {
  if ('at' in reminder) return;
  const [index] = linesNamed(document, component, 'TRIGGER');
  edit.replace(index!, propertyLine(firstLine(document, component, 'TRIGGER'), 'TRIGGER', triggerDuration(reminder.minutesBefore)));
}

/** Whole days are days: the day before at the same time, also where the clock is changed between. */
function triggerDuration(minutesBefore: number): string {
  const ms = -Math.round(minutesBefore * MINUTE_MS);
  const days = Math.trunc(ms / DAY_MS);
  return formatDuration({ days, ms: ms - days * DAY_MS });
}
