import type { Change, ChangeOrigin } from '../../model/change.ts';
import { createEventId, patchRecord, recordFromInput } from '../../model/edit.ts';
import { ReadOnlyError, type ReadOnlyReason, UnknownCalendarError } from '../../model/errors.ts';
import {
  type CalendarEvent,
  type EventInput,
  type EventPatch,
  eventFromRecord,
  recordFromEvent,
} from '../../model/event.ts';
import type { CalendarSource } from '../../model/source.ts';
import { type ChangeAnswer, ChangeEvent, ChangeRequestEvent } from '../events.ts';
import { type Sources, isDeletable } from './sources.ts';

/** What the edits need of the calendar. */
export interface EditsHost {
  readonly sources: Sources;
  timeZone(): string;
  /** Fires an event; false when it was refused. */
  fire(event: Event): boolean;
  /** A change that was accepted could not be made safe. */
  onLost(change: Change, error: unknown): void;
}

/** The one way by which events change: prepare, ask the host if a person edits, apply, tell when it is safe. */
export class Edits {
  readonly #host: EditsHost;

  constructor(host: EditsHost) {
    this.#host = host;
  }

  /** @throws UnknownCalendarError, ReadOnlyError, TypeError or RangeError that names the field */
  creation(input: EventInput, origin: ChangeOrigin): Change {
    const { sources } = this.#host;
    const timeZone = this.#host.timeZone();
    const calendarId = input.calendarId ?? sources.writableCalendar?.id;
    if (calendarId === undefined) {
      throw new UnknownCalendarError('calendarId: there is no calendar that can be written to.');
    }
    const record = recordFromInput(input, { id: createEventId, calendarId, timeZone });
    if (sources.find(record.id) !== undefined) throw new RangeError(`id: there is already an event "${record.id}".`);
    this.#requireWritable(record.calendarId);
    return { type: 'create', event: eventFromRecord(record), origin };
  }

  /** @throws UnknownEventError, UnknownCalendarError, ReadOnlyError, TypeError or RangeError that names the field */
  update(id: string, patch: EventPatch, origin: ChangeOrigin): Change {
    // What is read-only by its own word alone may have that word taken away. The source may still refuse.
    const before = this.#requireEditable(id, (reason) => reason === 'event' && patch.readonly === false);
    const timeZone = this.#host.timeZone();
    const after = patchRecord(recordFromEvent(before, timeZone), patch, timeZone);
    if (after.calendarId !== before.calendarId) this.#requireWritable(after.calendarId);
    return { type: 'update', event: eventFromRecord(after), before, patch: { ...patch }, origin };
  }

  /** @throws UnknownEventError, ReadOnlyError */
  deletion(id: string, origin: ChangeOrigin): Change {
    // An invitation may be taken out of one's own calendar (RFC 6638 section 3.2.2.3: this declines it).
    const event = this.#requireEditable(id, isDeletable);
    return { type: 'delete', event, before: event, origin };
  }

  /** Applies a change and returns the event as its source has it. */
  apply(change: Change): CalendarEvent {
    const { sources } = this.#host;
    if (change.type === 'create') return this.#applyTo(sources.ofCalendar(change.event.calendarId), change).event;
    const { source, event } = sources.require(change.event.id);
    if (change.type === 'update' && change.event.calendarId !== event.calendarId) {
      const target = sources.ofCalendar(change.event.calendarId);
      if (target !== source) return this.#transfer(source, target, change);
    }
    return this.#applyTo(source, change).event;
  }

  /**
   * Asks the host about a person's change and applies it.
   *
   * @returns the event; undefined when the host refused
   * @throws what {@link apply} throws, and what the host's promise was rejected with
   */
  async request(change: Change): Promise<CalendarEvent | undefined> {
    const asked = new ChangeRequestEvent(change);
    if (!this.#host.fire(asked)) return undefined;
    if (asked.answer === undefined) return this.apply(change);
    const answer = await asked.answer;
    // Anything but a clear yes is a no: a dialog that was closed answers nothing.
    if (answer !== true && (typeof answer !== 'object' || answer === null)) return undefined;
    return this.apply(this.#afterAnswer(change, answer));
  }

  /** The change on the event as it is now, since it may have changed while the host was asked. */
  #afterAnswer(change: Change, answer: ChangeAnswer): Change {
    const more = typeof answer === 'object' ? answer : {};
    const timeZone = this.#host.timeZone();
    switch (change.type) {
      case 'create': {
        const record = patchRecord(recordFromEvent(change.event, timeZone), more, timeZone);
        return { ...change, event: eventFromRecord(record) };
      }
      case 'update':
        return this.update(change.event.id, { ...change.patch, ...more }, change.origin);
      case 'delete':
        return this.deletion(change.event.id, change.origin);
    }
  }

  #applyTo(source: CalendarSource, change: Change): { event: CalendarEvent; committed: Promise<boolean> } {
    const { event, committed } = source.apply(change);
    const told = { ...change, event };
    return {
      event,
      committed: committed.then(
        () => {
          this.#host.fire(new ChangeEvent(told));
          return true;
        },
        (error: unknown) => {
          this.#host.onLost(told, error);
          return false;
        },
      ),
    };
  }

  /** To another source: a new event there, and the old one goes when the new one is safe. */
  #transfer(from: CalendarSource, to: CalendarSource, change: Change): CalendarEvent {
    const timeZone = this.#host.timeZone();
    const record = { ...recordFromEvent(change.event, timeZone), id: createEventId() };
    const { origin } = change;
    const created = this.#applyTo(to, { type: 'create', event: eventFromRecord(record), origin });
    void created.committed.then((safe) => {
      const old = from.get(change.event.id);
      if (safe && old !== undefined) this.#applyTo(from, { type: 'delete', event: old, before: old, origin });
    });
    return created.event;
  }

  #requireEditable(id: string, despite: (reason: ReadOnlyReason) => boolean): CalendarEvent {
    const { sources } = this.#host;
    const found = sources.require(id);
    const reason = sources.readOnlyReason(found);
    if (reason !== undefined && !despite(reason)) {
      throw new ReadOnlyError(reason, `The event "${found.event.title}" (${id}) is read-only: ${reason}.`);
    }
    return found.event;
  }

  #requireWritable(calendarId: string): void {
    const source = this.#host.sources.ofCalendar(calendarId);
    const calendar = source.calendars.find(({ id }) => id === calendarId);
    if (calendar?.readonly) {
      throw new ReadOnlyError('calendar', `The calendar "${calendar.name}" (${calendarId}) is read-only.`);
    }
  }
}
