import { type TemplateResult, html } from 'lit';
import type { ClockChange } from '../../time/clock-changes.ts';
import type { DayNumber } from '../../time/day.ts';
import type { SecondClock } from '../dayflow-time-grid/clocks.ts';
import type { ViewProperties } from '../view-item.ts';
import type { Density } from './settings.ts';
import { type ViewListeners, bindView } from './view-binding.ts';

/** The boxes' parts and states, and the views' own parts, for pages that style them. */
const PARTS =
  'event, readonly, all-day, past, recurring, tentative, cancelled, declined, task, done, ghost, offered, selected, more, day, today, weekend, other, now';

/** What views are given, each what it has a use for. */
export interface Drawn extends ViewProperties {
  /** The date that the page is about. */
  readonly day: DayNumber;
  readonly density: Density;
  /** Whether there is room for one column only. */
  readonly narrow: boolean;
  /** Minutes since midnight. */
  readonly dayStart: number;
  readonly dayEnd: number;
  readonly slotDuration: number;
  readonly secondClock: SecondClock | undefined;
  readonly clockChanges: ReadonlyMap<DayNumber, readonly ClockChange[]>;
}

/** Whole weeks of days; where there is no room for what is on them, with a list of one day. */
export function monthTemplate(drawn: Drawn, on: ViewListeners): TemplateResult {
  if (drawn.narrow) {
    return html`
      <dayflow-month-list class="view" exportparts=${PARTS} .date=${drawn.day} ${bindView(drawn, on)}></dayflow-month-list>
    `;
  }
  return html`
    <dayflow-month-grid
      class="view"
      exportparts=${PARTS}
      .month=${drawn.day}
      .density=${drawn.density}
      ${bindView(drawn, on)}
    ></dayflow-month-grid>
  `;
}

/** Days side by side on one scale of hours. */
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
      ${bindView(drawn, on)}
    ></dayflow-time-grid>
  `;
}

/** A list by day. */
export function agendaTemplate(drawn: Drawn, on: ViewListeners): TemplateResult {
  return html`
    <dayflow-agenda class="view" exportparts=${PARTS} .compact=${drawn.narrow} ${bindView(drawn, on)}></dayflow-agenda>
  `;
}

/** Twelve small months. */
export function yearTemplate(drawn: Drawn, on: ViewListeners): TemplateResult {
  return html`
    <dayflow-year-grid class="view" exportparts=${PARTS} .date=${drawn.day} ${bindView(drawn, on)}></dayflow-year-grid>
  `;
}
