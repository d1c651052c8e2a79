import { type CSSResult, css } from 'lit';

/** A month on one sheet of paper: its weeks share the height by how much they hold, and their slots stretch to it. */
export const printedMonth: CSSResult = css`
  @media print {
    .grid {
      overflow: hidden;
    }

    .weekdays {
      position: static;
    }

    .weeks {
      display: flex;
      flex: 1 1 0;
      flex-direction: column;
      min-block-size: 0;
    }

    .week {
      flex: 1 1 calc(var(--_number) + var(--_slots) * 16px);
      container-type: size;
    }

    .cell {
      --_pitch: min(19px, (100cqb - var(--_number) - 1px) / var(--_slots));
    }

    .day-number,
    .day-number > span {
      block-size: 18px;
      min-inline-size: 18px;
      margin-block: 0;
      font-size: 11px;
      line-height: 18px;
    }

    .bar,
    .line,
    .more {
      block-size: calc(var(--_pitch) - 1px);
    }

    .line,
    .more {
      line-height: calc(var(--_pitch) - 1px);
    }

    .box > :is(.title, .time),
    .more {
      font-size: min(11px, var(--_pitch) - 3px);
    }

    .line {
      padding-inline: 3px;
      column-gap: 4px;
    }
  }
`;
