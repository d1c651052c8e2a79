import type { Problem } from '../errors.ts';

/** More than these of one event help nobody. */
const MOST_PROBLEMS = 100;

/** What is wrong with an event: the first problems, and how many more there are. */
export class ProblemList {
  readonly #listed: Problem[] = [];
  #firstUnlisted: Problem | undefined;
  #unlisted = 0;

  add(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.#listed.length < MOST_PROBLEMS) {
        this.#listed.push(problem);
      } else {
        this.#firstUnlisted ??= problem;
        this.#unlisted++;
      }
    }
  }

  get all(): readonly Problem[] {
    if (this.#firstUnlisted === undefined) return this.#listed;
    const rest = this.#unlisted === 1 ? 'one further problem of the event is' : `${this.#unlisted} further problems of the event are`;
    return [...this.#listed, { line: this.#firstUnlisted.line, reason: `${rest} not listed` }];
  }
}
