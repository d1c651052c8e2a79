import { type Calendar, type CalendarPatch, calendarForPerson, defaultCalendar } from '../../model/calendar.ts';
import { type ReadOnlyReason, UnknownCalendarError, UnknownEventError } from '../../model/errors.ts';
import type { CalendarEvent } from '../../model/event.ts';
import type { HostSource } from '../../model/host-source.ts';
import type { Occurrence } from '../../model/occurrence.ts';
import type { CalendarSource, GuestPart, Located, SourceNotice, SyncStatus } from '../../model/source.ts';
import type { TimeRange } from '../../time/range.ts';
import { KeptPatches } from './kept-patches.ts';

/** An event and the source that has it. */
export interface Sourced {
  readonly source: CalendarSource;
  readonly event: CalendarEvent;
}

/** A calendar as it is now, and what of it was changed. */
export interface UpdatedCalendar {
  readonly calendar: Calendar;
  readonly patch: CalendarPatch;
}

/** Whether an event may be deleted that is read-only for this reason, or for none. */
export function isDeletable(reason: ReadOnlyReason | undefined): boolean {
  return reason === undefined || reason === 'attendee';
}

/** The sources of one calendar: the host's own first, then those that were added. */
export class Sources {
  readonly #host: HostSource;
  readonly #onNotice: (notice: SourceNotice, source: CalendarSource) => void;
  readonly #leave = new Map<CalendarSource, () => void>();
  readonly #kept = new KeptPatches();
  #range: TimeRange | undefined;

  constructor(host: HostSource, onNotice: (notice: SourceNotice, source: CalendarSource) => void) {
    this.#host = host;
    this.#onNotice = onNotice;
    this.#join(host);
  }

  /**
   * Registers a source and returns what removes it.
   *
   * @throws RangeError when its id is taken
   */
  add(source: CalendarSource): () => void {
    for (const other of this.#leave.keys()) {
      if (other.id === source.id) throw new RangeError(`A source with the id "${source.id}" is registered already.`);
    }
    this.#join(source);
    if (this.#range !== undefined) source.setVisibleRange?.(this.#range);
    this.#tellAll(source);
    return () => {
      const leave = this.#leave.get(source);
      if (leave === undefined) return;
      leave();
      this.#leave.delete(source);
      this.#tellAll(source);
    };
  }

  get all(): IterableIterator<CalendarSource> {
    return this.#leave.keys();
  }

  get calendars(): Calendar[] {
    return [...this.all].flatMap((source) => this.calendarsOf(source));
  }

  /** A source's calendars as they are shown. */
  calendarsOf(source: CalendarSource): readonly Calendar[] {
    return source.updateCalendar === undefined ? this.#kept.over(source.calendars) : source.calendars;
  }

  /**
   * Changes how a calendar is shown, or makes it the one for new events in place of any other source's. Returns what
   * became of which calendar: of the one that was for new events before, then of this one.
   *
   * @throws UnknownCalendarError
   */
  updateCalendar(id: string, patch: CalendarPatch): UpdatedCalendar[] {
    const source = this.#withCalendar(id);
    if (source === undefined) throw new UnknownCalendarError(`There is no calendar with the id "${id}".`);
    const before = this.calendars;
    const former = before.filter((calendar) => patch.default === true && calendar.default === true && calendar.id !== id);
    const updated = former.flatMap((calendar) => this.updateCalendar(calendar.id, { default: false }));
    if (source.updateCalendar !== undefined) source.updateCalendar(id, patch);
    else {
      this.#kept.set(id, patch);
      this.#onNotice({ type: 'calendars' }, source);
    }
    return [...updated, { calendar: { ...before.find((calendar) => calendar.id === id)!, ...patch }, patch }];
  }

  get statuses(): SyncStatus[] {
    return [...this.all].flatMap((source) => source.status ?? []);
  }

  /** Whether a first sync runs that has brought nothing yet. */
  get loading(): boolean {
    return [...this.all].some((source) => {
      const isFirst = source.status?.state === 'syncing' && source.status.lastSyncedAt === undefined;
      return isFirst && source.events()[Symbol.iterator]().next().done === true;
    });
  }

  find(eventId: string): Sourced | undefined {
    for (const source of this.all) {
      const event = source.get(eventId);
      if (event !== undefined) return { source, event };
    }
    return undefined;
  }

  /** Where something with a UID is, in any source. */
  locate(uid: string): Located | undefined {
    for (const source of this.all) {
      const event = source.locate === undefined ? source.get(uid) : undefined;
      const found = event === undefined ? source.locate?.(uid) : { calendarId: event.calendarId, id: uid };
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** @throws UnknownEventError */
  require(eventId: string): Sourced {
    const found = this.find(eventId);
    if (found === undefined) throw new UnknownEventError(eventId);
    return found;
  }

  /** The calendar that new events go to; undefined while no source has one that can be written. */
  get writableCalendar(): Calendar | undefined {
    return defaultCalendar(this.calendars) ?? this.#impliedCalendar;
  }

  /** The calendar that a person's new events go to: one that is shown, so that they are seen. */
  get calendarForPerson(): Calendar | undefined {
    return calendarForPerson(this.calendars) ?? this.#impliedCalendar;
  }

  get #impliedCalendar(): Calendar | undefined {
    // An element with nothing but its own events takes them without any calendar being listed.
    return this.#leave.size === 1 && this.calendars.length === 0 ? this.#host.implyCalendar() : undefined;
  }

  /** @throws UnknownCalendarError */
  ofCalendar(calendarId: string): CalendarSource {
    const source = this.#withCalendar(calendarId);
    if (source !== undefined) return source;
    if (this.#leave.size === 1 && this.calendars.length === 0) return this.#host;
    throw new UnknownCalendarError(`calendarId: there is no calendar with the id "${calendarId}".`);
  }

  /** Every occurrence in the range, with its source; hidden calendars' included. */
  *occurrences(range: TimeRange): Generator<{ source: CalendarSource; occurrence: Occurrence }> {
    for (const source of this.all) {
      for (const occurrence of source.occurrences(range)) yield { source, occurrence };
    }
  }

  setVisibleRange(range: TimeRange): void {
    this.#range = range;
    for (const source of this.all) source.setVisibleRange?.(range);
  }

  /** Why an event cannot be edited; undefined when it can. */
  readOnlyReason({ source, event }: Sourced): ReadOnlyReason | undefined {
    const reason = source.readOnlyReason?.(event.id);
    if (reason !== undefined) return reason;
    if (event.recurring) return 'recurring';
    if (source.calendars.find(({ id }) => id === event.calendarId)?.readonly) return 'calendar';
    return event.readonly ? 'event' : undefined;
  }

  /** Why a person cannot edit an event: the calendar element's `readonly` stops people, and not the page's own calls. */
  readOnlyReasonForPeople(found: Sourced, { readonly }: { readonly readonly: boolean }): ReadOnlyReason | undefined {
    return readonly ? 'element' : this.readOnlyReason(found);
  }

  /** The person's part in an event with guests. */
  guests({ source, event }: Sourced): GuestPart {
    if (source.guests !== undefined) return source.guests(event.id);
    return source.readOnlyReason?.(event.id) === 'attendee' ? 'attendee' : 'none';
  }

  #withCalendar(calendarId: string): CalendarSource | undefined {
    for (const source of this.all) {
      if (source.calendars.some(({ id }) => id === calendarId)) return source;
    }
    return undefined;
  }

  #join(source: CalendarSource): void {
    this.#leave.set(source, source.subscribe((notice) => this.#onNotice(notice, source)));
  }

  #tellAll(source: CalendarSource): void {
    for (const type of ['calendars', 'events', 'status'] as const) this.#onNotice({ type }, source);
  }
}
