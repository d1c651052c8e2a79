import { motionDuration } from '../motion.ts';
import type { ViewItem } from '../view-item.ts';

/** More than these at once are news of another kind, and too many to follow. */
const MOST = 12;

type BoxOf = (id: string) => HTMLElement | null;

/** Lets boxes glide to where they were moved by keys, an undo or somebody else, so that the eye can follow. */
export class MovedBoxes {
  readonly #view: HTMLElement;
  readonly #boxOf: BoxOf;
  readonly #from = new Map<string, DOMRect>();

  constructor(view: HTMLElement, boxOf: BoxOf) {
    this.#view = view;
    this.#boxOf = boxOf;
  }

  /** Before a drawing: keeps where the boxes are that it will move. */
  before(items: readonly ViewItem[], next: readonly ViewItem[]): void {
    const moved = movedIds(items, next);
    if (moved.length === 0 || motionDuration(this.#view) === 0) return;
    for (const id of moved) {
      const box = this.#boxOf(id);
      if (box !== null) this.#from.set(id, box.getBoundingClientRect());
    }
  }

  /** After it. */
  after(): void {
    for (const [id, from] of this.#from) this.#glide(this.#boxOf(id), from);
    this.#from.clear();
  }

  #glide(box: HTMLElement | null, from: DOMRect): void {
    const to = box?.getBoundingClientRect();
    if (to === undefined || (to.left === from.left && to.top === from.top)) return;
    const transform = `translate(${from.left - to.left}px, ${from.top - to.top}px)`;
    box!.animate([{ transform }, {}], { duration: motionDuration(this.#view), easing: 'ease-out' });
  }
}

/** The items that stand at other times than before; none where a pointer holds one, for that is where it is. */
function movedIds(items: readonly ViewItem[], next: readonly ViewItem[]): string[] {
  if (items.length !== next.length) return [];
  const known = new Set(items);
  const changed = next.filter((item) => !known.has(item));
  if (changed.length === 0 || changed.length > MOST) return [];
  const before = new Map(items.map((item) => [item.id, item]));
  return changed.flatMap((item) => {
    const old = before.get(item.id);
    const stands = old === undefined || (old.start === item.start && old.allDay === item.allDay);
    return stands || old.ghost || item.ghost ? [] : item.id;
  });
}
