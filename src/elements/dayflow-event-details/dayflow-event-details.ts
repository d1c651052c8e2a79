import { type CSSResultGroup, LitElement, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { calendarIcon, closeIcon, deleteIcon, editIcon, linkIcon, lockIcon, placeIcon, repeatIcon, textIcon, warningIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { linkedText, plainText, safeUrl } from '../plain-text.ts';
import { base } from '../styles/base.ts';
import { colorClass, paletteSheet } from '../styles/palette.ts';
import { controls } from '../styles/controls.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-event-details.styles.ts';
import { type Details, DetailsActionEvent } from './details.ts';

/**
 * What an occurrence is, beside its box, and why it is read-only when it is. Made by the calendar.
 *
 * @csspart details - the panel
 */
export class DayFlowEventDetails extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, panel, styles];

  /** What is shown; undefined closes. */
  @property({ attribute: false }) details: Details | undefined;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;

  readonly #panel = new PanelController(this);

  get filled(): boolean {
    return this.details !== undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(paletteSheet());
    return root;
  }

  override render(): TemplateResult {
    return html`
      <div
        class="panel"
        part="details"
        popover="auto"
        role="dialog"
        tabindex="-1"
        aria-labelledby="title"
        @toggle=${this.#panel.handleClosed}
      >
        ${this.details === undefined ? nothing : this.#renderDetails(this.details)}
      </div>
    `;
  }

  #renderDetails(details: Details): TemplateResult {
    const { messages } = this;
    return html`
      <header class=${details.status ?? ''}>
        <span class="swatch ${colorClass(details.color)}"></span>
        <h2 id="title" dir="auto">${details.title || messages.untitled}</h2>
        <button class="button bare" type="button" aria-label=${messages.close} title=${messages.close} @click=${() => this.#panel.hide()}>
          ${closeIcon}
        </button>
      </header>
      <p class="when">
        ${details.when}
        ${details.whenAtHome === undefined ? nothing : html`<br /><span class="muted">${details.whenAtHome}</span>`}
        ${details.status === 'tentative' || details.status === 'cancelled'
          ? html`<br /><span class="muted">${messages[details.status]}</span>`
          : nothing}
      </p>
      <ul class=${details.deletable ? '' : 'plain'}>
        ${this.#renderLine(placeIcon, messages.location, details.location)}
        ${this.#renderLine(calendarIcon, messages.calendar, details.calendarName)} ${this.#renderLink(details.url)}
        ${this.#renderLine(textIcon, messages.description, plainText(details.description ?? ''))}
        ${details.doubtful ? html`<li>${warningIcon}<div>${messages.doubtful}</div></li>` : nothing}
        ${details.readOnly === undefined
          ? nothing
          : html`<li class="muted">${details.recurring ? repeatIcon : lockIcon}<div>${details.readOnly}</div></li>`}
      </ul>
      ${details.deletable ? this.#renderActions(details.readOnly === undefined) : nothing}
    `;
  }

  #renderLine(icon: TemplateResult, name: string, text: string | undefined): TemplateResult | typeof nothing {
    if (text === undefined || text === '') return nothing;
    const parts = linkedText(text).map(({ text: part, href }) =>
      href === undefined ? part : html`<a href=${href} target="_blank" rel="noopener noreferrer">${part}</a>`,
    );
    // prettier-ignore
    return html`<li>${icon}<div dir="auto"><span class="hidden">${name}: </span>${parts}</div></li>`;
  }

  #renderLink(url: string | undefined): TemplateResult | typeof nothing {
    const href = url === undefined ? undefined : safeUrl(url);
    if (href === undefined) return this.#renderLine(linkIcon, this.messages.link, url);
    // prettier-ignore
    return html`<li>${linkIcon}<div><span class="hidden">${this.messages.link}: </span><a href=${href} target="_blank" rel="noopener noreferrer">${url}</a></div></li>`;
  }

  #renderActions(editable: boolean): TemplateResult {
    const act = (action: 'edit' | 'delete') => () => this.dispatchEvent(new DetailsActionEvent(action));
    return html`
      <footer>
        ${editable
          ? html`<button class="button" type="button" @click=${act('edit')}>${editIcon}${this.messages.edit}</button>`
          : nothing}
        <button class="button quiet danger" type="button" @click=${act('delete')}>
          ${deleteIcon}${this.messages.remove}
        </button>
      </footer>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-event-details': DayFlowEventDetails;
  }
}
