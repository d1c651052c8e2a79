import { type CSSResultGroup, LitElement, type TemplateResult, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { SyncWords } from '../dayflow-calendar/sync-words.ts';
import type { CalendarView } from '../events.ts';
import { nextIcon, plusIcon, previousIcon, searchIcon, sidebarIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-toolbar.styles.ts';
import {
  ToolbarCreateEvent,
  ToolbarDateEvent,
  ToolbarPageEvent,
  ToolbarSearchEvent,
  ToolbarSidebarEvent,
  ToolbarViewEvent,
} from './toolbar-events.ts';
import { foldViews, viewSwitchTemplate } from './view-switch.ts';

/**
 * The bar above the views: pages, title, state of sync, views, and New. Made by the calendar.
 *
 * @csspart toolbar - the bar
 * @csspart title - the heading that says which days are on screen
 * @csspart sync-status - the state of sync
 */
export class DayFlowToolbar extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, controls, styles];

  /** What is on screen, in words. */
  @property({ attribute: false }) heading = '';
  /** The number of the week on screen; undefined hides it. */
  @property({ attribute: false }) week: number | undefined;
  /** Whether the small month beside the title is open. */
  @property({ attribute: false }) choosesDate = false;
  @property({ attribute: false }) view: CalendarView = 'week';
  /** The views to choose from, in their order; the one on screen is offered too. */
  @property({ attribute: false }) views: readonly CalendarView[] = [];
  @property({ attribute: false }) status: SyncWords | undefined;
  /** Whether there is a button for new events. */
  @property({ attribute: false }) creatable = false;
  /** Whether the search is open. */
  @property({ attribute: false }) searching = false;
  /** Whether the sidebar is seen. */
  @property({ attribute: false }) sidebar = false;
  @property({ attribute: false }) messages: Messages = english;
  /** Two rows, and New floating over the view. */
  @property({ type: Boolean, reflect: true }) narrow = false;

  @query('.bar') private readonly bar!: HTMLElement | null;
  #closes = false;
  readonly #size: ResizeObserver = new ResizeObserver(() => foldViews(this.bar!));

  /** For what opens beside it. */
  get searchButton(): HTMLElement | null {
    return this.renderRoot.querySelector('.search');
  }

  /** For what opens beside it. */
  get sidebarButton(): HTMLElement | null {
    return this.renderRoot.querySelector('.sidebar');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.bar !== null) this.#size.observe(this.bar);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override updated(): void {
    if (!this.isConnected) return;
    // Told anew of a size, the observer measures after the frame's own layout, and before its paint.
    this.#size.unobserve(this.bar!);
    this.#size.observe(this.bar!);
  }

  override render(): TemplateResult {
    const { messages } = this;
    return html`
      <div class="bar" part="toolbar">
        ${this.#renderSidebarButton()}
        <div class="pages">
          <button class="button today" type="button" @click=${() => this.#page('today')}>${messages.today}</button>
          ${this.#renderArrow('previous', previousIcon)} ${this.#renderArrow('next', nextIcon)}
        </div>
        <h2 part="title">${this.#renderTitle()}</h2>
        ${this.week === undefined ? nothing : html`<span class="week">${messages.weekOf(this.week)}</span>`}
        ${this.#renderStatus()}
        ${this.#renderSearchButton()} ${viewSwitchTemplate(this, this.#handleView)}
        ${this.creatable ? this.#renderCreate() : nothing}
      </div>
    `;
  }

  #renderSidebarButton(): TemplateResult {
    const name = this.messages.calendars;
    return html`
      <button
        class="button bare sidebar"
        type="button"
        aria-label=${name}
        aria-expanded=${this.sidebar ? 'true' : 'false'}
        title=${name}
        @click=${(event: Event) => this.dispatchEvent(new ToolbarSidebarEvent(event.currentTarget as HTMLElement))}
      >
        ${sidebarIcon}
      </button>
    `;
  }

  #renderSearchButton(): TemplateResult {
    const name = this.messages.search;
    return html`
      <button
        class="button bare search"
        type="button"
        aria-label=${name}
        aria-haspopup="dialog"
        aria-expanded=${this.searching ? 'true' : 'false'}
        title=${name}
        @pointerdown=${() => (this.#closes = this.searching)}
        @click=${this.#handleSearch}
      >
        ${searchIcon}
      </button>
    `;
  }

  #renderTitle(): TemplateResult {
    return html`<button
      class="title"
      type="button"
      aria-haspopup="dialog"
      aria-expanded=${this.choosesDate ? 'true' : 'false'}
      title=${this.messages.jumpToDate}
      @pointerdown=${() => (this.#closes = this.choosesDate)}
      @click=${this.#handleTitle}
    >${this.heading}</button>`;
  }

  #renderArrow(to: 'previous' | 'next', icon: TemplateResult): TemplateResult {
    const name = this.messages[to];
    return html`
      <button class="button bare" type="button" aria-label=${name} title=${name} @click=${() => this.#page(to)}>
        ${icon}
      </button>
    `;
  }

  #renderStatus(): TemplateResult {
    const { status } = this;
    if (status === undefined) return html`<span class="spacer"></span>`;
    return html`
      <div class="status ${status.tone}" part="sync-status" title=${status.words}>
        <span class="dot"></span><span class="words">${status.words}</span>
      </div>
    `;
  }

  #renderCreate(): TemplateResult {
    return html`
      <button
        class="button primary create"
        type="button"
        title=${this.messages.newEvent}
        @click=${this.#handleCreate}
      >
        ${plusIcon}<span class="label">${this.messages.create}</span>
      </button>
    `;
  }

  #page(to: 'today' | 'previous' | 'next'): void {
    this.dispatchEvent(new ToolbarPageEvent(to));
  }

  #handleSearch(event: MouseEvent): void {
    // A press has closed what was open by itself; a key has not.
    if (event.detail > 0 && this.#closes) return;
    this.dispatchEvent(new ToolbarSearchEvent(event.currentTarget as HTMLElement));
  }

  #handleTitle(event: MouseEvent): void {
    // A press has closed what was open by itself; a key has not.
    if (event.detail > 0 && this.#closes) return;
    this.dispatchEvent(new ToolbarDateEvent(event.currentTarget as HTMLElement));
  }

  readonly #handleView = (view: CalendarView): void => {
    this.dispatchEvent(new ToolbarViewEvent(view));
    // A menu shows what was chosen, also where the host refuses to go there.
    this.requestUpdate();
  };

  #handleCreate(event: Event): void {
    this.dispatchEvent(new ToolbarCreateEvent(event.currentTarget as HTMLElement));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-toolbar': DayFlowToolbar;
  }
}
