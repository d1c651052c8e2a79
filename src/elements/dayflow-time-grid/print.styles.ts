import { type CSSResult, css } from 'lit';

/** Days on one sheet of paper: the printed hours fill what the headings and the lanes leave. */
export const printedHoursStyles: CSSResult = css`
  @media print {
    .head,
    .all-day,
    .scroller {
      scrollbar-gutter: auto;
    }

    .head,
    .all-day,
    .scroller {
      overflow: hidden;
    }

    .all-day {
      max-block-size: none;
    }

    .editable .columns,
    .columns {
      block-size: calc(100cqb * 1440 / (var(--_end) - var(--_start)));
      margin-block: calc(-100cqb * var(--_start) / (var(--_end) - var(--_start))) 0;
    }

    .heading > .day-number {
      block-size: 24px;
      min-inline-size: 24px;
      font-size: 15px;
      line-height: 24px;
    }

    .tile {
      line-height: 13.4px;
    }

    .tile > .title {
      max-block-size: calc(var(--_lines) * 13.4px);
      font-size: 10px;
    }

    .tile > :is(.time, .place) {
      font-size: 9.4px;
      line-height: 12.6px;
    }

    .now,
    .unfold {
      display: none;
    }
  }
`;
