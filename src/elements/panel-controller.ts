import type { LitElement, ReactiveController } from 'lit';
import { type Rect, placeBelow, placeBeside } from './beside.ts';

/** Something with a place in the viewport: an element, or a point. */
export type Placed = Pick<Element, 'isConnected' | 'getBoundingClientRect'>;

/** What a panel opens beside, or what finds it once it is drawn. */
export type PanelAnchor = Placed | (() => Placed | null);

/** A point of the viewport, in CSS pixels, as something to open beside. */
export function pointAnchor(x: number, y: number): Placed {
  return { isConnected: true, getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}

/** A panel was closed by the user. Between the panels and their calendar only. */
export class PanelCloseEvent extends Event {
  static readonly type = 'panel-close';

  constructor() {
    super(PanelCloseEvent.type);
  }
}

/** A panel closed, and what had the focus before it is gone. Between the panels and their calendar only. */
export class PanelFocusLostEvent extends Event {
  static readonly type = 'panel-focus-lost';

  constructor() {
    super(PanelFocusLostEvent.type, { bubbles: true });
  }
}

/** An element with a panel: one element of the class `panel`, a popover or a dialog. */
export interface PanelElement extends LitElement {
  /** What the panel opens beside. */
  anchor: PanelAnchor | undefined;
  /** Whether it opens below its anchor, as a menu does, and not to a side. */
  readonly below?: boolean;
  /** Whether there is anything to show. */
  readonly filled: boolean;
}

/**
 * Opens an element's panel while it is filled, and keeps it beside its anchor while the page scrolls and
 * anything changes size. The focus goes to the panel, and back to where it was.
 */
export class PanelController implements ReactiveController {
  readonly #host: PanelElement;
  readonly #sizes: ResizeObserver = new ResizeObserver(() => this.#place());
  #listening: AbortController | undefined;
  #focusedBefore: HTMLElement | undefined;

  constructor(host: PanelElement) {
    this.#host = host;
    host.addController(this);
  }

  get panel(): HTMLElement | null {
    return this.#host.renderRoot?.querySelector('.panel') ?? null;
  }

  /** What is moved in the document loses its place above all else, and takes it again. */
  hostConnected(): void {
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { panel } = this;
    if (panel === null) this.#release();
    if (panel === null || !panel.isConnected) return;
    if (!this.#host.filled) this.hide();
    else if (isOpen(panel)) this.#place();
    else this.#open(panel);
  }

  hostDisconnected(): void {
    this.#release();
    const { panel } = this;
    // It is no longer modal, and only says that it is open.
    if (panel instanceof HTMLDialogElement) panel.open = false;
  }

  /** Closes the panel as if the user did. */
  hide(): void {
    const { panel } = this;
    if (panel === null || !isOpen(panel)) return;
    if (panel instanceof HTMLDialogElement) panel.close();
    else panel.hidePopover();
    this.#giveFocusBack();
  }

  /** Listener for the panel's `toggle` (popover) and `close` (dialog). */
  readonly handleClosed = (event: Event): void => {
    if (event.type === 'toggle' && (event as ToggleEvent).newState !== 'closed') return;
    // It comes a task later: the panel may have opened again.
    if (this.panel !== null && isOpen(this.panel)) return;
    this.#release();
    this.#giveFocusBack();
    if (this.#host.filled) this.#host.dispatchEvent(new PanelCloseEvent());
  };

  #open(panel: HTMLElement): void {
    this.#focusedBefore = focused();
    if (panel instanceof HTMLDialogElement) {
      panel.showModal();
    } else {
      panel.showPopover();
      panel.focus({ preventScroll: true });
    }
    // One that is opened again before the browser has told that it closed is listened for already.
    this.#release();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('scroll', () => this.#place(), { capture: true, passive: true, signal });
    window.addEventListener('resize', () => this.#place(), { signal });
    this.#sizes.observe(panel);
    this.#place();
  }

  /** Unless it has gone to something else; browsers do not find back into another shadow root. */
  #giveFocusBack(): void {
    const before = this.#focusedBefore;
    this.#focusedBefore = undefined;
    const now = focused();
    const lost = now === undefined || now.getRootNode() === this.#host.shadowRoot;
    if (!lost || before === undefined) return;
    if (before.isConnected) before.focus({ preventScroll: true });
    else this.#host.dispatchEvent(new PanelFocusLostEvent());
  }

  #release(): void {
    this.#listening?.abort();
    this.#sizes.disconnect();
  }

  #place(): void {
    const { panel } = this;
    if (panel === null || !isOpen(panel)) return;
    const { innerWidth: width, innerHeight: height } = window;
    const size = { width: panel.offsetWidth, height: panel.offsetHeight };
    const anchor = this.#anchorRect() ?? middle(width, height, size);
    const rtl = getComputedStyle(panel).direction === 'rtl';
    const { left, top } = this.#host.below
      ? placeBelow(anchor, size, { width, height }, rtl)
      : placeBeside(anchor, size, { width, height });
    panel.style.left = `${Math.round(left)}px`;
    panel.style.top = `${Math.round(top)}px`;
  }

  #anchorRect(): Rect | undefined {
    const { anchor } = this.#host;
    const element = typeof anchor === 'function' ? anchor() : anchor;
    return element?.isConnected ? element.getBoundingClientRect() : undefined;
  }
}

function isOpen(panel: HTMLElement): boolean {
  return panel instanceof HTMLDialogElement ? panel.open : panel.matches(':popover-open');
}

/** What has the focus, within shadow roots too. */
export function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

/** A place without extent beside which the panel stands in the middle. */
function middle(width: number, height: number, panel: { width: number; height: number }): Rect {
  const left = (width - panel.width) / 2 - 8;
  const top = (height - panel.height) / 2;
  return { left, right: left, top, bottom: top };
}
