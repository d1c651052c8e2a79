import { type TemplateResult, html, nothing } from 'lit';
import { DAY_MINUTES, fractionOfMinutes } from '../../layout/scale.ts';
import type { TimeWords } from '../event-box/time-words.ts';
import { percent } from '../percent.ts';
import type { SecondClock } from './clocks.ts';

const HOURS: readonly number[] = Array.from({ length: 23 }, (_, index) => index + 1);

/** Half a label's height and a breath more, in CSS pixels. */
const CLEARANCE = 18;

/**
 * The axis of hours, with a second clock's readings before it where there is one.
 *
 * @param now minutes since midnight; undefined when today is not on screen
 * @param height of the day in CSS pixels
 */
export function axisTemplate(
  times: TimeWords,
  now: number | undefined,
  height: number,
  second: SecondClock | undefined,
): TemplateResult {
  // An hour's label gives way to the label for now.
  const clearance = (CLEARANCE / height) * DAY_MINUTES;
  return html`<div class="axis" aria-hidden="true">
    ${HOURS.map((hour) =>
      now !== undefined && Math.abs(hour * 60 - now) < clearance
        ? nothing
        : html`<span class="hour" .style=${`inset-block-start:${percent(hour / 24)}`}>${times.hour(hour)}</span>`,
    )}
    ${second === undefined
      ? nothing
      : HOURS.map(
          (hour) => html`<span class="hour other" .style=${`inset-block-start:${percent(hour / 24)}`}
            >${readingOf(second.readings[hour]!, times)}</span
          >`,
        )}
    ${now === undefined
      ? nothing
      : html`<span class="now-label" .style=${`inset-block-start:${percent(fractionOfMinutes(now))}`}
          >${times.bareTime(Math.floor(now))}</span
        >`}
  </div>`;
}

function readingOf(minutes: number, times: TimeWords): string {
  return minutes % 60 === 0 ? times.hour(minutes / 60) : times.time(minutes);
}
