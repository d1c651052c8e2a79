import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { SurfaceArea, SurfacePoint } from '../../interaction/surface.ts';
import { KeptRows } from '../../layout/kept-rows.ts';
import { clamp } from '../../layout/scale.ts';
import { weeksOf } from '../../layout/weeks.ts';
import { type DayNumber, weekdayOfDay, ymdFromDay } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { weekNumber, weekRules } from '../../time/week.ts';
import type { KeyScope } from '../commands/key-bindings.ts';
import type { Density } from '../dayflow-calendar/settings.ts';
import { dayPart } from '../day-part.ts';
import type { BoxWords } from '../event-box/box-words.ts';
import { barTemplate, rowTemplate } from '../event-box/templates.ts';
import { eventBox } from '../event-box/event-box.styles.ts';
import { areaOf, columnAt } from '../grid-view/days-area.ts';
import { repeat } from '../repeat.ts';
import { cellSkeleton } from '../styles/skeleton.ts';
import { view } from '../styles/view.ts';
import type { ViewItem } from '../view-item.ts';
import { monthGridStyles } from './dayflow-month-grid.styles.ts';
import { FocusableMonth } from './focusable-month.ts';
import { type DayLayout, type PackedWeek, fitWeek, packWeek } from './month-layout.ts';
import { printedMonth } from './print.styles.ts';
import { PRINTED_ROWS, printedSlots } from './print-weeks.ts';
import { type RowHeights, ROW_HEIGHTS, slotsIn } from './row-heights.ts';

/**
 * Whole weeks as rows: all-day events as bars over their days, timed ones as lines, and a button for what
 * does not fit in the height. It draws what it is given and tells of clicks; it edits nothing.
 *
 * @csspart event - An event's box, with its states: all-day, readonly, past, recurring, tentative, cancelled, declined, task, done, ghost, offered, selected.
 * @csspart more - The button for events that do not fit on a day.
 * @csspart day - A day's cell, with `today`, `weekend` and `other` (of another month).
 */
export class DayFlowMonthGrid extends FocusableMonth {
  static override styles: CSSResultGroup = [view, cellSkeleton, eventBox, monthGridStyles, printedMonth];

  override readonly keyScopes: readonly KeyScope[] = ['event', 'box', 'month-box'];

  /** How high the rows are. */
  @property({ attribute: false }) density: Density = 'normal';

  /** The room of all weeks together, in CSS pixels; undefined until it is seen. */
  @state() private height: number | undefined;

  @query('.grid') private grid!: HTMLElement | null;
  @query('.weekdays') private weekdays!: HTMLElement | null;

  readonly #weeks = new KeptRows<ViewItem, PackedWeek>(packWeek);
  #packed: readonly PackedWeek[] = [];
  readonly #resize = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.grid !== null) this.#resize.observe(this.grid);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  get scroller(): HTMLElement | null {
    return this.grid;
  }

  override get area(): SurfaceArea | null {
    const cells = this.renderRoot.querySelector('.week')?.querySelectorAll('.cell');
    if (this.grid === null || !cells?.length) return null;
    return areaOf(this, cells, this.weekdays!.getBoundingClientRect().bottom, this.grid.getBoundingClientRect().bottom);
  }

  pointAt(clientX: number, clientY: number): SurfacePoint | null {
    const { area } = this;
    if (area === null || clientX < area.left || clientX > area.right || clientY < area.top) return null;
    const rows = [...this.renderRoot.querySelectorAll('.week')];
    const y = Math.min(clientY, area.bottom - 1);
    const row = clamp(rows.findIndex((week) => y < week.getBoundingClientRect().bottom), 0, rows.length - 1);
    return { day: this.#packed[row]!.days[columnAt(area, clientX)]!, minutes: null };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('items') || changed.has('days') || changed.has('firstDay')) {
      this.#packed = this.#weeks.layOut(this.items, weeksOf(this.days, this.firstDay));
    }
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    // The frame is drawn first, and measured: boxes that were drawn at a guess would be laid out twice.
    if (this.height === undefined && this.#measure()) super.update(changed);
  }

  protected override firstUpdated(): void {
    if (this.isConnected) this.#resize.observe(this.grid!);
  }

  /** Whether the weeks can be seen. */
  #measure(): boolean {
    const height = (this.grid?.clientHeight ?? 0) - (this.weekdays?.offsetHeight ?? 0);
    if (height <= 0) return false;
    this.height = height;
    return true;
  }

  /** Slots a day of each week, by the height that the weeks share; below the least one they scroll. */
  get #slots(): readonly number[] {
    if (this.printing) return printedSlots(this.#packed);
    const weeks = this.#packed.length;
    return Array<number>(weeks).fill(slotsIn((this.height ?? 0) / Math.max(1, weeks), this.#rows));
  }

  get #rows(): RowHeights {
    return this.printing ? PRINTED_ROWS : ROW_HEIGHTS[this.density];
  }

  protected override render(): TemplateResult {
    const words = this.words;
    const weeks = this.#packed;
    const slots = this.#slots;
    const { number, slot } = this.#rows;
    return html`<div
      class="grid ${this.readonly ? '' : 'editable'} ${this.weekNumbers ? 'numbered' : ''}"
      role="grid"
      tabindex="-1"
      aria-label=${formatDay(this.month, this.locale, { month: 'long', year: 'numeric' })}
      aria-readonly=${this.readonly ? 'true' : nothing}
      .style=${`--_count:${weeks[0]?.days.length ?? 7};--_number:${number}px;--_pitch:${slot}px`}
    >
      <div class="weekdays" role="row">
        ${this.weekNumbers ? html`<div aria-hidden="true"></div>` : nothing}
        ${weeks[0]?.days.map((day) => this.#renderWeekday(day))}
      </div>
      <div class="weeks" role="rowgroup">
        ${this.height === undefined && !this.printing
          ? nothing
          : repeat(weeks, ({ days }) => days[0], (week, index) => this.#renderWeek(week, slots[index]!, words))}
      </div>
    </div>`;
  }

  #renderWeekday(day: DayNumber): TemplateResult {
    const today = this.days.includes(this.today) && weekdayOfDay(day) === weekdayOfDay(this.today);
    return html`<div
      class="weekday ${today ? 'current' : ''}"
      role="columnheader"
      aria-label=${formatDay(day, this.locale, { weekday: 'long' })}
    >${formatDay(day, this.locale, { weekday: 'short' })}</div>`;
  }

  #renderWeek(week: PackedWeek, slots: number, words: BoxWords): TemplateResult {
    return html`<div class="week" role="row" .style=${`--_slots:${slots}`}>
      ${this.weekNumbers ? this.#renderWeekNumber(week.days[0]!) : nothing}
      ${guard([week, slots, words.times, words.messages, ...this.#shared], () =>
        repeat(fitWeek(week, slots), ({ day }) => day, (day) => this.#renderDay(day, words)),
      )}
    </div>`;
  }

  /** What the cells of all weeks are drawn from beside the events: a week is drawn anew when one of these is another. */
  get #shared(): unknown[] {
    return [this.month, this.today, this.weekend, this.lunar];
  }

  #renderWeekNumber(day: DayNumber): TemplateResult {
    const { minimalDays } = weekRules(this.locale);
    const week = weekNumber(day, { firstDay: this.firstDay, minimalDays });
    return html`<div class="week-number" role="rowheader" aria-label=${this.messages.weekOf(week)}>${week}</div>`;
  }

  #renderDay({ day, bars, rows, more, count }: DayLayout, words: BoxWords): TemplateResult {
    const name = words.times.day(day);
    const spot = words.messages.eventsOfDay(name, count);
    return html`<div class="cell" role="gridcell" part=${this.#dayPart(day)} data-cell=${day}>
      <button
        type="button"
        tabindex="-1"
        class="day-number"
        data-day=${day}
        aria-label=${name}
        aria-current=${day === this.today ? 'date' : nothing}
      ><span
        data-words=${ymdFromDay(day).day === 1 ? words.times.monthDay(day) : words.times.numeral(day)}
        data-short=${words.times.numeral(day)}
      ></span></button>
      <button
        type="button"
        tabindex="-1"
        class="spot"
        aria-label=${day === this.today ? `${spot}, ${words.times.today}` : spot}
      ></button>
      ${this.lunar ? html`<span class="lunar">${words.times.lunar(day)}</span>` : nothing}
      ${repeat(bars, ({ span }) => span.id, (bar) => barTemplate(bar, words))}
      ${repeat(rows, ({ portion }) => portion.span.id, ({ portion, slot }) => rowTemplate(portion, slot, words))}
      ${more > 0
        ? html`<button
            type="button"
            tabindex="-1"
            part="more"
            class="more"
            data-day=${day}
            aria-label=${this.messages.moreOn(more, name)}
          ><span class="long" data-words=${this.messages.more(more)}></span><span class="short" data-words=${words.times.plus(more)}></span></button>`
        : nothing}
    </div>`;
  }

  #dayPart(day: DayNumber): string {
    const [here, shown] = [ymdFromDay(day), ymdFromDay(this.month)];
    let part = dayPart(day, this);
    if (here.month !== shown.month || here.year !== shown.year) part += ' other';
    return part;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-month-grid': DayFlowMonthGrid;
  }
}
