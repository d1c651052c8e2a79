import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { SurfacePoint } from '../../interaction/surface.ts';
import { type AgendaEntry, agendaOf } from '../../layout/agenda.ts';
import { weeksOf } from '../../layout/weeks.ts';
import type { DayNumber } from '../../time/day.ts';
import { weekRules } from '../../time/week.ts';
import { MOST_LISTED, restTemplate } from '../agenda-entry/rest.ts';
import { agendaEntry } from '../agenda-entry/agenda-entry.styles.ts';
import { entryBone, entryTemplate } from '../agenda-entry/agenda-entry.ts';
import { CalendarView } from '../calendar-view.ts';
import type { BoxWords } from '../event-box/box-words.ts';
import { repeat } from '../repeat.ts';
import { RovingFocus } from '../roving-focus.ts';
import { DayFocus } from '../small-month/day-focus.ts';
import { smallMonth } from '../small-month/small-month.styles.ts';
import { hiddenWeekdays, smallMonthTemplate } from '../small-month/small-month.ts';
import { colorClass } from '../styles/palette.ts';
import { view } from '../styles/view.ts';
import { ViewDayEvent } from '../view-events.ts';
import type { ViewItem } from '../view-item.ts';
import { monthListStyles } from './dayflow-month-list.styles.ts';

/** How many dots a day has room for. */
const DOTS = 3;

/**
 * A month where there is no room for its events: days with dots in the colours of what is on them, and below
 * a list of what is on the day that is chosen.
 *
 * @csspart event - An event's row, with its states: all-day, readonly, past, recurring, tentative, cancelled, declined, task, done, ghost, selected.
 * @csspart day - A day's cell, with `today`, `weekend` and `other` (of another month).
 */
export class DayFlowMonthList extends CalendarView {
  static override styles: CSSResultGroup = [view, smallMonth, agendaEntry, monthListStyles];

  /** The day that is chosen; its month is on screen. */
  @property({ attribute: false }) date: DayNumber = 0;

  @query('.list') private list!: HTMLElement | null;

  readonly #focus: DayFocus = new DayFocus(this, {
    shape: () => ({ firstDay: this.firstDay, hiddenDays: hiddenWeekdays(this.days) }),
    go: (day) => this.#go(day),
  });
  readonly #roving = new RovingFocus(this, 'button.entry');
  #entries: ReadonlyMap<DayNumber, readonly AgendaEntry<ViewItem>[]> = new Map();

  get scroller(): HTMLElement | null {
    return this.list;
  }

  /** There is no room for things to be dragged. */
  pointAt(_clientX: number, _clientY: number): SurfacePoint | null {
    return null;
  }

  override get focusedPlace(): { readonly day?: DayNumber } {
    const { day } = (this.shadowRoot?.activeElement as HTMLElement | null)?.dataset ?? {};
    return { day: day === undefined ? this.chosenDay : Number(day) };
  }

  override get chosenDay(): DayNumber {
    return this.days.find((day) => day >= this.date) ?? this.date;
  }

  override focusGrid(): void {
    this.#focus.focus({ preventScroll: true });
  }

  protected override viewOf(_button: HTMLElement): undefined {
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('date') || changed.has('days')) this.#focus.day = this.chosenDay;
    if (changed.has('items') || changed.has('days')) {
      this.#entries = new Map(agendaOf(this.items, this.days, NaN).map(({ day, entries }) => [day, entries]));
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('date') && this.list !== null) this.list.scrollTop = 0;
  }

  protected override render(): TemplateResult {
    const { words, chosenDay, today, weekend } = this;
    const { minimalDays } = weekRules(this.locale);
    return html`<div class="days" @keydown=${this.#focus.handleKey}>
        ${smallMonthTemplate({
          ...{ month: chosenDay, today, weekend, words, active: this.#focus.day, others: true },
          rows: weeksOf(this.days, this.firstDay),
          numbering: this.weekNumbers ? { firstDay: this.firstDay, minimalDays } : undefined,
          isSelected: (day) => day === chosenDay,
          count: (day) => this.#entriesOn(day).length,
          marks: (day) => this.#renderDots(day),
        })}
      </div>
      <div
        class="list compact ${this.readonly ? '' : 'editable'}"
        @focusin=${this.#roving.handleFocus}
        @keydown=${this.#roving.handleKey}
      >${this.#renderList(chosenDay, words)}</div>`;
  }

  #renderDots(day: DayNumber): TemplateResult | typeof nothing {
    const colors = new Set(this.#entriesOn(day).map(({ portion }) => portion.span.color));
    if (colors.size === 0) return nothing;
    return html`<span class="dots">${[...colors].slice(0, DOTS).map((color) => html`<span class=${colorClass(color)}></span>`)}</span>`;
  }

  #renderList(day: DayNumber, words: BoxWords): TemplateResult {
    const entries = this.#entriesOn(day);
    if (this.loading) return html`<h3>${words.times.day(day)}</h3>${[52, 34].map(entryBone)}`;
    return html`<h3>${words.times.day(day)}</h3>
      ${entries.length === 0
        ? html`<p class="nothing">${this.messages.noEvents}</p>`
        : html`<ul>
            ${repeat(entries.slice(0, MOST_LISTED), ({ portion }) => portion.span.id, (entry) => html`<li>${entryTemplate(entry, words)}</li>`)}
            ${restTemplate(entries.length, this.messages)}
          </ul>`}`;
  }

  #entriesOn(day: DayNumber): readonly AgendaEntry<ViewItem>[] {
    return this.#entries.get(day) ?? [];
  }

  /** Arrows lead on into other months. */
  #go(day: DayNumber): boolean {
    if (this.days.includes(day)) return true;
    this.dispatchEvent(new ViewDayEvent(day, undefined));
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-month-list': DayFlowMonthList;
  }
}
