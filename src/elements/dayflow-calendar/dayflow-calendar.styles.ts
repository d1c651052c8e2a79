import { type CSSResultGroup, css } from 'lit';

/** On paper: light, a sheet high, with the title and the view alone. */
const printed = css`
  @media print {
    :host {
      display: block !important;
      block-size: auto !important;
      min-block-size: 0 !important;
      max-block-size: none !important;
      color-scheme: light !important;
    }

    .frame,
    .frame.docked {
      grid-template: 'toolbar' auto 'view' minmax(0, 1fr) / minmax(0, 1fr);
      /* Less than a sheet: a page’s own margins would push the rest onto a second one. */
      block-size: calc(100vh - 20px);
      min-block-size: 0;
      max-block-size: none;
      break-inside: avoid;
    }

    .frame.flowing {
      display: block;
      block-size: auto;
      overflow: visible;
    }

    dayflow-sidebar,
    dayflow-toast {
      display: none;
    }
  }
`;

const frame = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    flex: 1 1 auto;
    min-inline-size: 0;
    block-size: 100%;
    min-block-size: min(420px, 100dvh);
    max-block-size: 100dvh;
    color-scheme: light dark;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([density='compact']) {
    --_density-hour: 40px;
    --_density-pad: 3px;
  }

  :host([density='comfortable']) {
    --_density-hour: 66px;
    --_density-pad: 10px;
  }

  /* Within the host, whose display a page may set. */
  .frame {
    position: relative;
    display: grid;
    grid-template: 'toolbar' auto 'view' minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    min-block-size: inherit;
    max-block-size: inherit;
    overflow: hidden;
    isolation: isolate;
  }

  .frame.docked {
    grid-template: 'toolbar toolbar' auto 'sidebar view' minmax(0, 1fr) / var(--_sidebar) minmax(0, 1fr);
  }

  dayflow-toolbar {
    grid-area: toolbar;
  }

  dayflow-sidebar[docked] {
    grid-area: sidebar;
  }

  .view {
    grid-area: view;
  }

  .announcer > p {
    margin: 0;
  }

  .announcer {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  dayflow-toast {
    position: absolute;
    inset-block-end: 20px;
    inset-inline: 16px;
    z-index: 7;
  }

  /* Beside the floating button for new events. */
  dayflow-toast[narrow] {
    inset-block-end: 24px;
    inset-inline-end: 84px;
  }

  .drop {
    position: absolute;
    inset: 0;
    z-index: 8;
    display: grid;
    place-items: center;
    border: 3px dashed var(--_accent);
    border-radius: calc(var(--_radius) * 2);
    background: color-mix(in srgb, var(--_surface) 72%, transparent);
    pointer-events: none;
  }

  .drop p {
    margin: 0;
    padding: 10px 20px;
    border-radius: calc(var(--_radius) * 2);
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 15px;
    font-weight: 600;
  }

  slot:not([name])::slotted(*) {
    display: none;
  }
`;

export const styles: CSSResultGroup = [frame, printed];
