import { type CSSResult, css } from 'lit';

/** How boxes look by their state; styled by part, as hosts do it. */
export const states: CSSResult = css`
  .box[part~='past'] {
    --_ink: var(--_soft);
  }

  .box[part~='past']:not(:hover) {
    --_ground: color-mix(in srgb, var(--_edge) calc(var(--_tint) * 0.6), var(--_surface));
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

  .box[part~='declined']:not(:hover) {
    --_ground: var(--_surface);
  }

  .tile[part~='declined'],
  .bar[part~='declined'] {
    border-inline-start-color: transparent;
    background-image: none;
  }

  .tile[part~='declined']:not(:focus-visible),
  .bar[part~='declined']:not(:focus-visible) {
    outline: 1px solid color-mix(in srgb, var(--_edge) 75%, var(--_surface));
    outline-offset: -1px;
  }

  .line[part~='declined'] {
    color: var(--_muted);
  }

  .line[part~='declined']::before {
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

  [part~='offered'] {
    z-index: 4;
    outline: 1.5px dashed var(--_edge);
    outline-offset: -1.5px;
  }

  .line[part~='ghost'] {
    background-color: var(--_ground);
  }

  @media (forced-colors: active) {
    .box {
      border: 1px solid ButtonText;
    }

    .tile {
      border-inline-start-width: 4px;
    }

    /* The hatching is a background, and the edge’s colour is everybody’s. */
    .box[part~='tentative'] {
      border-style: dashed;
    }

    .box[part~='declined'] {
      border-style: dotted;
    }

    .box[part~='declined']:not(:focus-visible) {
      outline: none;
    }

    .line::before {
      forced-color-adjust: none;
    }

    .box:is([part~='selected'], [part~='ghost']):not(:focus-visible) {
      outline: 2px solid Highlight;
    }
  }
`;
