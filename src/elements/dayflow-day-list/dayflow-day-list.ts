import { type CSSResultGroup, LitElement, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { MOST_LISTED, restTemplate } from '../agenda-entry/rest.ts';
import { closeIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { colorClass, paletteSheet } from '../styles/palette.ts';
import { controls } from '../styles/controls.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { ViewActivateEvent } from '../view-events.ts';
import type { ViewItem } from '../view-item.ts';
import { styles } from './dayflow-day-list.styles.ts';

/** The events of one day, as its list shows them. */
export interface DayEvents {
  /** The day in words. */
  readonly day: string;
  /** In the order they are shown, each with its time in words. */
  readonly events: readonly { readonly item: ViewItem; readonly time: string }[];
}

/**
 * All events of a day that has more than its cell shows, beside its "+N". Made by the calendar.
 *
 * @csspart day-list - the panel
 * @csspart event - an event's button; `readonly` too where it cannot be edited
 */
export class DayFlowDayList extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, panel, styles];

  /** What is shown; undefined closes. */
  @property({ attribute: false }) content: DayEvents | undefined;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;

  readonly #panel = new PanelController(this);

  get filled(): boolean {
    return this.content !== undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(paletteSheet());
    return root;
  }

  override render(): TemplateResult {
    const { content, messages } = this;
    return html`
      <div
        class="panel"
        part="day-list"
        popover="auto"
        role="dialog"
        tabindex="-1"
        aria-label=${content === undefined ? nothing : messages.eventsOn(content.day)}
        @toggle=${this.#panel.handleClosed}
      >
        ${content === undefined ? nothing : this.#renderDay(content)}
      </div>
    `;
  }

  #renderDay({ day, events }: DayEvents): TemplateResult {
    const { messages } = this;
    return html`
      <header>
        <h2>${day}</h2>
        <button class="button bare" type="button" aria-label=${messages.close} title=${messages.close} @click=${() => this.#panel.hide()}>
          ${closeIcon}
        </button>
      </header>
      <ul>
        ${events.slice(0, MOST_LISTED).map(({ item, time }) => html`<li>${this.#renderEvent(item, time)}</li>`)}
        ${restTemplate(events.length, messages)}
      </ul>
    `;
  }

  #renderEvent(item: ViewItem, time: string): TemplateResult {
    return html`
      <button
        class="event ${item.status ?? ''} ${item.past ? 'past' : ''} ${item.declined ? 'declined' : ''}"
        part=${item.readonly ? 'event readonly' : 'event'}
        type="button"
        data-event-id=${item.eventId}
        data-occurrence-id=${item.id}
        @click=${this.#handleClick}
      >
        <span class="dot ${colorClass(item.color)}"></span>
        <span class="title" dir="auto">${item.title || this.messages.untitled}</span>
        <span class="time">${time}</span>
      </button>
    `;
  }

  #handleClick(event: Event): void {
    const button = event.currentTarget as HTMLElement;
    this.dispatchEvent(new ViewActivateEvent(button.dataset['occurrenceId'] ?? '', button));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-day-list': DayFlowDayList;
  }
}
