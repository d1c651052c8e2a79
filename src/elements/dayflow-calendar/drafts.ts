import type { Placement } from '../../interaction/placement.ts';
import type { ViewItem } from '../view-item.ts';

/** The id of the box that is being created; no occurrence has it, for no event id is empty. */
export const NEW_BOX = '/new';

/** Boxes that are drawn elsewhere than their events are: dragged, being created, or waiting for an answer. */
export class Drafts {
  readonly #placements = new Map<string, Placement>();

  set(id: string, placement: Placement): void {
    this.#placements.set(id, placement);
  }

  delete(id: string): boolean {
    return this.#placements.delete(id);
  }

  get(id: string): Placement | undefined {
    return this.#placements.get(id);
  }

  /** The items with the drafts in their places. */
  over(items: ViewItem[], newBox: Pick<ViewItem, 'title' | 'color' | 'calendarName'>): ViewItem[] {
    if (this.#placements.size === 0) return items;
    const drawn = items.map((item) => {
      const placement = this.#placements.get(item.id);
      return placement === undefined ? item : { ...item, ...placement, ghost: true };
    });
    const created = this.#placements.get(NEW_BOX);
    if (created !== undefined) drawn.push({ ...newBox, ...created, ...NEW });
    return drawn;
  }
}

const NEW = { id: NEW_BOX, eventId: '', readonly: false, recurring: false, past: false, ghost: true };
