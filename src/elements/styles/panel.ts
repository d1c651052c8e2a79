import { type CSSResult, css } from 'lit';

/** A raised surface over the calendar: beside what it belongs to, on a phone a sheet at the bottom. */
export const panel: CSSResult = css`
  :host {
    display: contents;
  }

  .panel {
    position: fixed;
    inset: auto;
    inline-size: var(--_panel, 340px);
    max-inline-size: calc(100vw - 16px);
    max-block-size: calc(100dvh - 16px);
    margin: 0;
    padding: 0;
    overflow: auto;
    border: 0;
    border-radius: calc(var(--_radius) * 2);
    background: var(--_raised);
    color: var(--_text);
    font: 400 13px/1.45 var(--_font);
    box-shadow: var(--_shadow);
    overscroll-behavior: contain;
  }

  .panel:focus {
    outline: none;
  }

  .panel h2 {
    margin: 0;
    font-size: 17px;
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  @media print {
    .panel {
      display: none !important;
    }
  }

  @media (max-width: 559px) {
    .panel {
      inset: auto 0 0 !important;
      inline-size: 100%;
      max-inline-size: 100%;
      max-block-size: 88dvh;
      padding-block-end: env(safe-area-inset-bottom);
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      border-radius: calc(var(--_radius) * 2.5) calc(var(--_radius) * 2.5) 0 0;
    }
  }

  /* The shadow, which is an edge otherwise, is not drawn. */
  @media (forced-colors: active) {
    .panel {
      border: 1px solid CanvasText;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .panel:popover-open,
    .panel[open] {
      animation: appear var(--_duration) ease-out;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }
`;
