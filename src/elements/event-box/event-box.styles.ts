import { type CSSResultGroup, css } from 'lit';
import { HOVER_TINT } from '../styles/ink.ts';
import { bar } from './bar.styles.ts';
import { handles } from './handles.styles.ts';
import { states } from './states.styles.ts';
import { task } from './task.styles.ts';
import { tile } from './tile.styles.ts';

const box = css`
  .box {
    --_ground: color-mix(in srgb, var(--_edge, var(--_accent)) var(--_tint), var(--_surface));
    position: absolute;
    overflow: hidden;
    background-color: var(--_ground);
    color: var(--_ink);
    border-radius: var(--_event-radius);
    line-height: 16px;
    user-select: none;
    -webkit-user-select: none;
  }

  .box:hover {
    --_ground: color-mix(in srgb, var(--_edge, var(--_accent)) calc(var(--_tint) + ${HOVER_TINT * 100}%), var(--_surface));
  }

  .box:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
    z-index: 3;
  }

  .title {
    overflow: hidden;
    min-inline-size: 0;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    font-size: 12px;
    font-weight: 620;
  }

  .time {
    display: flex;
    gap: 6px;
    overflow: hidden;
    color: var(--_soft);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .place {
    overflow: hidden;
    color: var(--_soft);
    font-size: 11px;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .time::before,
  .place::before {
    content: attr(data-words);
  }

  .time:not([data-words]),
  .place:not([data-words]) {
    display: none;
  }

  .repeat {
    flex: none;
    align-self: center;
    inline-size: 11px;
    block-size: 11px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

/** The boxes of events; their colours come from the palette's classes. */
export const eventBox: CSSResultGroup = [box, tile, bar, states, task, handles];
