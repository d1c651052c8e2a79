import type { CalendarObject } from '../../icalendar/exchange/objects.ts';
import { type Calendar, calendarsForEvents } from '../../model/calendar.ts';

/** The calendars that there are, and the one for what a person makes. */
interface Calendars {
  readonly calendars: readonly Calendar[];
  readonly calendarForPerson: Calendar | undefined;
}

/** Where objects of files may go: tasks alone also into what takes nothing else. */
export function importTargets(objects: readonly CalendarObject[], { calendars }: Calendars): readonly Calendar[] {
  return areTasks(objects) ? calendars.filter((calendar) => !calendar.readonly) : calendarsForEvents(calendars);
}

/** Whether objects may go into a calendar, as things are now. */
export function isImportTarget(calendarId: string | undefined, objects: readonly CalendarObject[], there: Calendars): boolean {
  return [...importTargets(objects, there), ...own(there)].some(({ id }) => id === calendarId);
}

/** The calendar that is proposed: for tasks alone one that takes them, and that is seen while there is one. */
export function proposedTarget(objects: readonly CalendarObject[], there: Calendars): string | undefined {
  const { calendarForPerson } = there;
  if (!areTasks(objects)) return calendarForPerson?.id;
  const takers = [...own(there), ...importTargets(objects, there)].filter(({ onlyEvents }) => onlyEvents !== true);
  return (takers.find(({ visible }) => visible) ?? takers[0] ?? calendarForPerson)?.id;
}

/** It need not be among those that are listed. */
function own({ calendarForPerson }: Calendars): Calendar[] {
  return calendarForPerson === undefined ? [] : [calendarForPerson];
}

function areTasks(objects: readonly CalendarObject[]): boolean {
  return objects.some(({ component }) => component === 'VTODO') && objects.every(({ component }) => component !== 'VEVENT');
}
