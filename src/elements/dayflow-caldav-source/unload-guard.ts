/** Warns before the page goes while edits wait that only this page has. */
export class UnloadGuard {
  #armed = false;

  /** A listener is there only while it is needed: with one, pages are not kept for going back. */
  set armed(armed: boolean) {
    if (armed === this.#armed) return;
    this.#armed = armed;
    if (armed) window.addEventListener('beforeunload', this.#warn);
    else window.removeEventListener('beforeunload', this.#warn);
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // Engines that do not take preventDefault() for an answer.
    event.returnValue = true;
  };
}

let asked = false;

/** Asks the browser once a page not to throw the cache away when the disk is full. */
export async function askForPersistence(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    await navigator.storage?.persist?.();
  } catch {
    // Not in a secure context: the cache is kept as well as it is.
  }
}
