import type { CalendarEvent } from '../event.ts';
import { fold } from './fold.ts';

/** Longer descriptions are searched as far as this, in letters. */
const MOST_LETTERS = 5000;

/** How much is done in one go: as many letters are folded, or as many events are looked at. */
const LETTERS_A_SLICE = 100_000;
const EVENTS_A_SLICE = 2000;

/** A break between two slices of work. */
export type Pause = () => Promise<void>;

/**
 * Finds events by what their title, place and description say. What was folded of an event is kept for as long as the
 * event is the same object; sources hand out another one when it changes.
 */
export class SearchIndex {
  readonly #pause: Pause;
  #locale = '';
  #folded = new WeakMap<CalendarEvent, string>();

  constructor(pause: Pause) {
    this.#pause = pause;
  }

  /**
   * The events that have all terms, in their order.
   *
   * @param terms folded (see {@link fold})
   * @param signal ends it early, with what was found so far
   */
  async find(
    events: Iterable<CalendarEvent>,
    terms: readonly string[],
    locale: string,
    signal: AbortSignal,
  ): Promise<CalendarEvent[]> {
    if (locale !== this.#locale) {
      this.#locale = locale;
      this.#folded = new WeakMap();
    }
    const found: CalendarEvent[] = [];
    let [letters, count] = [0, 0];
    for (const event of events) {
      let text = this.#folded.get(event);
      if (text === undefined) {
        const { title, location = '', description = '' } = event;
        // A sign that is in no query keeps words of two fields apart.
        const whole = `${title}\n${location}\n${description.slice(0, MOST_LETTERS)}`;
        this.#folded.set(event, (text = fold(whole, locale)));
        letters += whole.length;
      }
      if (terms.every((term) => text.includes(term))) found.push(event);
      if (letters < LETTERS_A_SLICE && ++count < EVENTS_A_SLICE) continue;
      [letters, count] = [0, 0];
      await this.#pause();
      if (signal.aborted) break;
    }
    return found;
  }
}
