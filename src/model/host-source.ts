import type { TimeRange } from '../time/range.ts';
import type { Calendar, CalendarInput, CalendarPatch } from './calendar.ts';
import type { AppliedChange, Change } from './change.ts';
import { createEventId, recordFromInput } from './edit.ts';
import { ReadOnlyError, UnknownCalendarError, UnknownEventError } from './errors.ts';
import {
  type CalendarEvent,
  type EventInput,
  type EventRecord,
  eventFromRecord,
  recordFromEvent,
} from './event.ts';
import { UNNAMED, calendarFromInput, calendarIdOfUnnamed, impliedCalendar } from './host-calendars.ts';
import { type Occurrence, occurrenceFromRecord } from './occurrence.ts';
import { type OpenFields, type Surroundings, openAfterEdit, openFieldsOf, settledRecord } from './open-fields.ts';
import type { CalendarSource, SourceNotice } from './source.ts';
import { SpanIndex } from './span-index.ts';

/** The host's own events, in memory: the source behind the element's `events` and `calendars`. */
export class HostSource implements CalendarSource {
  readonly id = 'host';
  readonly #records = new Map<string, EventRecord>();
  /** The public forms, each made once: who gets the same object again knows that nothing changed. */
  readonly #events = new Map<string, CalendarEvent>();
  readonly #occurrences = new Map<string, Occurrence>();
  /** What the events that were given leave to the zone and to the listed calendars. */
  readonly #open = new Map<string, OpenFields>();
  readonly #index = new SpanIndex();
  readonly #listeners = new Set<(notice: SourceNotice) => void>();
  /** The calendars of the events, those too that an edit left without events: its undo finds them again. */
  readonly #named = new Set<string>();
  #listed: readonly Calendar[] = [];
  #calendars: readonly Calendar[] | undefined;
  #surroundings: Surroundings;

  constructor(timeZone: string) {
    this.#surroundings = { timeZone, calendarId: UNNAMED };
  }

  /** The zone in which the host's times without a zone of their own are read. */
  get timeZone(): string {
    return this.#surroundings.timeZone;
  }
  set timeZone(timeZone: string) {
    this.#settle({ ...this.#surroundings, timeZone });
  }

  /** The calendars that the host listed, and those that its events name or have named besides. */
  get calendars(): readonly Calendar[] {
    if (this.#calendars === undefined) {
      const listed = new Set(this.#listed.map((calendar) => calendar.id));
      const unlisted = [...this.#named].filter((id) => !listed.has(id)).map((id) => impliedCalendar(id));
      this.#calendars = [...this.#listed, ...unlisted];
    }
    return this.#calendars;
  }

  /**
   * Replaces the listed calendars. They are copied.
   *
   * @throws TypeError that names the field
   */
  setCalendars(calendars: readonly CalendarInput[]): void {
    this.#listed = calendars.map((calendar) => calendarFromInput(calendar));
    this.#calendars = undefined;
    this.#settle({ ...this.#surroundings, calendarId: calendarIdOfUnnamed(this.#listed) });
    this.#tell('calendars');
  }

  /** The calendar that takes a new event where there is no listed one. */
  implyCalendar(): Calendar {
    return this.calendars.find((calendar) => !calendar.readonly) ?? impliedCalendar(UNNAMED);
  }

  /**
   * Replaces all events. They are copied, so that a framework's proxies are not kept.
   *
   * @throws TypeError or RangeError that names the index and the field, with nothing replaced
   */
  setEvents(events: readonly EventInput[]): void {
    const records = new Map<string, EventRecord>();
    const open = new Map<string, OpenFields>();
    events.forEach((event, index) => {
      const record = atIndex(index, () => recordFromInput(event, { id: createEventId, ...this.#surroundings }));
      if (records.has(record.id)) throw new RangeError(`events[${index}]: the id "${record.id}" is taken.`);
      records.set(record.id, record);
      open.set(record.id, openFieldsOf(event));
    });
    for (const kept of [...this.#stores, this.#named]) kept.clear();
    for (const record of records.values()) this.#put(record);
    for (const [id, fields] of open) this.#open.set(id, fields);
    this.#calendars = undefined;
    this.#tell('events');
  }

  *occurrences(range: TimeRange): Generator<Occurrence> {
    for (const id of this.#index.in(range)) {
      let occurrence = this.#occurrences.get(id);
      if (occurrence === undefined) {
        const { span } = this.#records.get(id)!;
        this.#occurrences.set(id, (occurrence = occurrenceFromRecord({ eventId: id, recurrenceId: '', span })));
      }
      yield occurrence;
    }
  }

  get(id: string): CalendarEvent | undefined {
    let event = this.#events.get(id);
    const record = this.#records.get(id);
    if (event === undefined && record !== undefined) this.#events.set(id, (event = eventFromRecord(record)));
    return event;
  }

  *events(): Generator<CalendarEvent> {
    for (const id of this.#records.keys()) yield this.get(id)!;
  }

  apply(change: Change): AppliedChange {
    const record = recordFromEvent(change.event, this.timeZone);
    if (change.type === 'create') this.#requireNew(record);
    else this.#requireEditable(record.id, change.patch?.readonly === false);
    if (change.type !== 'delete') this.#requireWritable(record.calendarId);
    const event = change.type === 'delete' ? this.get(record.id)! : eventFromRecord(record);
    if (change.type === 'delete') this.#remove(record.id);
    else this.#edit(record);
    this.#calendars = undefined;
    this.#tell('events');
    return { event, committed: Promise.resolve() };
  }

  updateCalendar(id: string, patch: CalendarPatch): void {
    if (!this.calendars.some((calendar) => calendar.id === id)) {
      throw new UnknownCalendarError(`There is no calendar with the id "${id}".`);
    }
    this.#listed = this.calendars.map((calendar) =>
      calendar.id === id
        ? { ...calendar, ...patch }
        : patch.default === true
          ? { ...calendar, default: false }
          : calendar,
    );
    this.#calendars = undefined;
    this.#tell('calendars');
  }

  subscribe(listener: (notice: SourceNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get #stores(): { delete(id: string): unknown; clear(): void }[] {
    return [this.#records, this.#open, this.#events, this.#occurrences, this.#index];
  }

  #remove(id: string): void {
    for (const kept of this.#stores) kept.delete(id);
  }

  #edit(record: EventRecord): void {
    const [before, open] = [this.#records.get(record.id), this.#open.get(record.id)];
    if (before !== undefined && open !== undefined) this.#open.set(record.id, openAfterEdit(open, before, record));
    this.#put(record);
  }

  /** Brings what the given events leave open to other surroundings. */
  #settle(surroundings: Surroundings): void {
    const { timeZone, calendarId } = this.#surroundings;
    if (surroundings.timeZone === timeZone && surroundings.calendarId === calendarId) return;
    this.#surroundings = surroundings;
    for (const [id, open] of this.#open) {
      const record = this.#records.get(id)!;
      const settled = settledRecord(record, open, surroundings);
      if (settled !== record) this.#put(settled);
    }
    this.#named.clear();
    for (const { calendarId } of this.#records.values()) this.#named.add(calendarId);
    this.#calendars = undefined;
    this.#tell('events');
  }

  /** Sets a record; one that is there keeps its place in the order. */
  #put(record: EventRecord): void {
    this.#records.set(record.id, record);
    this.#named.add(record.calendarId);
    this.#index.set(record.id, record.span);
    this.#events.delete(record.id);
    this.#occurrences.delete(record.id);
  }

  #requireNew(record: EventRecord): void {
    if (this.#records.has(record.id)) throw new RangeError(`id: there is already an event "${record.id}".`);
  }

  /** @param lifted whether the change takes the event's own `readonly` away */
  #requireEditable(id: string, lifted: boolean): void {
    const record = this.#records.get(id);
    if (record === undefined) throw new UnknownEventError(id);
    if (record.readonly && !lifted) throw new ReadOnlyError('event', `The event "${record.title}" (${id}) is read-only.`);
    this.#requireWritable(record.calendarId);
  }

  #requireWritable(calendarId: string): void {
    const calendar = this.calendars.find((candidate) => candidate.id === calendarId);
    if (calendar?.readonly) {
      throw new ReadOnlyError('calendar', `The calendar "${calendar.name}" (${calendarId}) is read-only.`);
    }
  }

  #tell(type: SourceNotice['type']): void {
    for (const listener of [...this.#listeners]) listener({ type });
  }
}

function atIndex<T>(index: number, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof TypeError || cause instanceof RangeError)) throw cause;
    const Kind = cause instanceof TypeError ? TypeError : RangeError;
    throw new Kind(`events[${index}]: ${cause.message}`, { cause });
  }
}
