import { type CSSResult, css } from 'lit';

/** Where boxes are taken to be made longer or shorter. */
export const handles: CSSResult = css`
  /* Handles: strips without an element, found by their place (hit.ts); only the box under the pointer has them. */
  .editable .box:not([part~='readonly']).starts:hover::before,
  .editable .box:not([part~='readonly']).ends:hover::after {
    content: '';
    position: absolute;
    z-index: 3;
  }

  .editable .tile.starts::before,
  .editable .tile.ends::after {
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

  .editable .bar.starts::before,
  .editable .bar.ends::after {
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
`;
