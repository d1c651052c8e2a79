import { NO_SWIPE, type Swipe, type SwipeDirection, type TouchPoint, beginSwipe, endSwipe, moveSwipe } from './swipe.ts';

/** What the controller asks of the calendar, and tells it. */
export interface SwipeHost {
  /** Whether the finger holds a box or makes one: then it does not swipe. */
  readonly holding: () => boolean;
  readonly swiped: (direction: SwipeDirection) => void;
}

/** Turns an element's touch pointers into swipes. All decisions are those of `swipe.ts`. */
export class SwipeController {
  readonly #host: SwipeHost;
  #swipe: Swipe = NO_SWIPE;
  #release: AbortController | undefined;

  constructor(host: SwipeHost) {
    this.#host = host;
  }

  /** Listener for `pointerdown` on the view. */
  press(event: PointerEvent): void {
    this.cancel();
    // A second finger pinches.
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    this.#swipe = beginSwipe(pointOf(event));
    this.#release = new AbortController();
    const options = { signal: this.#release.signal, capture: true };
    window.addEventListener('pointermove', this.#handleMove, options);
    window.addEventListener('pointerup', this.#handleUp, options);
    window.addEventListener('pointercancel', () => this.cancel(), options);
  }

  cancel(): void {
    this.#swipe = NO_SWIPE;
    this.#release?.abort();
  }

  readonly #handleMove = (event: PointerEvent): void => {
    this.#swipe = moveSwipe(this.#swipe, pointOf(event));
    if (this.#swipe.phase === 'idle' || !event.isPrimary || this.#host.holding()) this.cancel();
  };

  readonly #handleUp = (event: PointerEvent): void => {
    const direction = this.#host.holding() ? undefined : endSwipe(this.#swipe, pointOf(event));
    this.cancel();
    if (direction !== undefined) this.#host.swiped(direction);
  };
}

function pointOf({ clientX, clientY, timeStamp }: PointerEvent): TouchPoint {
  return { x: clientX, y: clientY, time: timeStamp };
}
