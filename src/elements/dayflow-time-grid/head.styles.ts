import { type CSSResult, css } from 'lit';

/** Headings and all-day lanes, above what scrolls. */
export const head: CSSResult = css`
  .head {
    flex: none;
    overflow: hidden;
    border-block-end: 1px solid var(--_hairline);
  }

  .corner {
    display: flex;
    flex-wrap: wrap;
    align-content: end;
    justify-content: center;
    row-gap: 4px;
    padding-block-end: 12px;
    color: var(--_muted);
    font-size: 11px;
    text-align: center;
  }

  .corner > .week {
    flex: 0 0 100%;
  }

  .corner > .zone {
    flex: 0 0 var(--_axis);
    overflow: hidden;
    padding-inline: 2px 6px;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .corner > .zone:first-of-type {
    flex-basis: var(--_other-axis);
  }

  .heading {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 1px;
    padding-block: var(--_pad) calc(var(--_pad) + 1px);
    min-inline-size: 0;
  }

  .weekday {
    color: var(--_muted);
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.05em;
    text-transform: uppercase;
  }

  .day-number {
    min-inline-size: 34px;
    block-size: 34px;
    border-radius: var(--_pill);
    font-size: 19px;
    font-weight: 550;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.01em;
    line-height: 34px;
    text-align: center;
    transition: background-color var(--_duration);
  }

  .day-number:hover {
    background: var(--_hover);
  }

  .lunar {
    color: var(--_muted);
    font-size: 11px;
  }

  [part~='today'] > .weekday {
    color: var(--_accent);
  }

  [part~='today'] > .day-number {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .all-day {
    flex: none;
    overflow: hidden auto;
    max-block-size: max(40%, 110px);
    border-block-end: 1px solid var(--_strong);
  }

  .lane-label {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 2px;
    padding-block: 4px;
    padding-inline: 4px 10px;
    color: var(--_muted);
    font-size: 11px;
    line-height: 13px;
    text-align: end;
  }

  /* Beside the first lane; two words stand on two lines. */
  .lane-label > span {
    display: grid;
    align-content: center;
    min-block-size: 22px;
  }

  .unfold {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: var(--_radius);
    margin-inline-end: -6px;
  }

  .unfold:hover {
    background: var(--_hover);
  }

  .unfold svg {
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    transition: rotate var(--_duration);
  }

  .unfold[aria-expanded='true'] svg {
    rotate: 180deg;
  }

  .lane {
    position: relative;
    min-block-size: calc(var(--_lanes) * var(--_pitch) + 7px);
  }

  .lane > .bar,
  .lane > .more {
    inset-block-start: calc(4px + var(--_slot) * var(--_pitch));
    block-size: calc(var(--_pitch) - 3px);
  }

  /* Above the cells of a bar's later days, which would take its presses; below what is selected or dragged. */
  :where(.lane > .bar) {
    z-index: 1;
  }

  .lane > .bar {
    inset-inline-start: 0;
    inline-size: calc(var(--_days) * 100%);
  }

  .bar.starts {
    margin-inline-start: 3px;
  }

  .lane > .bar.starts {
    inline-size: calc(var(--_days) * 100% - 3px);
  }

  .lane > .bar.ends {
    inline-size: calc(var(--_days) * 100% - 3px);
  }

  .lane > .bar.starts.ends {
    inline-size: calc(var(--_days) * 100% - 6px);
  }

  .lane > .more {
    --_slot: calc(var(--_lanes) - 1);
    position: absolute;
    inset-inline: 3px;
    padding-inline: 5px;
    min-block-size: 24px;
    border-radius: var(--_event-radius);
    color: var(--_muted);
    font-size: 11px;
    font-weight: 550;
  }

  .lane > .more:hover {
    background: var(--_hover);
  }
`;
