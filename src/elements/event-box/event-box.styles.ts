import { type CSSResult, css } from 'lit';

/** The boxes of events. Colours come from the palette's classes; states are styled by part, as hosts do it. */
export const eventBox: CSSResult = css`
  .box {
    --_ground: color-mix(in srgb, var(--_edge, var(--_accent)) var(--_tint), var(--_surface));
    position: absolute;
    overflow: hidden;
    background-color: var(--_ground);
    color: var(--_ink);
    border-radius: var(--_event-radius);
    line-height: 16px;
    touch-action: manipulation;
    user-select: none;
    -webkit-user-select: none;
  }

  .box:hover {
    --_ground: color-mix(in srgb, var(--_edge, var(--_accent)) calc(var(--_tint) + 8%), var(--_surface));
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

  /* A tile's words stand above the line for now, its ground below: no stacking context may come between. */
  .tile {
    display: flex;
    /* What does not fit in the height wraps out of sight, whole. */
    flex-flow: column wrap;
    align-content: flex-start;
    margin-block-end: 1px;
    padding-block: 2px;
    padding-inline: 6px 4px;
    /* Wider than the end's padding, in which the next column would begin. */
    column-gap: 8px;
    border-inline-start: 3px solid var(--_edge);
    border-radius: 0;
  }

  .tile > * {
    position: relative;
    z-index: 2;
    flex: none;
    inline-size: 100%;
  }

  .tile > .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    max-block-size: calc(var(--_lines) * 16px);
  }

  .tile > .time,
  .tile > .place {
    line-height: 15px;
  }

  .tile.starts {
    border-start-start-radius: var(--_event-radius);
    border-start-end-radius: var(--_event-radius);
  }

  .tile.ends {
    border-end-start-radius: var(--_event-radius);
    border-end-end-radius: var(--_event-radius);
  }

  .tile.row {
    flex-flow: row nowrap;
    align-items: center;
    column-gap: 6px;
    padding-block: 0;
  }

  .tile.narrow {
    padding-inline: 3px 1px;
  }

  .tile.row > * {
    inline-size: auto;
  }

  .tile.row > .title {
    display: block;
    flex: 0 1 auto;
    white-space: nowrap;
  }

  .tile.row .repeat {
    display: none;
  }

  .tile.current > .time,
  .tile.current > .place {
    inline-size: fit-content;
    max-inline-size: 100%;
    background: var(--_ground);
  }

  .tile.current > * {
    text-shadow:
      0 1px var(--_ground),
      0 -1px var(--_ground),
      1px 0 var(--_ground),
      -1px 0 var(--_ground),
      0 2px var(--_ground),
      0 -2px var(--_ground);
  }

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

  .line {
    display: flex;
    align-items: center;
    gap: 7px;
    padding-inline: 6px;
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
    font-weight: 450;
  }

  .line > .time {
    flex: none;
    color: var(--_muted);
  }

  .line:hover {
    background-color: var(--_hover);
  }

  .box[part~='past'] {
    --_ink: var(--_soft);
  }

  .box[part~='past']:not(:hover) {
    --_ground: color-mix(in srgb, var(--_edge) calc(var(--_tint) / 2), var(--_surface));
  }

  .tile[part~='past'] {
    border-inline-start-color: color-mix(in srgb, var(--_edge) 55%, var(--_surface));
  }

  .line[part~='past'] {
    color: var(--_muted);
  }

  .line[part~='past']::before {
    background: color-mix(in srgb, var(--_edge) 60%, var(--_surface));
  }

  .tile[part~='tentative'],
  .bar[part~='tentative'] {
    background-image: repeating-linear-gradient(
      -45deg,
      var(--_surface) 0 5px,
      color-mix(in srgb, var(--_surface), transparent) 5px 6px,
      transparent 6px 10px,
      color-mix(in srgb, var(--_surface), transparent) 10px 11px
    );
  }

  .line[part~='tentative']::before {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--_edge);
  }

  [part~='cancelled'] > .title {
    text-decoration: line-through;
  }

  [part~='selected'] {
    box-shadow: 0 0 0 1.5px var(--_edge);
    z-index: 2;
  }

  [part~='ghost'] {
    z-index: 4;
    box-shadow:
      0 0 0 1.5px var(--_edge),
      0 6px 18px rgb(0 0 0 / 0.22);
    cursor: grabbing;
    pointer-events: none;
  }

  .line[part~='ghost'] {
    background-color: var(--_ground);
  }

  /* Handles: strips without an element, found by their place (hit.ts). */
  .editable .tile:not([part~='readonly']).starts::before,
  .editable .tile:not([part~='readonly']).ends::after {
    content: '';
    position: absolute;
    z-index: 3;
    inset-inline: 0;
    block-size: 6px;
    max-block-size: 25%;
    cursor: ns-resize;
  }

  .editable .tile.starts::before {
    inset-block-start: 0;
  }

  .editable .tile.ends::after {
    inset-block-end: 0;
  }

  .editable .bar:not([part~='readonly']).starts::before,
  .editable .bar:not([part~='readonly']).ends::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 6px;
    cursor: ew-resize;
  }

  .editable .bar.starts::before {
    inset-inline-start: 0;
  }

  .editable .bar.ends::after {
    inset-inline-end: 0;
  }

  @media (forced-colors: active) {
    .box {
      border: 1px solid ButtonText;
    }

    .tile {
      border-inline-start-width: 4px;
    }

    .line::before {
      forced-color-adjust: none;
    }

    [part~='selected'],
    [part~='ghost'] {
      outline: 2px solid Highlight;
    }
  }
`;
