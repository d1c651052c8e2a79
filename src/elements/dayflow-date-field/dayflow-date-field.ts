import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { DayNumber, Weekday } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { dayFromTyped } from '../../time/typed/typed-date.ts';
import type { DayFlowMiniMonth } from '../dayflow-mini-month/dayflow-mini-month.ts';
import { calendarIcon } from '../icons.ts';
import { TypedField } from '../typed-field/typed-field.ts';
import type { ViewDayEvent } from '../view-events.ts';
import { styles } from './dayflow-date-field.styles.ts';

/** A date, typed in the locale's form or chosen from a month. Its value is a day number. */
export class DayFlowDateField extends TypedField<DayNumber> {
  static override styles: CSSResultGroup = [TypedField.styles, styles];

  @property({ attribute: false }) today: DayNumber = 0;
  @property({ attribute: false }) firstDay: Weekday = 1;
  @property({ attribute: false }) weekend: readonly Weekday[] = [6, 7];

  @query('dayflow-mini-month') private readonly month!: DayFlowMiniMonth | null;

  override value: DayNumber = 0;
  protected override readonly popup = 'dialog';

  protected override format(day: DayNumber): string {
    return formatDay(day, this.locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  }

  protected override parse(text: string): DayNumber | undefined {
    return dayFromTyped(text, { locale: this.locale, today: this.today, near: this.value });
  }

  protected override stepped(day: DayNumber, direction: 1 | -1): DayNumber {
    return day + direction;
  }

  protected override get unreadWords(): string {
    const example = formatDay(this.value, this.locale, { day: '2-digit', month: '2-digit', year: 'numeric' });
    return this.messages.unreadDate(example);
  }

  protected override renderButton(): TemplateResult {
    const { chooseDate } = this.messages;
    // Keys open the month by Alt and an arrow.
    return html`
      <button class="button bare choose" type="button" tabindex="-1" aria-label=${chooseDate} title=${chooseDate} @click=${this.#handleChoose}>
        ${calendarIcon}
      </button>
    `;
  }

  protected override renderDropdown(): TemplateResult {
    const { current, today, locale, firstDay, weekend, messages } = this;
    return html`
      <div class="dropdown" id="dialog" popover="manual" role="dialog" aria-label=${messages.chooseDate} @keydown=${this.#handleMonthKey}>
        ${this.open
          ? html`<dayflow-mini-month
              .day=${current}
              .days=${[current]}
              .today=${today}
              .locale=${locale}
              .firstDay=${firstDay}
              .weekend=${weekend}
              .messages=${messages}
              @view-day=${this.#handleDay}
            ></dayflow-mini-month>`
          : nothing}
      </div>
    `;
  }

  /** A finger that comes to type has no room for the month beside its keyboard. */
  protected override handleClick(): void {
    if (!matchMedia('(pointer: coarse)').matches) super.handleClick();
  }

  protected override openByKey(): void {
    this.open = true;
    void this.#focusMonth();
  }

  async #focusMonth(): Promise<void> {
    await this.updateComplete;
    await this.month?.updateComplete;
    this.month?.focusDay();
  }

  #handleChoose(): void {
    if (this.open) this.#close();
    else this.openByKey();
  }

  #handleDay({ day }: ViewDayEvent): void {
    this.set(day);
    this.#close();
  }

  #handleMonthKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }

  #close(): void {
    this.open = false;
    this.input.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-date-field': DayFlowDateField;
  }
}
