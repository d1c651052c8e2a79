import { type TemplateResult, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { DayNumber } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { dayFromTyped } from '../../time/typed/typed-date.ts';
import { TypedField } from '../typed-field/typed-field.ts';

/** A date, typed in the locale's form or chosen from a month. Its value is a day number. */
export class DayFlowDateField extends TypedField<DayNumber> {
  @property({ attribute: false }) today: DayNumber = 0;

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

  protected override renderDropdown(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-date-field': DayFlowDateField;
  }
}
