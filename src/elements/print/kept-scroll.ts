/** How far something was scrolled when it was printed, for after: a sheet begins at its start. */
export class KeptScroll {
  #kept: { readonly element: HTMLElement; readonly top: number } | undefined;

  /** Called with every drawing. */
  update(printing: boolean, element: HTMLElement | null): void {
    if (printing && this.#kept === undefined && element !== null) {
      this.#kept = { element, top: element.scrollTop };
      element.scrollTop = 0;
    } else if (!printing && this.#kept !== undefined) {
      const { element: scrolled, top } = this.#kept;
      this.#kept = undefined;
      // The page's own styles count again when this task is over.
      setTimeout(() => (scrolled.scrollTop = top));
    }
  }
}
