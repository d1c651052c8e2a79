import type { LitElement, ReactiveController } from 'lit';
import { placeBelow } from '../beside.ts';

/** An element with a box of the class `box`, and a manual popover of the class `dropdown` that drops down from it. */
export interface DropdownElement extends LitElement {
  /** Whether the dropdown is to be shown. */
  readonly dropped: boolean;
}

/** Shows an element's dropdown while there is one, and keeps it at its box while the page scrolls and anything changes size. */
export class DropdownController implements ReactiveController {
  readonly #host: DropdownElement;
  readonly #sizes: ResizeObserver = new ResizeObserver(() => this.#place());
  #listening: AbortController | undefined;

  constructor(host: DropdownElement) {
    this.#host = host;
    host.addController(this);
  }

  get panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.dropdown');
  }

  hostUpdated(): void {
    const { panel } = this;
    if (panel === null || !panel.isConnected) return;
    const shown = panel.matches(':popover-open');
    if (this.#host.dropped && !shown) this.#show(panel);
    else if (!this.#host.dropped && shown) this.#hide(panel);
  }

  hostDisconnected(): void {
    this.#release();
  }

  #show(panel: HTMLElement): void {
    panel.showPopover();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('scroll', this.#place, { capture: true, passive: true, signal });
    window.addEventListener('resize', this.#place, { signal });
    this.#sizes.observe(panel);
    this.#place();
  }

  #hide(panel: HTMLElement): void {
    this.#release();
    panel.hidePopover();
  }

  #release(): void {
    this.#listening?.abort();
    this.#sizes.disconnect();
  }

  readonly #place = (): void => {
    const { panel } = this;
    const box = this.#host.renderRoot.querySelector('.box')?.getBoundingClientRect();
    if (panel === null || box === undefined || !panel.matches(':popover-open')) return;
    const { innerWidth: width, innerHeight: height } = window;
    const rightToLeft = getComputedStyle(panel).direction === 'rtl';
    const size = { width: panel.offsetWidth, height: panel.offsetHeight };
    const { left, top } = placeBelow(box, size, { width, height }, rightToLeft);
    panel.style.left = `${Math.round(left)}px`;
    panel.style.top = `${Math.round(top)}px`;
  };
}
