import { property } from 'lit/decorators.js';
import { minutesFromTyped } from '../../time/typed/typed-time.ts';
import { ListField } from '../typed-field/list-field.ts';
import type { Option } from '../typed-field/option-list.ts';
import { type TimeForm, nearestOption, steppedTime, timeOptions, timeText } from './time-options.ts';

/** An end that is typed earlier than the start by more than this is a mistake, and not the next day, in minutes. */
const LONGEST_NIGHT = 720;

/** A time of day, typed in the locale's form or chosen from a list. Its value is minutes since midnight. */
export class DayFlowTimeField extends ListField<number> {
  @property({ attribute: false }) hourCycle: 'h12' | 'h23' | undefined;
  /**
   * For an end: when it starts, in minutes since the midnight that the value counts from. The list then begins there
   * and says how long it is, and values may lie on another day.
   */
  @property({ attribute: false }) from: number | undefined;

  override value = 0;

  protected override format(value: number): string {
    return timeText(value, this.#form);
  }

  protected override parse(text: string): number | undefined {
    const { from } = this;
    const minutes = minutesFromTyped(text, { ...this.#form, after: from });
    if (minutes === undefined || from === undefined || minutes > from) return minutes;
    return minutes + 1440 - from < LONGEST_NIGHT ? minutes + 1440 : minutes;
  }

  protected override stepped(value: number, direction: 1 | -1): number {
    this.open = true;
    return steppedTime(value, direction, this.from);
  }

  protected override get unreadWords(): string {
    return this.messages.unreadTime(this.format(this.value));
  }

  protected override get listed(): Option<number>[] {
    return timeOptions(this.#form, this.from);
  }

  protected override get active(): number {
    return this.open ? nearestOption(this.options, this.current) : -1;
  }

  get #form(): TimeForm {
    return { locale: this.locale, hourCycle: this.hourCycle };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-time-field': DayFlowTimeField;
  }
}
