import { type CSSResult, css } from 'lit';

export const agendaStyles: CSSResult = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    border-block-start: 1px solid var(--_hairline);
  }

  .agenda {
    box-sizing: border-box;
    block-size: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_hairline) transparent;
  }

  .agenda:focus-visible {
    outline-offset: -2px;
  }

  section {
    display: grid;
    grid-template-columns: 128px minmax(0, 1fr);
    padding-block: 7px;
    border-block-end: 1px solid var(--_hairline);
  }

  .week {
    margin: 0;
    padding: 10px 16px 4px;
    border-block-end: 1px solid var(--_hairline);
    color: var(--_muted);
    font-size: 11px;
    font-weight: 600;
  }

  .compact .week {
    padding-inline: 12px;
    border: 0;
  }

  /* The day stays while its events scroll by. */
  h3 {
    position: sticky;
    inset-block-start: 7px;
    align-self: start;
    margin: 0;
    font: inherit;
  }

  .day {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: calc(28px + 2 * var(--_pad));
    padding-inline: 16px 8px;
    border-start-end-radius: var(--_pill);
    border-end-end-radius: var(--_pill);
  }

  .number {
    min-inline-size: 34px;
    border-radius: var(--_pill);
    font-size: 19px;
    font-weight: 550;
    font-variant-numeric: tabular-nums;
    line-height: 34px;
    text-align: center;
    transition: background-color var(--_duration);
  }

  .day:hover > .number {
    background: var(--_hover);
  }

  .date {
    display: grid;
    color: var(--_muted);
    font-size: 11px;
    line-height: 14px;
    white-space: nowrap;
  }

  .weekday {
    font-weight: 600;
    letter-spacing: 0.05em;
    text-transform: uppercase;
  }

  .date > [data-words]::before {
    content: attr(data-words);
  }

  [part~='today'] .number,
  [part~='today'] .day:hover > .number {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [part~='today'] .weekday {
    color: var(--_accent);
  }

  ul {
    margin: 0;
    padding: 0;
    padding-inline-end: 8px;
    list-style: none;
  }

  .nothing {
    margin: 0;
    padding-inline: 12px;
    color: var(--_muted);
    line-height: calc(28px + 2 * var(--_pad));
  }

  .empty {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 2px;
    min-block-size: min(260px, 60%);
    padding: 16px;
    color: var(--_muted);
    text-align: center;
  }

  .empty > strong {
    margin-block-start: 6px;
    color: var(--_text);
    font-weight: 600;
  }

  /* Room for the button that floats over the end. */
  .compact.editable::after {
    content: '';
    display: block;
    block-size: 84px;
  }

  .compact section {
    display: block;
    padding-block: 0 6px;
    padding-inline: 8px;
    border: 0;
  }

  .compact h3 {
    z-index: 1;
    inset-block-start: 0;
    padding-block: 6px 2px;
    background: var(--_surface);
  }

  .compact .day {
    min-block-size: 32px;
    padding-inline: 4px;
  }

  .compact .number {
    min-inline-size: 28px;
    font-size: 15px;
    line-height: 28px;
  }

  .compact .date {
    display: flex;
    gap: 6px;
  }

  .compact ul {
    padding: 0;
  }

  .compact .nothing {
    padding-inline: 22px;
    line-height: 28px;
  }

  @media (forced-colors: active) {
    [part~='today'] .number {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media print {
    :host,
    .agenda {
      block-size: auto;
      overflow: visible;
    }

    h3 {
      position: static;
    }

    /* A day’s events stay with its heading; a day that is longer than a sheet parts between events. */
    section,
    li {
      break-inside: avoid;
    }

    .compact.editable::after {
      display: none;
    }
  }
`;
