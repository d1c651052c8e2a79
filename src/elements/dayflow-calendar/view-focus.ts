import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import type { GridPlace } from '../grid-view/grid-place.ts';
import { focused } from '../panel-controller.ts';

/** Keeps the focus in the calendar's view: after edits, when panels close, and when another view is drawn in its place. */
export class ViewFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #view: () => ViewElement | null;
  /** The view that held the focus before the calendar was drawn anew, and where. */
  #before: { readonly view: ViewElement; readonly place: Partial<GridPlace> } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, view: () => ViewElement | null) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  hostUpdate(): void {
    const view = this.#view();
    this.#before = view?.shadowRoot?.activeElement ? { view, place: view.focusedPlace } : undefined;
  }

  hostUpdated(): void {
    if (this.#before !== undefined && this.#before.view !== this.#view()) void this.give(this.#before.place);
  }

  /** Gives the focus to what is moved, and brings it in sight. */
  async follow(place: GridPlace): Promise<void> {
    await this.give(place, true);
    this.#view()?.boxOf(place.occurrenceId ?? '')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /**
   * Gives the focus to an event's box, or a lost one to its place, unless the person went on to something outside
   * the calendar.
   *
   * @param always also where the box is not drawn and the focus is not lost
   */
  async give(place: Partial<GridPlace> = {}, always = false): Promise<void> {
    await this.#host.updateComplete;
    const view = this.#view();
    await view?.updateComplete;
    const { activeElement } = this.#host.getRootNode() as Document | ShadowRoot;
    if (activeElement !== null && activeElement !== document.body && activeElement !== this.#host) return;
    const drawn = place.occurrenceId !== undefined && view?.boxOf(place.occurrenceId) !== null;
    // A panel that has just closed holds the focus until the page is laid out again.
    if (drawn || always || focused()?.checkVisibility() !== true) view?.focusPlace(place);
  }
}
