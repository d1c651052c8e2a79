import { type TemplateResult, html } from 'lit';
import type { ClockChange } from '../../time/clock-changes.ts';
import type { DayNumber } from '../../time/day.ts';
import type { SecondClock } from '../dayflow-time-grid/clocks.ts';
import type { ViewMessages } from '../messages/view-messages.ts';
import type { ViewActivateEvent, ViewDayEvent, ViewMoreEvent } from '../view-events.ts';
import type { ViewProperties } from '../view-item.ts';
import type { Density } from './settings.ts';

/** The boxes' parts and states, and the views' own parts, for pages that style them. */
const PARTS =
  'event, readonly, all-day, past, recurring, tentative, cancelled, ghost, offered, selected, more, day, today, weekend, other, now';

/** What a view is given. */
export interface Drawn extends ViewProperties {
  /** The date that the page is about. */
  readonly day: DayNumber;
  readonly messages: ViewMessages;
  readonly weekNumbers: boolean;
  readonly lunar: boolean;
  readonly density: Density;
  /** Minutes since midnight. */
  readonly dayStart: number;
  readonly dayEnd: number;
  readonly slotDuration: number;
  readonly secondClock: SecondClock | undefined;
  readonly clockChanges: ReadonlyMap<DayNumber, readonly ClockChange[]>;
}

/** What a view is listened to for. */
export interface ViewListeners {
  readonly press: (event: PointerEvent) => void;
  readonly touchMove: { handleEvent(event: TouchEvent): void; passive: boolean };
  readonly activate: (event: ViewActivateEvent) => void;
  readonly day: (event: ViewDayEvent) => void;
  readonly more: (event: ViewMoreEvent) => void;
}

/** The month. */
export function monthTemplate(drawn: Drawn, on: ViewListeners): TemplateResult {
  return html`
    <dayflow-month-grid
      class="view"
      exportparts=${PARTS}
      .month=${drawn.day}
      .density=${drawn.density}
      .days=${drawn.days}
      .items=${drawn.items}
      .locale=${drawn.locale}
      .hourCycle=${drawn.hourCycle}
      .today=${drawn.today}
      .now=${drawn.now}
      .weekend=${drawn.weekend}
      .firstDay=${drawn.firstDay}
      .readonly=${drawn.readonly}
      .weekNumbers=${drawn.weekNumbers}
      .lunar=${drawn.lunar}
      .messages=${drawn.messages}
      @pointerdown=${on.press}
      @touchmove=${on.touchMove}
      @view-activate=${on.activate}
      @view-day=${on.day}
      @view-more=${on.more}
    ></dayflow-month-grid>
  `;
}

/** The week and the day. */
export function hoursTemplate(drawn: Drawn, on: ViewListeners): TemplateResult {
  return html`
    <dayflow-time-grid
      class="view"
      exportparts=${PARTS}
      .dayStart=${drawn.dayStart}
      .dayEnd=${drawn.dayEnd}
      .slotDuration=${drawn.slotDuration}
      .secondClock=${drawn.secondClock}
      .clockChanges=${drawn.clockChanges}
      .days=${drawn.days}
      .items=${drawn.items}
      .locale=${drawn.locale}
      .hourCycle=${drawn.hourCycle}
      .today=${drawn.today}
      .now=${drawn.now}
      .weekend=${drawn.weekend}
      .firstDay=${drawn.firstDay}
      .readonly=${drawn.readonly}
      .weekNumbers=${drawn.weekNumbers}
      .lunar=${drawn.lunar}
      .messages=${drawn.messages}
      @pointerdown=${on.press}
      @touchmove=${on.touchMove}
      @view-activate=${on.activate}
      @view-day=${on.day}
      @view-more=${on.more}
    ></dayflow-time-grid>
  `;
}
