import { type TemplateResult, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { fractionOfMinutes } from '../../layout/scale.ts';
import type { Fold, TiledDay } from '../../layout/tiles.ts';
import type { ClockChange } from '../../time/clock-changes.ts';
import type { DayNumber } from '../../time/day.ts';
import type { BoxWords } from '../event-box/box-words.ts';
import { type ColumnSize, tileTemplate } from '../event-box/templates.ts';
import { percent } from '../percent.ts';
import { repeat } from '../repeat.ts';
import type { ViewItem } from '../view-item.ts';
import { clockMarkTemplate } from './clock-marks.ts';

/** What a day's column is drawn from. */
export interface Column {
  readonly day: DayNumber;
  /** Its part names. */
  readonly part: string;
  readonly tiled: TiledDay<ViewItem> | undefined;
  readonly size: ColumnSize;
  /** Minutes since midnight; undefined on another day than today. */
  readonly now: number | undefined;
  readonly clockChanges: readonly ClockChange[] | undefined;
}

/** A day's hours with what is in them. The tiles are drawn again only where they, the size, the time or the words are others. */
export function columnTemplate(column: Column, words: BoxWords): TemplateResult {
  const { day, part, tiled, size, now, clockChanges } = column;
  return html`<div class="column" role="gridcell" part=${part} data-cell=${day}>
    ${clockChanges?.map((change) => clockMarkTemplate(change, words))}
    ${guard([tiled, size, now, words.times, words.messages], () => tiled && tilesTemplate(tiled, column, words))}
    ${now === undefined
      ? nothing
      : html`<div class="now" part="now" .style=${`inset-block-start:${percent(fractionOfMinutes(now))}`}></div>`}
  </div>`;
}

function tilesTemplate({ tiles, folds }: TiledDay<ViewItem>, { day, size, now }: Column, words: BoxWords): unknown[] {
  return [
    repeat(tiles, ({ portion }) => portion.span.id, (tile) => tileTemplate(tile, size, now, words)),
    folds.map((fold) => foldTemplate(fold, day, words)),
  ];
}

function foldTemplate(fold: Fold<ViewItem>, day: DayNumber, { times, messages }: BoxWords): TemplateResult {
  const count = fold.portions.length;
  return html`<button
    type="button"
    tabindex="-1"
    part="more"
    class="fold"
    data-day=${day}
    aria-label=${messages.moreOn(count, times.day(day))}
    .style=${`inset-block:${percent(fold.top)} ${percent(1 - fold.top - fold.height)};inset-inline-start:${percent(
      fold.left,
    )};inline-size:${percent(fold.width)}`}
  ><span>${times.plus(count)}</span></button>`;
}
