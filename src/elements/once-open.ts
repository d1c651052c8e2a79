import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** A panel is drawn when it is first opened and stays from then on, to close as it opened. Most never are opened. */
class OnceOpen extends Directive {
  #opened = false;

  render(open: boolean, draw: () => unknown): unknown {
    this.#opened ||= open;
    return this.#opened ? draw() : nothing;
  }
}

/** What `draw` gives, from the first time on that `open` is true. */
export const onceOpen: (open: boolean, draw: () => unknown) => unknown = directive(OnceOpen);
