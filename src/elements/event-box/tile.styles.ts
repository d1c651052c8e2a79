import { type CSSResult, css } from 'lit';

/** A timed event in a column of hours. */
export const tile: CSSResult = css`
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
    flex: none;
    inline-size: 100%;
  }

  .tile > .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    max-block-size: calc(var(--_lines) * 16px);
  }

  /* Firefox's clamp cuts a word that is wider than the tile; as a block its lines end in an ellipsis. */
  @supports (-moz-appearance: none) {
    .tile > .title {
      display: block;
    }
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

  /* As high as the title, whose baseline is then its own too. */
  .tile.row > .time {
    line-height: 16px;
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
    position: relative;
    z-index: 2;
    text-shadow:
      0 1px var(--_ground),
      0 -1px var(--_ground),
      1px 0 var(--_ground),
      -1px 0 var(--_ground),
      0 2px var(--_ground),
      0 -2px var(--_ground);
  }
`;
