import { ReactiveElement, type ReactiveController } from 'lit';

/**
 * Whether the page is being printed. Its host is drawn for the sheet before the browser lays it out, and for
 * the screen again after.
 */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveElement;
  #printing = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get printing(): boolean {
    return this.#printing;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#handlePrint);
    window.addEventListener('afterprint', this.#handlePrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#handlePrint);
    window.removeEventListener('afterprint', this.#handlePrint);
    this.#printing = false;
  }

  readonly #handlePrint = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#host.requestUpdate();
    // A script that called print() holds back all that waits for its end.
    if (this.#printing) drawNow(this.#host);
  };
}

function drawNow(element: ReactiveElement): void {
  if (element.isUpdatePending) (element as unknown as { performUpdate(): void }).performUpdate();
  for (const child of element.renderRoot.querySelectorAll('*')) {
    if (child instanceof ReactiveElement) drawNow(child);
  }
}
