import { type CSSResult, css } from 'lit';

/**
 * What stands in for events while a first sync runs: shapes on the days that are there already, so that
 * nothing jumps when the events come. A view paints them in `--_bone`.
 */
export const skeleton: CSSResult = css`
  :host {
    --_bone: color-mix(in srgb, var(--_text) 8%, transparent);
  }

  :host([loading]) :is(.cell, .column)::after,
  .bone {
    animation: breathe 1600ms ease-in-out infinite alternate;
  }

  :host([loading]) :is(.cell, .column)::after {
    content: '';
    position: absolute;
    pointer-events: none;
  }

  .bone {
    border-radius: var(--_event-radius);
    background: var(--_bone);
  }

  @keyframes breathe {
    from {
      opacity: 0.45;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_bone: color-mix(in srgb, CanvasText 25%, Canvas);
    }

    :host([loading]) :is(.cell, .column)::after,
    .bone {
      forced-color-adjust: none;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host([loading]) :is(.cell, .column)::after,
    .bone {
      animation: none;
    }
  }
`;

/** Hours in a column of the time grid. */
export const columnSkeleton: CSSResult = css`
  :host([loading]) .column::after {
    inset: 0 2px 0 1px;
    background: linear-gradient(
      transparent 37.5%,
      var(--_bone) 37.5% 41.5%,
      transparent 41.5% 45.83%,
      var(--_bone) 45.83% 52%,
      transparent 52% 58.33%,
      var(--_bone) 58.33% 60.3%,
      transparent 60.3%
    );
  }

  :host([loading]) .column:nth-child(even)::after {
    background: linear-gradient(
      transparent 39.58%,
      var(--_bone) 39.58% 43.6%,
      transparent 43.6% 54.17%,
      var(--_bone) 54.17% 58.2%,
      transparent 58.2%
    );
  }
`;

/** Two lines in a cell of the month, one in every other. */
export const cellSkeleton: CSSResult = css`
  :host([loading]) .cell::after {
    inset-block: 32px auto;
    inset-inline: 8px 24%;
    block-size: 38px;
    background:
      linear-gradient(var(--_bone) 0 0) 0 0 / 100% 14px no-repeat,
      linear-gradient(var(--_bone) 0 0) 0 100% / 64% 14px no-repeat;
  }

  :host([loading]) .cell:nth-child(even)::after {
    inset-inline-end: 8px;
    block-size: 14px;
    background: var(--_bone);
  }
`;
