import { type CSSResult, css } from 'lit';

/** Fields to type in, and what is said beside them. */
export const inputs: CSSResult = css`
  input:not([type='checkbox']),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 34px;
    margin: 0;
    padding: 6px 10px;
    border: 1px solid color-mix(in srgb, var(--_muted) 55%, var(--_hairline));
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
  }

  select {
    appearance: none;
    padding-inline-end: 28px;
    /* Two triangles make the arrow. */
    background-image: linear-gradient(45deg, transparent 50%, var(--_muted) 50%),
      linear-gradient(-45deg, transparent 50%, var(--_muted) 50%);
    background-position: right 15px center, right 11px center;
    background-repeat: no-repeat;
    background-size: 4px 4px;
  }

  select:dir(rtl) {
    background-position: left 11px center, left 15px center;
  }

  @media (forced-colors: active) {
    select {
      appearance: auto;
      background-image: none;
    }
  }

  :is(input, select, textarea):focus-visible {
    outline-offset: -1px;
  }

  [aria-invalid='true'] {
    border-color: var(--_danger) !important;
  }

  .problem {
    margin: 0;
    color: var(--_danger);
    font-weight: 550;
  }

  @media (max-width: 559px) {
    input:not([type='checkbox']),
    select,
    textarea {
      min-block-size: 44px;
      /* Smaller text makes iOS zoom into a field. */
      font-size: 16px;
    }
  }
`;
