import { type CSSResult, css } from 'lit';

/** An event over days, and a timed one as a line of a month. */
export const bar: CSSResult = css`
  .bar {
    display: flex;
    gap: 4px;
    padding-inline: 8px 6px;
    border-radius: 0;
    align-items: center;
  }

  .bar.starts {
    border-start-start-radius: var(--_event-radius);
    border-end-start-radius: var(--_event-radius);
  }

  .bar.ends {
    border-start-end-radius: var(--_event-radius);
    border-end-end-radius: var(--_event-radius);
  }

  .bar > .title,
  .line > .title {
    flex: 1 1 auto;
    font-weight: 550;
    white-space: nowrap;
  }

  /* Where there is no room for the time beside the title, or most of a long one, it wraps out of sight. */
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 7px;
    padding-inline: 6px;
    line-height: calc(var(--_pitch) - 2px);
    background-color: transparent;
    color: var(--_text);
  }

  .line::before {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_edge);
  }

  .line > .title {
    /* At most what the dot leaves: it would wrap itself. */
    flex-basis: min(64px, 100% - 14px);
    max-inline-size: max-content;
    font-weight: 450;
  }

  .line > .time {
    flex: none;
    margin-inline-start: auto;
    color: var(--_muted);
  }

  .line:hover {
    background-color: var(--_hover);
  }
`;
