import { type TemplateResult, html } from 'lit';
import { DAY_MINUTES } from '../../layout/scale.ts';
import type { ClockChange } from '../../time/clock-changes.ts';
import type { BoxWords } from '../event-box/box-words.ts';
import { percent } from '../percent.ts';

/** Where the clock is put forward or back: the stretch that is not there, or is there twice. */
export function clockMarkTemplate({ kind, start, end }: ClockChange, { times, messages }: BoxWords): TemplateResult {
  const range = times.range(start, end);
  const [words, more] =
    kind === 'skipped'
      ? [messages.clockForward, messages.clockSkips(range)]
      : [messages.clockBack, messages.clockRepeats(range)];
  return html`<div
    class="clock-mark ${kind}"
    title=${`${words}. ${more}.`}
    .style=${`inset-block:${percent(start / DAY_MINUTES)} ${percent(1 - end / DAY_MINUTES)}`}
  ><span>${words}</span></div>`;
}
