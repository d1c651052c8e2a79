import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  .panel {
    --_panel: max-content;
    padding: 6px;
  }

  @media (min-width: 560px) {
    .panel {
      min-inline-size: 200px;
      max-inline-size: 320px;
    }
  }

  .back + .group,
  .group + .group {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_hairline);
  }

  button {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 30px;
    padding: 4px 10px;
    border-radius: var(--_radius);
  }

  button:hover,
  button:focus {
    background: var(--_hover);
  }

  button:focus-visible {
    outline-offset: -2px;
  }

  .text {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .why {
    display: block;
    color: var(--_muted);
    font-size: 12px;
  }

  .keys {
    flex: none;
    margin-inline-start: 16px;
    color: var(--_muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  /* Not text of the item: what is said of it is its name. */
  .keys::before {
    content: attr(data-words);
  }

  .swatch {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    border-radius: calc(var(--_radius) * 0.67);
    background: var(--_edge);
    forced-color-adjust: none;
  }

  .mark {
    flex: none;
    inline-size: 14px;
  }

  [aria-disabled='true'] {
    cursor: default;
  }

  [aria-disabled='true'] .label {
    color: var(--_muted);
  }

  .danger:not([aria-disabled='true']) {
    color: var(--_danger);
  }

  .onward .icon,
  .back .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_muted);
  }

  .back {
    font-weight: 650;
  }

  :host(:dir(rtl)) .icon {
    transform: scaleX(-1);
  }

  /* A check is not mirrored. */
  :host(:dir(rtl)) .mark .icon {
    transform: none;
  }

  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
    }

    .keys {
      display: none;
    }
  }

  @media (forced-colors: active) {
    [aria-disabled='true'] .label {
      color: GrayText;
    }
  }
`;
