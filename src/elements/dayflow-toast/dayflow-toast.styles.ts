import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  :host {
    display: flex;
    justify-content: center;
    background: none;
    pointer-events: none;
  }

  .toast {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    max-inline-size: 560px;
    min-block-size: 44px;
    padding-block: 4px;
    padding-inline: 16px 6px;
    border-radius: calc(var(--_radius) * 1.67);
    background: var(--_text);
    color: var(--_surface);
    box-shadow: var(--_shadow);
    pointer-events: auto;
  }

  .words {
    min-inline-size: 0;
    margin-inline-end: 8px;
    padding-block: 6px;
    font-weight: 550;
    /* As the sentence runs, whatever the title in it does. */
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }

  .button {
    flex: none;
    border-color: transparent;
    color: inherit;
  }

  .button:hover,
  .button.bare:hover {
    background: color-mix(in srgb, var(--_text), var(--_surface) 18%);
    color: inherit;
  }

  .button.bare {
    color: color-mix(in srgb, var(--_text), var(--_surface) 72%);
  }

  /* The ring on the calendar's own ground would be lost on this one. */
  .button:focus-visible {
    outline-color: var(--_surface);
    outline-offset: -3px;
  }

  .action {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  @media (forced-colors: active) {
    .toast {
      border: 1px solid;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .toast {
      animation: rise var(--_duration) ease-out;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
`;
