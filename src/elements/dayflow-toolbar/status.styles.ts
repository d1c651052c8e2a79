import { type CSSResult, css } from 'lit';

/** The state of sync: a dot and words, which give way to the title. */
export const status: CSSResult = css`
  .status {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-inline: auto 8px;
    color: var(--_muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    /* It gives way before the title does; what it cannot say is in its tooltip. */
    flex-shrink: 999999;
    min-inline-size: 12px;
  }

  .status .words {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_success);
  }

  .waiting .dot {
    background: var(--_warning);
  }

  .bad .dot {
    background: var(--_danger);
  }

  .busy .dot {
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid var(--_hairline);
    border-block-start-color: var(--_accent);
    background: none;
    animation: turn 900ms linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .busy .dot {
      animation: none;
    }
  }

  @container (inline-size < 760px) {
    .status:is(.good, .busy) .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
  }

  @media (forced-colors: active) {
    .dot {
      forced-color-adjust: none;
      background: CanvasText;
    }

    .busy .dot {
      border-color: GrayText;
      border-block-start-color: Highlight;
      background: none;
    }
  }
`;
