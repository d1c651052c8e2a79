import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  header {
    display: flex;
    align-items: flex-start;
    gap: 4px;
    padding: 16px 8px 0 18px;
    padding-inline: 18px 8px;
  }

  header h2 {
    flex: 1;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    padding-block-start: 5px;
  }

  .swatch {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    margin-block-start: 10px;
    margin-inline-end: 8px;
    border-radius: calc(var(--_radius) * 0.67);
    background: var(--_edge);
    forced-color-adjust: none;
  }

  .cancelled h2 {
    text-decoration: line-through;
  }

  .when {
    margin: 2px 18px 0;
    padding-inline-start: 24px;
    font-variant-numeric: tabular-nums;
    text-wrap: balance;
  }

  .when > .muted {
    display: block;
  }

  .when > .muted::first-letter {
    text-transform: uppercase;
  }

  .muted {
    color: var(--_muted);
  }

  ul {
    display: grid;
    gap: 8px;
    margin: 14px 0 0;
    padding: 0 18px;
    list-style: none;
  }

  li {
    display: flex;
    gap: 10px;
    align-items: flex-start;
  }

  li .icon {
    inline-size: 16px;
    block-size: 16px;
    margin-inline-start: -2px;
    margin-block-start: 1px;
    color: var(--_muted);
  }

  li > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 2px;
  }

  footer {
    display: flex;
    gap: 8px;
    margin-block-start: 16px;
    padding: 12px 18px;
    border-block-start: 1px solid var(--_hairline);
  }

  /* Alone, its icon stands below the others. */
  footer .quiet:first-child {
    margin-inline-start: -13px;
  }

  .panel:not(:has(footer)) > .lines {
    padding-block-end: 18px;
  }
`;
