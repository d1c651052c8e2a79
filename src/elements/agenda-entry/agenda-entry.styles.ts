import { type CSSResult, type CSSResultGroup, css } from 'lit';
import { task } from '../event-box/task.styles.ts';

const entry: CSSResult = css`
  .entry {
    display: grid;
    grid-template:
      'time mark line calendar' auto
      'time mark place calendar' auto
      / 124px 4px minmax(0, 1fr) fit-content(30%);
    gap: 1px 12px;
    align-items: center;
    inline-size: 100%;
    min-block-size: calc(28px + 2 * var(--_pad));
    padding-block: var(--_pad);
    padding-inline: 12px;
    border-radius: var(--_event-radius);
    user-select: none;
    -webkit-user-select: none;
  }

  .entry:is(button):hover {
    background: var(--_hover);
  }

  .entry .bone:not(.mark) {
    display: block;
    inline-size: 72px;
    block-size: 12px;
    margin-block: 4px;
  }

  .mark.bone {
    background: var(--_bone);
  }

  .entry:focus-visible {
    outline-offset: -2px;
  }

  [data-words]::before {
    content: attr(data-words);
  }

  .time,
  .note,
  .place,
  .calendar {
    overflow: hidden;
    color: var(--_muted);
    font-size: 12px;
    text-overflow: ellipsis;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }

  .time {
    grid-area: time;
    color: var(--_text);
    font-variant-numeric: tabular-nums;
    unicode-bidi: isolate;
  }

  .mark {
    grid-area: mark;
    align-self: stretch;
    min-block-size: 22px;
    border-radius: 2px;
    background: var(--_edge);
  }

  .place {
    grid-area: place;
  }

  .calendar {
    grid-area: calendar;
  }

  .line {
    grid-area: line;
    display: flex;
    align-items: baseline;
    gap: 0 8px;
    min-inline-size: 0;
  }

  .title {
    min-inline-size: 0;
    overflow: hidden;
    font-weight: 550;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .note {
    flex: none;
  }

  :is(.note, .place, .calendar):not([data-words]) {
    display: none;
  }

  .repeat {
    flex: none;
    align-self: center;
    inline-size: 11px;
    block-size: 11px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Without a place the title stands in the middle, where the time stands. */
  :not(.compact) > section .line:has(+ .place:not([data-words])),
  :not(.compact) > section .line:last-child {
    grid-row: line / place;
  }

  .compact .entry {
    grid-template:
      'mark line' auto
      'mark time' auto
      'mark place' auto
      / 4px minmax(0, 1fr);
    column-gap: 10px;
    padding-inline: 8px;
  }

  .compact .time {
    color: var(--_muted);
  }

  .compact .line {
    flex-wrap: wrap;
  }

  .compact .calendar {
    display: none;
  }

  .entry[part~='past'] :is(.title, .time) {
    color: var(--_muted);
  }

  .entry[part~='past'] > .mark {
    background: color-mix(in srgb, var(--_edge) 55%, var(--_surface));
  }

  .entry[part~='tentative'] > .mark {
    background: repeating-linear-gradient(-45deg, var(--_edge) 0 3px, transparent 3px 6px);
  }

  .entry[part~='declined'] > .mark {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_edge);
  }

  .entry[part~='declined'] .title {
    color: var(--_muted);
  }

  .entry[part~='cancelled'] .title {
    text-decoration: line-through;
  }

  .entry[part~='selected'],
  .entry[part~='ghost'] {
    box-shadow: inset 0 0 0 1.5px var(--_edge);
  }

  @media (pointer: coarse) {
    .entry {
      min-block-size: 48px;
    }
  }

  @media (forced-colors: active) {
    .mark {
      forced-color-adjust: none;
    }

    .entry[part~='selected'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

/** Events in a list, as rows. Set `compact` on what holds them where a row has no room for columns. */
export const agendaEntry: CSSResultGroup = [entry, task];
