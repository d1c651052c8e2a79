import { type CSSResultGroup, LitElement, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { closeIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-help.styles.ts';
import type { HelpSection } from './help.ts';

/**
 * The keys of the calendar, in a modal dialog. Made by the calendar.
 *
 * @csspart help - the dialog
 */
export class DayFlowHelp extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, panel, styles];

  /** What is shown; undefined closes. */
  @property({ attribute: false }) sections: readonly HelpSection[] | undefined;
  /** What it opens beside; it stands in the middle without. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;

  readonly #panel = new PanelController(this);

  get filled(): boolean {
    return this.sections !== undefined;
  }

  override render(): TemplateResult {
    return html`
      <dialog class="panel" part="help" aria-labelledby="heading" @close=${this.#panel.handleClosed} @pointerdown=${this.#handleBackdrop}>
        ${this.sections === undefined ? nothing : this.#renderSections(this.sections)}
      </dialog>
    `;
  }

  #renderSections(sections: readonly HelpSection[]): TemplateResult {
    const { close, commands } = this.messages;
    return html`
      <header>
        <h2 id="heading">${commands.help}</h2>
        <button class="button bare" type="button" aria-label=${close} title=${close} @click=${() => this.#panel.hide()}>
          ${closeIcon}
        </button>
      </header>
      <div class="sections" role="group" tabindex="0" aria-labelledby="heading">
        <div class="columns">${sections.map(sectionTemplate)}</div>
      </div>
    `;
  }

  /** A press beside the dialog leaves it. */
  #handleBackdrop(event: PointerEvent): void {
    if (event.target === event.currentTarget) this.#panel.hide();
  }
}

function sectionTemplate({ heading, rows }: HelpSection): TemplateResult {
  return html`
    <section>
      <h3>${heading}</h3>
      <dl>
        ${rows.map(
          ({ label, keys }) => html`
            <div>
              <dt>${label}</dt>
              <dd>${keys.map((key) => html`<kbd dir="ltr">${key}</kbd> `)}</dd>
            </div>
          `,
        )}
      </dl>
    </section>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-help': DayFlowHelp;
  }
}
