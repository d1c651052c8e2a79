import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { MarkedText } from '../../model/search/marks.ts';
import { closeIcon, searchIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { colorClass, paletteSheet } from '../styles/palette.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-search.styles.ts';
import { SearchChooseEvent, type SearchDay, type SearchHit, SearchQueryEvent, type SearchResults } from './results.ts';

/**
 * A field that finds events, and what it found (ARIA APG, "Combobox" with a listbox that is always open). Made by the
 * calendar.
 *
 * @csspart search - the panel
 */
export class DayFlowSearch extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, panel, styles];

  /** What is shown; undefined closes. */
  @property({ attribute: false }) results: SearchResults | undefined;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;
  /** The hit that Enter chooses. */
  @state() private active: string | undefined;

  @query('input') private readonly input!: HTMLInputElement | null;
  readonly below = true;
  readonly #panel = new PanelController(this);

  get filled(): boolean {
    return this.results !== undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(paletteSheet());
    root.addEventListener('click', (event) => this.#handleClick(event));
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('results')) return;
    const hits = this.#hits;
    if (!hits.some(({ id }) => id === this.active)) this.active = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('results') && changed.get('results') === undefined && this.results !== undefined) {
      this.input?.focus({ preventScroll: true });
      this.input?.select();
    }
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const { results, messages } = this;
    return html`
      <div
        class="panel"
        part="search"
        popover="auto"
        role="dialog"
        tabindex="-1"
        aria-label=${messages.search}
        @toggle=${this.#panel.handleClosed}
      >
        ${results === undefined ? nothing : html`${this.#renderField(results)}${this.#renderResults(results)}`}
      </div>
    `;
  }

  #renderField({ query: text }: SearchResults): TemplateResult {
    const { messages, active } = this;
    return html`
      <div class="field">
        ${searchIcon}
        <input
          type="search"
          role="combobox"
          aria-expanded=${this.#hits.length > 0 ? 'true' : 'false'}
          aria-controls="hits"
          aria-autocomplete="list"
          aria-activedescendant=${active === undefined ? nothing : this.#idOf(active)}
          aria-label=${messages.search}
          placeholder=${messages.searchHint}
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          .value=${text}
          @input=${this.#handleInput}
          @keydown=${this.#handleKey}
        />
        <button class="button bare" type="button" aria-label=${messages.close} title=${messages.close} @click=${() => this.#panel.hide()}>
          ${closeIcon}
        </button>
      </div>
    `;
  }

  #renderResults({ query: text, upcoming, past, more, note }: SearchResults): TemplateResult {
    const { messages } = this;
    const nothingFound = text.trim() !== '' && upcoming.length + past.length === 0;
    return html`
      <div class="results">
        <div id="hits" role="listbox" aria-label=${messages.searchResults} ?hidden=${upcoming.length + past.length === 0}>
          ${upcoming.map((day) => this.#renderDay(day))}
          ${past.length === 0 ? nothing : html`<h3 class="past-heading" role="presentation">${messages.searchPast}</h3>`}
          ${past.map((day) => this.#renderDay(day))}
        </div>
        ${nothingFound ? html`<p class="words">${messages.nothingFound}</p>` : nothing}
        ${more > 0 ? html`<p class="words">${messages.moreFound(more)}</p>` : nothing}
        ${note === undefined ? nothing : html`<p class="words">${note}</p>`}
      </div>
    `;
  }

  #renderDay({ day, hits }: SearchDay): TemplateResult {
    return html`
      <div role="group" aria-label=${day}>
        <h3 role="presentation">${day}</h3>
        ${hits.map((hit) => this.#renderHit(hit))}
      </div>
    `;
  }

  #renderHit(hit: SearchHit): TemplateResult {
    const { id, title, time, more, color, calendarName, recurring } = hit;
    const { messages } = this;
    return html`
      <div
        role="option"
        id=${this.#idOf(id)}
        aria-selected=${id === this.active ? 'true' : 'false'}
      >
        <span class="dot ${colorClass(color)}"></span>
        <span class="title"><bdi>${title.length === 0 ? messages.untitled : markedTemplate(title)}</bdi></span>
        <span class="time">${time}</span>
        ${more === undefined ? nothing : html`<span class="more"><bdi>${markedTemplate(more)}</bdi></span>`}
        <span class="hidden">${[calendarName, recurring ? messages.recurring : ''].filter(Boolean).join(', ')}</span>
      </div>
    `;
  }

  get #hits(): SearchHit[] {
    const { upcoming = [], past = [] } = this.results ?? {};
    return [...upcoming, ...past].flatMap(({ hits }) => hits);
  }

  #idOf(hit: string): string {
    return `hit-${this.#hits.findIndex(({ id }) => id === hit)}`;
  }

  #handleClick(event: Event): void {
    const option = (event.target as Element).closest('[role="option"]');
    const hit = option === null ? undefined : this.#hits[Number(option.id.slice('hit-'.length))];
    if (hit !== undefined) this.dispatchEvent(new SearchChooseEvent(hit));
  }

  #handleInput(event: Event): void {
    this.dispatchEvent(new SearchQueryEvent((event.target as HTMLInputElement).value));
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const hits = this.#hits;
    const ids = hits.map(({ id }) => id);
    const at = this.active === undefined ? -1 : ids.indexOf(this.active);
    if (event.key === 'ArrowDown') this.active = ids[at + 1] ?? ids[0];
    else if (event.key === 'ArrowUp') this.active = at < 0 ? ids.at(-1) : ids[at - 1];
    else if (event.key === 'Enter') {
      const chosen = hits[Math.max(0, at)];
      if (chosen !== undefined) this.dispatchEvent(new SearchChooseEvent(chosen));
    } else return;
    event.preventDefault();
  }
}

/** Marked pieces as text nodes: nothing in them is markup. */
function markedTemplate(text: MarkedText): (TemplateResult | string)[] {
  return text.map(({ text: piece, marked }) => (marked ? html`<mark>${piece}</mark>` : piece));
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-search': DayFlowSearch;
  }
}
