import { type CSSResult, css } from 'lit';

export const monthListStyles: CSSResult = css`
  :host {
    --_cell: 46px;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    min-block-size: 0;
    container-type: size;
  }

  /* In little height the days give way to the list. */
  @container (block-size < 480px) {
    .days {
      --_cell: 34px;
    }
  }

  .days {
    padding-inline: 8px;
    padding-block-end: 6px;
    border-block-end: 1px solid var(--_hairline);
  }

  .day {
    max-inline-size: 52px;
    align-content: start;
    padding-block-start: 4px;
    font-size: 13px;
  }

  .number {
    min-inline-size: 28px;
    block-size: 28px;
    border-radius: var(--_pill);
  }

  .cell[aria-selected='true'] > .day {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }

  .dots {
    position: absolute;
    inset-block-end: 5px;
    display: flex;
    gap: 3px;
  }

  .dots > span {
    inline-size: 5px;
    block-size: 5px;
    border-radius: 50%;
    background: var(--_edge);
  }

  .list {
    padding-inline: 8px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_hairline) transparent;
  }

  h3 {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin: 0;
    padding: 10px 8px 4px;
    background: var(--_surface);
    font-size: 13px;
    font-weight: 650;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .nothing {
    margin: 0;
    padding: 6px 8px;
    color: var(--_muted);
  }

  /* Room for the button that floats over the end. */
  .list.editable::after {
    content: '';
    display: block;
    block-size: 84px;
  }

  @container (block-size < 480px) {
    .day {
      padding-block-start: 1px;
    }

    .number {
      block-size: 24px;
    }

    .dots {
      inset-block-end: 2px;
    }
  }

  @media (forced-colors: active) {
    .cell[aria-selected='true'] > .day {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .dots > span {
      forced-color-adjust: none;
    }
  }
`;
