import { placementOfSpan } from '../../interaction/placement.ts';
import type { Change } from '../../model/change.ts';
import { type CalendarEvent, recordFromEvent } from '../../model/event.ts';
import { type Direction, History } from '../../model/history.ts';
import type { Question } from '../dayflow-confirm-dialog/question.ts';
import { Slices } from '../slices.ts';
import type { PanelsHost } from './panels.ts';
import type { Confirmation } from './confirmation.ts';
import { NEW_BOX } from './drafts.ts';
import { errorWords, titled } from './edit-words.ts';
import type { Edits, Made } from './edits.ts';
import { guestQuestion, restoreQuestion } from './guest-question.ts';

/** What undo needs of the calendar. */
export interface UndoRedoHost extends Pick<PanelsHost, 'scene' | 'sources' | 'redraw' | 'warn' | 'tell'> {
  readonly edits: Edits;
  readonly confirmation: Confirmation;
  readonly boxOf: (occurrenceId: string) => Element | null;
}

/** What a person did, and the way back: each step is a change of its own, confirmed, asked and told as any other. */
export class UndoRedo {
  readonly #host: UndoRedoHost;
  /** Changes that were made together are one step. */
  readonly #history = new History<readonly Made[]>();
  #going: Promise<unknown> = Promise.resolve();

  constructor(host: UndoRedoHost) {
    this.#host = host;
  }

  can(direction: Direction): boolean {
    return this.#history.can(direction);
  }

  record(...step: readonly Made[]): void {
    if (step.length > 0) this.#history.record(step);
  }

  /**
   * Takes the last step back, or makes the one again that was taken back last; one after another.
   *
   * @returns the events that came of it
   */
  go(direction: Direction): Promise<CalendarEvent[]> {
    const going = this.#going.then(() => this.#go(direction));
    this.#going = going;
    return going;
  }

  async #go(direction: Direction): Promise<CalendarEvent[]> {
    const { scene, tell, redraw } = this.#host;
    const step = await this.#next(direction);
    if (step === undefined) {
      tell(direction === 'undo' ? scene.words.nothingToUndo : scene.words.nothingToRedo);
      return [];
    }
    const left = [...step];
    const slices = new Slices();
    const back: Made[] = [];
    for (let made = left.at(-1); made !== undefined; made = left.at(-1)) {
      const outcome = await this.#takeBack(made);
      if (outcome === 'refused') break;
      left.pop();
      if (outcome !== 'gone') back.push(outcome);
      await slices.breathe();
    }
    if (left.length > 0) this.#history.stayed(direction, left);
    if (back.length > 0) {
      this.#history.went(direction, back);
      this.#tell(direction, back);
    }
    redraw();
    return back.map(({ change }) => change.event);
  }

  /** The next step, without what could not be made safe: that was taken back by its source. */
  async #next(direction: Direction): Promise<readonly Made[] | undefined> {
    for (let step = this.#history.take(direction); step !== undefined; step = this.#history.take(direction)) {
      const safe = await Promise.all(step.map(({ settled }) => settled));
      const standing = step.filter((_, index) => safe[index]);
      if (standing.length > 0) return standing;
    }
    return undefined;
  }

  /** `gone`: there is nothing of it to take back any more. */
  async #takeBack(made: Made): Promise<Made | 'refused' | 'gone'> {
    const { edits, scene, warn } = this.#host;
    const title = titled(made.change.event.title, scene.words);
    try {
      const change = edits.inverse(made);
      if (change === undefined) {
        warn(scene.words.notUndone(title, scene.words.changedMeanwhile));
        return 'gone';
      }
      if (!(await this.#confirmed(change, made))) return 'refused';
      const undone = await edits.request(change, made);
      if (undone !== undefined) return undone;
      warn(scene.words.notChanged(title));
      return 'refused';
    } catch (error) {
      warn(scene.words.notUndone(title, errorWords(error, scene.words)));
      return 'gone';
    }
  }

  async #confirmed(change: Change, made: Made): Promise<boolean> {
    const { confirmation, boxOf } = this.#host;
    const question = this.#question(change, made);
    return question === undefined || confirmation.ask(question, () => boxOf(`${change.event.id}/`));
  }

  #question(change: Change, { guests }: Made): Question | undefined {
    const { type, event } = change;
    const { sources, scene } = this.#host;
    const found = sources.find(event.id);
    if (type !== 'create') return found && guestQuestion(change, sources.guests(found), event.title, scene.words);
    // As long as the deletion is here only, nobody was told of it.
    const unsent = sources.ofCalendar(event.calendarId).isUnsent?.(event.id) === true;
    return unsent ? undefined : restoreQuestion(guests, event.title, scene.words);
  }

  #tell(direction: Direction, back: readonly Made[]): void {
    const { scene, tell } = this.#host;
    const { words } = scene;
    const [first, another] = back;
    if (another !== undefined) tell(direction === 'undo' ? words.undoneSeveral(back.length) : words.redoneSeveral(back.length));
    else if (first !== undefined) tell(this.#words(first.change));
  }

  #words({ type, event }: Change): string {
    const { words, times, timeZone } = this.#host.scene;
    const title = titled(event.title, words);
    if (type === 'delete') return words.deleted(title);
    const { span } = recordFromEvent(event, timeZone);
    const when = times.when({ ...placementOfSpan(span, timeZone), id: NEW_BOX });
    return type === 'create' ? words.restored(title, when) : words.changed(title, when);
  }
}
