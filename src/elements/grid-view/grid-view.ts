import type { PropertyValues } from 'lit';
import { type GridMove, type GridScope, gridMoveOf } from '../../interaction/grid-keys.ts';
import { Roving } from '../../interaction/roving.ts';
import { strokeOf } from '../../interaction/stroke.ts';
import type { DayNumber } from '../../time/day.ts';
import { CalendarView } from '../calendar-view.ts';
import { onApple } from '../on-apple.ts';
import { ViewTurnEvent } from '../view-events.ts';
import { nearestTo } from './buttons-of-cell.ts';
import { type GridPlace, buttonAt, buttonKind, isButton } from './grid-place.ts';

/**
 * A view that is a grid of days with one tab stop (ARIA APG, grid). The stop is a button of a day, its events' boxes
 * foremost, or the day's own cell, or a time of it. Arrows move between the buttons of a day and between days; what
 * the cells are and how one moves over them is the view's.
 */
export abstract class GridView extends CalendarView {
  readonly #roving = new Roving();
  /** Where the focus is, or was last on this page. */
  #place: GridPlace | undefined;
  /** Where it goes on the page that is asked for. */
  #wanted: (() => GridPlace) | undefined;
  #page: readonly DayNumber[] = [];

  /** The buttons of a day from top to bottom, its number first; none for a day that is not on screen. */
  protected abstract buttonsOf(day: DayNumber): HTMLElement[];

  /** What takes the focus where no button does: the day's cell or a time of it; null where there is none. */
  protected abstract cellAt(place: GridPlace): HTMLElement | null;

  /** The cells' own scope. */
  protected abstract readonly cellScope: GridScope;

  /** The place of an element that got the focus; undefined for one that is not of a day. */
  protected abstract placeOf(element: HTMLElement): GridPlace | undefined;

  /** Where Tab comes to at first; found without measuring. */
  protected abstract firstStop(): HTMLElement | null;

  /** What a cell's button does. */
  protected abstract enterCell(place: GridPlace): void;

  /** Tab comes to an element from now on. */
  protected stopped(_element: HTMLElement): void {}

  /** Moves from cell to cell; whether the move is one of those. */
  protected abstract moveOverCells(move: GridMove, from: GridPlace): boolean;

  override get focusedPlace(): Partial<GridPlace> {
    return this.shadowRoot?.activeElement ? (this.#place ?? {}) : {};
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
    if (element === here) this.#place = near;
    element.focus({ preventScroll });
  }

  /** Asks for another page, and for the focus there. */
  protected turn(to: ViewTurnEvent['to'], wanted: () => GridPlace): void {
    if (this.dispatchEvent(new ViewTurnEvent(to))) this.#wanted = wanted;
  }

  /** Gives the focus to the event that is nearest to a cell in its day, or to the day's number. */
  protected enterButtons(from: GridPlace): void {
    const [number, ...events] = this.buttonsOf(from.day);
    const { top = 0 } = this.cellAt(from)?.getBoundingClientRect() ?? {};
    (nearestTo(top, events) ?? number)?.focus();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', (event) => this.#handleFocus(event));
    root.addEventListener('click', (event) => this.#handleCellClick(event));
    root.addEventListener('keydown', (event) => this.#handleKey(event as KeyboardEvent));
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
    const place = this.#place;
    const moved = place?.occurrenceId !== undefined && this.boxOf(place.occurrenceId) !== null;
    if (place !== undefined && (moved || this.days.includes(place.day))) this.focusAt(place, { preventScroll: true });
    else this.firstStop()?.focus({ preventScroll: true });
  }

  /** Sees to it that Tab comes to something, without moving the focus. */
  #settle(turned: boolean): void {
    if (this.shadowRoot?.activeElement) return;
    if (turned) this.#place = undefined;
    const place = this.#place;
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
    const stays = this.#place !== undefined && this.buttonsOf(this.#place.day).includes(target);
    this.#place = stays ? { ...place, day: this.#place!.day } : place;
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const target = event.composedPath()[0] as HTMLElement;
    const rtl = getComputedStyle(this).direction === 'rtl';
    const place = this.placeOf(target);
    if (place === undefined) {
      // The ground has the focus after a click on it.
      if (target.matches('[role="grid"], [tabindex="-1"]') && /^(Arrow|Home|End|Page|F2)/.test(event.key)) {
        event.preventDefault();
        this.focusGrid();
      }
      return;
    }
    const from = { ...place, day: this.#place?.day ?? place.day };
    const onButton = isButton(from);
    const move = gridMoveOf(strokeOf(event, { apple: onApple(), rtl }), onButton ? 'events' : this.cellScope);
    // A cell is a button too: what Enter and Space do there, its click does.
    if (move === undefined || move === 'into-day') return;
    if (onButton ? this.#moveOverButtons(move, target, from) : this.#moveFromCell(move, from)) event.preventDefault();
  }

  #handleCellClick(event: Event): void {
    const target = event.target as HTMLElement;
    const place = this.placeOf(target);
    if (place !== undefined && !isButton(place)) this.enterCell(place);
  }

  #moveFromCell(move: GridMove, from: GridPlace): boolean {
    if (move !== 'into-events') return this.moveOverCells(move, from);
    this.enterButtons(from);
    return true;
  }

  #moveOverButtons(move: GridMove, target: HTMLElement, from: GridPlace): boolean {
    const buttons = this.buttonsOf(from.day);
    const index = buttons.indexOf(target);
    switch (move) {
      case 'event-before':
        buttons[index - 1]?.focus();
        return true;
      case 'event-after':
        buttons[index + 1]?.focus();
        return true;
      case 'first-event':
        buttons[0]?.focus();
        return true;
      case 'last-event':
        buttons.at(-1)?.focus();
        return true;
      case 'day-before':
        this.#goBeside(-1, target, from);
        return true;
      case 'day-after':
        this.#goBeside(1, target, from);
        return true;
      case 'page-before':
        this.turnPage(-1, from);
        return true;
      case 'page-after':
        this.turnPage(1, from);
        return true;
      case 'out-of-events':
        return this.#leave(from);
      default:
        return false;
    }
  }

  /** To the event of the next day that has one, at about the same height; beyond the page to its neighbour's edge. */
  #goBeside(direction: 1 | -1, target: HTMLElement, from: GridPlace): void {
    const { top } = target.getBoundingClientRect();
    const find = (days: readonly DayNumber[]): GridPlace | undefined => {
      for (const day of direction === 1 ? days : days.toReversed()) {
        const [number, ...events] = this.buttonsOf(day);
        const button = from.button === 'day' ? number : nearestTo(top, events);
        if (button !== undefined) return { ...this.placeOf(button)!, day };
      }
      return undefined;
    };
    const index = this.days.indexOf(from.day);
    const beside = find(direction === 1 ? this.days.slice(index + 1) : this.days.slice(0, index));
    if (beside !== undefined) this.focusAt(beside);
    else {
      const edge = (): DayNumber => this.days.at(direction === 1 ? 0 : -1)!;
      this.turn(direction === 1 ? 'next' : 'previous', () => find(this.days) ?? { day: edge(), minutes: from.minutes });
    }
  }

  /** Asks for the page before or after, and for the focus in the same column of it. */
  protected turnPage(direction: 1 | -1, from: GridPlace): void {
    const column = this.days.indexOf(from.day);
    this.turn(direction === 1 ? 'next' : 'previous', () => {
      const day = this.days[Math.min(column, this.days.length - 1)]!;
      return { day, minutes: from.minutes, button: from.button };
    });
  }

  /** From a button to its cell; false where there is no cell to go to. */
  #leave(from: GridPlace): boolean {
    const cell = this.cellAt({ day: from.day, minutes: from.minutes });
    cell?.focus();
    return cell !== null;
  }

  /** What a button of a day is, for {@link placeOf}. */
  protected buttonPlace(button: HTMLElement): Pick<GridPlace, 'occurrenceId' | 'button'> {
    const { occurrenceId } = button.dataset;
    return occurrenceId === undefined ? { button: buttonKind(button) } : { occurrenceId };
  }
}
