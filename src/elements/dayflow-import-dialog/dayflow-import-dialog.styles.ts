import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  .panel {
    --_panel: 480px;
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
    padding-block: 12px 4px;
    padding-inline: 20px 10px;
  }

  .body {
    display: grid;
    gap: 12px;
    overflow: auto;
    padding: 2px 20px 4px;
    overscroll-behavior: contain;
  }

  p {
    margin: 0;
  }

  .files,
  .places {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .counts {
    font-size: 15px;
    font-weight: 600;
  }

  progress {
    inline-size: 100%;
    block-size: 8px;
    accent-color: var(--_accent);
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 14px;
    padding-block: 5px;
    border-block-end: 1px solid var(--_hairline);
  }

  li:last-child {
    border: 0;
  }

  li.rest {
    color: var(--_muted);
  }

  .what {
    display: flex;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
  }

  .title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .sign,
  .place {
    color: var(--_muted);
  }

  .sign {
    position: relative;
    display: flex;
    flex: none;
  }

  .sign .icon {
    inline-size: 13px;
    block-size: 13px;
  }

  .place {
    max-inline-size: 220px;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }

  .reason {
    grid-column: 1 / -1;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .into {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 14px;
    align-items: center;
  }

  .colored {
    position: relative;
    display: block;
  }

  .dot {
    position: absolute;
    inset-block: calc(50% - 5px) auto;
    inset-inline-start: 11px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_edge);
    forced-color-adjust: none;
  }

  .colored select {
    padding-inline-start: 28px;
  }

  fieldset {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 10px 14px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  legend {
    padding-inline: 4px;
    margin-inline-start: -4px;
    font-weight: 600;
  }

  .choice {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
    cursor: pointer;
  }

  .choice input[type='radio'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }

  .report summary {
    min-block-size: 28px;
    align-content: center;
    border-radius: var(--_radius);
    font-weight: 600;
    cursor: pointer;
  }

  footer {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: 12px 20px 18px;
  }

  .button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  @media (pointer: coarse) {
    .choice,
    .report summary {
      min-block-size: 44px;
    }
  }

  @media (max-width: 559px) {
    footer .button {
      flex: 1;
    }
  }
`;
