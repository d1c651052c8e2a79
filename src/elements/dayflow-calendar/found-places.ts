import { placementOfSpan } from '../../interaction/placement.ts';
import { type CalendarEvent, recordFromEvent } from '../../model/event.ts';
import { type Occurrence, spanOfOccurrence } from '../../model/occurrence.ts';
import type { Pause } from '../../model/search/search-index.ts';
import type { WallMs } from '../../time/day.ts';

/** An event that was found, and which of its occurrences is told. */
export interface Found {
  readonly event: CalendarEvent;
  /** Of a series the next one, or the last; undefined for an event that does not recur. */
  readonly occurrence: Occurrence | undefined;
}

/** Where it stands on the wall clock. */
export interface Place {
  /** Of the occurrence. */
  readonly id: string;
  readonly title: string;
  readonly start: WallMs;
  readonly end: WallMs;
  readonly allDay: boolean;
}

export interface PlacedEvent {
  readonly event: CalendarEvent;
  readonly wall: Place;
}

/** How many are placed in one go. */
const EVENTS_A_SLICE = 1000;

/**
 * Tells where found events stand, a slice of work at a time. What was worked out for an event that does not recur is kept
 * for as long as the event is the same object.
 */
export class FoundPlaces {
  readonly #pause: Pause;
  #timeZone = '';
  #known = new WeakMap<CalendarEvent, PlacedEvent>();

  constructor(pause: Pause) {
    this.#pause = pause;
  }

  /** @param signal ends it early, with what was placed so far */
  async of(found: readonly Found[], timeZone: string, signal: AbortSignal): Promise<PlacedEvent[]> {
    if (timeZone !== this.#timeZone) {
      this.#timeZone = timeZone;
      this.#known = new WeakMap();
    }
    const placed: PlacedEvent[] = [];
    let count = 0;
    for (const each of found) {
      const known = each.occurrence === undefined ? this.#known.get(each.event) : undefined;
      placed.push(known ?? this.#place(each));
      if (known !== undefined || ++count % EVENTS_A_SLICE !== 0) continue;
      await this.#pause();
      if (signal.aborted) break;
    }
    return placed;
  }

  #place({ event, occurrence }: Found): PlacedEvent {
    const timeZone = this.#timeZone;
    const span = occurrence === undefined ? recordFromEvent(event, timeZone).span : spanOfOccurrence(occurrence, timeZone);
    const wall = { ...placementOfSpan(span, timeZone), id: occurrence?.id ?? `${event.id}/`, title: event.title };
    const placed = { event, wall };
    if (occurrence === undefined) this.#known.set(event, placed);
    return placed;
  }
}
