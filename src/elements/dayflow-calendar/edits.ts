import type { Change, ChangeOrigin } from '../../model/change.ts';
import { createEventId, patchRecord, recordFromInput } from '../../model/edit.ts';
import { ReadOnlyError, type ReadOnlyReason, UnknownCalendarError } from '../../model/errors.ts';
import {
  type CalendarEvent,
  type EventInput,
  type EventPatch,
  type EventRecord,
  eventFromRecord,
  recordFromEvent,
} from '../../model/event.ts';
import { patchBetween } from '../../model/patch-between.ts';
import { isPersonal } from '../../model/personal.ts';
import type { CalendarSource, GuestPart } from '../../model/source.ts';
import { type ChangeAnswer, ChangeRequestEvent } from '../events.ts';
import { settling } from './settling.ts';
import { type Sourced, type Sources, isDeletable } from './sources.ts';

/** What the edits need of the calendar. */
export interface EditsHost {
  readonly sources: Sources;
  timeZone(): string;
  /** Fires an event; false when it was refused. */
  fire(event: Event): boolean;
  /** A change that was accepted could not be made safe. */
  onLost(change: Change, error: unknown): void;
}

/** A change that was made, with all that taking it back needs. */
export interface Made {
  /** With the event as its source has it now. At another source than before it has another id than `change.before`. */
  readonly change: Change;
  /** The whole text of an event that was deleted or replaced, or that left its source; where that could tell it. */
  readonly text: string | undefined;
  /** The person's part in it, as long as it was there. */
  readonly guests: GuestPart;
  /** Settles when nothing more comes of it: whether it was made safe. */
  readonly settled: Promise<boolean>;
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
    const calendarId = input.calendarId ?? (origin === 'user' ? sources.calendarForPerson : sources.writableCalendar)?.id;
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
    // What is read-only by its own word alone may have that word taken away, and one's own reminders are one's own.
    // The source may still refuse.
    const before = this.#requireEditable(
      id,
      (reason) => (reason === 'event' && patch.readonly === false) || (reason === 'attendee' && isPersonal(patch)),
    );
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

  /**
   * What takes a change back, on the events as they are now; undefined where nothing of it stands any more.
   *
   * @throws UnknownEventError, UnknownCalendarError or ReadOnlyError
   */
  inverse({ change, text }: Made): Change | undefined {
    const { type, event, before } = change;
    switch (type) {
      case 'create':
        return this.deletion(event.id, 'user');
      case 'delete':
        this.#requireWritable(event.calendarId);
        return { type: 'create', event, text, origin: 'user' };
      case 'update': {
        const timeZone = this.#host.timeZone();
        const [made, former, now] = [event, before!, this.#host.sources.require(event.id).event].map((version) =>
          recordFromEvent(version, timeZone),
        ) as [EventRecord, EventRecord, EventRecord];
        const patch = event.id === former.id ? patchBetween(made, former, now) : { calendarId: former.calendarId };
        // The whole text of before only where that loses nothing of what came later.
        if (text !== undefined && event.id === former.id && this.#stands(event)) return { ...this.update(event.id, patch, 'user'), text };
        return Object.keys(patch).length === 0 ? undefined : this.update(event.id, patch, 'user');
      }
    }
  }

  /** Applies a change and returns the event as its source has it. */
  apply(change: Change): CalendarEvent {
    return this.make(change).change.event;
  }

  /**
   * Applies a change.
   *
   * @param undone what the change takes back: what was deleted or replaced comes back whole, under its id
   */
  make(change: Change, undone?: Made): Made {
    const { sources } = this.#host;
    const lost = { text: undefined, guests: 'none' } as const;
    if (change.type === 'create') {
      const source = sources.ofCalendar(change.event.calendarId);
      return { ...lost, ...this.#applyTo(source, change, undone !== undefined) };
    }
    const found = sources.require(change.event.id);
    if (change.type === 'update') {
      const target =
        change.event.calendarId === found.event.calendarId ? found.source : sources.ofCalendar(change.event.calendarId);
      if (change.text !== undefined && target === found.source) return { ...this.#tellable(found), ...this.#replace(found.source, change, change.text, undone !== undefined) };
      return target === found.source
        ? { ...lost, ...this.#applyTo(target, change) }
        : this.#transfer(found, target, change, undone);
    }
    return { ...this.#tellable(found), ...this.#applyTo(found.source, change) };
  }

  /**
   * Asks the host about a person's change and applies it.
   *
   * @param undone as for {@link make}
   * @param signal gives it up while the host is asked
   * @returns what was made; undefined when the host refused, or it was given up
   * @throws what {@link apply} throws, and what the host's promise was rejected with
   */
  async request(change: Change, undone?: Made, signal?: AbortSignal): Promise<Made | undefined> {
    const asked = new ChangeRequestEvent(change);
    if (!this.#host.fire(asked)) return undefined;
    if (asked.answer === undefined) return this.make(change, undone);
    const answer = await asked.answer;
    if (signal?.aborted === true) return undefined;
    // Anything but a clear yes is a no: a dialog that was closed answers nothing.
    if (answer !== true && (typeof answer !== 'object' || answer === null)) return undefined;
    return this.make(this.#afterAnswer(change, answer, undone), undone);
  }

  /** The change on the event as it is now, since it may have changed while the host was asked. */
  #afterAnswer(change: Change, answer: ChangeAnswer, undone: Made | undefined): Change {
    const more = typeof answer === 'object' ? answer : {};
    const timeZone = this.#host.timeZone();
    switch (change.type) {
      case 'create': {
        const record = patchRecord(recordFromEvent(change.event, timeZone), more, timeZone);
        return { ...change, event: eventFromRecord(record) };
      }
      case 'update': {
        const asked = this.update(change.event.id, { ...change.patch, ...more }, change.origin);
        const whole = answer === true && (undone === undefined || this.#stands(undone.change.event));
        return whole ? { ...asked, text: change.text } : asked;
      }
      case 'delete':
        return this.deletion(change.event.id, change.origin);
    }
  }

  /** Whether an event says what it said then. */
  #stands(event: CalendarEvent): boolean {
    const timeZone = this.#host.timeZone();
    const now = recordFromEvent(this.#host.sources.require(event.id).event, timeZone);
    return Object.keys(patchBetween(recordFromEvent(event, timeZone), now)).length === 0;
  }

  /** @param restores whether a creation puts back what was deleted */
  #applyTo(source: CalendarSource, change: Change, restores = false): Omit<Made, 'text' | 'guests'> {
    const { event, committed } = restores && source.restore !== undefined ? source.restore(change) : source.apply(change);
    return settling({ ...change, event }, committed, this.#host);
  }

  /**
   * The whole text of an event by another one, where its source keeps texts.
   *
   * @param restores whether it is put back
   */
  #replace(source: CalendarSource, change: Change, text: string, restores: boolean): Omit<Made, 'text' | 'guests'> {
    const { event, committed } = source.replaceText === undefined ? source.apply(change) : source.replaceText(change.event.id, text, restores);
    return settling({ ...change, event }, committed, this.#host);
  }

  /** To another source: the event there, and the old one goes when the new one is safe. */
  #transfer(from: Sourced, to: CalendarSource, change: Change, undone: Made | undefined): Made {
    const { origin } = change;
    const lost = this.#tellable(from);
    const created = this.#applyTo(to, this.#arrival(change, lost.text, undone), undone !== undefined);
    const settled = created.settled.then((safe) => {
      const old = from.source.get(from.event.id);
      if (!safe || old === undefined) return safe;
      return this.#applyTo(from.source, { type: 'delete', event: old, before: old, origin }).settled;
    });
    return { change: { ...change, event: created.change.event, before: from.event }, ...lost, settled };
  }

  /** The creation of an event that comes from another source; of one that goes back, as it was there. */
  #arrival({ event, origin }: Change, text: string | undefined, undone: Made | undefined): Change {
    const timeZone = this.#host.timeZone();
    const record = recordFromEvent(event, timeZone);
    if (undone === undefined) {
      return { type: 'create', event: eventFromRecord({ ...record, id: createEventId() }), text, origin };
    }
    const former = recordFromEvent(undone.change.before!, timeZone);
    // What was edited since goes with it.
    const { calendarId: _, ...edited } = patchBetween(recordFromEvent(undone.change.event, timeZone), record);
    return { type: 'create', event: eventFromRecord(patchRecord(former, edited, timeZone)), text: undone.text, origin };
  }

  #tellable({ source, event }: Sourced): Pick<Made, 'text' | 'guests'> {
    return { text: source.text?.(event.id), guests: this.#host.sources.guests({ source, event }) };
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
