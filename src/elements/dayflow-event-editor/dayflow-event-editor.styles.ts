import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  .panel {
    --_panel: 400px;
  }

  .panel::backdrop {
    background: transparent;
  }

  form {
    display: grid;
    gap: 12px;
    padding: 18px;
  }

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: -8px -8px -4px 0;
    margin-inline: 0 -8px;
  }

  header h2 {
    font-size: 15px;
  }

  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    border: 0;
    margin: 0;
    padding: 0;
  }

  legend.caption {
    padding-block-end: 4px;
  }

  .caption {
    padding-inline: 0;
    color: var(--_muted);
    font-size: 12px;
  }

  input:not([type='checkbox']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 34px;
    padding: 6px 10px;
    border: 1px solid color-mix(in srgb, var(--_muted) 55%, var(--_hairline));
    border-radius: 6px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  input.title {
    font-size: 15px;
    font-weight: 550;
  }

  textarea {
    min-block-size: 68px;
    resize: vertical;
  }

  :is(input, select, textarea):focus-visible {
    outline-offset: -1px;
  }

  [aria-invalid='true'] {
    border-color: var(--_danger) !important;
  }

  .moment {
    display: grid;
    grid-template-columns: 1fr 120px;
    gap: 8px;
  }

  .all-day .moment {
    grid-template-columns: 1fr;
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

  .problem {
    margin: 0;
    color: var(--_danger);
    font-weight: 550;
  }

  .note {
    margin: 0;
    color: var(--_muted);
    font-size: 12px;
  }

  footer {
    display: flex;
    gap: 8px;
    position: sticky;
    inset-block-end: 0;
    margin: 0 -18px -18px;
    padding: 12px 18px;
    border-block-start: 1px solid var(--_hairline);
    background: var(--_raised);
  }

  footer .grow {
    flex: 1;
  }

  @media (max-width: 559px) {
    .moment {
      grid-template-columns: 1fr 148px;
    }

    .panel::backdrop {
      background: rgb(10 12 18 / 0.4);
    }

    input:not([type='checkbox']),
    select,
    textarea {
      min-block-size: 44px;
      /* Smaller text makes iOS zoom into a field. */
      font-size: 16px;
    }
  }
`;
