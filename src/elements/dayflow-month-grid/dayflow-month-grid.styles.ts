import { type CSSResult, css } from 'lit';

export const monthGridStyles: CSSResult = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    container-type: inline-size;
  }

  .grid {
    --_numbers: 0px;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding-block-start: 24px;
    scrollbar-width: thin;
    scrollbar-color: var(--_hairline) transparent;
  }

  .grid.numbered {
    --_numbers: 34px;
  }

  .weekdays,
  .week {
    display: grid;
    grid-template-columns: repeat(var(--_count), minmax(0, 1fr));
  }

  .numbered > .weekdays,
  .numbered .week {
    grid-template-columns: var(--_numbers) repeat(var(--_count), minmax(0, 1fr));
  }

  .weekdays {
    position: sticky;
    z-index: 4;
    inset-block-start: 0;
    flex: none;
    background: var(--_surface);
  }

  .weekday {
    overflow: hidden;
    padding-block: 3px 4px;
    padding-inline: 8px;
    color: var(--_muted);
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.05em;
    text-align: end;
    text-transform: uppercase;
    white-space: nowrap;
  }

  .weekday.current {
    color: var(--_accent);
  }

  .weeks {
    display: grid;
    flex: 1 0 auto;
    grid-auto-rows: minmax(calc(var(--_number) + 2 * var(--_pitch) + 1px), 1fr);
  }

  .week {
    min-block-size: 0;
    border-block-start: 1px solid var(--_hairline);
  }

  .week-number {
    padding-block-start: 8px;
    color: var(--_muted);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .cell {
    position: relative;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--_hairline);
  }

  .week > .cell:first-child {
    border-inline-start-color: transparent;
  }

  .cell[part~='weekend'],
  .cell[part~='other'] {
    background: var(--_weekend);
  }

  /* The cell itself, for the keyboard: it lies over all, and takes no press. */
  .spot {
    position: absolute;
    inset: 0;
    z-index: 2;
    pointer-events: none;
  }

  .spot:focus-visible {
    outline-offset: -2px;
  }

  .day-number {
    display: block;
    block-size: 24px;
    margin-block: calc((var(--_number) - 24px) / 2);
    margin-inline: auto 6px;
    font-size: 13px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    line-height: 24px;
    text-align: center;
    white-space: nowrap;
  }

  /* Shortened words are the style sheet's, as in the boxes: the buttons' names say them in full. */
  .day-number > span::before,
  .more > span::before {
    content: attr(data-words);
    unicode-bidi: plaintext;
  }

  .day-number > span {
    display: block;
    min-inline-size: 24px;
    padding-inline: 4px;
    border-radius: var(--_pill);
    transition: background-color var(--_duration);
  }

  .day-number:hover > span {
    background: var(--_hover);
  }

  .lunar {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 8px;
    color: var(--_muted);
    font-size: 11px;
    line-height: 24px;
    white-space: nowrap;
    pointer-events: none;
  }

  [part~='other'] > .day-number {
    color: var(--_muted);
  }

  [part~='today'] > .day-number > span {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  /* Above the cells of a bar's later days, which would take its presses; below what is selected or dragged. */
  :where(.bar, .line, .more) {
    z-index: 1;
  }

  .bar,
  .line,
  .more {
    position: absolute;
    inset-block-start: calc(var(--_number) + var(--_slot) * var(--_pitch));
    block-size: calc(var(--_pitch) - 2px);
  }

  .line,
  .more {
    inset-inline: 3px;
  }

  .bar {
    --_before: 0px;
    --_after: 0px;
    inset-inline-start: var(--_before);
    /* A cell's edge is a pixel of its own. */
    inline-size: calc(var(--_days) * (100% + 1px) - 1px - var(--_before) - var(--_after));
  }

  .bar.starts {
    --_before: 3px;
  }

  .bar.ends {
    --_after: 3px;
  }

  .more {
    --_slot: calc(var(--_slots) - 1);
    padding-inline: 6px;
    border-radius: var(--_event-radius);
    color: var(--_muted);
    font-size: 11px;
    font-weight: 550;
    white-space: nowrap;
    overflow: hidden;
  }

  .more:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  .more > .short {
    display: none;
  }

  @container (inline-size < 640px) {
    .grid.numbered {
      --_numbers: 22px;
    }

    .weekday {
      padding-inline: 0;
      text-align: center;
      letter-spacing: 0;
    }

    .day-number {
      margin-inline: auto;
    }

    .day-number > span::before {
      content: attr(data-short);
    }

    /* No room beside the number. */
    .lunar {
      display: none;
    }

    .line,
    .more {
      inset-inline: 1px;
    }

    /* The button for a new event lies over the last days: they can be scrolled from under it. */
    .editable > .weeks {
      flex-basis: calc(100% - 24px);
    }

    .editable::after {
      content: '';
      flex: none;
      block-size: 76px;
    }

    .line > .time,
    .repeat {
      display: none;
    }

    .line {
      gap: 3px;
      padding-inline: 0 1px;
    }

    .line::before {
      inline-size: 3px;
      block-size: 14px;
      border-radius: 2px;
    }

    .title {
      font-size: 11px;
    }

    .bar {
      padding-inline: 4px 1px;
    }

    .bar.starts {
      --_before: 1px;
    }

    .bar.ends {
      --_after: 1px;
    }

    .more {
      padding-inline: 0;
      text-align: center;
    }

    .more > .short {
      display: inline;
    }

    .more > .long {
      display: none;
    }
  }

  @media (forced-colors: active) {
    [part~='today'] > .day-number > span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
