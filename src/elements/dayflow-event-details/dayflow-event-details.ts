import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  attachmentIcon,
  bellIcon,
  calendarIcon,
  checkIcon,
  closeIcon,
  deleteIcon,
  editIcon,
  eyeIcon,
  linkIcon,
  lockIcon,
  moreIcon,
  placeIcon,
  repeatIcon,
  tagIcon,
  textIcon,
  videoIcon,
  warningIcon,
} from '../icons.ts';
import { reminderFields } from '../dayflow-event-editor/reminder-fields.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { linkedText, plainText, safeUrl } from '../plain-text.ts';
import { base } from '../styles/base.ts';
import { colorClass, paletteSheet } from '../styles/palette.ts';
import { controls } from '../styles/controls.ts';
import { inputs } from '../styles/inputs.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-event-details.styles.ts';
import { people } from './people.styles.ts';
import { type Details, type DetailsAction, DetailsActionEvent, DetailsRemindEvent, type NamedLink } from './details.ts';
import { guestList } from './guest-list.ts';

/** So much of a text is shown: what is longer is no title or description. */
const LONGEST = { title: 500, text: 20_000 };

/**
 * What an occurrence is, beside its box, and why it is read-only when it is. Made by the calendar.
 *
 * @slot details - What a page adds to it.
 *
 * @csspart details - the panel
 */
export class DayFlowEventDetails extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, inputs, panel, styles, people];

  /** What is shown; undefined closes. */
  @property({ attribute: false }) details: Details | undefined;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;

  readonly #panel = new PanelController(this);
  @state() private allGuests = false;

  get filled(): boolean {
    return this.details !== undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(paletteSheet());
    return root;
  }

  /** Nothing is drawn before it is first opened. */
  protected override shouldUpdate(): boolean {
    return this.hasUpdated || this.filled;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('details') && changed.get('details')?.id !== this.details?.id) this.allGuests = false;
  }

  override render(): TemplateResult {
    const { details } = this;
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
        ${details === undefined ? nothing : this.#renderDetails(details)}
        <slot name="details"></slot>
        ${details?.deletable === true ? this.#renderActions(details) : nothing}
      </div>
    `;
  }

  #renderDetails(details: Details): TemplateResult {
    const { messages } = this;
    const { status } = details;
    return html`
      <header class=${status ?? ''}>
        <span class="swatch ${colorClass(details.color)}"></span>
        <h2 id="title" dir="auto">${shortened(details.title, LONGEST.title) || messages.untitled}</h2>
        <button
          class="button bare"
          type="button"
          aria-haspopup="menu"
          aria-label=${messages.moreActions}
          title=${messages.moreActions}
          @click=${() => this.dispatchEvent(new DetailsActionEvent('menu'))}
        >
          ${moreIcon}
        </button>
        <button class="button bare" type="button" aria-label=${messages.close} title=${messages.close} @click=${() => this.#panel.hide()}>
          ${closeIcon}
        </button>
      </header>
      <p class="when">
        ${details.when}${details.length === undefined ? nothing : html` <span class="length">· ${details.length}</span>`}
        ${[details.whenAtHome, status === 'tentative' || status === 'cancelled' ? messages[status] : undefined, details.answer].map(
          (words) => (words === undefined ? nothing : html`<span class="muted">${words}</span>`),
        )}
      </p>
      ${this.#renderJoins(details.joins)}
      <ul class="lines">
        ${this.#renderLine(placeIcon, messages.location, details.location)}
        ${this.#renderLink(details.url, details.joins)}
        ${details.guests === undefined ? nothing : guestList(details.guests, this.allGuests, this.#toggleGuests, messages)}
        ${this.#renderLine(textIcon, messages.description, plainText(details.description ?? ''))}
        ${this.#renderReminders(details)}
        ${details.attachments.map((attachment) => this.#renderNamed(attachmentIcon, messages.attachment, attachment))}
        ${this.#renderLine(calendarIcon, messages.calendar, details.calendarName)}
        ${details.categories.length === 0
          ? nothing
          : html`<li>${tagIcon}<div><span class="hidden">${messages.categories}: </span>${details.categories.map((word) => html`<bdi class="chip">${word}</bdi> `)}</div></li>`}
        ${details.visibility.length === 0 ? nothing : html`<li>${eyeIcon}<div>${details.visibility.join(' · ')}</div></li>`}
        ${details.doubtful ? html`<li>${warningIcon}<div>${messages.doubtful}</div></li>` : nothing}
        ${details.readOnly === undefined
          ? nothing
          : html`<li class="muted">${details.recurring ? repeatIcon : lockIcon}<div>${details.readOnly}</div></li>`}
      </ul>
    `;
  }

  #renderReminders({ reminders, ownReminders }: Details): TemplateResult | typeof nothing {
    if (reminders.length === 0 && ownReminders === undefined) return nothing;
    const { messages } = this;
    const change = (set: readonly number[]): boolean => this.dispatchEvent(new DetailsRemindEvent(set));
    // prettier-ignore
    return html`<li class=${ownReminders === undefined ? '' : 'settable'}>${bellIcon}<div><span class="hidden">${messages.reminder}: </span>${
      reminders.join('\n')}${ownReminders === undefined ? nothing : reminderFields({ ...ownReminders, messages, change })}</div></li>`;
  }

  /** The first way to join is a button, the others are links. */
  #renderJoins([first, ...others]: readonly NamedLink[]): TemplateResult | typeof nothing {
    if (first?.href === undefined) return nothing;
    const kind = first.href.startsWith('http') ? 'button primary' : 'button';
    return html`<div class="joins">
      <a class=${kind} href=${first.href} target="_blank" rel="noopener noreferrer">${videoIcon}<bdi>${first.name}</bdi></a>
      ${others.map(({ name, href }) => html`<a href=${href!} target="_blank" rel="noopener noreferrer"><bdi>${name}</bdi></a>`)}
    </div>`;
  }

  #renderNamed(icon: TemplateResult, kind: string, { name, href }: NamedLink): TemplateResult {
    const text = html`<bdi>${name}</bdi>`;
    // prettier-ignore
    return html`<li>${icon}<div><span class="hidden">${kind}: </span>${href === undefined ? text : html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`}</div></li>`;
  }

  #renderLine(icon: TemplateResult, name: string, text: string | undefined): TemplateResult | typeof nothing {
    if (text === undefined || text === '') return nothing;
    const parts = linkedText(shortened(text, LONGEST.text)).map(({ text: part, href }) =>
      href === undefined ? part : html`<a href=${href} target="_blank" rel="noopener noreferrer">${part}</a>`,
    );
    // prettier-ignore
    return html`<li>${icon}<div dir="auto"><span class="hidden">${name}: </span>${parts}</div></li>`;
  }

  #renderLink(url: string | undefined, joins: readonly NamedLink[]): TemplateResult | typeof nothing {
    const href = url === undefined ? undefined : safeUrl(url);
    if (href === undefined) return this.#renderLine(linkIcon, this.messages.link, url);
    if (joins.some((join) => join.href === href)) return nothing;
    // prettier-ignore
    return html`<li>${linkIcon}<div><span class="hidden">${this.messages.link}: </span><a href=${href} target="_blank" rel="noopener noreferrer">${shortened(url!, LONGEST.title)}</a></div></li>`;
  }

  readonly #toggleGuests = (): void => {
    this.allGuests = !this.allGuests;
  };

  #renderActions({ readOnly, done }: Details): TemplateResult {
    const { messages } = this;
    const act = (action: DetailsAction) => () => this.dispatchEvent(new DetailsActionEvent(action));
    const editable = readOnly === undefined;
    return html`
      <footer>
        ${editable && done !== undefined
          ? html`<button class="button" type="button" @click=${act('complete')}>
              ${checkIcon}${done ? messages.markOpen : messages.markDone}
            </button>`
          : nothing}
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

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-event-details': DayFlowEventDetails;
  }
}
