import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  :host {
    display: block;
    background: none;
  }

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 32px;
    padding-inline-start: 8px;
  }

  h2,
  h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 650;
  }

  h3 {
    padding: 8px 8px 2px;
    color: var(--_muted);
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.02em;
  }

  /* At the list's start, and cut at its own end. */
  h3 > bdi {
    display: block;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    padding-block-start: 8px;
  }

  footer .button {
    padding-inline: 8px;
    color: var(--_muted);
    font-size: 12px;
  }

  .all {
    min-block-size: 24px;
    padding-inline: 8px;
    color: var(--_accent);
    font-size: 12px;
  }

  p {
    margin: 4px 8px;
    color: var(--_muted);
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    border-radius: var(--_radius);
  }

  li:hover {
    background: var(--_hover);
  }

  label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: calc(20px + 2 * var(--_pad));
    padding-inline-start: 8px;
    cursor: pointer;
  }

  input {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    border: 2px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.67);
    appearance: none;
    cursor: pointer;
    transition: background-color var(--_duration);
  }

  input:checked {
    background: var(--_edge);
  }

  input:checked::before {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    background: var(--_mark);
    clip-path: polygon(12% 50%, 0 62%, 38% 96%, 100% 20%, 86% 8%, 37% 70%);
  }

  .name {
    flex: 0 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .sign {
    display: flex;
    flex: none;
    color: var(--_muted);
  }

  .sign .icon {
    inline-size: 13px;
    block-size: 13px;
  }

  .note {
    margin-inline-start: auto;
    font-size: 11px;
  }

  li > .bare {
    flex: none;
    inline-size: 28px;
    min-block-size: min(28px, 20px + 2 * var(--_pad));
    margin-inline: 2px;
  }

  /* Where a pointer can hover, the buttons keep out of the way of the names. */
  @media (hover: hover) {
    li:not(:hover, :focus-within) > .bare[aria-expanded='false'] {
      opacity: 0;
    }
  }

  @media (pointer: coarse) {
    label {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    input:checked,
    input:checked::before {
      forced-color-adjust: none;
    }

    input:checked {
      border-color: Highlight;
      background: Highlight;
    }

    input:checked::before {
      background: HighlightText;
    }
  }
`;
