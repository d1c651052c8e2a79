import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  .panel {
    --_panel: 420px;
    display: none;
    grid-template-rows: auto minmax(0, 1fr);
    max-block-size: min(600px, calc(100dvh - 16px));
    overflow: hidden;
  }

  .panel:popover-open {
    display: grid;
  }

  .field {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 6px;
    padding-inline: 16px 6px;
  }

  .field .icon {
    flex: none;
    color: var(--_muted);
  }

  input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 36px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 15px;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input::-webkit-search-cancel-button {
    display: none;
  }

  /* The field is the panel's head: the ring is a line under it. */
  input:focus-visible {
    outline: none;
  }

  .field:has(input:focus-visible) {
    box-shadow: inset 0 -2px var(--_focus);
  }

  .results {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-block-start: 1px solid var(--_hairline);
  }

  /* It scrolls itself, by the arrows too, while what is said of it stays in sight. */
  [role='listbox'] {
    overflow: auto;
    padding: 6px;
    overscroll-behavior: contain;
  }

  h3 {
    margin: 0;
    padding: 8px 10px 2px;
    color: var(--_muted);
    font-size: 12px;
    font-weight: 550;
  }

  .past-heading {
    margin-block-start: 8px;
    padding: 10px 10px 0;
    border-block-start: 1px solid var(--_hairline);
    font-weight: 650;
  }

  .past-heading:first-child {
    margin-block-start: 0;
    padding-block-start: 8px;
    border: 0;
  }

  [role='option'] {
    display: grid;
    grid-template: auto auto / 12px minmax(0, 1fr) auto;
    align-items: baseline;
    column-gap: 8px;
    padding: 6px 10px;
    border-radius: var(--_radius);
    cursor: pointer;
    scroll-margin: 40px;
  }

  [role='option']:hover {
    background: var(--_hover);
  }

  [role='option'][aria-selected='true'] {
    background: var(--_hover);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_edge);
    forced-color-adjust: none;
  }

  .title {
    overflow: hidden;
    font-weight: 550;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .time {
    color: var(--_muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .more {
    grid-column: 2 / -1;
    overflow: hidden;
    color: var(--_muted);
    font-size: 12px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  mark {
    border-radius: 2px;
    background: color-mix(in srgb, var(--_accent), transparent 76%);
    color: var(--_text);
  }

  .words {
    margin: 0;
    padding: 14px 16px;
    color: var(--_muted);
  }

  .words + .words,
  [role='listbox'] + .words {
    padding-block-start: 0;
  }

  @media (pointer: coarse) {
    [role='option'] {
      padding-block: 10px;
    }
  }

  /* At the top: a keyboard on the screen takes the foot. */
  @media (max-width: 559px) {
    .panel {
      inset: 0 0 auto !important;
      max-block-size: 100dvh;
      padding-block: env(safe-area-inset-top) 0;
      border-radius: 0 0 16px 16px;
    }
  }
`;
