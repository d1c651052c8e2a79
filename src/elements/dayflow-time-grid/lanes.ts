import { type TemplateResult, html, nothing } from 'lit';
import { dayPart } from '../day-part.ts';
import type { BoxWords } from '../event-box/box-words.ts';
import { barTemplate } from '../event-box/templates.ts';
import { repeat } from '../repeat.ts';
import type { GridDays } from './headings.ts';
import type { LaneLayout } from './lane-layout.ts';

/** The row of all-day lanes; `unfold` is called by its button, which is there when lanes are folded away. */
export function lanesTemplate(
  { bars, more, foldable }: LaneLayout,
  grid: GridDays,
  words: BoxWords,
  unfolded: boolean,
  unfold: () => void,
): TemplateResult {
  const { allDay, moreOn } = words.messages;
  return html`<div class="all-day" role="row">
    <div class="lane-label" role="rowheader">
      <span>${allDay}</span>
      ${foldable ? unfoldTemplate(words, unfolded, unfold) : nothing}
    </div>
    ${repeat(
      grid.days,
      (day) => day,
      (day, index) => html`<div class="lane" role="gridcell" part=${dayPart(day, grid)} data-cell=${day}>
        ${repeat(bars[index] ?? [], ({ span }) => span.id, (bar) => barTemplate(bar, words))}
        ${more[index]
          ? html`<button
              type="button"
              tabindex="-1"
              part="more"
              class="more"
              data-day=${day}
              aria-label=${moreOn(more[index], words.times.day(day))}
            >${words.times.plus(more[index])}</button>`
          : nothing}
      </div>`,
    )}
  </div>`;
}

function unfoldTemplate({ messages }: BoxWords, unfolded: boolean, unfold: () => void): TemplateResult {
  return html`<button
    type="button"
    class="unfold"
    aria-expanded=${unfolded ? 'true' : 'false'}
    aria-label=${unfolded ? messages.showFewerLanes : messages.showAllLanes}
    @click=${unfold}
  ><svg viewBox="0 0 12 12" aria-hidden="true"><path d="m3 4.5 3 3 3-3" /></svg></button>`;
}
