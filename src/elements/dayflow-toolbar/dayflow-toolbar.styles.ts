import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  :host {
    display: block;
    padding: calc(var(--_pad) * 2) 16px;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    container-type: inline-size;
  }

  .pages {
    display: flex;
    align-items: center;
    gap: 4px;
  }

  .pages .today {
    margin-inline-end: 4px;
  }

  .sidebar {
    margin-inline: -7px -2px;
  }

  :host(:dir(rtl)) .bare .icon {
    transform: scaleX(-1);
  }

  h2 {
    flex: 0 1 auto;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    font-size: 19px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .title {
    max-inline-size: 100%;
    padding-inline: 8px;
    border-radius: var(--_radius);
    letter-spacing: inherit;
    transition: background-color var(--_duration);
  }

  .title::after {
    content: '';
    display: inline-block;
    inline-size: 6px;
    block-size: 6px;
    margin-inline-start: 8px;
    border: solid var(--_muted);
    border-width: 0 1.7px 1.7px 0;
    translate: 0 -4px;
    rotate: 45deg;
  }

  .title:hover {
    background: var(--_hover);
  }

  .title:focus-visible {
    outline-offset: -2px;
  }

  .week {
    flex: none;
    padding: 1px 9px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_pill);
    color: var(--_muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .status {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-inline: auto 8px;
    color: var(--_muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    /* It gives way before the title does; what it cannot say is in its tooltip. */
    flex-shrink: 999999;
    min-inline-size: 12px;
  }

  .status .words {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .pages,
  .search,
  .views,
  .create {
    flex: none;
  }

  .spacer {
    flex: 1;
  }

  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_success);
  }

  .waiting .dot {
    background: var(--_warning);
  }

  .bad .dot {
    background: var(--_danger);
  }

  .busy .dot {
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid var(--_hairline);
    border-block-start-color: var(--_accent);
    background: none;
    animation: turn 900ms linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .busy .dot {
      animation: none;
    }
  }

  .views {
    display: flex;
    padding: 2px;
    border-radius: calc(var(--_radius) * 1.33);
    background: var(--_shade);
  }

  .views button {
    flex: 1;
    min-block-size: 28px;
    padding-inline: 14px;
    border-radius: var(--_radius);
    color: var(--_muted);
    font-weight: 550;
    text-align: center;
    white-space: nowrap;
    transition: background-color var(--_duration);
  }

  .views button:hover {
    color: var(--_text);
  }

  .views button[aria-pressed='true'] {
    background: var(--_raised);
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_hairline), 0 1px 2px rgb(0 0 0 / 0.06);
  }

  .view-menu {
    position: relative;
    flex: none;
  }

  .view-menu select {
    appearance: none;
    inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 12px 30px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
  }

  .view-menu select:hover {
    background: var(--_hover);
  }

  .view-menu::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 5px);
    inset-inline-end: 13px;
    inline-size: 7px;
    block-size: 7px;
    border: solid var(--_muted);
    border-width: 0 1.7px 1.7px 0;
    rotate: 45deg;
    pointer-events: none;
  }

  .folded .views,
  .bar:not(.folded) .view-menu {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }

  :host([narrow]) {
    padding: calc(4px + var(--_pad)) 12px;
  }

  @container (inline-size < 760px) {
    .week {
      display: none;
    }

    .views button {
      padding-inline: 8px;
    }

    .status:is(.good, .busy) .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
  }

  @media print {
    :host,
    :host([narrow]) {
      padding: 0 4px 10px;
    }

    .bar > :not(h2, .week),
    h2 > button::after {
      display: none !important;
    }

    h2 {
      margin: 0;
    }
  }

  @media (forced-colors: active) {
    .views button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  :host([narrow]) .bar {
    /* No container: it would hold the floating button. */
    container-type: normal;
    flex-wrap: wrap;
    gap: 4px;
  }

  /* What stands below the title does not come up beside it, however wide the bar is. */
  :host([narrow]) .bar::after {
    content: '';
    order: 1;
    flex-basis: 100%;
  }

  :host([narrow]) .pages {
    gap: 0;
  }

  :host([narrow]) .pages .today {
    padding-inline: 10px;
    margin-inline-end: 2px;
  }

  :host([narrow]) h2 {
    flex: 1 1 0;
    font-size: 16px;
  }

  :host([narrow]) .title {
    padding-inline: 3px;
  }

  :host([narrow]) .title::after {
    margin-inline: 5px 1px;
  }

  :host([narrow]) .week {
    display: none;
  }

  :host([narrow]) .status {
    margin-inline: 4px 0;
  }

  :host([narrow]) .status:is(.good, .busy) .words {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :host([narrow]) .status:is(.waiting, .bad) {
    order: 4;
    flex-basis: 100%;
  }

  :host([narrow]) .spacer {
    display: none;
  }

  :host([narrow]) :is(.views, .view-menu) {
    order: 2;
    flex: 1 0 70%;
  }

  :host([narrow]) .views button {
    padding-inline: 4px;
  }

  :host([narrow]) .search {
    order: 3;
  }

  @media (pointer: coarse) {
    .views button {
      min-block-size: 40px;
    }

    .view-menu select {
      min-block-size: 44px;
    }
  }

  :host([narrow]) .create {
    position: absolute;
    inset-block-end: 24px;
    inset-inline-end: 16px;
    z-index: 6;
    inline-size: 52px;
    block-size: 52px;
    padding: 0;
    border-radius: var(--_pill);
    box-shadow: var(--_shadow);
  }

  :host([narrow]) .create .label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :host([narrow]) .create .icon {
    inline-size: 24px;
    block-size: 24px;
  }
`;
