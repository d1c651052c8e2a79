import { type TemplateResult, html, nothing } from 'lit';
import { isSameMonth } from '../../layout/month-of-days.ts';
import { type DayNumber, type Weekday, weekdayOfDay } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { type WeekRules, weekNumber } from '../../time/week.ts';
import { loadOf } from '../../layout/day-counts.ts';
import { dayPart } from '../day-part.ts';
import type { BoxWords } from '../event-box/box-words.ts';

/** A month of days that are buttons, as it is drawn. */
export interface SmallMonth {
  /** Any day of the month. */
  readonly month: DayNumber;
  readonly rows: readonly (readonly DayNumber[])[];
  /** Whether the days of other months that its weeks have are there too. */
  readonly others: boolean;
  readonly today: DayNumber;
  readonly weekend: readonly Weekday[];
  /** By whose rules the weeks are numbered; undefined numbers none. */
  readonly numbering: Pick<WeekRules, 'firstDay' | 'minimalDays'> | undefined;
  /** The day that Tab comes to. */
  readonly active: DayNumber;
  /** Whether a day is on screen, or chosen; absent where that is not shown. */
  readonly isSelected?: (day: DayNumber) => boolean;
  readonly count: (day: DayNumber) => number;
  /** What is drawn under a day's number. */
  readonly marks?: (day: DayNumber) => TemplateResult | typeof nothing;
  readonly words: BoxWords;
}

/** The grid of a month: weekdays, and a button for each day. */
export function smallMonthTemplate(drawn: SmallMonth): TemplateResult {
  const { month, rows, numbering, words } = drawn;
  const { locale } = words.times;
  return html`<div
    class="month ${numbering === undefined ? '' : 'numbered'}"
    role="grid"
    aria-multiselectable=${drawn.isSelected === undefined ? nothing : 'true'}
    aria-label=${formatDay(month, locale, { month: 'long', year: 'numeric' })}
    .style=${`--_count:${rows[0]!.length}`}
  >
    <div class="row" role="row">
      ${numbering === undefined ? nothing : html`<span aria-hidden="true"></span>`}
      ${rows[0]!.map(
        (day) => html`<span class="weekday" role="columnheader" aria-label=${formatDay(day, locale, { weekday: 'long' })}
          >${formatDay(day, locale, { weekday: 'narrow' })}</span
        >`,
      )}
    </div>
    ${rows.map((row) => rowTemplate(row, drawn))}
  </div>`;
}

function rowTemplate(row: readonly DayNumber[], drawn: SmallMonth): TemplateResult {
  const { numbering } = drawn;
  return html`<div class="row" role="row">
    ${numbering === undefined ? nothing : numberTemplate(row, numbering, drawn)}
    ${row.map((day) => dayTemplate(day, drawn))}
  </div>`;
}

function numberTemplate(row: readonly DayNumber[], rules: NonNullable<SmallMonth['numbering']>, drawn: SmallMonth): TemplateResult {
  // A row that is there for its height only has no number.
  if (!drawn.others && !row.some((day) => isSameMonth(day, drawn.month))) return html`<span role="gridcell"></span>`;
  const week = weekNumber(row[0]!, rules);
  return html`<span class="week-number" role="rowheader" aria-label=${drawn.words.messages.weekOf(week)}>${drawn.words.times.count(week)}</span>`;
}

function dayTemplate(day: DayNumber, drawn: SmallMonth): TemplateResult {
  const { today, month, words } = drawn;
  const other = !isSameMonth(day, month);
  if (other && !drawn.others) return html`<span role="gridcell"></span>`;
  const count = drawn.count(day);
  return html`<div
    class="cell load-${loadOf(count)}"
    role="gridcell"
    part="${dayPart(day, drawn)}${other ? ' other' : ''}"
    aria-selected=${drawn.isSelected === undefined ? nothing : drawn.isSelected(day) ? 'true' : 'false'}
  ><button
    type="button"
    class="day"
    data-day=${day}
    tabindex=${day === drawn.active ? 0 : -1}
    aria-label=${words.messages.eventsOfDay(words.times.day(day), count)}
    aria-current=${day === today ? 'date' : nothing}
  ><span class="number">${words.times.numeral(day)}</span>${drawn.marks?.(day) ?? nothing}</button></div>`;
}

/** The weekdays that none of the days is. */
export function hiddenWeekdays(days: readonly DayNumber[]): Weekday[] {
  const shown = new Set(days.map(weekdayOfDay));
  return ([1, 2, 3, 4, 5, 6, 7] as const).filter((weekday) => !shown.has(weekday));
}
