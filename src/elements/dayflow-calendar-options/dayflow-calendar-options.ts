import { type CSSResultGroup, LitElement, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Calendar } from '../../model/calendar.ts';
import { CALENDAR_COLORS, type CalendarColor } from '../calendar-colors.ts';
import { checkedColor } from '../color.ts';
import { CalendarFilesEvent, CalendarOnlyEvent, CalendarPatchEvent } from '../dayflow-calendar-list/calendar-group.ts';
import { closeIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { colorClass, paletteSheet } from '../styles/palette.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-calendar-options.styles.ts';

/**
 * What can be chosen for one calendar, beside its name in the list. Made by the list.
 *
 * @csspart calendar-options - the panel
 */
export class DayFlowCalendarOptions extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, panel, styles];

  /** Whose options are shown; undefined closes. */
  @property({ attribute: false }) calendar: Calendar | undefined;
  /** Whether new events go to it. */
  @property({ attribute: false }) isDefault = false;
  /** Whether it is the only one that is shown. */
  @property({ attribute: false }) isOnly = false;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;

  readonly #panel = new PanelController(this);

  get filled(): boolean {
    return this.calendar !== undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(paletteSheet());
    return root;
  }

  override render(): TemplateResult {
    const { calendar } = this;
    return html`
      <div
        class="panel"
        part="calendar-options"
        popover="auto"
        role="dialog"
        tabindex="-1"
        aria-labelledby="name"
        @toggle=${this.#panel.handleClosed}
      >
        ${calendar === undefined ? nothing : this.#renderOptions(calendar)}
      </div>
    `;
  }

  #renderOptions(calendar: Calendar): TemplateResult {
    const { messages } = this;
    return html`
      <header>
        <h2 id="name" dir="auto">${calendar.name || messages.unnamedCalendar}</h2>
        <button class="button bare" type="button" aria-label=${messages.close} title=${messages.close} @click=${() => this.#panel.hide()}>
          ${closeIcon}
        </button>
      </header>
      ${this.#renderColors(calendar)}
      <div class="actions">
        ${calendar.readonly || calendar.onlyTasks
          ? nothing
          : html`<label class="choice">
              <input type="radio" .checked=${live(this.isDefault)} @change=${() => this.#patch({ default: true, visible: true })} />
              ${messages.useForNewEvents}
            </label>`}
        <button class="choice" type="button" ?disabled=${this.isOnly} @click=${this.#handleOnly}>${messages.onlyThisCalendar}</button>
        <button class="choice" type="button" @click=${this.#handleExport}>${messages.commands.export}</button>
      </div>
    `;
  }

  #renderColors(calendar: Calendar): TemplateResult {
    const { messages } = this;
    const current = checkedColor(calendar.color);
    const offered = Object.entries(CALENDAR_COLORS) as [CalendarColor, string][];
    const isOther = offered.every(([, color]) => color !== current);
    return html`
      <fieldset>
        <legend>${messages.color}</legend>
        <div class="colors">
          ${offered.map(
            ([name, color]) => html`
              <input
                type="radio"
                name="color"
                class="swatch ${colorClass(color)}"
                aria-label=${messages.colorNames[name]}
                title=${messages.colorNames[name]}
                .checked=${live(color === current)}
                @change=${() => this.#patch({ color })}
              />
            `,
          )}
        </div>
        <label class="choice other">
          <input
            type="color"
            class="swatch ${isOther ? 'checked' : ''} ${colorClass(current)}"
            .value=${live(current)}
            @change=${(event: Event) => this.#patch({ color: (event.target as HTMLInputElement).value })}
          />
          ${messages.otherColor}
        </label>
      </fieldset>
    `;
  }

  #patch(patch: CalendarPatchEvent['patch']): void {
    if (this.calendar !== undefined) this.dispatchEvent(new CalendarPatchEvent(this.calendar, patch));
  }

  #handleExport(): void {
    if (this.calendar === undefined) return;
    this.dispatchEvent(new CalendarFilesEvent('export', this.calendar.id));
    this.#panel.hide();
  }

  #handleOnly(): void {
    if (this.calendar === undefined) return;
    this.dispatchEvent(new CalendarOnlyEvent(this.calendar));
    this.#panel.hide();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-calendar-options': DayFlowCalendarOptions;
  }
}
