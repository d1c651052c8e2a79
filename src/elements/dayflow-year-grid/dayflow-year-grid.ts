import { type CSSResultGroup, type PropertyValues, type TemplateResult, html } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { SurfacePoint } from '../../interaction/surface.ts';
import { countByDay } from '../../layout/day-counts.ts';
import { type WeekShape, monthRows } from '../../layout/month-of-days.ts';
import { type DayNumber, dayFromYmd, ymdFromDay } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { weekRules } from '../../time/week.ts';
import { CalendarView } from '../calendar-view.ts';
import type { BoxWords } from '../event-box/box-words.ts';
import { DayFocus } from '../small-month/day-focus.ts';
import { hiddenWeekdays, smallMonthTemplate } from '../small-month/small-month.ts';
import { smallMonth } from '../small-month/small-month.styles.ts';
import { view } from '../styles/view.ts';
import { ViewDayEvent } from '../view-events.ts';
import { yearGridStyles } from './dayflow-year-grid.styles.ts';

const MONTHS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Above a month that is scrolled to, in CSS pixels. */
const MARGIN = 8;

/**
 * A year as twelve small months whose days are tinted by how much is on them. All days are one tab stop:
 * arrows go through the year, and on into the next.
 *
 * @csspart day - A day's cell, with `today` and `weekend`.
 */
export class DayFlowYearGrid extends CalendarView {
  static override styles: CSSResultGroup = [view, smallMonth, yearGridStyles];

  /** The date that the calendar is at. */
  @property({ attribute: false }) date: DayNumber = 0;

  @query('.year') private year!: HTMLElement | null;

  readonly #focus: DayFocus = new DayFocus(this, { shape: () => this.#shape, go: (day) => this.#go(day) });
  #counts: readonly number[] = [];

  get scroller(): HTMLElement | null {
    return this.year;
  }

  /** The days are too small for things to be dragged to. */
  pointAt(_clientX: number, _clientY: number): SurfacePoint | null {
    return null;
  }

  override get focusedPlace(): { readonly day?: DayNumber } {
    const day = (this.shadowRoot?.activeElement as HTMLElement | null)?.dataset['day'];
    return day === undefined ? {} : { day: Number(day) };
  }

  protected override viewOf(button: HTMLElement): 'day' | 'month' {
    return button.classList.contains('name') ? 'month' : 'day';
  }

  override focusGrid(): void {
    this.#focus.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('items') || changed.has('days')) this.#counts = countByDay(this.items, this.#first, this.#first + 366);
    // A day that is hidden, or of another year, has no button.
    if (changed.has('date') || changed.has('days')) {
      this.#focus.day = this.days.find((day) => day >= this.date) ?? this.days.at(-1) ?? this.date;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('date') || changed.has('days')) this.#showMonth();
  }

  /** Scrolls to the month of the date where it is out of sight. */
  #showMonth(): void {
    const { year } = this;
    const month = this.#focus.button?.closest('section');
    if (year === null || !month) return;
    const [whole, part] = [year.getBoundingClientRect(), month.getBoundingClientRect()];
    if (part.top < whole.top || part.bottom > whole.bottom) year.scrollTop += part.top - whole.top - MARGIN;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const { year } = ymdFromDay(this.#first);
    const shape = this.#shape;
    return html`<div
      class="year ${this.readonly ? '' : 'editable'}"
      role="group"
      aria-label=${formatDay(this.#first, this.locale, { year: 'numeric' })}
      @keydown=${this.#focus.handleKey}
    >
      ${MONTHS.map((month) => this.#renderMonth(dayFromYmd(year, month, 1), shape, words))}
    </div>`;
  }

  #renderMonth(month: DayNumber, shape: WeekShape, words: BoxWords): TemplateResult {
    const { today, weekend } = this;
    const { minimalDays } = weekRules(this.locale);
    return html`<section>
      <h3><button type="button" class="name" data-day=${month}>${formatDay(month, this.locale, { month: 'long' })}</button></h3>
      ${smallMonthTemplate({
        ...{ month, today, weekend, words, active: this.#focus.day, others: false },
        rows: monthRows(month, shape),
        numbering: this.weekNumbers ? { firstDay: this.firstDay, minimalDays } : undefined,
        count: (day) => this.#counts[day - this.#first] ?? 0,
      })}
    </section>`;
  }

  /** The first of January. */
  get #first(): DayNumber {
    return dayFromYmd(ymdFromDay(this.days[0] ?? this.date).year, 1, 1);
  }

  get #shape(): WeekShape {
    return { firstDay: this.firstDay, hiddenDays: hiddenWeekdays(this.days) };
  }

  /** Arrows lead on into other years. */
  #go(day: DayNumber): boolean {
    if (this.days.includes(day)) return true;
    this.dispatchEvent(new ViewDayEvent(day, undefined));
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-year-grid': DayFlowYearGrid;
  }
}
