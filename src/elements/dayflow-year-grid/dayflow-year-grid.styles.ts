import { type CSSResult, css } from 'lit';

export const yearGridStyles: CSSResult = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    border-block-start: 1px solid var(--_hairline);
    container-type: size;
  }

  .year {
    /* Rows of months, and what of each is not its six weeks. */
    --_rows: 3;
    --_rest: 80px;
    --_cell: clamp(26px, (100cqb - 24px - var(--_rows) * var(--_rest)) / (var(--_rows) * 6), 44px);
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    align-content: start;
    gap: 16px 32px;
    box-sizing: border-box;
    block-size: 100%;
    padding: 12px 20px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_hairline) transparent;
  }

  h3 {
    margin: 0;
    font: inherit;
  }

  .name {
    min-block-size: 32px;
    padding-inline: 8px;
    border-radius: var(--_radius);
    font-size: 14px;
    font-weight: 650;
    transition: background-color var(--_duration);
  }

  .name:hover {
    background: var(--_hover);
  }

  .month {
    max-inline-size: calc(var(--_count) * 48px);
  }

  [part~='weekend'] > .day {
    color: var(--_muted);
  }

  .number {
    inline-size: min(100%, 32px);
  }

  .cell:not([part~='today'], .load-0) > .day > .number {
    background: color-mix(in srgb, var(--_accent) var(--_load), transparent);
  }

  .load-1 {
    --_load: 13%;
  }

  .load-2 {
    --_load: 22%;
  }

  .load-3 {
    --_load: 33%;
  }

  .load-4 {
    --_load: 46%;
  }

  [part~='weekend']:not(.load-0) > .day {
    color: var(--_text);
  }

  .cell > .day:hover > .number {
    box-shadow: inset 0 0 0 1.5px var(--_accent);
  }

  :host([loading]) .cell:not([part~='today']) > .day > .number {
    background: var(--_bone);
  }

  @container (inline-size < 1000px) {
    .year {
      --_rows: 4;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 16px 24px;
    }
  }

  @container (inline-size < 720px) {
    .year {
      --_cell: 28px;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px 16px;
      padding: 8px;
    }
  }

  /* Room for the button that floats over the end. */
  @container (inline-size < 640px) {
    .year.editable::after {
      content: '';
      grid-column: 1 / -1;
      block-size: 76px;
    }
  }

  @container (inline-size < 380px) {
    .year {
      --_cell: 36px;
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (pointer: coarse) {
    .name {
      min-block-size: 44px;
    }

    @container (inline-size < 560px) {
      .year {
        --_cell: 44px;
        grid-template-columns: minmax(0, 1fr);
      }

      .month {
        max-inline-size: none;
      }
    }
  }

  @media (forced-colors: active) {
    .cell:not(.load-0) > .day {
      text-decoration: underline;
    }
  }

  @media print {
    .year {
      --_rows: 4;
      --_rest: 60px;
      --_cell: calc((100cqb - 24px - var(--_rows) * var(--_rest)) / (var(--_rows) * 6));
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 8px 24px;
      padding-inline: 0;
      overflow: hidden;
    }
  }

  @media print and (orientation: landscape) {
    .year {
      --_rows: 3;
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
`;
