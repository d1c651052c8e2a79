import { type CSSResult, css } from 'lit';

/** The views to choose from, side by side, or folded into a menu. */
export const viewSwitch: CSSResult = css`
  .views {
    display: flex;
    padding: 2px;
    border-radius: calc(var(--_radius) * 1.33);
    background: var(--_shade);
  }

  .views button {
    flex: 1;
    min-block-size: 28px;
    padding-inline: 14px;
    border-radius: var(--_radius);
    color: var(--_muted);
    font-weight: 550;
    text-align: center;
    white-space: nowrap;
    transition: background-color var(--_duration);
  }

  .views button:hover {
    color: var(--_text);
  }

  .views button[aria-pressed='true'] {
    background: var(--_raised);
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_hairline), 0 1px 2px rgb(0 0 0 / 0.06);
  }

  .view-menu {
    position: relative;
    flex: none;
  }

  .view-menu select {
    appearance: none;
    inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 12px 30px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
  }

  .view-menu select:hover {
    background: var(--_hover);
  }

  .view-menu::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 5px);
    inset-inline-end: 13px;
    inline-size: 7px;
    block-size: 7px;
    border: solid var(--_muted);
    border-width: 0 1.7px 1.7px 0;
    rotate: 45deg;
    pointer-events: none;
  }

  .folded .views,
  .bar:not(.folded) .view-menu {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }

  @container (inline-size < 760px) {
    .views button {
      padding-inline: 8px;
    }
  }

  @media (pointer: coarse) {
    .views button {
      min-block-size: 40px;
    }

    .view-menu select {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .views button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
