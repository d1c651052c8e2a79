import { property } from 'lit/decorators.js';
import { dayAfterMove } from '../../interaction/date-keys.ts';
import type { GridMove, GridScope } from '../../interaction/grid-keys.ts';
import type { DayNumber } from '../../time/day.ts';
import { buttonsOfCell } from '../grid-view/buttons-of-cell.ts';
import type { GridPlace } from '../grid-view/grid-place.ts';
import { GridView } from '../grid-view/grid-view.ts';
import { ViewCreateEvent } from '../view-events.ts';
import { hiddenWeekdays } from '../small-month/small-month.ts';

/** The keyboard in a month: its cells are days. */
export abstract class FocusableMonth extends GridView {
  /** Any day of the month on screen; days of others are muted. Tab comes to it at first. */
  @property({ attribute: false }) month: DayNumber = 0;

  protected readonly cellScope: GridScope = 'days';

  protected override buttonsOf(day: DayNumber): HTMLElement[] {
    const cell = this.#cellOf(day);
    return cell === null ? [] : buttonsOfCell(cell);
  }

  protected override cellAt({ day }: GridPlace): HTMLElement | null {
    return this.#cellOf(day)?.querySelector<HTMLElement>('.spot') ?? null;
  }

  protected override placeOf(element: HTMLElement): GridPlace | undefined {
    const cell = element.closest<HTMLElement>('.cell');
    if (cell === null) return undefined;
    const day = Number(cell.dataset['cell']);
    return element.matches('.spot') ? { day } : { day, ...this.buttonPlace(element) };
  }

  protected override firstStop(): HTMLElement | null {
    return this.cellAt({ day: this.month }) ?? this.renderRoot.querySelector('.spot');
  }

  protected override moveOverCells(move: GridMove, { day: from }: GridPlace): boolean {
    const day = dayAfterMove(from, move, { firstDay: this.firstDay, hiddenDays: hiddenWeekdays(this.days) });
    if (day === undefined) return false;
    // By months the page follows, also to one whose first days are on screen already.
    if (/^(month|year)-(before|after)/.test(move)) this.turn(day, () => ({ day }));
    else if (this.days.includes(day)) this.focusAt({ day });
    else this.turn(day, () => ({ day }));
    return true;
  }

  /** Into the day's events; where there are none, to a new one. */
  protected override enterCell({ day }: GridPlace): void {
    const hasEvents = this.buttonsOf(day).length > 1;
    if (hasEvents || this.readonly) this.enterButtons({ day });
    else this.dispatchEvent(new ViewCreateEvent(day, undefined));
  }

  #cellOf(day: DayNumber): HTMLElement | null {
    return this.renderRoot.querySelector(`.cell[data-cell="${day}"]`);
  }
}
