import { type CSSResultGroup, css } from 'lit';
import { columnSkeleton } from '../styles/skeleton.ts';
import { head } from './head.styles.ts';
import { hours } from './hours.styles.ts';
import { printedHoursStyles } from './print.styles.ts';

const frame = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    container-type: inline-size;
  }

  .grid {
    --_strong: color-mix(in srgb, var(--_hairline), var(--_text) 8%);
    --_pitch: max(24px, 19px + var(--_pad));
    --_axis: max(var(--dayflow-axis-width, 58px), var(--_labels));
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }

  .head,
  .all-day,
  .columns {
    display: grid;
    grid-template-columns: calc(var(--_axis) + var(--_other-axis, 0px)) repeat(var(--_count), minmax(0, 1fr));
  }

  /* "10:30 AM" and "GMT+5:30" have room. */
  .two-clocks {
    --_other-axis: 62px;
  }

  /* The three rows scroll apart but stand in line: each keeps the room of a scrollbar. */
  .head,
  .all-day,
  .scroller {
    scrollbar-gutter: stable;
    scrollbar-width: thin;
    scrollbar-color: var(--_strong) transparent;
  }
`;

const narrow = css`
  @container (inline-size < 640px) {
    .grid {
      --_axis: max(var(--dayflow-axis-width, 46px), var(--_labels));
    }

    /* The button for a new event lies over the last hours: they can be scrolled from under it. */
    .editable .columns {
      margin-block-end: 76px;
    }

    .now-label {
      padding-inline: 3px;
    }

    .lane-label {
      padding-inline-end: 6px;
    }

    .corner {
      padding-inline: 2px;
    }

    .two-clocks .corner {
      padding-inline: 0;
    }
  }

  @media (forced-colors: active) {
    /* The lines are a background, which forced colours take away. */
    .column {
      forced-color-adjust: none;
      background:
        linear-gradient(color-mix(in srgb, CanvasText 35%, Canvas) 1px, transparent 1px) 0 0 / 100% calc(100% / 24),
        Canvas;
    }

    .column > button {
      forced-color-adjust: auto;
    }

    [part~='today'] > .day-number {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .now,
    .now-label {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

export const timeGridStyles: CSSResultGroup = [columnSkeleton, frame, head, hours, narrow, printedHoursStyles];
