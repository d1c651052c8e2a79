import type { Entry, ShelvedEvent } from './entry.ts';

/** Where an event is. */
export interface Place {
  readonly entry: Entry;
  readonly event: ShelvedEvent;
}

/**
 * All events by id, over all calendars. While an event moves, the old resource and the new one may both hold
 * it for a moment; the one that came last counts, and when that goes the other does again.
 */
export class EventIndex {
  readonly #places = new Map<string, Place[]>();

  get(id: string): Place | undefined {
    return this.#places.get(id)?.at(-1);
  }

  add(place: Place): void {
    const { id } = place.event;
    const others = this.#places.get(id);
    if (others === undefined) this.#places.set(id, [place]);
    else others.push(place);
  }

  remove(id: string, entry: Entry): void {
    const rest = (this.#places.get(id) ?? []).filter((place) => place.entry !== entry);
    if (rest.length === 0) this.#places.delete(id);
    else this.#places.set(id, rest);
  }
}
