import { ContextProvider } from '@lit/context';
import { property } from 'lit/decorators.js';
import type { Calendar, CalendarInput, CalendarPatch } from '../../model/calendar.ts';
import type { Change, ChangeOrigin } from '../../model/change.ts';
import type { CalendarEvent, EventInput, EventPatch } from '../../model/event.ts';
import type { CalendarHost } from '../../model/host.ts';
import { HostSource } from '../../model/host-source.ts';
import type { Occurrence } from '../../model/occurrence.ts';
import type { CalendarSource, SourceNotice } from '../../model/source.ts';
import { type GivenTime, epochFromGiven } from '../../time/given.ts';
import type { TimeRange } from '../../time/range.ts';
import { calendarContext } from '../calendar-context.ts';
import { Edits, type Made } from './edits.ts';
import { SettingsElement } from './settings-element.ts';
import { Sources } from './sources.ts';

/** A stretch of time as a program gives it; half-open. */
export interface GivenRange {
  readonly start: GivenTime;
  readonly end: GivenTime;
}

/** Several edits at once, for {@link EventsElement.applyChanges}. */
export interface ChangeSet {
  readonly add?: readonly EventInput[];
  readonly update?: readonly { readonly id: string; readonly patch: EventPatch }[];
  /** Ids. */
  readonly delete?: readonly string[];
}

/** The calendar's events and where they come from: what programs read and edit. */
export abstract class EventsElement extends SettingsElement implements CalendarHost {
  readonly #host: HostSource = new HostSource(this.timeZone);
  protected readonly sources: Sources = new Sources(this.#host, (notice, source) => this.onNotice(notice, source));
  protected readonly edits: Edits = new Edits({
    sources: this.sources,
    timeZone: () => this.timeZone,
    fire: (event) => this.dispatchEvent(event),
    onLost: (change, error) => this.onLost(change, error),
  });
  #events: readonly EventInput[] = [];
  #calendars: readonly CalendarInput[] = [];

  constructor() {
    super();
    // The value is the element itself: one object, for as long as there is a calendar.
    new ContextProvider(this, { context: calendarContext, initialValue: this });
  }

  override get timeZone(): string {
    return super.timeZone;
  }
  override set timeZone(timeZone: string | null | undefined) {
    super.timeZone = timeZone;
    this.#host.timeZone = this.timeZone;
  }

  /**
   * The host's own events, copied when they are set; setting replaces them, and the array is never written
   * to. What was edited since is in {@link getEvents}.
   *
   * @throws TypeError or RangeError that names the event's index and the field
   */
  @property({ attribute: false })
  get events(): readonly EventInput[] {
    return this.#events;
  }
  set events(events: readonly EventInput[] | null | undefined) {
    this.#host.setEvents(events ?? []);
    this.#events = events ?? [];
  }

  /** The host's own calendars, copied when they are set. All sources' are in {@link getCalendars}. */
  @property({ attribute: false })
  get calendars(): readonly CalendarInput[] {
    return this.#calendars;
  }
  set calendars(calendars: readonly CalendarInput[] | null | undefined) {
    this.#host.setCalendars(calendars ?? []);
    this.#calendars = calendars ?? [];
  }

  /**
   * Registers a source of calendars and events.
   *
   * @returns what removes it
   * @throws RangeError when a source with its id is registered
   */
  addSource(source: CalendarSource): () => void {
    return this.sources.add(source);
  }

  /**
   * Adds an event; without `calendarId` to the default calendar that can be written.
   *
   * @returns the event, with the id that it keeps
   * @throws UnknownCalendarError, ReadOnlyError, TypeError or RangeError that names the field
   */
  addEvent(event: EventInput): CalendarEvent {
    return this.edits.apply(this.edits.creation(event, 'api'));
  }

  /**
   * Changes fields of an event: absent ones stay, `null` removes an optional one.
   *
   * @throws UnknownEventError, UnknownCalendarError, ReadOnlyError, TypeError or RangeError that names the field
   */
  updateEvent(id: string, patch: EventPatch): CalendarEvent {
    return this.edits.apply(this.edits.update(id, patch, 'api'));
  }

  /**
   * @returns the event as it was
   * @throws UnknownEventError or ReadOnlyError
   */
  removeEvent(id: string): CalendarEvent {
    return this.edits.apply(this.edits.deletion(id, 'api'));
  }

  /**
   * Applies several edits: additions, then updates, then deletions. All are checked before the first one is
   * applied. Only what a source refuses by rules of its own is found later: what came before it stays.
   *
   * @param options `origin` is what `dayflow-change` tells, `api` unless it is given
   * @returns the events, in the order of the edits
   * @throws what addEvent, updateEvent and removeEvent throw; RangeError when an event is named twice
   */
  applyChanges(changes: ChangeSet, options: { origin?: ChangeOrigin } = {}): CalendarEvent[] {
    const origin = options.origin ?? 'api';
    const prepared = [
      ...(changes.add ?? []).map((event) => this.edits.creation(event, origin)),
      ...(changes.update ?? []).map(({ id, patch }) => this.edits.update(id, patch, origin)),
      ...(changes.delete ?? []).map((id) => this.edits.deletion(id, origin)),
    ];
    // Each was prepared on the events as they are, so a second edit of one would undo the first.
    const ids = new Set<string>();
    for (const { event } of prepared) {
      if (ids.has(event.id)) throw new RangeError(`The event "${event.id}" is named twice: merge its edits into one.`);
      ids.add(event.id);
    }
    const made = prepared.map((change) => this.edits.make(change));
    if (origin === 'user') this.onUserChanges(made);
    return made.map(({ change }) => change.event);
  }

  /** The stored events of all sources, one for a series; with a range those that have an occurrence in it. */
  getEvents(range?: GivenRange): CalendarEvent[] {
    const sources = [...this.sources.all];
    if (range === undefined) return sources.flatMap((source) => [...source.events()]);
    const asked = this.rangeOf(range);
    return sources.flatMap((source) => {
      const ids = new Set(Array.from(source.occurrences(asked), ({ eventId }) => eventId));
      return [...ids].flatMap((id) => source.get(id) ?? []);
    });
  }

  /** The occurrences in a range that are drawn: those of calendars that are visible. */
  getOccurrences(range: GivenRange): Occurrence[] {
    const hidden = new Set(this.getCalendars().flatMap(({ id, visible }) => (visible ? [] : id)));
    const occurrences: Occurrence[] = [];
    for (const { source, occurrence } of this.sources.occurrences(this.rangeOf(range))) {
      if (hidden.size === 0 || !hidden.has(source.get(occurrence.eventId)?.calendarId ?? '')) {
        occurrences.push(occurrence);
      }
    }
    return occurrences;
  }

  /** The calendars of all sources. */
  getCalendars(): Calendar[] {
    return this.sources.calendars;
  }

  /**
   * Shows or hides a calendar of any source, gives it another colour, or makes it the one for new events.
   * The source remembers it; the host's own `calendars` do until they are set anew.
   *
   * @throws UnknownCalendarError
   */
  updateCalendar(id: string, patch: CalendarPatch): void {
    this.sources.updateCalendar(id, patch);
  }

  /** A source has news. */
  protected abstract onNotice(notice: SourceNotice, source: CalendarSource): void;

  /** A program made changes in a person's name. */
  protected abstract onUserChanges(made: readonly Made[]): void;

  /** A change that was accepted could not be made safe. */
  protected abstract onLost(change: Change, error: unknown): void;

  /** @throws TypeError or RangeError that names the field */
  protected rangeOf({ start, end }: GivenRange): TimeRange {
    const { timeZone } = this;
    const range = { start: epochFromGiven(start, 'start', timeZone), end: epochFromGiven(end, 'end', timeZone), timeZone };
    if (range.end < range.start) throw new RangeError('end lies before start.');
    return range;
  }
}
