/** Ids for edits, each sorting after every one before it, also when the clock was set back. */
export class EditIds {
  #last = '';
  #count = 0;

  /**
   * @param now epoch milliseconds
   * @param newest the last id in the outbox, which another tab may have made; empty: there is none
   */
  next(now: number, newest: string, unique: string): string {
    const last = newest > this.#last ? newest : this.#last;
    const earliest = String(now).padStart(15, '0');
    const time = last.slice(0, 15) > earliest ? last.slice(0, 15) : earliest;
    this.#count = Math.max(this.#count, time === last.slice(0, 15) ? Number(last.slice(16, 22)) : 0) + 1;
    return (this.#last = `${time}-${String(this.#count).padStart(6, '0')}-${unique.slice(0, 8)}`);
  }
}
