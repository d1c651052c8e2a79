import { type CSSResult, css } from 'lit';

/** Tasks: a circle before the title, which is filled when they are done. It takes clicks of its own (hit.ts). */
export const task: CSSResult = css`
  [part~='task'] .title::before {
    content: '';
    display: inline-block;
    inline-size: 12px;
    block-size: 12px;
    margin-inline-end: 5px;
    border: 1.5px solid currentcolor;
    border-radius: 50%;
    vertical-align: -1.5px;
  }

  [part~='task']:not([part~='readonly']) .title:hover::before {
    box-shadow: 0 0 0 3px color-mix(in srgb, currentcolor 18%, transparent);
  }

  [part~='done'] .title {
    color: var(--_soft);
    text-decoration: line-through;
  }

  [part~='done'] .title::before {
    background: radial-gradient(currentcolor 0 3px, transparent 3.5px);
  }

  @media (forced-colors: active) {
    [part~='done'] .title::before {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: radial-gradient(CanvasText 0 3px, transparent 3.5px);
    }
  }
`;
