import { HostSource } from '../../../src/model/host-source.ts';
import type { Calendar } from '../../../src/model/calendar.ts';
import type { EventInput } from '../../../src/model/event.ts';
import type { CalendarSource, SyncStatus } from '../../../src/model/source.ts';

/** A source of a host's own, with one calendar of the same id: a real store under another name. */
export function memorySource(id: string, events: readonly EventInput[]): MemorySource {
  return new MemorySource(id, events);
}

export class MemorySource implements CalendarSource {
  readonly id: string;
  status: SyncStatus | undefined;
  readonly #store = new HostSource('UTC');

  constructor(id: string, events: readonly EventInput[]) {
    this.id = id;
    this.#store.setCalendars([{ id, name: id, color: '#1f8f5f' }]);
    this.#store.setEvents(events.map((event) => ({ ...event, calendarId: id })));
  }

  get calendars(): readonly Calendar[] {
    return this.#store.calendars.map((calendar) => ({ ...calendar, sourceId: this.id }));
  }

  occurrences: CalendarSource['occurrences'] = (range) => this.#store.occurrences(range);
  get: CalendarSource['get'] = (id) => this.#store.get(id);
  events: CalendarSource['events'] = () => this.#store.events();
  apply: CalendarSource['apply'] = (change) => this.#store.apply(change);
  subscribe: CalendarSource['subscribe'] = (listener) => this.#store.subscribe(listener);
  updateCalendar: NonNullable<CalendarSource['updateCalendar']> = (id, patch) => this.#store.updateCalendar(id, patch);
}
