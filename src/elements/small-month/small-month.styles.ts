import { type CSSResult, css } from 'lit';

/** A month of small days. `--_cell` is the height of a row. */
export const smallMonth: CSSResult = css`
  .row {
    display: grid;
    grid-template-columns: repeat(var(--_count), minmax(0, 1fr));
    align-items: center;
  }

  .numbered > .row {
    grid-template-columns: 24px repeat(var(--_count), minmax(0, 1fr));
  }

  .weekday,
  .week-number {
    color: var(--_muted);
    font-size: 11px;
    font-weight: 600;
    line-height: 24px;
    text-align: center;
  }

  .week-number {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .cell {
    display: grid;
    place-items: center;
    min-inline-size: 0;
    block-size: var(--_cell);
  }

  .day {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 100%;
    max-inline-size: var(--_cell);
    block-size: 100%;
    border-radius: calc(var(--_radius) * 1.33);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .number {
    display: grid;
    place-items: center;
    min-inline-size: 24px;
    block-size: 24px;
    border-radius: var(--_pill);
    transition: background-color var(--_duration);
  }

  .day:hover > .number {
    background: var(--_hover);
  }

  .day:focus-visible {
    outline-offset: -2px;
  }

  [part~='other'] > .day {
    color: var(--_muted);
  }

  [part~='today'] > .day > .number,
  [part~='today'] > .day:hover > .number {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
  }

  @media (forced-colors: active) {
    [part~='today'] > .day > .number {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
