import { HostSource } from '../../../src/model/host-source.ts';
import type { Calendar } from '../../../src/model/calendar.ts';
import { type EventInput, eventFromRecord } from '../../../src/model/event.ts';
import { occurrenceFromRecord } from '../../../src/model/occurrence.ts';
import { DAY_MS, HOUR_MS, dayFromIso } from '../../../src/time/day.ts';
import { spanInRange } from '../../../src/time/range.ts';
import type { Span } from '../../../src/time/span.ts';
import type { ReadOnlyReason } from '../../../src/model/errors.ts';
import type { CalendarSource, GuestPart, SyncStatus } from '../../../src/model/source.ts';

/** A source of a host's own, with one calendar of the same id: a real store under another name. */
export function memorySource(id: string, events: readonly EventInput[]): MemorySource {
  return new MemorySource(id, events);
}

export class MemorySource implements CalendarSource {
  readonly id: string;
  status: SyncStatus | undefined;
  protected readonly store = new HostSource('UTC');

  constructor(id: string, events: readonly EventInput[]) {
    this.id = id;
    this.store.setCalendars([{ id, name: id, color: '#1f8f5f' }]);
    this.store.setEvents(events.map((event) => ({ ...event, calendarId: id })));
  }

  get calendars(): readonly Calendar[] {
    return this.store.calendars.map((calendar) => ({ ...calendar, sourceId: this.id }));
  }

  occurrences: CalendarSource['occurrences'] = (range) => this.store.occurrences(range);
  get: CalendarSource['get'] = (id) => this.store.get(id);
  events: CalendarSource['events'] = () => this.store.events();
  apply: CalendarSource['apply'] = (change) => this.store.apply(change);
  subscribe: CalendarSource['subscribe'] = (listener) => this.store.subscribe(listener);
  updateCalendar: NonNullable<CalendarSource['updateCalendar']> = (id, patch) => this.store.updateCalendar(id, patch);
}

/** A memory source in which a meeting's deletion is all that an invited person may do, as with CalDAV. */
export class MeetingSource extends MemorySource {
  readonly applied: string[] = [];
  readonly #parts: Readonly<Record<string, GuestPart>>;

  constructor(events: readonly EventInput[], parts: Readonly<Record<string, GuestPart>>) {
    super('meetings', events);
    this.#parts = parts;
  }

  guests(id: string): GuestPart {
    return this.#parts[id] ?? 'none';
  }

  readOnlyReason(id: string): ReadOnlyReason | undefined {
    if (id === 'series') return 'recurring';
    return this.guests(id) === 'attendee' ? 'attendee' : undefined;
  }

  isDoubtful(id: string): boolean {
    return id === 'odd';
  }

  override apply: CalendarSource['apply'] = (change) => {
    this.applied.push(`${change.type} ${change.event.id}`);
    return this.store.apply(change);
  };
}

/** A source with one series, an hour at nine on each of the days. */
export function seriesSource(id: string, days: readonly string[]): CalendarSource {
  const spans = days.map((day): Span => {
    const start = dayFromIso(day) * DAY_MS + 9 * HOUR_MS;
    return { kind: 'floating', start, end: start + HOUR_MS };
  });
  const series = eventFromRecord({ id, calendarId: 'series', title: id, span: spans[0]!, readonly: false, recurring: true });
  return {
    id: 'series',
    calendars: [{ id: 'series', name: 'Series', color: 'teal', readonly: false, visible: true, sourceId: 'series' }],
    occurrences: (range) =>
      spans
        .filter((span) => spanInRange(span, range))
        .map((span) => occurrenceFromRecord({ eventId: id, recurrenceId: String(span.start), span })),
    get: (asked) => (asked === id ? series : undefined),
    events: () => [series],
    apply: () => {
      throw new Error('A series was edited.');
    },
    subscribe: () => () => undefined,
  };
}
