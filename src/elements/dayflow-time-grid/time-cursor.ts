import { DAY_MINUTES, fractionOfMinutes } from '../../layout/scale.ts';
import type { GridPlace } from '../grid-view/grid-place.ts';
import { percent } from '../percent.ts';

/** A time of a day that has the focus. */
export type CursorPlace = GridPlace & { readonly minutes: number };

/**
 * The button that stands at a time of a day: Enter makes an event there. There is at most one. Each move puts a new
 * one in its place, because a change of name is not read out on every system, and a new focus is.
 */
export class TimeCursor {
  #element: HTMLButtonElement | undefined;
  #place: CursorPlace | undefined;

  /** Where it stands, while it is on the page. */
  get place(): CursorPlace | undefined {
    return this.#element?.isConnected ? this.#place : undefined;
  }

  owns(element: Element): boolean {
    return element === this.#element;
  }

  /**
   * Puts the button at a place in a day's column.
   *
   * @param length of the time that it covers, in minutes
   * @param words its text, and its name
   */
  put(column: Element, place: CursorPlace, length: number, words: { text: string; name: string }): HTMLElement {
    const { place: before } = this;
    if (before?.day === place.day && before.minutes === place.minutes) {
      this.#element!.setAttribute('aria-label', words.name);
      return this.#element!;
    }
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'cursor';
    element.tabIndex = -1;
    element.textContent = words.text;
    element.setAttribute('aria-label', words.name);
    element.style.insetBlock = `${percent(fractionOfMinutes(place.minutes))} ${percent(1 - (place.minutes + length) / DAY_MINUTES)}`;
    column.append(element);
    this.remove();
    [this.#element, this.#place] = [element, place];
    return element;
  }

  remove(): void {
    this.#element?.remove();
    this.#element = undefined;
  }
}
