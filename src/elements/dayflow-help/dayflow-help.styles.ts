import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  .panel {
    --_panel: 760px;
  }

  .panel[open] {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }

  .panel::backdrop {
    background: var(--_backdrop);
  }

  header {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    padding-block: 12px 8px;
    padding-inline: 22px 10px;
  }

  .sections {
    overflow: auto;
    padding: 0 22px 20px;
    overscroll-behavior: contain;
  }

  /* Within what scrolls: columns of a limited height would go on to the side. */
  .columns {
    columns: 300px 2;
    column-gap: 36px;
  }

  .sections:focus-visible {
    outline-offset: -2px;
  }

  section {
    margin-block-end: 16px;
  }

  h3 {
    margin: 0 0 4px;
    color: var(--_muted);
    font-size: 12px;
    font-weight: 600;
    break-after: avoid;
  }

  dl {
    margin: 0;
  }

  dl > div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 14px;
    padding-block: 4px;
    border-block-end: 1px solid var(--_hairline);
    break-inside: avoid;
  }

  dd {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 4px;
    margin: 0;
  }

  kbd {
    min-inline-size: 22px;
    padding: 1px 6px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_hover);
    font: inherit;
    font-size: 11px;
    font-weight: 600;
    text-align: center;
    white-space: nowrap;
  }
`;
