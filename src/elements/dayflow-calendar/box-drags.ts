import type { TurnDirection } from '../../interaction/edge-turn.ts';
import type { Placement } from '../../interaction/placement.ts';
import type { PointerHost } from '../../interaction/pointer-controller.ts';
import type { Draft } from '../../interaction/session.ts';
import type { DayNumber } from '../../time/day.ts';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import type { ViewItem } from '../view-item.ts';
import { type Drafts, NEW_BOX } from './drafts.ts';
import type { Panels } from './panels.ts';
import type { Scene } from './scene.ts';
import type { Grabbed, UserEdits } from './user-edits.ts';

/** What the drags need of the calendar. */
export interface BoxDragsHost {
  readonly scene: Scene;
  readonly drafts: Drafts;
  readonly panels: Panels;
  readonly user: UserEdits;
  readonly view: () => ViewElement | null;
  /** The date that the page is about; null is today. */
  readonly date: () => DayNumber | null;
  /** The date one page further or back. */
  readonly stepped: (direction: TurnDirection) => DayNumber;
  /** Shows the page of a date; false where the page stays. */
  readonly show: (date: DayNumber | null) => boolean;
  /** Gives the focus to a box. */
  readonly focus: (occurrenceId: string) => void;
  /** Resolves when the page is drawn. */
  readonly drawn: () => Promise<unknown>;
  /** Something that is drawn has changed. */
  readonly redraw: () => void;
}

/** What the pointer may drag, and what becomes of it: a draft while it is held, an edit when it is let go. */
export class BoxDrags implements PointerHost {
  readonly #host: BoxDragsHost;
  #shown: string | undefined;
  /** The box that was grabbed last. */
  #grabbed: Grabbed | undefined;
  #item: ViewItem | undefined;
  /** The page on which it was grabbed, once another was turned to. */
  #left: { readonly date: DayNumber | null } | undefined;

  constructor(host: BoxDragsHost) {
    this.#host = host;
  }

  get surface(): ViewElement | null {
    return this.#host.view();
  }

  get snapMinutes(): number {
    return this.#host.scene.snapMinutes;
  }

  /** Not while something is open: the press that closes it means no more than that. */
  get creatable(): boolean {
    return !this.#host.scene.readonly && this.#host.panels.open === undefined;
  }

  placementOf(occurrenceId: string): Placement | null {
    const { scene, drafts } = this.#host;
    const shown = scene.shown.get(occurrenceId);
    // A box that waits for an answer stays until it is there.
    if (shown === undefined || shown.item.readonly || drafts.get(occurrenceId) !== undefined) return null;
    const { start, end, allDay, title } = shown.item;
    const placement = { start, end, allDay };
    this.#grabbed = { title, placement, event: shown.event };
    this.#item = shown.item;
    this.#left = undefined;
    return placement;
  }

  showDraft(draft: Draft | null): void {
    const { drafts, redraw } = this.#host;
    if (this.#shown !== undefined) drafts.delete(this.#shown);
    this.#shown = draft === null ? undefined : (draft.id ?? NEW_BOX);
    if (draft !== null) drafts.set(this.#shown!, draft.placement, draft.id === null ? undefined : this.#item);
    else this.#goBack();
    redraw();
  }

  turnPage(direction: TurnDirection): Promise<unknown> | undefined {
    const { date, stepped, show, drawn } = this.#host;
    const left = this.#left ?? { date: date() };
    if (!show(stepped(direction))) return undefined;
    this.#left = left;
    return drawn();
  }

  /** A tap on empty time: the box that it would make, for a second tap on it. */
  offerDraft({ placement }: Draft): void {
    this.withdrawOffer();
    this.#host.drafts.offer(placement);
    this.#host.redraw();
  }

  /** Opens the editor for the box that is offered. */
  takeOffer(): void {
    const placement = this.#host.drafts.offered;
    this.withdrawOffer();
    if (placement !== undefined) this.#host.panels.create(placement);
  }

  withdrawOffer(): void {
    if (this.#host.drafts.withdraw()) this.#host.redraw();
  }

  dropDraft(draft: Draft): void {
    const turned = this.#left !== undefined;
    this.#left = undefined;
    if (draft.id === null) {
      this.showDraft(null);
      this.#host.panels.create(draft.placement);
      return;
    }
    // The draft stays until the edit is made or refused: its event may be on another page.
    this.#shown = undefined;
    this.#host.redraw();
    void this.#host.user.move(draft.id, draft.placement, this.#grabbed!);
    if (turned) this.#host.focus(draft.id);
  }

  /** The page of the box that is taken back comes with it. */
  #goBack(): void {
    const left = this.#left;
    this.#left = undefined;
    if (left === undefined) return;
    if (left.date !== this.#host.date()) this.#host.show(left.date);
    this.#host.focus(this.#item!.id);
  }
}
