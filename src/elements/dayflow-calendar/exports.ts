import { type EventRecord, recordFromEvent } from '../../model/event.ts';
import type { CalendarSource } from '../../model/source.ts';
import type { TimeRange } from '../../time/range.ts';
import type { Sources } from './sources.ts';

/** What goes into a file. */
export interface Exported {
  /** The text of a resource, or an event that has none. */
  readonly contents: readonly (string | EventRecord)[];
  readonly count: number;
}

/**
 * The events of calendars, each resource once. A series of a source that keeps no texts is left out, for only the
 * source knows its rule.
 *
 * @param range only what has an occurrence in it; a series is whole nevertheless
 * @param calendarIds only these calendars
 */
export function exported(sources: Sources, timeZone: string, range?: TimeRange, calendarIds?: readonly string[]): Exported {
  const texts = new Set<string>();
  const records: EventRecord[] = [];
  let count = 0;
  for (const source of sources.all) {
    for (const id of idsOf(source, range)) {
      const event = source.get(id);
      if (event === undefined || (calendarIds !== undefined && !calendarIds.includes(event.calendarId))) continue;
      const text = source.text?.(id);
      if (text === undefined && event.recurring) continue;
      if (text === undefined) records.push(recordFromEvent(event, timeZone));
      else texts.add(text);
      count++;
    }
  }
  return { contents: [...texts, ...records], count };
}

function idsOf(source: CalendarSource, range: TimeRange | undefined): Iterable<string> {
  if (range === undefined) return Array.from(source.events(), ({ id }) => id);
  return new Set(Array.from(source.occurrences(range), ({ eventId }) => eventId));
}

/** A name for the file that any system takes: the calendar's where there is one. */
export function fileName(calendar: string | undefined, day: string): string {
  const name = calendar?.replace(/[\p{Cc}\p{Cf}\s/\\:*?"<>|]+/gu, ' ').trim().replace(/^\.+/, '').slice(0, 80);
  return `${name || `calendar-${day}`}.ics`;
}
