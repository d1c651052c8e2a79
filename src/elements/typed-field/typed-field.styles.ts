import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  :host {
    display: grid;
    gap: 4px;
    background: none;
  }

  .box {
    position: relative;
    flex: 1 1 var(--_box, auto);
    min-inline-size: 0;
  }

  /* The form may lay out box and problem apart (display: contents): the problem comes after all boxes of its row. */
  .problem {
    flex-basis: 100%;
    grid-column: 1 / -1;
    order: 1;
    font-size: 12px;
  }

  .dropdown {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    overflow: auto;
    border: 0;
    border-radius: calc(var(--_radius) * 1.33);
    background: var(--_raised);
    color: var(--_text);
    font: 400 13px/1.4 var(--_font);
    box-shadow: var(--_shadow);
    overscroll-behavior: contain;
  }

  [role='listbox'] {
    min-inline-size: 120px;
    max-inline-size: calc(100vw - 16px);
    max-block-size: min(240px, 45dvh);
    padding-block: 4px;
  }

  [role='option'] {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 30px;
    padding-inline: 10px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    cursor: pointer;
  }

  [role='option']:hover {
    background: var(--_hover);
  }

  [role='option'][aria-selected='true'] {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    box-shadow: inset 2px 0 var(--_accent);
  }

  [role='option']:dir(rtl)[aria-selected='true'] {
    box-shadow: inset -2px 0 var(--_accent);
  }

  .detail {
    color: var(--_muted);
  }

  @media (pointer: coarse) {
    [role='option'] {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .dropdown {
      border: 1px solid CanvasText;
    }

    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
