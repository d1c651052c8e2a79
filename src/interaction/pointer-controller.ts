import { EdgeScroll } from './edge-scroll.ts';
import { EdgeTurn, type TurnDirection, withinSides } from './edge-turn.ts';
import type { Placement } from './placement.ts';
import {
  type Draft,
  type Gesture,
  HOLD_DELAY,
  IDLE,
  type Session,
  type SessionInput,
  isMoving,
  isWithinHours,
  stepSession,
} from './session.ts';
import type { Surface } from './surface.ts';

/** What the controller asks of the calendar, and tells it. */
export interface PointerHost {
  readonly surface: Surface | null;
  readonly snapMinutes: number;
  /** Whether empty ground takes a new box. */
  readonly creatable: boolean;
  /** Where a box stands; null when it cannot be edited. */
  placementOf(occurrenceId: string): Placement | null;
  /** Shows a draft; null takes it back. */
  showDraft(draft: Draft | null): void;
  dropDraft(draft: Draft): void;
  /** Shows a new box that a second tap makes. */
  offerDraft(draft: Draft): void;
  /** Shows the next page or the one before; resolves when that is drawn. Undefined where the page stays. */
  turnPage(direction: TurnDirection): Promise<unknown> | undefined;
}

/** Turns an element's pointer events into steps of a {@link Session}. All decisions are the session's. */
export class PointerController {
  readonly #host: PointerHost;
  readonly #edges = new EdgeScroll();
  readonly #sides = new EdgeTurn((direction) => this.#turn(direction));
  #session: Session = IDLE;
  #pointer = { id: -1, x: 0, y: 0 };
  #release: AbortController | undefined;
  #hold = 0;

  constructor(host: PointerHost) {
    this.#host = host;
  }

  get dragging(): boolean {
    return this.#session.phase === 'dragging';
  }

  /** Listener for `pointerdown` on the view. */
  press(event: PointerEvent): void {
    const gesture = event.button === 0 ? this.#gestureOf(event) : null;
    if (gesture === null || !event.isPrimary) {
      this.cancel();
      return;
    }
    const touch = event.pointerType !== 'mouse';
    this.#pointer = { id: event.pointerId, x: event.clientX, y: event.clientY };
    this.#step({ type: 'press', gesture, x: event.clientX, y: event.clientY, touch });
    this.#sides.begin(this.#host.surface?.area ?? null, event.clientX, event.clientY);
    if (this.#session.phase !== 'idle') this.#listen(event, touch);
  }

  /**
   * Listener for `touchmove` on the view, not passive and there from the start: engines decide when a finger
   * comes down whether a page may keep it from scrolling.
   */
  holdStill(event: TouchEvent): void {
    if (this.dragging && event.cancelable) event.preventDefault();
  }

  /** Takes back what is being dragged. */
  cancel(): void {
    this.#step({ type: 'cancel' });
  }

  #gestureOf(event: PointerEvent): Gesture | null {
    const { surface } = this.#host;
    const grab = surface?.pointAt(event.clientX, event.clientY);
    if (surface === null || grab === null || grab === undefined) return null;
    const hit = surface.hitOf(event);
    if (hit === null) return this.#host.creatable && !onControl(event) ? { kind: 'create', grab } : null;
    const from = this.#host.placementOf(hit.id);
    if (from === null) return null;
    return hit.part === 'body'
      ? { kind: 'move', grab, id: hit.id, from }
      : { kind: 'resize', grab, id: hit.id, from, edge: hit.part };
  }

  #listen(press: PointerEvent, touch: boolean): void {
    this.#release?.abort();
    this.#release = new AbortController();
    const { signal } = this.#release;
    const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void =>
      window.addEventListener(type, listener, { signal, capture: true });
    on('pointermove', (event) => {
      if (event.pointerId !== this.#pointer.id) return;
      // Let go over another document or window, which keeps it to itself. A finger is told of to its end.
      if (event.pointerType !== 'touch' && event.buttons === 0) return this.cancel();
      this.#pointer = { id: event.pointerId, x: event.clientX, y: event.clientY };
      this.#follow();
    });
    // What scrolls under a pointer that rests: the page and, as no scroll is told of out of a shadow tree, the view.
    on('scroll', () => this.#follow());
    this.#host.surface?.scroller?.addEventListener('scroll', () => this.#follow(), { signal });
    on('pointerup', (event) => {
      if (event.pointerId === this.#pointer.id) this.#finish();
    });
    on('pointercancel', () => this.cancel());
    on('blur', (event) => {
      if (event.target === window) this.cancel();
    });
    on('keydown', (event) => {
      if (event.key !== 'Escape' || !this.dragging) return;
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
      // The button is still down: the click comes when it is let go.
      window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
    });
    on('selectstart', (event) => event.preventDefault());
    if (!touch) return;
    const pressed = press.composedPath()[0] as Element;
    // Touch events go to where the finger came down, also when that box is drawn anew elsewhere meanwhile.
    pressed.addEventListener('touchmove', (event) => this.holdStill(event as TouchEvent), { signal, passive: false });
    on('contextmenu', (event) => event.preventDefault());
    this.#hold = window.setTimeout(() => {
      this.#step({ type: 'hold' });
      // Pointer events go there too, unless what stays over pages takes them.
      if (pressed.hasPointerCapture(press.pointerId)) this.#host.surface?.scroller?.setPointerCapture(press.pointerId);
    }, HOLD_DELAY);
  }

  #follow(): void {
    const { surface } = this.#host;
    const { x, y } = this.#pointer;
    const scroller = surface?.scroller ?? null;
    // Beyond the first hour on screen it goes on and scrolls, as it does beyond the last.
    const top = isWithinHours(this.#session) ? scroller?.getBoundingClientRect().top : undefined;
    const at = Math.max(y, top ?? y);
    const area = surface?.area ?? null;
    const across = isMoving(this.#session) ? withinSides(area, x, y) : x;
    this.#step({ type: 'move', x, y, point: surface?.pointAt(across, at) ?? null });
    if (this.dragging) this.#edges.follow(scroller, at);
    if (isMoving(this.#session)) this.#sides.follow(area, x, y);
  }

  /** The box goes on under the pointer, which rests. */
  #turn(direction: TurnDirection): boolean {
    const drawn = this.#host.turnPage(direction);
    void drawn?.then(() => this.#follow());
    return drawn !== undefined;
  }

  #finish(): void {
    if (this.dragging) swallowClick();
    this.#step({ type: 'release' });
  }

  #step(input: SessionInput): void {
    const { session, effect } = stepSession(this.#session, input, this.#host.snapMinutes);
    this.#session = session;
    if (session.phase === 'idle') {
      this.#release?.abort();
      clearTimeout(this.#hold);
      this.#edges.stop();
      this.#sides.stop();
    }
    if (effect?.type === 'show') this.#host.showDraft(effect.draft);
    else if (effect?.type === 'take-back') this.#host.showDraft(null);
    else if (effect?.type === 'drop') this.#host.dropDraft(effect.draft);
    else if (effect?.type === 'offer') {
      // The click of this tap would be the second one, on the box that is there by then.
      swallowClick();
      this.#host.offerDraft(effect.draft);
    }
  }
}

/** Whether the press is on a button, link or field, which has a meaning of its own. */
function onControl(event: Event): boolean {
  for (const node of event.composedPath()) {
    if (node === event.currentTarget) return false;
    if (node instanceof Element && node.matches('button, a[href], input, select, textarea, [role="button"]')) return true;
  }
  return false;
}

/** The click that ends a drag is not a click on what lies there. */
function swallowClick(): void {
  const done = new AbortController();
  const { signal } = done;
  const abort = (): void => done.abort();
  const swallow = (event: MouseEvent): void => {
    // A keyboard's or a program's click has no count, and is no end of a drag.
    if (event.detail > 0) event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, signal });
  window.addEventListener('pointerdown', abort, { capture: true, signal });
  // The click, if there is one, follows the release in the same task or the next.
  setTimeout(abort, 50);
}
