import { type GridMove, type GridScope, gridMoveOf } from '../../interaction/grid-keys.ts';
import { strokeOf } from '../../interaction/stroke.ts';
import type { DayNumber } from '../../time/day.ts';
import { onApple } from '../on-apple.ts';
import { nearestTo } from './buttons-of-cell.ts';
import { FocusableDays } from './focusable-days.ts';
import { type GridPlace, isButton } from './grid-place.ts';

/**
 * A view that is a grid of days (ARIA APG, grid). Arrows move between the buttons of a day and between days; what the
 * cells are and how one moves over them is the view's.
 */
export abstract class GridView extends FocusableDays {
  /** The cells' own scope. */
  protected abstract readonly cellScope: GridScope;

  /** What a cell's button does. */
  protected abstract enterCell(place: GridPlace): void;

  /** Moves from cell to cell; whether the move is one of those. */
  protected abstract moveOverCells(move: GridMove, from: GridPlace): boolean;

  /** Gives the focus to the event that is nearest to a cell in its day, or to the day's number. */
  protected enterButtons(from: GridPlace): void {
    const [number, ...events] = this.buttonsOf(from.day);
    const { top = 0 } = this.cellAt(from)?.getBoundingClientRect() ?? {};
    (nearestTo(top, events) ?? number)?.focus();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', (event) => this.#handleCellClick(event));
    root.addEventListener('keydown', (event) => this.#handleKey(event as KeyboardEvent));
    return root;
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
    const from = { ...place, day: this.place?.day ?? place.day };
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
}
