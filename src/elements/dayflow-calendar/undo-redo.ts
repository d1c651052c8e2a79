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
export interface UndoRedoHost extends Pick<PanelsHost, 'scene' | 'sources' | 'redraw' | 'warn' | 'tell' | 'endOffer'> {
  readonly edits: Edits;
  readonly confirmation: Confirmation;
  readonly boxOf: (occurrenceId: string) => Element | null;
}

/** Why something was not taken back. */
interface Failure {
  /** In words; absent where the person did not want it. */
  readonly why?: string;
  /** Whether it may be tried again; else there is nothing of it to take back any more. */
  readonly again: boolean;
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
    if (step.length === 0) return;
    this.#host.endOffer();
    this.#history.record(step);
  }

  /**
   * Takes the last step back, or makes the one again that was taken back last; one after another.
   *
   * @returns the events that came of it
   */
  go(direction: Direction): Promise<CalendarEvent[]> {
    this.#host.endOffer();
    const going = this.#going.then(() => this.#go(direction));
    this.#going = going;
    return going;
  }

  async #go(direction: Direction): Promise<CalendarEvent[]> {
    const { scene, tell, warn, redraw } = this.#host;
    const step = await this.#next(direction);
    if (step === undefined) {
      tell(direction === 'undo' ? scene.words.nothingToUndo : scene.words.nothingToRedo);
      return [];
    }
    const left = [...step];
    const slices = new Slices();
    const back: Made[] = [];
    let failure: string | undefined;
    for (let made = left.at(-1); made !== undefined; made = left.at(-1)) {
      const outcome = await this.#takeBack(made);
      if ('change' in outcome) back.push(outcome);
      else {
        failure ??= outcome.why;
        if (outcome.again) break;
      }
      left.pop();
      await slices.breathe();
    }
    if (left.length > 0) this.#history.stayed(direction, left);
    if (back.length > 0) this.#history.went(direction, back);
    const done = this.#doneWords(direction, back);
    if (failure !== undefined) warn(done === undefined ? failure : scene.words.butFailed(done, failure));
    else if (done !== undefined) tell(done);
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

  async #takeBack(made: Made): Promise<Made | Failure> {
    const { edits, scene } = this.#host;
    const title = titled(made.change.event.title, scene.words);
    try {
      const change = edits.inverse(made);
      if (change === undefined) return { why: scene.words.notUndone(title, scene.words.changedMeanwhile), again: false };
      if (!(await this.#confirmed(change, made))) return { again: true };
      const undone = await edits.request(change, made);
      return undone ?? { why: scene.words.notChanged(title), again: true };
    } catch (error) {
      return { why: scene.words.notUndone(title, errorWords(error, scene.words)), again: false };
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

  #doneWords(direction: Direction, [made, ...others]: readonly Made[]): string | undefined {
    const { words } = this.#host.scene;
    if (made === undefined) return undefined;
    if (others.length === 0) return this.#words(made.change);
    const count = others.length + 1;
    return direction === 'undo' ? words.undoneSeveral(count) : words.redoneSeveral(count);
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
