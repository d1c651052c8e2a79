import { type CSSResult, css } from 'lit';

/** What stands in a day’s slots: bars, lines, and the button for what has no room. */
export const slots: CSSResult = css`
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

  .more > span::before {
    content: attr(data-words);
    unicode-bidi: plaintext;
  }

  .more > .short {
    display: none;
  }

  @container (inline-size < 640px) {
    .line,
    .more {
      inset-inline: 1px;
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
`;
