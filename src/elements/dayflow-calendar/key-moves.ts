import { NUDGES, type Nudge, nudged } from '../../interaction/nudge.ts';
import { type Placement, samePlacement } from '../../interaction/placement.ts';
import { firstDayOf, isOnDays } from '../../layout/wall-span.ts';
import { type DayNumber, dayOfWall } from '../../time/day.ts';
import type { Commands } from '../commands/commands.ts';
import type { ViewItem } from '../view-item.ts';
import type { Drafts } from './drafts.ts';
import { whyNotNudged } from './edit-words.ts';
import { readOnlyReasonOf } from './event-commands.ts';
import type { Scene } from './scene.ts';
import type { Sources } from './sources.ts';
import type { Grabbed, UserEdits } from './user-edits.ts';

/** How long a box waits for another key before it is moved indeed, in milliseconds. */
const PAUSE_MS = 800;

/** What moving by keys needs of the calendar. */
export interface KeyMovesHost {
  readonly scene: Scene;
  readonly sources: Sources;
  readonly drafts: Drafts;
  readonly user: UserEdits;
  readonly days: () => readonly DayNumber[];
  /** Whether a day has a place in the views: its weekday is not hidden. */
  readonly isShown: (day: DayNumber) => boolean;
  /** Brings a day on screen; false where the page stays. */
  readonly show: (day: DayNumber) => boolean;
  /** Gives the focus to a box, and brings it in sight. */
  readonly follow: (item: ViewItem) => void;
  /** Something that is drawn has changed. */
  readonly redraw: () => void;
  /** Says something to everyone. */
  readonly warn: (words: string) => void;
}

interface Held {
  readonly item: ViewItem;
  readonly grabbed: Grabbed;
  readonly to: Placement;
}

/**
 * Moves boxes by keys. Each key shows a draft at once; the edit is made when the person lets go of Alt, pauses, or
 * does something else, so that a key that is held down is one edit. The page follows a box that leaves it.
 */
export class KeyMoves {
  readonly #host: KeyMovesHost;
  #held: Held | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: KeyMovesHost) {
    this.#host = host;
  }

  /** The occurrence that is being moved. */
  get held(): string | undefined {
    return this.#held?.item.id;
  }

  addCommands(commands: Commands): void {
    for (const nudge of NUDGES) {
      commands.add(nudge, {
        enabled: ({ occurrenceId }) => occurrenceId !== undefined,
        run: ({ occurrenceId }) => this.#nudge(nudge, occurrenceId!),
      });
    }
  }

  /** Listener for `keydown`, before any other: Escape takes back what is held, any key but these moves lets go of it. */
  handleKeyDown(event: KeyboardEvent): void {
    if (this.#held === undefined) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#takeBack(this.#held);
    } else if (!event.altKey && event.key !== 'Alt' && event.key !== 'Shift') this.settle();
  }

  /** Listener for `keyup`. */
  handleKeyUp(event: KeyboardEvent): void {
    if (event.key === 'Alt') this.settle();
  }

  /** Makes the edit of what is held. */
  settle(): void {
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    clearTimeout(this.#timer);
    // The draft stays until the edit is made or refused.
    if (samePlacement(held.to, held.grabbed.placement)) this.#withdraw(held);
    else void this.#host.user.move(held.item.id, held.to, held.grabbed);
  }

  #nudge(nudge: Nudge, occurrenceId: string): void {
    if (occurrenceId !== this.held) this.settle();
    const held = this.#held ?? this.#take(occurrenceId);
    if (held === undefined) return;
    const { scene, drafts, isShown, redraw, follow, warn } = this.#host;
    const steps = {
      minutes: scene.snapMinutes,
      timeZone: scene.timeZone,
      isShown: (wall: number) => isShown(dayOfWall(wall)),
    };
    const to = nudged(held.to, nudge, steps);
    if (to === undefined) {
      warn(whyNotNudged(nudge, scene.words));
      return;
    }
    if (!this.#onScreen({ ...held.item, ...to })) return;
    this.#held = { ...held, to };
    drafts.set(occurrenceId, to, held.item);
    redraw();
    follow({ ...held.item, ...to });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), PAUSE_MS);
  }

  #take(occurrenceId: string): Held | undefined {
    const { scene, drafts, warn } = this.#host;
    const shown = scene.shown.get(occurrenceId);
    // A box that waits for an answer stays until it is there.
    if (shown === undefined || drafts.get(occurrenceId) !== undefined) return undefined;
    const reason = readOnlyReasonOf(occurrenceId, this.#host);
    if (reason !== undefined) {
      warn(scene.words.readOnlyReason[reason]);
      return undefined;
    }
    const { item, event } = shown;
    const { title, start, end, allDay } = item;
    const placement = { start, end, allDay };
    return { item, grabbed: { title, placement, event }, to: placement };
  }

  #takeBack(held: Held): void {
    this.#held = undefined;
    clearTimeout(this.#timer);
    this.#withdraw(held);
    if (this.#onScreen(held.item)) this.#host.follow(held.item);
  }

  #withdraw({ item }: Held): void {
    this.#host.drafts.delete(item.id);
    this.#host.redraw();
  }

  /** Whether some day of an item is on screen, or comes there. */
  #onScreen(item: ViewItem): boolean {
    return isOnDays(item, this.#host.days()) || this.#host.show(firstDayOf(item));
  }
}
