import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { closeIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { PanelFocusLostEvent, focused } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-toast.styles.ts';
import { Linger } from './linger.ts';
import { type Toast, ToastActionEvent, ToastCloseEvent } from './toast.ts';

/**
 * What was just done, in words at the foot of the calendar, with a button that takes it back. It goes by itself, but
 * not while it is hovered or focused. The calendar's live regions say the words: this only shows them. Made by the
 * calendar.
 *
 * @csspart toast - the toast
 */
export class DayFlowToast extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, controls, styles];

  /** What is shown; undefined hides. Another object begins the time anew. */
  @property({ attribute: false }) content: Toast | undefined;
  @property({ attribute: false }) messages: Messages = english;

  readonly #linger = new Linger(this, () => this.#close());
  #focusedBefore: HTMLElement | undefined;
  #held = false;

  /** Gives the focus to the toast's first button, or back to where it was. */
  toggleFocus(): void {
    if (this.#hasFocus) {
      this.#giveFocusBack();
      return;
    }
    this.#focusedBefore = focused();
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('content')) return;
    this.#held = this.#hasFocus;
    if (this.content === undefined) this.#linger.stop();
    else this.#linger.start();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('content') || !this.#held || this.#hasFocus) return;
    this.#giveFocusBack();
  }

  override render(): TemplateResult | typeof nothing {
    const { content, messages } = this;
    if (content === undefined) return nothing;
    return html`
      <div class="toast" part="toast" role="group" aria-label=${messages.notice} @keydown=${this.#handleKey}>
        <span class="words">${content.words}</span>
        ${content.action === undefined
          ? nothing
          : html`<button class="button action" type="button" @click=${() => this.dispatchEvent(new ToastActionEvent())}>
              ${content.action}
            </button>`}
        <button
          class="button bare"
          type="button"
          aria-label=${messages.close}
          title=${messages.close}
          @click=${() => this.#close()}
        >
          ${closeIcon}
        </button>
      </div>
    `;
  }

  get #hasFocus(): boolean {
    return (this.shadowRoot?.activeElement ?? null) !== null;
  }

  #close(): void {
    this.dispatchEvent(new ToastCloseEvent());
  }

  #giveFocusBack(): void {
    const before = this.#focusedBefore;
    this.#focusedBefore = undefined;
    if (before?.isConnected) before.focus({ preventScroll: true });
    else this.dispatchEvent(new PanelFocusLostEvent());
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-toast': DayFlowToast;
  }
}
