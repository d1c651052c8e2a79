import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  .panel {
    --_panel: 244px;
    padding: 6px;
  }

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px;
    padding-inline-start: 10px;
  }

  .panel h2 {
    font-size: 14px;
  }

  fieldset {
    margin: 0;
    padding: 4px 10px 6px;
    border: 0;
  }

  legend {
    padding: 0;
    color: var(--_muted);
    font-size: 12px;
  }

  .colors {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: 6px;
    margin-block: 6px 4px;
  }

  .swatch {
    display: grid;
    place-content: center;
    inline-size: 28px;
    block-size: 28px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_edge);
    appearance: none;
    cursor: pointer;
    transition: box-shadow var(--_duration);
  }

  .swatch:hover {
    box-shadow: 0 0 0 2px var(--_raised), 0 0 0 3.5px var(--_hairline);
  }

  .swatch:is(:checked, .checked) {
    box-shadow: 0 0 0 2px var(--_raised), 0 0 0 4px var(--_edge);
  }

  .swatch:checked::before {
    content: '';
    inline-size: 12px;
    block-size: 12px;
    background: var(--_mark);
    clip-path: polygon(12% 50%, 0 62%, 38% 96%, 100% 20%, 86% 8%, 37% 70%);
  }

  .swatch:focus-visible {
    outline-offset: 5px;
  }

  .swatch[type='color']::-webkit-color-swatch-wrapper {
    padding: 0;
  }

  .swatch[type='color']::-webkit-color-swatch {
    border: 0;
    border-radius: 50%;
  }

  .swatch[type='color']::-moz-color-swatch {
    border: 0;
    border-radius: 50%;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 10px;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .choice:hover:not([disabled]) {
    background: var(--_hover);
  }

  .choice[disabled] {
    color: var(--_muted);
    cursor: default;
  }

  .choice > input[type='radio'] {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .other {
    inline-size: calc(100% + 20px);
    min-block-size: 40px;
    margin-inline: -10px;
  }

  .actions {
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_hairline);
  }

  @media (pointer: coarse) {
    .swatch {
      inline-size: 34px;
      block-size: 34px;
    }

    .choice {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .swatch {
      forced-color-adjust: none;
      box-shadow: 0 0 0 1px CanvasText;
    }

    .swatch:is(:checked, .checked) {
      box-shadow: 0 0 0 2px Canvas, 0 0 0 4px Highlight;
    }
  }
`;
