import type { Question } from '../dayflow-confirm-dialog/question.ts';
import type { PanelAnchor } from '../panel-controller.ts';

/** A question that is on screen, and what waits for its answer. */
interface Pending {
  readonly question: Question;
  readonly anchor: PanelAnchor;
  readonly settle: (yes: boolean) => void;
}

/** Asks the person one question at a time. */
export class Confirmation {
  readonly #redraw: () => void;
  #pending: Pending | undefined;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  get question(): Question | undefined {
    return this.#pending?.question;
  }

  get anchor(): PanelAnchor | undefined {
    return this.#pending?.anchor;
  }

  /** @param anchor what the question stands beside */
  ask(question: Question, anchor: PanelAnchor): Promise<boolean> {
    this.answer(false);
    return new Promise((settle) => {
      this.#pending = { question, anchor, settle };
      this.#redraw();
    });
  }

  answer(yes: boolean): void {
    const pending = this.#pending;
    if (pending === undefined) return;
    this.#pending = undefined;
    pending.settle(yes);
    this.#redraw();
  }
}
