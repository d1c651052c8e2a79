import { type CSSResult, css } from 'lit';

/** What every element's shadow root begins with: the type, plain buttons, the focus ring. */
export const base: CSSResult = css`
  :host {
    color: var(--_text);
    background: var(--_surface);
    font: 400 13px/1.4 var(--_font);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    -webkit-text-size-adjust: 100%;
  }

  @media print {
    :host {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  [role='grid']:focus-visible {
    outline-offset: -2px;
  }
`;
