import type { PropertyValues } from 'lit';
import { Roving } from '../../interaction/roving.ts';
import type { DayNumber } from '../../time/day.ts';
import { CalendarView } from '../calendar-view.ts';
import { ViewTurnEvent } from '../view-events.ts';
import { type GridPlace, buttonAt, buttonKind } from './grid-place.ts';

/**
 * A view with one tab stop: a button of a day, its events' boxes foremost, or the day's own cell, or a time of it. It
 * knows where the focus is, and keeps it there over what is drawn anew and over pages.
 */
export abstract class FocusableDays extends CalendarView {
  readonly #roving = new Roving();
  /** Where the focus is, or was last on this page. */
  protected place: GridPlace | undefined;
  /** Where it goes on the page that is asked for. */
  #wanted: (() => GridPlace) | undefined;
  #page: readonly DayNumber[] = [];

  /** The buttons of a day from top to bottom, its number first; none for a day that is not on screen. */
  protected abstract buttonsOf(day: DayNumber): HTMLElement[];

  /** What takes the focus where no button does: the day's cell or a time of it; null where there is none. */
  protected abstract cellAt(place: GridPlace): HTMLElement | null;

  /** The place of an element that got the focus; undefined for one that is not of a day. */
  protected abstract placeOf(element: HTMLElement): GridPlace | undefined;

  /** Where Tab comes to at first; found without measuring. */
  protected abstract firstStop(): HTMLElement | null;

  /** Tab comes to an element from now on. */
  protected stopped(_element: HTMLElement): void {}

  override get focusedPlace(): Partial<GridPlace> {
    return this.shadowRoot?.activeElement ? (this.place ?? {}) : {};
  }

  override focusGrid(): void {
    (this.#roving.stop ?? this.firstStop())?.focus({ preventScroll: true });
  }

  override focusPlace(place: Partial<GridPlace>): void {
    const day = place.day ?? (place.occurrenceId && this.placeOf(this.boxOf(place.occurrenceId) ?? this)?.day);
    if (typeof day === 'number') this.focusAt({ ...place, day });
    else this.focusGrid();
  }

  /** Gives the focus to a place, or to what is nearest to it on this page. */
  protected focusAt(place: GridPlace, { preventScroll = false }: FocusOptions = {}): void {
    const day = this.days.findLast((shown) => shown <= place.day) ?? this.days[0];
    if (day === undefined) return;
    const near = { ...place, day };
    const here = buttonAt(near, this.buttonsOf(day));
    const elsewhere = place.occurrenceId === undefined ? null : this.boxOf(place.occurrenceId);
    // The first look for a cell makes one, so it is the last.
    const element = here ?? elsewhere ?? this.cellAt(near) ?? this.buttonsOf(day)[0];
    if (element === undefined) return;
    if (element === here) this.place = near;
    element.focus({ preventScroll });
  }

  /** Asks for another page, and for the focus there. */
  protected turn(to: ViewTurnEvent['to'], wanted: () => GridPlace): void {
    if (this.dispatchEvent(new ViewTurnEvent(to))) this.#wanted = wanted;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', (event) => this.#handleFocus(event));
    return root;
  }

  protected override updated(changed: PropertyValues): void {
    const turned = this.days !== this.#page;
    this.#page = this.days;
    const wanted = turned ? this.#wanted : undefined;
    if (wanted !== undefined) {
      this.#wanted = undefined;
      this.focusAt(wanted());
    }
    super.updated(changed);
    this.#settle(turned);
  }

  protected override refocus(): void {
    const place = this.place;
    const moved = place?.occurrenceId !== undefined && this.boxOf(place.occurrenceId) !== null;
    if (place !== undefined && (moved || this.days.includes(place.day))) this.focusAt(place, { preventScroll: true });
    else this.firstStop()?.focus({ preventScroll: true });
  }

  /** Sees to it that Tab comes to something, without moving the focus. */
  #settle(turned: boolean): void {
    if (this.shadowRoot?.activeElement) return;
    if (turned) this.place = undefined;
    const place = this.place;
    // Nothing is measured here while the stop is there, for this is done whenever the view is drawn.
    if (place !== undefined && this.#roving.stop !== undefined) return;
    const stop = (place && (buttonAt(place, this.buttonsOf(place.day)) ?? this.cellAt(place))) ?? this.firstStop();
    if (stop !== null) this.#stopAt(stop);
  }

  #stopAt(element: HTMLElement): void {
    if (element === this.#roving.stop) return;
    this.#roving.settle(element);
    this.stopped(element);
  }

  #handleFocus(event: Event): void {
    const target = event.target as HTMLElement;
    const place = this.placeOf(target);
    if (place === undefined) return;
    this.#stopAt(target);
    // A bar is on several days: it is on the one from which one came to it.
    const stays = this.place !== undefined && this.buttonsOf(this.place.day).includes(target);
    this.place = stays ? { ...place, day: this.place!.day } : place;
  }

  /** What a button of a day is, for {@link placeOf}. */
  protected buttonPlace(button: HTMLElement): Pick<GridPlace, 'occurrenceId' | 'button'> {
    const { occurrenceId } = button.dataset;
    return occurrenceId === undefined ? { button: buttonKind(button) } : { occurrenceId };
  }
}
