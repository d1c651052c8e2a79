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

  ::slotted(:not(:last-child)) {
    padding-block-end: 12px;
    margin-block-end: 8px;
    border-block-end: 1px solid var(--_hairline);
  }

  .panel {
    --_panel: 288px;
    padding: 8px;
  }

  .panel > .button {
    display: flex;
    margin-inline-start: auto;
  }
`;
