import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html } from 'lit';
import { property } from 'lit/decorators.js';
import { type WeekShape, isSameMonth, monthRows, shownInMonth } from '../../layout/month-of-days.ts';
import { type DayNumber, type Weekday, addMonths } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { weekRules } from '../../time/week.ts';
import { timeWords } from '../event-box/time-words.ts';
import { nextIcon, previousIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { DayFocus } from '../small-month/day-focus.ts';
import { smallMonthTemplate } from '../small-month/small-month.ts';
import { smallMonth } from '../small-month/small-month.styles.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { ViewDayEvent } from '../view-events.ts';
import { styles } from './dayflow-mini-month.styles.ts';
import { MonthShownEvent } from './month-shown-event.ts';

/**
 * A small month to jump by: it pages by itself, and tells which day was chosen. A grid with one tab stop, as
 * the APG's date grid has it. Made by the calendar.
 *
 * Fires `view-day` when a day is chosen, and `month-shown` when it shows another month.
 *
 * @csspart day - a day's cell, with `today`, `weekend` and `other` (of another month)
 */
export class DayFlowMiniMonth extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, controls, smallMonth, styles];

  /** The date that the calendar is at; setting it shows its month. */
  @property({ attribute: false }) day: DayNumber = 0;
  /** The days on screen, marked. */
  @property({ attribute: false }) days: readonly DayNumber[] = [];
  @property({ attribute: false }) today: DayNumber = 0;
  @property({ attribute: false }) locale = 'en';
  @property({ attribute: false }) firstDay: Weekday = 1;
  @property({ attribute: false }) weekend: readonly Weekday[] = [6, 7];
  @property({ attribute: false }) hiddenDays: readonly Weekday[] = [];
  @property({ attribute: false }) weekNumbers = false;
  /** How many events a day has; a day that is not named has none. */
  @property({ attribute: false }) counts: ReadonlyMap<DayNumber, number> = new Map();
  @property({ attribute: false }) messages: Messages = english;

  /** The month on screen is that of the day that Tab comes to. */
  readonly #focus: DayFocus = new DayFocus(this, { shape: () => this.#shape, go: () => true });
  #told: DayNumber | undefined;

  /** Gives the focus to the day that Tab comes to. */
  focusDay(): void {
    this.#focus.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('day') || changed.has('hiddenDays')) this.#focus.day = shownInMonth(this.day, this.#shape);
  }

  protected override updated(): void {
    const { day } = this.#focus;
    if (this.#told !== undefined && isSameMonth(this.#told, day)) return;
    this.#told = day;
    this.dispatchEvent(new MonthShownEvent(day));
  }

  protected override render(): TemplateResult {
    const { day: active } = this.#focus;
    const { locale, messages, today, weekend, counts, days } = this;
    const { minimalDays } = weekRules(locale);
    const rows = monthRows(active, this.#shape);
    const shown = new Set(days);
    // Where the whole month is on screen, a mark on each of its days says nothing.
    const whole = rows.flat().every((day) => shown.has(day) || !isSameMonth(day, active));
    return html`
      <header>
        <h2 aria-live="polite">${formatDay(active, locale, { month: 'long', year: 'numeric' })}</h2>
        ${this.#renderArrow(messages.previousMonth, previousIcon, -1)}
        ${this.#renderArrow(messages.nextMonth, nextIcon, 1)}
      </header>
      <div @click=${this.#handleClick} @keydown=${this.#focus.handleKey}>
        ${smallMonthTemplate({
          ...{ month: active, active, today, weekend, others: true },
          rows,
          numbering: this.weekNumbers ? { firstDay: this.firstDay, minimalDays } : undefined,
          isSelected: (day) => !whole && shown.has(day),
          count: (day) => counts.get(day) ?? 0,
          words: { times: timeWords(locale, undefined), messages },
        })}
      </div>
    `;
  }

  #renderArrow(name: string, icon: TemplateResult, months: number): TemplateResult {
    const page = (): void => this.#show(shownInMonth(addMonths(this.#focus.day, months), this.#shape));
    return html`<button class="button bare" type="button" aria-label=${name} title=${name} @click=${page}>${icon}</button>`;
  }

  get #shape(): WeekShape {
    return { firstDay: this.firstDay, hiddenDays: this.hiddenDays };
  }

  #handleClick(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('.day');
    if (button === null) return;
    const day = Number(button.dataset['day']);
    this.#show(day);
    this.dispatchEvent(new ViewDayEvent(day, undefined));
  }

  #show(day: DayNumber): void {
    this.#focus.day = day;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-mini-month': DayFlowMiniMonth;
  }
}
