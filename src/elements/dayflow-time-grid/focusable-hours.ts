import { property } from 'lit/decorators.js';
import type { GridMove, GridScope } from '../../interaction/grid-keys.ts';
import { DAY_MINUTES, clamp, minutesOfWall, wallOfMinutes } from '../../layout/scale.ts';
import { type DayNumber, dayOfWall, wallOfDay } from '../../time/day.ts';
import { overlaps } from '../../time/range.ts';
import { buttonsOfCell } from '../grid-view/buttons-of-cell.ts';
import type { GridPlace } from '../grid-view/grid-place.ts';
import { GridView } from '../grid-view/grid-view.ts';
import { ViewCreateEvent } from '../view-events.ts';
import { TimeCursor } from './time-cursor.ts';

/** A time is a half hour at least, as it is for a click. */
const LEAST_TIME = 30;

/** The keyboard in days with hours: a day's number, its lanes and its hours are one column; its cells are times. */
export abstract class FocusableHours extends GridView {
  /** Working hours, in minutes since midnight: shaded outside, and scrolled to at first. */
  @property({ attribute: false }) dayStart = 480;
  /** Minutes between the lines that show while a box is dragged. */
  @property({ attribute: false }) slotDuration = 15;

  protected readonly cellScope: GridScope = 'times';
  readonly #cursor = new TimeCursor();

  protected override buttonsOf(day: DayNumber): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll(`[data-cell="${day}"]`)].flatMap(buttonsOfCell);
  }

  /** The time's own button; none where nothing can be made. */
  protected override cellAt({ day, minutes }: GridPlace): HTMLElement | null {
    const column = this.renderRoot.querySelector(`.column[data-cell="${day}"]`);
    if (column === null || this.readonly) return null;
    const at = this.#snapped(minutes ?? this.#openingTime(day));
    return this.#cursor.put(column, { day, minutes: at }, this.#step, this.#wordsAt(day, at));
  }

  protected override placeOf(element: HTMLElement): GridPlace | undefined {
    if (this.#cursor.owns(element)) return this.#cursor.place;
    const cell = element.closest<HTMLElement>('[data-cell]');
    if (cell === null || element === cell) return undefined;
    const place = { day: Number(cell.dataset['cell']), ...this.buttonPlace(element) };
    return cell.matches('.column') ? { ...place, minutes: this.#minutesOf(place) } : place;
  }

  /** The next event of today, or the first on screen, or the time at which a day opens. */
  protected override firstStop(): HTMLElement | null {
    const find = (selector: string): HTMLElement | null => this.renderRoot.querySelector(selector);
    const coming = find(`.column[data-cell="${this.today}"] > [data-occurrence-id]:not([part~="past"])`);
    const day = this.days.includes(this.today) ? this.today : this.days[0];
    if (day === undefined) return null;
    return coming ?? find('.column > [data-occurrence-id]') ?? find('[data-occurrence-id]') ?? this.cellAt({ day }) ?? find('.day-number');
  }

  protected override moveOverCells(move: GridMove, from: GridPlace): boolean {
    const { day, minutes = 0 } = from;
    const column = this.days.indexOf(day);
    const at = (there: DayNumber | undefined, time: number): boolean => {
      if (there !== undefined) this.focusAt({ day: there, minutes: time });
      return true;
    };
    switch (move) {
      case 'time-before':
        return at(day, minutes - this.#step);
      case 'time-after':
        return at(day, minutes + this.#step);
      case 'day-start':
        return at(day, 0);
      case 'day-end':
        return at(day, DAY_MINUTES);
      case 'week-start':
        return at(this.days[0], minutes);
      case 'week-end':
        return at(this.days.at(-1), minutes);
      case 'day-before':
        if (column > 0) return at(this.days[column - 1], minutes);
        this.turn('previous', () => ({ day: this.days.at(-1)!, minutes }));
        return true;
      case 'day-after':
        if (column < this.days.length - 1) return at(this.days[column + 1], minutes);
        this.turn('next', () => ({ day: this.days[0]!, minutes }));
        return true;
      case 'page-before':
        this.turnPage(-1, from);
        return true;
      case 'page-after':
        this.turnPage(1, from);
        return true;
      default:
        return false;
    }
  }

  protected override enterCell({ day, minutes }: GridPlace): void {
    this.dispatchEvent(new ViewCreateEvent(day, minutes));
  }

  protected override stopped(element: HTMLElement): void {
    if (!this.#cursor.owns(element)) this.#cursor.remove();
    // Where Tab comes to nothing in the hours they are scrolled by a stop of their own.
    const { scroller } = this;
    if (scroller !== null) scroller.tabIndex = scroller.contains(element) ? -1 : 0;
  }

  get #step(): number {
    return Math.max(LEAST_TIME, this.slotDuration);
  }

  #snapped(minutes: number): number {
    const step = this.#step;
    return clamp(Math.floor(minutes / step) * step, 0, Math.ceil(DAY_MINUTES / step - 1) * step);
  }

  /** Now, today; where the working hours begin, on another day. */
  #openingTime(day: DayNumber): number {
    return day === this.today ? minutesOfWall(this.now, this.today) : this.dayStart;
  }

  #minutesOf({ day, occurrenceId }: GridPlace): number | undefined {
    const item = this.items.find(({ id }) => id === occurrenceId);
    return item && (dayOfWall(item.start) < day ? 0 : minutesOfWall(item.start, day));
  }

  #wordsAt(day: DayNumber, minutes: number): { text: string; name: string } {
    const { times, messages } = this.words;
    const [start, end] = [wallOfMinutes(day, minutes), Math.min(wallOfMinutes(day, minutes + this.#step), wallOfDay(day + 1))];
    const count = this.items.filter((item) => overlaps(item.start, item.end, start, end)).length;
    const text = times.time(minutes);
    return { text, name: messages.newAt(text, messages.eventsOfDay(times.day(day), count)) };
  }
}
