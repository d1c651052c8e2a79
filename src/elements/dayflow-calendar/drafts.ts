import type { Placement } from '../../interaction/placement.ts';
import type { ViewItem } from '../view-item.ts';

/** The id of the box that is being created; no occurrence has it, for no event id is empty. */
export const NEW_BOX = '/new';

/** Boxes that are drawn elsewhere than their events are: dragged, being created, or waiting for an answer. */
export class Drafts {
  readonly #placements = new Map<string, Placement>();
  /** What is moved to a page on which its event is not: there it is drawn from these. */
  readonly #items = new Map<string, ViewItem>();
  #offered: Placement | undefined;

  /** @param item what is drawn where the event itself is not on screen */
  set(id: string, placement: Placement, item?: ViewItem): void {
    this.#placements.set(id, placement);
    if (item !== undefined) this.#items.set(id, item);
  }

  delete(id: string): boolean {
    this.#items.delete(id);
    return this.#placements.delete(id);
  }

  get(id: string): Placement | undefined {
    return this.#placements.get(id);
  }

  /** A new box that waits to be tapped. */
  get offered(): Placement | undefined {
    return this.#offered;
  }

  offer(placement: Placement): void {
    this.#offered = placement;
  }

  /** Whether there was one. */
  withdraw(): boolean {
    const offered = this.#offered !== undefined;
    this.#offered = undefined;
    return offered;
  }

  /** The items with the drafts in their places. */
  over(items: ViewItem[], newBox: Pick<ViewItem, 'title' | 'color' | 'calendarName'>): ViewItem[] {
    if (this.#placements.size === 0 && this.#offered === undefined) return items;
    const moved = new Map(this.#items);
    const drawn = items.map((item) => {
      const placement = this.#placements.get(item.id);
      moved.delete(item.id);
      return placement === undefined ? item : { ...item, ...placement, ghost: true };
    });
    for (const item of moved.values()) drawn.push({ ...item, ...this.#placements.get(item.id), ghost: true });
    const created = this.#placements.get(NEW_BOX);
    if (created !== undefined) drawn.push({ ...newBox, ...created, ...NEW });
    else if (this.#offered !== undefined) drawn.push({ ...newBox, ...this.#offered, ...NEW, ghost: false, offered: true, title: `+ ${newBox.title}` });
    return drawn;
  }
}

const NEW = { id: NEW_BOX, eventId: '', readonly: false, recurring: false, past: false, ghost: true };
