import { type TemplateResult, html, nothing } from 'lit';
import type { DayNumber, Weekday } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { weekNumber, weekRules } from '../../time/week.ts';
import { dayPart } from '../day-part.ts';
import type { BoxWords } from '../event-box/box-words.ts';
import { smallTextWidth } from '../event-box/text-width.ts';
import { repeat } from '../repeat.ts';
import type { SecondClock } from './clocks.ts';

/** What the grid's rows are drawn from. */
export interface GridDays {
  readonly days: readonly DayNumber[];
  readonly today: DayNumber;
  readonly weekend: readonly Weekday[];
  readonly firstDay: Weekday;
  readonly weekNumbers: boolean;
  readonly lunar: boolean;
  readonly secondClock: SecondClock | undefined;
}

/** The row of weekdays and day numbers. */
export function headingsTemplate(grid: GridDays, words: BoxWords): TemplateResult {
  const { times } = words;
  return html`<div class="head" role="row">
    ${cornerTemplate(grid, words)}
    ${repeat(
      grid.days,
      (day) => day,
      (day) => html`<div class="heading" role="columnheader" part=${dayPart(day, grid)} data-cell=${day}>
        <span class="weekday" aria-hidden="true">${formatDay(day, times.locale, { weekday: 'short' })}</span>
        <button
          type="button"
          tabindex="-1"
          class="day-number"
          data-day=${day}
          aria-label=${times.day(day)}
          aria-current=${day === grid.today ? 'date' : nothing}
        >${times.numeral(day)}</button>
        ${grid.lunar ? html`<span class="lunar">${times.lunar(day)}</span>` : nothing}
      </div>`,
    )}
  </div>`;
}

/** Over the axis: the week's number, and the names of two zones. */
function cornerTemplate(grid: GridDays, { times, messages }: BoxWords): TemplateResult {
  const { days, firstDay, weekNumbers, secondClock } = grid;
  const day = days[0];
  const numbered = weekNumbers && day !== undefined;
  if (!numbered && secondClock === undefined) return html`<div class="corner" aria-hidden="true"></div>`;
  const { minimalDays } = weekRules(times.locale);
  return html`<div class="corner" role="columnheader">
    ${numbered ? html`<span class="week">${messages.weekOf(weekNumber(day, { firstDay, minimalDays }))}</span>` : nothing}
    ${secondClock === undefined ? nothing : zonesTemplate(secondClock.names)}
  </div>`;
}

/** Wider names are cut, by the most that they may take. */
const ZONE_ROOM = 66;

/** The names of two zones; where one has no room its offset alone, "+5:30", which tells them apart. */
function zonesTemplate(names: SecondClock['names']): TemplateResult[] {
  const wide = names.some((name) => smallTextWidth(name) > ZONE_ROOM);
  return names.toReversed().map((name) => {
    const offset = /[+\-\u2212]\p{Nd}.*$/u.exec(name)?.[0];
    return html`<bdi class="zone" title=${name}>${wide ? (offset ?? name) : name}</bdi>`;
  });
}
