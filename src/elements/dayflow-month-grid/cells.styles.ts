import { type CSSResult, css } from 'lit';

/** The days: their ground, their number, and their date in another calendar. */
export const cells: CSSResult = css`
  .week-number {
    padding-block-start: 8px;
    color: var(--_muted);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .cell {
    position: relative;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--_hairline);
  }

  .week > .cell:first-child {
    border-inline-start-color: transparent;
  }

  .cell[part~='weekend'],
  .cell[part~='other'] {
    background: var(--_weekend);
  }

  /* The cell itself, for the keyboard: it lies over all, and takes no press. */
  .spot {
    position: absolute;
    inset: 0;
    z-index: 2;
    pointer-events: none;
  }

  .spot:focus-visible {
    outline-offset: -2px;
  }

  .day-number {
    display: block;
    block-size: 24px;
    margin-block: calc((var(--_number) - 24px) / 2);
    margin-inline: auto 6px;
    font-size: 13px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    line-height: 24px;
    text-align: center;
    white-space: nowrap;
  }

  /* Shortened words are the style sheet's, as in the boxes: the buttons' names say them in full. */
  .day-number > span::before {
    content: attr(data-words);
    unicode-bidi: plaintext;
  }

  .day-number > span {
    display: block;
    min-inline-size: 24px;
    padding-inline: 4px;
    border-radius: var(--_pill);
    transition: background-color var(--_duration);
  }

  .day-number:hover > span {
    background: var(--_hover);
  }

  .lunar {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 8px;
    color: var(--_muted);
    font-size: 11px;
    line-height: 24px;
    white-space: nowrap;
    pointer-events: none;
  }

  [part~='other'] > .day-number {
    color: var(--_muted);
  }

  [part~='today'] > .day-number > span {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  @container (inline-size < 640px) {
    .day-number {
      margin-inline: auto;
    }

    .day-number > span::before {
      content: attr(data-short);
    }

    /* No room beside the number. */
    .lunar {
      display: none;
    }
  }

  @media (forced-colors: active) {
    [part~='today'] > .day-number > span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
