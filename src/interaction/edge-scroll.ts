/** How near to an edge the pointer scrolls, in CSS pixels. */
const EDGE = 40;

/** The fastest scroll, in CSS pixels a frame, at the very edge. */
const FASTEST = 14;

/** Scrolls an element while a dragging pointer is near its upper or lower edge. */
export class EdgeScroll {
  #scroller: HTMLElement | null = null;
  #y = 0;
  #frame = 0;

  follow(scroller: HTMLElement | null, clientY: number): void {
    this.#scroller = scroller;
    this.#y = clientY;
    if (this.#frame === 0 && this.#speed() !== 0) this.#frame = requestAnimationFrame(this.#step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#scroller = null;
  }

  readonly #step = (): void => {
    this.#frame = 0;
    const speed = this.#speed();
    const scroller = this.#scroller;
    if (speed === 0 || scroller === null) return;
    const before = scroller.scrollTop;
    scroller.scrollTop += speed;
    if (scroller.scrollTop === before) return;
    this.#frame = requestAnimationFrame(this.#step);
  };

  #speed(): number {
    if (this.#scroller === null) return 0;
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    return edgeSpeed(this.#y, top, bottom);
  }
}

/** Pixels a frame for a pointer at `y` in a scroller from `top` to `bottom`; negative is up. */
export function edgeSpeed(y: number, top: number, bottom: number): number {
  // Above the scroller are the all-day lane and the header, which are places of their own.
  if (y < top) return 0;
  if (y < top + EDGE) return -Math.ceil(((top + EDGE - y) / EDGE) * FASTEST);
  if (y > bottom - EDGE) return Math.ceil((Math.min(EDGE, y - bottom + EDGE) / EDGE) * FASTEST);
  return 0;
}
