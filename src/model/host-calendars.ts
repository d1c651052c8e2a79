import type { Calendar, CalendarInput } from './calendar.ts';

/** The calendar of events that name none, where the host lists no calendars. */
export const UNNAMED = 'default';

const DEFAULT_COLOR = '#3a6fd8';

/** @throws TypeError that names the field */
export function calendarFromInput(input: CalendarInput): Calendar {
  if (typeof input.id !== 'string') throw new TypeError(`A calendar's id must be a string, not ${typeof input.id}.`);
  return {
    id: input.id,
    name: input.name ?? input.id,
    color: input.color ?? DEFAULT_COLOR,
    readonly: input.readonly ?? false,
    visible: input.visible ?? true,
    sourceId: 'host',
    ...(input.default === undefined ? {} : { default: input.default }),
  };
}

/** A calendar that an event names and nobody listed. */
export function impliedCalendar(id: string): Calendar {
  const name = id === UNNAMED ? '' : id;
  return { id, name, color: DEFAULT_COLOR, readonly: false, visible: true, sourceId: 'host' };
}

/** The id of the calendar to which the host's events without one belong. */
export function calendarIdOfUnnamed(listed: readonly Calendar[]): string {
  return (listed.find((calendar) => calendar.default) ?? listed[0])?.id ?? UNNAMED;
}
