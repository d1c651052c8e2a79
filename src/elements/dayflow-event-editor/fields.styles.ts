import { type CSSResult, css } from 'lit';

/** The editor's fields: a caption beside each, over it on a phone. */
export const styles: CSSResult = css`
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

  @media (max-width: 559px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 4px;
    }

    .row > .caption {
      padding: 0;
    }

    .row > .caption:empty {
      display: none;
    }

    /* Beside each other where there is room. */
    .moment {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }

    dayflow-date-field {
      --_box: 190px;
    }

    dayflow-time-field {
      --_box: 100px;
    }
  }

  @media (forced-colors: active) {
    .choices .button {
      margin: 0;
    }
  }

  @media (pointer: coarse) {
    .check {
      min-block-size: 44px;
    }
  }
`;
