import { type CSSResultGroup, LitElement, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-confirm-dialog.styles.ts';
import { ConfirmYesEvent, type Question } from './question.ts';

/**
 * Asks before a change of which others are told; a modal dialog. Made by the calendar.
 *
 * @csspart confirm - the dialog
 */
export class DayFlowConfirmDialog extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, panel, styles];

  /** What is asked; undefined closes. */
  @property({ attribute: false }) question: Question | undefined;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;

  readonly #panel = new PanelController(this);

  get filled(): boolean {
    return this.question !== undefined;
  }

  override render(): TemplateResult {
    return html`
      <dialog
        class="panel"
        part="confirm"
        role="alertdialog"
        aria-labelledby="heading"
        aria-describedby="text"
        @close=${this.#panel.handleClosed}
      >
        ${this.question === undefined ? nothing : this.#renderQuestion(this.question)}
      </dialog>
    `;
  }

  /** The button that changes nothing stands first, so that it has the focus when the dialog opens. */
  #renderQuestion({ heading, text, yes, danger }: Question): TemplateResult {
    return html`
      <div class="question">
        <h2 id="heading">${heading}</h2>
        <p id="text">${text}</p>
      </div>
      <footer>
        <button class="button" type="button" @click=${() => this.#panel.hide()}>${this.messages.cancel}</button>
        <button class="button ${danger ? 'danger' : 'primary'}" type="button" @click=${this.#handleYes}>${yes}</button>
      </footer>
    `;
  }

  #handleYes(): void {
    this.dispatchEvent(new ConfirmYesEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-confirm-dialog': DayFlowConfirmDialog;
  }
}
