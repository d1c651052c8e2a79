/**
 * The one tab stop of many: it has tabindex 0, and all others are drawn with -1. Elements are marked one by one, so
 * that moving on draws nothing anew.
 */
export class Roving {
  #stop: HTMLElement | undefined;

  /** Where Tab comes to; undefined once that is off the page. */
  get stop(): HTMLElement | undefined {
    return this.#stop?.isConnected ? this.#stop : undefined;
  }

  /** Makes an element the tab stop in place of the one before. */
  settle(element: HTMLElement): void {
    if (element === this.#stop) return;
    if (this.#stop !== undefined) this.#stop.tabIndex = -1;
    element.tabIndex = 0;
    this.#stop = element;
  }
}
