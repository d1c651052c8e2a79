import { type CSSResultGroup, css } from 'lit';
import { base } from './base.ts';
import { skeleton } from './skeleton.ts';
import { tokens } from './tokens.ts';

/**
 * Fingers scroll a view up and down; across they turn its pages, which engines must leave to it. On every
 * element, since what scrolls begins anew for what is in it; only where there are fingers, since it costs paint.
 */
const pan = css`
  @media (any-pointer: coarse) {
    :host,
    * {
      touch-action: pan-y pinch-zoom;
    }
  }
`;

/** What every view's styles begin with. */
export const view: CSSResultGroup = [tokens, base, skeleton, pan];
