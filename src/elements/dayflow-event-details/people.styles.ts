import { type CSSResult, css } from 'lit';

/** How to join, who is invited, and the words of a category. */
export const people: CSSResult = css`
  .length {
    color: var(--_muted);
    white-space: nowrap;
  }

  .joins {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    margin: 12px 18px 0;
    padding-inline-start: 24px;
  }

  .joins .button {
    max-inline-size: 100%;
    color: var(--_on-accent);
    text-decoration: none;
  }

  .joins .button:not(.primary) {
    color: var(--_text);
  }

  .joins bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  li > .flow {
    white-space: normal;
  }

  .guests {
    gap: 3px;
    margin-block-start: 6px;
    padding: 0;
  }

  .guests li {
    gap: 7px;
  }

  .sign {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 2px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .sign.accepted {
    stroke: var(--_success);
  }

  .sign.declined {
    stroke: var(--_danger);
  }

  .fold {
    min-block-size: 28px;
    margin-inline-start: -12px;
    color: var(--_accent);
  }

  /* Beside the first of the fields. */
  li.settable > .icon {
    margin-block-start: 9px;
  }

  .settable > div {
    flex: 1;
    white-space: normal;
  }

  .stack {
    display: grid;
    gap: 6px;
  }

  .stack .add {
    justify-self: start;
    padding-inline: 8px;
    color: var(--_muted);
    font-weight: 400;
  }

  .chip {
    display: inline-block;
    max-inline-size: 100%;
    padding-inline: 7px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_pill);
    font-size: 12px;
  }

  /* What can be done stays in sight of long details. */
  footer {
    position: sticky;
    inset-block-end: 0;
    background: var(--_raised);
  }

  ::slotted(*) {
    margin: 14px 18px 0;
  }

  @media (max-width: 559px) {
    li.settable > .icon {
      margin-block-start: 14px;
    }
  }

  @media (pointer: coarse) {
    .fold {
      min-block-size: 44px;
    }
  }

  /* Its border is seen. */
  @media (forced-colors: active) {
    .fold {
      margin-block-start: 4px;
      margin-inline-start: 0;
    }
  }
`;
