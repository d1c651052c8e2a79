import { type CSSResult, type CSSResultGroup, css } from 'lit';
import { narrow } from './narrow.styles.ts';
import { status } from './status.styles.ts';
import { viewSwitch } from './view-switch.styles.ts';

const bar: CSSResult = css`
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

  .pages,
  .search,
  .views,
  .create {
    flex: none;
  }

  .spacer {
    flex: 1;
  }

  @container (inline-size < 760px) {
    .week {
      display: none;
    }
  }
`;

const printed: CSSResult = css`
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
`;

export const styles: CSSResultGroup = [bar, status, viewSwitch, narrow, printed];
