import { type CSSResult, type CSSResultGroup, css } from 'lit';
import { cells } from './cells.styles.ts';
import { slots } from './slots.styles.ts';

const frame: CSSResult = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    container-type: inline-size;
  }

  .grid {
    --_numbers: 0px;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding-block-start: 24px;
    scrollbar-width: thin;
    scrollbar-color: var(--_hairline) transparent;
  }

  .grid.numbered {
    --_numbers: 34px;
  }

  .weekdays,
  .week {
    display: grid;
    grid-template-columns: repeat(var(--_count), minmax(0, 1fr));
  }

  .numbered > .weekdays,
  .numbered .week {
    grid-template-columns: var(--_numbers) repeat(var(--_count), minmax(0, 1fr));
  }

  .weekdays {
    position: sticky;
    z-index: 4;
    inset-block-start: 0;
    flex: none;
    background: var(--_surface);
  }

  .weekday {
    overflow: hidden;
    padding-block: 3px 4px;
    padding-inline: 8px;
    color: var(--_muted);
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.05em;
    text-align: end;
    text-transform: uppercase;
    white-space: nowrap;
  }

  .weekday.current {
    color: var(--_accent);
  }

  .weeks {
    display: grid;
    flex: 1 0 auto;
    grid-auto-rows: minmax(calc(var(--_number) + 2 * var(--_pitch) + 1px), 1fr);
  }

  .week {
    min-block-size: 0;
    border-block-start: 1px solid var(--_hairline);
  }

  @container (inline-size < 640px) {
    .grid.numbered {
      --_numbers: 22px;
    }

    .weekday {
      padding-inline: 0;
      text-align: center;
      letter-spacing: 0;
    }
  }
`;

export const monthGridStyles: CSSResultGroup = [frame, cells, slots];
