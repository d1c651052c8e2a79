import { type CSSResult, css } from 'lit';

/** Buttons of the calendar's own surfaces: plain, primary, and those that are an icon alone. */
export const controls: CSSResult = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    padding-inline: 12px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    font-weight: 550;
    white-space: nowrap;
    transition: background-color var(--_duration);
  }

  .button:hover {
    background: var(--_hover);
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in srgb, var(--_accent), var(--_text) 14%);
  }

  .button.danger {
    color: var(--_danger);
  }

  .button.quiet {
    border-color: transparent;
  }

  .button.bare {
    inline-size: 32px;
    padding: 0;
    border-color: transparent;
    color: var(--_muted);
  }

  .button.bare:hover {
    color: var(--_text);
  }

  .icon {
    flex: none;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .button {
      min-block-size: 44px;
    }

    .button.bare {
      inline-size: 44px;
    }
  }
`;
