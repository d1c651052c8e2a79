import { type ReactiveController, type ReactiveControllerHost, type TemplateResult, html } from 'lit';
import { repeat } from '../repeat.ts';

/** How long what was said stays for those who read it, in milliseconds. */
const KEPT_MS = 5000;

/** What is said again within this time, in milliseconds, is an echo. */
const ECHO_MS = 500;

interface Line {
  readonly key: number;
  readonly words: string;
  readonly at: number;
}

/**
 * Says things to those who listen, politely: one live region for all, in which each thing is a line of its own,
 * so that the same words twice are said twice and what is said at once is said in full.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #lines: readonly Line[] = [];
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(words: string): void {
    const at = Date.now();
    const last = this.#lines.at(-1);
    if (words === '' || (last?.words === words && at - last.at < ECHO_MS)) return;
    this.#lines = [...this.#lines, { key: this.#count++, words, at }];
    this.#host.requestUpdate();
    this.#timer ??= setTimeout(this.#forget, KEPT_MS);
  }

  /** The live region. It must be on the page before anything is said. */
  render(): TemplateResult {
    return html`<div class="announcer" role="status" aria-atomic="false">
      ${repeat(this.#lines, ({ key }) => key, ({ words }) => html`<p>${words}</p>`)}
    </div>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lines = [];
  }

  readonly #forget = (): void => {
    const now = Date.now();
    this.#lines = this.#lines.filter(({ at }) => now - at < KEPT_MS);
    const next = this.#lines[0];
    this.#timer = next && setTimeout(this.#forget, next.at + KEPT_MS - now);
    this.#host.requestUpdate();
  };
}
