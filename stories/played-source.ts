import type { Calendar, CalendarInput } from '../src/model/calendar.ts';
import type { CalendarEvent, EventInput } from '../src/model/event.ts';
import type { ReadOnlyReason } from '../src/model/errors.ts';
import { HostSource } from '../src/model/host-source.ts';
import type { CalendarSource, GuestPart, SyncStatus } from '../src/model/source.ts';

/** What a source plays: its calendars and events, and the state of a sync that it does not do. */
export interface Part {
  readonly name?: string;
  readonly calendars: readonly CalendarInput[];
  readonly events: readonly (EventInput & { readonly series?: boolean })[];
  readonly status?: Partial<SyncStatus> | undefined;
  /** Reasons and guests by the beginning of an event's id. */
  readonly reasons?: Readonly<Record<string, ReadOnlyReason>>;
  readonly guests?: Readonly<Record<string, GuestPart>>;
  readonly doubtful?: readonly string[];
}

const IDLE: SyncStatus = { state: 'idle', pending: 0, conflicts: 0, durable: true };

/** A source in memory that plays one that syncs: loading, offline, refused. Edits stay until the page is left. */
export class PlayedSource implements CalendarSource {
  readonly id = 'played';
  readonly name: string;
  readonly status: SyncStatus | undefined;
  readonly #part: Part;
  readonly #series: ReadonlySet<string | undefined>;
  readonly #seen = new Map<CalendarEvent, CalendarEvent>();
  readonly #store: HostSource;

  constructor(part: Part, timeZone: string) {
    this.#part = part;
    this.name = part.name ?? 'ana@example.org';
    this.status = part.status && { ...IDLE, ...part.status };
    this.#series = new Set(part.events.filter(({ series }) => series).map(({ id }) => id));
    this.#store = new HostSource(timeZone);
    this.#store.setCalendars(part.calendars);
    this.#store.setEvents(part.events);
  }

  get calendars(): readonly Calendar[] {
    return this.#store.calendars.map((calendar) => ({ ...calendar, sourceId: this.id }));
  }

  occurrences: CalendarSource['occurrences'] = (range) => this.#store.occurrences(range);
  apply: CalendarSource['apply'] = (change) => this.#store.apply(change);
  subscribe: CalendarSource['subscribe'] = (listener) => this.#store.subscribe(listener);
  updateCalendar: NonNullable<CalendarSource['updateCalendar']> = (id, patch) => this.#store.updateCalendar(id, patch);

  get(id: string): CalendarEvent | undefined {
    const event = this.#store.get(id);
    if (event === undefined || !this.#series.has(id)) return event;
    let series = this.#seen.get(event);
    if (series === undefined) this.#seen.set(event, (series = { ...event, recurring: true }));
    return series;
  }

  *events(): Generator<CalendarEvent> {
    for (const { id } of this.#store.events()) yield this.get(id)!;
  }

  readOnlyReason(id: string): ReadOnlyReason | undefined {
    return byBeginning(this.#part.reasons, id);
  }

  guests(id: string): GuestPart {
    return byBeginning(this.#part.guests, id) ?? 'none';
  }

  isDoubtful(id: string): boolean {
    return this.#part.doubtful?.some((beginning) => id.startsWith(beginning)) ?? false;
  }
}

function byBeginning<T>(table: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return Object.entries(table ?? {}).find(([beginning]) => id.startsWith(beginning))?.[1];
}
