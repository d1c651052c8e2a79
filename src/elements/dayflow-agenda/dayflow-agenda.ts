import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { SurfacePoint } from '../../interaction/surface.ts';
import { type AgendaDay, agendaOf } from '../../layout/agenda.ts';
import { type DayNumber, ymdFromDay } from '../../time/day.ts';
import { formatDay, formatDayRange } from '../../time/format.ts';
import { weekNumber, weekRules, weekStart } from '../../time/week.ts';
import { entryBone, entryTemplate } from '../agenda-entry/agenda-entry.ts';
import { MOST_LISTED, restTemplate } from '../agenda-entry/rest.ts';
import { agendaEntry } from '../agenda-entry/agenda-entry.styles.ts';
import { CalendarView } from '../calendar-view.ts';
import { dayPart } from '../day-part.ts';
import type { BoxWords } from '../event-box/box-words.ts';
import { calendarIcon } from '../icons.ts';
import { repeat } from '../repeat.ts';
import { RovingFocus } from '../roving-focus.ts';
import { view } from '../styles/view.ts';
import type { ViewItem } from '../view-item.ts';
import { agendaStyles } from './dayflow-agenda.styles.ts';

/** How long the titles are that stand in for those of a day, in percent. */
const BONES: readonly number[] = [38, 24];

/**
 * Events in a list, by day. Days without events are left out, but for today. One tab stop; Up and Down go from
 * one to the next.
 *
 * @csspart event - An event's row, with its states: all-day, readonly, past, recurring, tentative, cancelled, declined, task, done, ghost, selected.
 * @csspart day - A day's heading, with `today` and `weekend`.
 */
export class DayFlowAgenda extends CalendarView {
  static override styles: CSSResultGroup = [view, agendaEntry, agendaStyles];

  /** Whether the rows have room for one column only. */
  @property({ attribute: false }) compact = false;

  @query('.agenda') private list!: HTMLElement | null;

  readonly #roving = new RovingFocus(this, '.day, button.entry');
  #agenda: readonly AgendaDay<ViewItem>[] = [];

  get scroller(): HTMLElement | null {
    return this.list;
  }

  /** A list has no places for things to be dragged to. */
  pointAt(_clientX: number, _clientY: number): SurfacePoint | null {
    return null;
  }

  override get focusedPlace(): { readonly day?: DayNumber } {
    const focused = this.shadowRoot?.activeElement?.closest('section');
    return focused ? { day: Number(focused.dataset['date']) } : {};
  }

  override focusGrid(): void {
    (this.#roving.stop ?? this.list)?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('items') || changed.has('days') || changed.has('today')) {
      this.#agenda = agendaOf(this.items, this.days, this.today);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('days') && this.list !== null) this.list.scrollTop = 0;
  }

  protected override render(): TemplateResult {
    const { words, readonly, compact } = this;
    return html`<div
      class="agenda ${readonly ? '' : 'editable'} ${compact ? 'compact' : ''}"
      role="group"
      tabindex="-1"
      aria-label=${this.#range()}
      @focusin=${this.#roving.handleFocus}
      @keydown=${this.#roving.handleKey}
    >
      ${this.loading ? this.#renderBones() : repeat(this.#agenda, ({ day }) => day, (day, index) => this.#renderDay(day, this.#agenda[index - 1]?.day, words))}
      ${this.loading || this.#agenda.some(({ entries }) => entries.length > 0) ? nothing : this.#renderEmpty()}
    </div>`;
  }

  #range(): string {
    const [first, last] = [this.days[0] ?? 0, this.days.at(-1) ?? 0];
    return formatDayRange(first, last, this.locale, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  #renderDay({ day, entries }: AgendaDay<ViewItem>, before: DayNumber | undefined, words: BoxWords): TemplateResult {
    return html`${this.weekNumbers ? this.#renderWeek(day, before) : nothing}<section part=${dayPart(day, this)} data-date=${day}>
      <h3>${this.#renderHeading(day, words)}</h3>
      ${entries.length === 0
        ? html`<p class="nothing">${this.messages.noEvents}</p>`
        : html`<ul>
            ${repeat(entries.slice(0, MOST_LISTED), ({ portion }) => portion.span.id, (entry) => html`<li>${entryTemplate(entry, words)}</li>`)}
            ${restTemplate(entries.length, this.messages)}
          </ul>`}
    </section>`;
  }

  /** The number of a week, above the first of its days. */
  #renderWeek(day: DayNumber, before: DayNumber | undefined): TemplateResult | typeof nothing {
    const { firstDay } = this;
    if (before !== undefined && weekStart(before, firstDay) === weekStart(day, firstDay)) return nothing;
    const { minimalDays } = weekRules(this.locale);
    return html`<p class="week">${this.messages.weekOf(weekNumber(day, { firstDay, minimalDays }))}</p>`;
  }

  #renderHeading(day: DayNumber, { times }: BoxWords): TemplateResult {
    const year = ymdFromDay(day).year === ymdFromDay(this.today).year ? undefined : 'numeric';
    return html`<button
      type="button"
      class="day"
      data-day=${day}
      tabindex="-1"
      aria-label=${times.day(day)}
      aria-current=${day === this.today ? 'date' : nothing}
    ><span class="number">${times.numeral(day)}</span><span class="date"
      ><span class="weekday" data-words=${formatDay(day, this.locale, { weekday: 'short' })}></span
      ><span data-words=${formatDay(day, this.locale, { month: 'short', year })}></span></span></button>`;
  }

  #renderBones(): TemplateResult[] {
    return this.days.slice(0, 5).map(
      (day, index) => html`<section part=${dayPart(day, this)} data-date=${day}>
        <h3>${this.#renderHeading(day, this.words)}</h3>
        <div>${BONES.slice(index % 2).map(entryBone)}</div>
      </section>`,
    );
  }

  #renderEmpty(): TemplateResult {
    return html`<div class="empty">${calendarIcon}<strong>${this.messages.noEvents}</strong><span>${this.#range()}</span></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-agenda': DayFlowAgenda;
  }
}
