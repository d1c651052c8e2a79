import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dayAfterStroke } from '../../interaction/date-keys.ts';
import { strokeOf } from '../../interaction/stroke.ts';
import { type WeekShape, isSameMonth, monthRows } from '../../layout/month-of-days.ts';
import { type DayNumber, type Weekday, addMonths } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { weekRules } from '../../time/week.ts';
import { timeWords } from '../event-box/time-words.ts';
import { nextIcon, previousIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
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

  /** The day that Tab comes to; its month is on screen. */
  @state() private active: DayNumber = 0;
  #refocus = false;

  /** Gives the focus to the day that Tab comes to. */
  focusDay(): void {
    this.renderRoot.querySelector<HTMLElement>('.day[tabindex="0"]')?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('day')) this.active = this.day;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#refocus) this.focusDay();
    this.#refocus = false;
    const before = changed.get('active') as DayNumber | undefined;
    if (before === undefined || !isSameMonth(before, this.active)) this.dispatchEvent(new MonthShownEvent(this.active));
  }

  protected override render(): TemplateResult {
    const { active, locale, messages, today, weekend, counts, days } = this;
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
      <div @click=${this.#handleClick} @keydown=${this.#handleKey}>
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
    const page = (): void => void (this.active = addMonths(this.active, months));
    return html`<button class="button bare" type="button" aria-label=${name} title=${name} @click=${page}>${icon}</button>`;
  }

  get #shape(): WeekShape {
    return { firstDay: this.firstDay, hiddenDays: this.hiddenDays };
  }

  #handleClick(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('.day');
    if (button === null) return;
    this.active = Number(button.dataset['day']);
    this.dispatchEvent(new ViewDayEvent(this.active, undefined));
  }

  #handleKey(event: KeyboardEvent): void {
    const rtl = getComputedStyle(this).direction === 'rtl';
    const day = dayAfterStroke(this.active, strokeOf(event, { apple: false, rtl }), this.#shape);
    if (day === undefined) return;
    event.preventDefault();
    this.active = day;
    this.#refocus = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-mini-month': DayFlowMiniMonth;
  }
}
