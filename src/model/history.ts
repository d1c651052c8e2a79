/** Which way one goes through a history. */
export type Direction = 'undo' | 'redo';

/** More steps than anybody remembers. */
const MOST_STEPS = 100;

/**
 * The steps that can be taken back, and those that were and can be made again. What a step is, and how it is taken
 * back, is its owner's to know.
 */
export class History<Step> {
  readonly #steps: Readonly<Record<Direction, Step[]>> = { undo: [], redo: [] };

  /** A new step was made: what was taken back before it cannot be made again. */
  record(step: Step): void {
    this.#push('undo', step);
    this.#steps.redo.length = 0;
  }

  /** Whether there is a step to go. */
  can(direction: Direction): boolean {
    return this.#steps[direction].length > 0;
  }

  /** Takes the next step off; the owner goes it, and says so by {@link went}, or puts it back by {@link stayed}. */
  take(direction: Direction): Step | undefined {
    return this.#steps[direction].pop();
  }

  /** @param back what leads back from where one is now */
  went(direction: Direction, back: Step): void {
    this.#push(direction === 'undo' ? 'redo' : 'undo', back);
  }

  /** The step was not gone, and may be tried again. */
  stayed(direction: Direction, step: Step): void {
    this.#push(direction, step);
  }

  #push(direction: Direction, step: Step): void {
    const steps = this.#steps[direction];
    steps.push(step);
    if (steps.length > MOST_STEPS) steps.shift();
  }
}
