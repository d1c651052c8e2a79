import type { Calendar } from '../model/calendar.ts';
import { type AppliedChange, type Change } from '../model/change.ts';
import { ReadOnlyError } from '../model/errors.ts';
import { type CalendarEvent, recordFromEvent } from '../model/event.ts';
import { type Occurrence, occurrenceFromRecord } from '../model/occurrence.ts';
import type { CalendarSource } from '../model/source.ts';
import { type TimeRange, spanInRange } from '../time/range.ts';

/** What a host remembers of the calendars, read-only, until the sync has the real ones. */
export class SnapshotSource implements CalendarSource {
  readonly id: string;
  readonly calendars: readonly Calendar[];
  readonly #events: ReadonlyMap<string, CalendarEvent>;

  constructor(id: string, snapshot: { events: readonly CalendarEvent[]; calendars: readonly Calendar[] }) {
    this.id = id;
    this.calendars = snapshot.calendars.map((calendar) => ({ ...calendar, readonly: true, sourceId: id }));
    this.#events = new Map(snapshot.events.map((event) => [event.id, event]));
  }

  *occurrences(range: TimeRange): Generator<Occurrence> {
    for (const event of this.#events.values()) {
      const { span } = recordFromEvent(event, range.timeZone);
      if (spanInRange(span, range)) yield occurrenceFromRecord({ eventId: event.id, recurrenceId: '', span });
    }
  }

  get(id: string): CalendarEvent | undefined {
    return this.#events.get(id);
  }

  events(): Iterable<CalendarEvent> {
    return this.#events.values();
  }

  apply(change: Change): AppliedChange {
    throw new ReadOnlyError('calendar', `"${change.event.title}" cannot be edited until the calendars are loaded.`);
  }

  subscribe(): () => void {
    return () => undefined;
  }

  readOnlyReason(): 'calendar' {
    return 'calendar';
  }
}
