import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  :host([docked]) {
    display: block;
    min-block-size: 0;
  }

  aside {
    block-size: 100%;
    padding: 4px 8px 16px;
    overflow: hidden auto;
    border-inline-end: 1px solid var(--_hairline);
    scrollbar-width: thin;
    scrollbar-color: var(--_hairline) transparent;
  }

  .panel {
    --_panel: 288px;
    padding: 8px;
  }

  .panel > .button {
    margin-inline-start: auto;
  }
`;
