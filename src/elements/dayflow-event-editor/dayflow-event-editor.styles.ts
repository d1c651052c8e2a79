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

  .note {
    margin: 0;
    color: var(--_muted);
    font-size: 12px;
  }

  .news {
    display: grid;
    gap: 2px;
  }

  .news > .note {
    color: inherit;
  }

  .news:not(:has(p)) {
    display: contents;
  }

  /* In sight whatever of the form is: what happened to the event, and what can be done. */
  .end {
    display: grid;
    gap: 8px;
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    margin: 4px -18px -18px;
    padding: 12px 18px;
    border-block-start: 1px solid var(--_hairline);
    background: var(--_raised);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
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
    .more {
      grid-template-columns: minmax(0, 1fr);
    }

    form,
    .more {
      row-gap: 12px;
    }

    .end {
      margin-block-end: calc(-18px - env(safe-area-inset-bottom));
      padding-block-end: calc(12px + env(safe-area-inset-bottom));
    }
  }
`;
