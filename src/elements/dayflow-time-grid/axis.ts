import { type TemplateResult, html, nothing } from 'lit';
import { DAY_MINUTES, fractionOfMinutes } from '../../layout/scale.ts';
import type { TimeWords } from '../event-box/time-words.ts';
import { percent } from '../percent.ts';

const HOURS: readonly number[] = Array.from({ length: 23 }, (_, index) => index + 1);

/** Half a label's height and a breath more, in CSS pixels. */
const CLEARANCE = 18;

/**
 * The axis of hours.
 *
 * @param now minutes since midnight; undefined when today is not on screen
 * @param height of the day in CSS pixels
 */
export function axisTemplate(times: TimeWords, now: number | undefined, height: number): TemplateResult {
  // An hour's label gives way to the label for now.
  const clearance = (CLEARANCE / height) * DAY_MINUTES;
  return html`<div class="axis" aria-hidden="true">
    ${HOURS.map((hour) =>
      now !== undefined && Math.abs(hour * 60 - now) < clearance
        ? nothing
        : html`<span class="hour" .style=${`inset-block-start:${percent(hour / 24)}`}>${times.hour(hour)}</span>`,
    )}
    ${now === undefined
      ? nothing
      : html`<span class="now-label" .style=${`inset-block-start:${percent(fractionOfMinutes(now))}`}
          >${times.bareTime(Math.floor(now))}</span
        >`}
  </div>`;
}
