import { type TemplateResult, html, nothing, svg } from 'lit';
import type { Bar } from '../../layout/bars.ts';
import type { Portion } from '../../layout/portions.ts';
import type { Tile } from '../../layout/tiles.ts';
import { percent } from '../percent.ts';
import { colorClass } from '../styles/palette.ts';
import type { ViewItem } from '../view-item.ts';
import { type BoxWords, boxName, boxPart, titleOf } from './box-words.ts';
import { tileText } from './tile-text.ts';

// Boxes are plain buttons in their view's root, one template each: a thousand of them are drawn at once. Only
// the title is their text: times and places, which may be shortened, are drawn by the style sheet from
// attributes, for the name says them in full and must hold all text in its order (WCAG 2.2, 2.5.3).
// Positions are set as the property `style`, which forwards to its cssText: a page's Content-Security-Policy
// does not stop that, as it would an attribute.

const REPEAT: TemplateResult = svg`<path d="M2 5.2A4.2 4.2 0 0 1 9.6 3.4M10 6.8A4.2 4.2 0 0 1 2.4 8.6M9.8 1.2v2.4H7.4M2.2 10.8V8.4h2.4" />`;
/** The sign of a series. */
export const REPEAT_SIGN: TemplateResult = html`<svg class="repeat" viewBox="0 0 12 12" aria-hidden="true">${REPEAT}</svg>`;

/** The size of a day's column in CSS pixels. */
export interface ColumnSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A timed event in a day's column.
 *
 * @param now minutes since midnight; undefined on another day than today
 */
export function tileTemplate(tile: Tile<ViewItem>, size: ColumnSize, now: number | undefined, words: BoxWords): TemplateResult {
  const { portion, top, height, left, width } = tile;
  const item = portion.span;
  const { times, messages } = words;
  const text = tileText(
    width * size.width,
    height * size.height,
    times.range(portion.start, portion.end),
    times.time(portion.start),
  );
  const place = text.place && item.location ? item.location : '';
  const current = now !== undefined && portion.start <= now && now < portion.end;
  return html`<button
    type="button"
    tabindex="-1"
    class="box tile ${colorClass(item.color)} ${ends(portion)}${text.row ? ' row' : ''}${
      text.narrow ? ' narrow' : ''
    }${current ? ' current' : ''}"
    part=${boxPart(item)}
    data-event-id=${item.eventId}
    data-occurrence-id=${item.id}
    aria-label=${boxName(item, words)}
    .style=${`inset-block:${percent(top)} ${percent(1 - top - height)};inset-inline:${percent(left)} ${percent(
      1 - left - width,
    )};--_lines:${text.lines}`}
  ><bdi class="title">${titleOf(item, messages)}</bdi><span class="time" data-words=${text.time || nothing}>${
    item.recurring && text.sign ? REPEAT_SIGN : nothing
  }</span><span class="place" dir=${dirOf(place)} data-words=${place || nothing}></span></button>`;
}

/** An event over days, in the cell of its first day; `lane` is what its top is counted in. */
export function barTemplate(bar: Bar<ViewItem>, words: BoxWords): TemplateResult {
  const item = bar.span;
  return html`<button
    type="button"
    tabindex="-1"
    class="box bar ${colorClass(item.color)} ${ends(bar)}"
    part=${boxPart(item)}
    data-event-id=${item.eventId}
    data-occurrence-id=${item.id}
    aria-label=${boxName(item, words)}
    .style=${`--_slot:${bar.lane};--_days:${bar.last - bar.first + 1}`}
  ><bdi class="title">${titleOf(item, words.messages)}</bdi>${item.recurring ? REPEAT_SIGN : nothing}</button>`;
}

/** A timed event as one line of a month's day. */
export function rowTemplate(portion: Portion<ViewItem>, slot: number, words: BoxWords): TemplateResult {
  const item = portion.span;
  const { times, messages } = words;
  const time = portion.continuesBefore ? `– ${times.time(portion.end % 1440)}` : times.time(portion.start);
  return html`<button
    type="button"
    tabindex="-1"
    class="box line ${colorClass(item.color)}"
    part=${boxPart(item)}
    data-event-id=${item.eventId}
    data-occurrence-id=${item.id}
    aria-label=${boxName(item, words)}
    .style=${`--_slot:${slot}`}
  ><bdi class="title">${titleOf(item, messages)}</bdi><span class="time" data-words=${time}></span></button>`;
}

/** The classes of the edges at which an event really begins and ends: round, and with a handle. */
function ends({ continuesBefore, continuesAfter }: Portion | Bar): string {
  return `${continuesBefore ? '' : 'starts'} ${continuesAfter ? '' : 'ends'}`;
}

const RIGHT_TO_LEFT = /^[^A-Za-z\u00c0-\u058f]*[\u0590-\u08ff\ufb1d-\ufefc]/;

/** As dir="auto" has it, which does not see generated text. */
function dirOf(text: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
}
