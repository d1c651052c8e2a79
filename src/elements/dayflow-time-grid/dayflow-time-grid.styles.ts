import { type CSSResult, css } from 'lit';

export const timeGridStyles: CSSResult = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    container-type: inline-size;
  }

  .grid {
    --_strong: color-mix(in srgb, var(--_hairline), var(--_text) 8%);
    --_pitch: 25px;
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }

  .head,
  .all-day,
  .columns {
    display: grid;
    grid-template-columns: var(--_axis) repeat(var(--_count), minmax(0, 1fr));
  }

  /* The three rows scroll apart but stand in line: each keeps the room of a scrollbar. */
  .head,
  .all-day,
  .scroller {
    scrollbar-gutter: stable;
    scrollbar-width: thin;
    scrollbar-color: var(--_strong) transparent;
  }

  .head {
    flex: none;
    overflow: hidden;
    border-block-end: 1px solid var(--_hairline);
  }

  .corner {
    display: flex;
    align-items: end;
    justify-content: center;
    padding-block-end: 12px;
    color: var(--_muted);
    font-size: 11px;
    text-align: center;
  }

  .heading {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 1px;
    padding-block: 6px 7px;
    min-inline-size: 0;
  }

  .weekday {
    color: var(--_muted);
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.05em;
    text-transform: uppercase;
  }

  .day-number {
    min-inline-size: 34px;
    block-size: 34px;
    border-radius: 17px;
    font-size: 19px;
    font-weight: 550;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.01em;
    line-height: 34px;
    text-align: center;
    transition: background-color var(--_duration);
  }

  .day-number:hover {
    background: var(--_hover);
  }

  [part~='today'] > .weekday {
    color: var(--_accent);
  }

  [part~='today'] > .day-number {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .all-day {
    flex: none;
    overflow: hidden auto;
    max-block-size: max(40%, 110px);
    border-block-end: 1px solid var(--_strong);
  }

  .lane-label {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 2px;
    padding-block: 7px 4px;
    padding-inline: 4px 10px;
    color: var(--_muted);
    font-size: 11px;
    line-height: 16px;
    text-align: end;
  }

  .unfold {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 6px;
    margin-inline-end: -6px;
  }

  .unfold:hover {
    background: var(--_hover);
  }

  .unfold svg {
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    transition: rotate var(--_duration);
  }

  .unfold[aria-expanded='true'] svg {
    rotate: 180deg;
  }

  .lane {
    position: relative;
    min-block-size: calc(var(--_lanes) * var(--_pitch) + 7px);
  }

  .lane > .bar,
  .lane > .more {
    inset-block-start: calc(4px + var(--_slot) * var(--_pitch));
    block-size: 22px;
  }

  .lane > .bar {
    inset-inline-start: 0;
    inline-size: calc(var(--_days) * 100%);
  }

  .bar.starts {
    margin-inline-start: 3px;
  }

  .lane > .bar.starts {
    inline-size: calc(var(--_days) * 100% - 3px);
  }

  .lane > .bar.ends {
    inline-size: calc(var(--_days) * 100% - 3px);
  }

  .lane > .bar.starts.ends {
    inline-size: calc(var(--_days) * 100% - 6px);
  }

  .lane > .more {
    --_slot: calc(var(--_lanes) - 1);
    position: absolute;
    inset-inline: 3px;
    padding-inline: 5px;
    min-block-size: 24px;
    border-radius: var(--_event-radius);
    color: var(--_muted);
    font-size: 11px;
    font-weight: 550;
  }

  .lane > .more:hover {
    background: var(--_hover);
  }

  .scroller {
    position: relative;
    flex: 1 1 0;
    min-block-size: 0;
    overflow: hidden auto;
    container-type: size;
    overscroll-behavior: contain;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  .columns {
    position: relative;
    /* A tall window stretches the hours, by whole pixels so that their lines stay even. */
    block-size: calc(24 * var(--_hour));
    block-size: max(24 * var(--_hour), round(down, 100cqb, 24px));
  }

  .axis {
    position: relative;
    z-index: 1;
  }

  .hour,
  .now-label {
    position: absolute;
    inset-inline-end: 8px;
    translate: 0 -50%;
    color: var(--_muted);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    line-height: 16px;
    white-space: nowrap;
  }

  .now-label {
    z-index: 1;
    inset-inline: auto 3px;
    padding-inline: 4px;
    border-radius: 5px;
    background: var(--_now);
    color: var(--_on-now);
    font-weight: 650;
  }

  .column {
    --_base: var(--_surface);
    --_outside: var(--_shade);
    position: relative;
    isolation: isolate;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--_hairline);
    background:
      linear-gradient(var(--_hairline) 1px, transparent 1px) 0 0 / 100% calc(100% / 24),
      linear-gradient(
        var(--_outside) var(--_from),
        transparent var(--_from) var(--_to),
        var(--_outside) var(--_to)
      ),
      var(--_base);
  }

  .column[part~='weekend'] {
    --_base: var(--_weekend);
    --_outside: color-mix(in srgb, var(--_shade), var(--_text) 2%);
  }

  .tile {
    margin-inline: 1px 2px;
  }

  .fold {
    position: absolute;
    min-block-size: 24px;
    border-radius: var(--_event-radius);
    background: var(--_hover);
    color: var(--_text);
    font-size: 11px;
    font-weight: 600;
    text-align: center;
    box-shadow: inset 0 0 0 1px var(--_hairline);
  }

  .now {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    block-size: 2px;
    margin-block-start: -1px;
    background: var(--_now);
    pointer-events: none;
  }

  .now::before {
    content: '';
    position: absolute;
    inset-block-start: -4px;
    inset-inline-start: -5px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: inherit;
  }

  @container (inline-size < 560px) {
    .grid {
      --_axis: var(--dayflow-axis-width, 46px);
    }

    .hour {
      inset-inline-end: 8px;
    }

    /* A time with AM or PM is wider than the axis: it may reach into the first column. */
    .now-label {
      inset-inline: 2px auto;
      padding-inline: 3px;
    }

    .lane-label {
      padding-inline-end: 6px;
    }

    .corner {
      font-size: 11px;
      padding-inline: 2px;
    }
  }

  @media (forced-colors: active) {
    [part~='today'] > .day-number {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .now,
    .now-label {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }
`;
