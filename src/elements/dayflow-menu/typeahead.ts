/** How long letters count together, in milliseconds. */
const TOGETHER_MS = 600;

/** Finds what begins with the letters that are typed one after another. */
export class Typeahead {
  #typed = '';
  #at = 0;

  /**
   * @param from where the search begins; the same letter again leads on to the next
   * @returns the index of the label found; -1 where there is none
   */
  find(letter: string, labels: readonly string[], from: number, now: number): number {
    const fresh = now - this.#at > TOGETHER_MS;
    this.#at = now;
    this.#typed = fresh ? letter : this.#typed + letter;
    const again = [...this.#typed].every((each) => each === letter);
    const wanted = folded(again ? letter : this.#typed);
    const first = again ? from + 1 : from;
    for (let step = 0; step < labels.length; step++) {
      const index = (Math.max(0, first) + step) % labels.length;
      if (folded(labels[index]!).startsWith(wanted)) return index;
    }
    return -1;
  }
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
