import type { LitElement, ReactiveController } from 'lit';
import { dayAfterStroke } from '../../interaction/date-keys.ts';
import { strokeOf } from '../../interaction/stroke.ts';
import type { WeekShape } from '../../layout/month-of-days.ts';
import type { DayNumber } from '../../time/day.ts';
import { onApple } from '../on-apple.ts';

/** What the focus needs of the element whose days it goes through. */
export interface DayFocusHost {
  readonly shape: () => WeekShape;
  /** A day that keys lead to; false where it is not shown, and the focus waits until it is. */
  readonly go: (day: DayNumber) => boolean;
}

/** One tab stop for all days of small months: keys go from day to day, as the APG's date grid has it. */
export class DayFocus implements ReactiveController {
  readonly #element: LitElement;
  readonly #host: DayFocusHost;
  #refocus = false;

  /** The day that Tab comes to. */
  day: DayNumber = 0;

  constructor(element: LitElement, host: DayFocusHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  hostUpdated(): void {
    if (this.#refocus) this.focus();
    this.#refocus = false;
  }

  /** Gives the focus to the day that Tab comes to. */
  focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  get button(): HTMLElement | null {
    return this.#element.renderRoot.querySelector<HTMLElement>('.day[tabindex="0"]');
  }

  /** Listener for `keydown` on what holds the days. */
  readonly handleKey = (event: KeyboardEvent): void => {
    if (!(event.target as Element).classList.contains('day')) return;
    const rtl = getComputedStyle(this.#element).direction === 'rtl';
    const day = dayAfterStroke(this.day, strokeOf(event, { apple: onApple(), rtl }), this.#host.shape());
    if (day === undefined) return;
    event.preventDefault();
    if (this.#host.go(day)) this.day = day;
    this.#refocus = true;
    this.#element.requestUpdate();
  };
}
