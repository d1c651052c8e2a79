import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  :host {
    --_cell: 32px;
    display: block;
    background: none;
  }

  header {
    display: flex;
    align-items: center;
    padding-inline-start: 8px;
  }

  h2 {
    flex: 1;
    margin: 0;
    font-size: 14px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  :host(:dir(rtl)) header .icon {
    transform: scaleX(-1);
  }

  /* The days on screen are one band in each week. */
  .cell[aria-selected='true'] {
    background: color-mix(in srgb, var(--_accent) 13%, transparent);
  }

  .cell:not([aria-selected='true']) + .cell[aria-selected='true'],
  .cell[aria-selected='true']:first-of-type {
    border-start-start-radius: calc(var(--_radius) * 1.33);
    border-end-start-radius: calc(var(--_radius) * 1.33);
  }

  .cell[aria-selected='true']:last-child,
  .cell[aria-selected='true']:has(+ [aria-selected='false']) {
    border-start-end-radius: calc(var(--_radius) * 1.33);
    border-end-end-radius: calc(var(--_radius) * 1.33);
  }

  .day::after {
    content: '';
    position: absolute;
    inset-block-end: 1px;
    inset-inline-start: calc(50% - 2px);
    inline-size: 4px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_accent);
  }

  /* Within the disc, where it would only dent its edge. */
  .cell[part~='today'] > .day::after {
    inset-block-end: calc(50% - 10px);
    block-size: 3px;
    background: var(--_on-accent);
  }

  .load-0 > .day::after {
    display: none;
  }

  .load-1 > .day::after {
    opacity: 0.55;
  }

  .load-3 > .day::after {
    inset-inline-start: calc(50% - 4px);
    inline-size: 8px;
  }

  .load-4 > .day::after {
    inset-inline-start: calc(50% - 6px);
    inline-size: 12px;
  }

  @media (pointer: coarse) {
    :host {
      --_cell: 44px;
    }
  }

  @media (forced-colors: active) {
    .cell[aria-selected='true'] {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }

    .day::after {
      forced-color-adjust: none;
      background: CanvasText;
    }

    .cell[part~='today'] > .day::after {
      background: HighlightText;
    }
  }
`;
