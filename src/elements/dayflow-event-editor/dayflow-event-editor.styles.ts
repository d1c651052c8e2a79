import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  .panel {
    --_panel: 440px;
  }

  .panel::backdrop {
    background: transparent;
  }

  form {
    display: grid;
    grid-template-columns: fit-content(128px) minmax(0, 1fr);
    gap: 10px 14px;
    padding: 18px;
  }

  form > *,
  .more {
    grid-column: 1 / -1;
  }

  .more {
    display: grid;
    grid-template-columns: subgrid;
    gap: inherit;
  }

  .more[hidden] {
    display: none;
  }

  .more > * {
    grid-column: 1 / -1;
  }

  .own {
    display: contents;
  }

  ::slotted(*) {
    grid-column: 1 / -1;
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block: -8px -4px;
    margin-inline: 0 -8px;
  }

  .head h2 {
    font-size: 15px;
  }

  .row {
    display: grid;
    grid-template-columns: subgrid;
    align-items: start;
    min-inline-size: 0;
  }

  .caption {
    padding-block-start: 8px;
    color: var(--_muted);
    font-size: 12px;
    overflow-wrap: anywhere;
  }

  input.title {
    font-size: 15px;
    font-weight: 550;
  }

  textarea {
    min-block-size: 60px;
    resize: vertical;
  }

  .moment {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 124px;
    gap: 4px 8px;
  }

  .moment.day-only {
    grid-template-columns: minmax(0, 1fr);
  }

  .moment > * {
    display: contents;
  }

  .choices {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 32px;
  }

  .choices .button {
    margin-inline-end: -12px;
    color: var(--_muted);
    font-weight: 400;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    inline-size: fit-content;
    cursor: pointer;
  }

  .check input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .colored {
    position: relative;
  }

  .colored select {
    padding-inline-start: 28px;
  }

  .dot {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 11px;
    inline-size: 10px;
    block-size: 10px;
    margin-block-start: -5px;
    border-radius: 50%;
    background: var(--_edge);
    pointer-events: none;
    forced-color-adjust: none;
  }

  .stack {
    display: grid;
    gap: 6px;
  }

  .stack .add {
    justify-self: start;
    padding-inline: 8px;
    color: var(--_muted);
    font-weight: 400;
  }

  .note {
    margin: 0;
    color: var(--_muted);
    font-size: 12px;
  }

  .news {
    display: grid;
    gap: 2px;
  }

  .news:not(:has(p)) {
    display: contents;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    margin: 4px -18px -18px;
    padding: 12px 18px;
    border-block-start: 1px solid var(--_hairline);
    background: var(--_raised);
  }

  .foot > :first-child {
    margin-inline-start: -12px;
  }

  .asking > :first-child {
    margin: 0;
    font-weight: 550;
  }

  .foot .grow {
    flex: 1;
  }

  @media (max-width: 559px) {
    .panel::backdrop {
      background: var(--_backdrop);
    }

    form,
    .more,
    .row {
      grid-template-columns: minmax(0, 1fr);
    }

    form,
    .more {
      row-gap: 12px;
    }

    .row {
      row-gap: 4px;
    }

    .row > .caption {
      padding: 0;
    }

    .row > .caption:empty {
      display: none;
    }

    .moment {
      grid-template-columns: minmax(0, 1fr) 128px;
    }

    .foot {
      margin-block-end: calc(-18px - env(safe-area-inset-bottom));
      padding-block-end: calc(12px + env(safe-area-inset-bottom));
    }
  }

  @media (pointer: coarse) {
    .check {
      min-block-size: 44px;
    }
  }
`;
