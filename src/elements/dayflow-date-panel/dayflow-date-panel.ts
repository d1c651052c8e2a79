import { type CSSResultGroup, LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { DayNumber, Weekday } from '../../time/day.ts';
import type { DayFlowMiniMonth } from '../dayflow-mini-month/dayflow-mini-month.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelCloseEvent, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { ViewDayEvent } from '../view-events.ts';

/** What the small month of the panel is given. */
export interface PanelMonth {
  readonly day: DayNumber;
  readonly days: readonly DayNumber[];
  readonly today: DayNumber;
  readonly locale: string;
  readonly firstDay: Weekday;
  readonly weekend: readonly Weekday[];
  readonly hiddenDays: readonly Weekday[];
  readonly weekNumbers: boolean;
}

const styles = css`
  .panel {
    --_panel: 272px;
    padding: 8px;
  }
`;

/**
 * A small month that opens beside the title, to jump to a date. Made by the calendar.
 *
 * @csspart date-panel - the panel
 * @csspart day - a day's cell, with `today`, `weekend` and `other` (of another month)
 */
export class DayFlowDatePanel extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, panel, styles];

  /** What is shown; undefined closes. */
  @property({ attribute: false }) month: PanelMonth | undefined;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;

  @query('dayflow-mini-month') private readonly miniMonth!: DayFlowMiniMonth | null;
  readonly below = true;
  readonly #panel = new PanelController(this);

  get filled(): boolean {
    return this.month !== undefined;
  }

  override render(): TemplateResult {
    const { month, messages } = this;
    return html`
      <div
        class="panel"
        part="date-panel"
        popover="auto"
        role="dialog"
        tabindex="-1"
        aria-label=${messages.jumpToDate}
        @toggle=${this.#handleToggle}
      >
        ${month === undefined
          ? nothing
          : html`<dayflow-mini-month
              exportparts="day, today, weekend, other"
              .day=${month.day}
              .days=${month.days}
              .today=${month.today}
              .locale=${month.locale}
              .firstDay=${month.firstDay}
              .weekend=${month.weekend}
              .hiddenDays=${month.hiddenDays}
              .weekNumbers=${month.weekNumbers}
              .messages=${messages}
              @view-day=${this.#handleDay}
            ></dayflow-mini-month>`}
      </div>
    `;
  }

  #handleToggle(event: ToggleEvent): void {
    if (event.newState === 'open') this.miniMonth?.focusDay();
    this.#panel.handleClosed(event);
  }

  #handleDay({ day, view }: ViewDayEvent): void {
    this.dispatchEvent(new PanelCloseEvent());
    this.dispatchEvent(new ViewDayEvent(day, view));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-date-panel': DayFlowDatePanel;
  }
}
