import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checkIcon, nextIcon, previousIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { colorClass, paletteSheet } from '../styles/palette.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-menu.styles.ts';
import { type Menu, MenuChooseEvent, type MenuGroups, type MenuItem } from './menu.ts';
import { Typeahead } from './typeahead.ts';

/**
 * A menu (ARIA APG, "Menu"): arrows, Home, End and first letters lead from item to item, also to those that cannot be
 * chosen, which say why; a menu within it takes its place. Made by the calendar.
 *
 * @csspart menu - the panel
 */
export class DayFlowMenu extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, panel, styles];

  /** What is offered; undefined closes. */
  @property({ attribute: false }) menu: Menu | undefined;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;
  /** The item whose own menu is shown. */
  @state() private inner: string | undefined;

  readonly below = true;
  readonly #panel = new PanelController(this);
  readonly #typeahead = new Typeahead();
  /** The item that is to have the focus once it is drawn; the first where it is not there. */
  #focusNext: string | undefined;

  get filled(): boolean {
    return this.menu !== undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(paletteSheet());
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('menu')) return;
    if (this.menu === undefined) this.inner = undefined;
    else if (changed.get('menu') === undefined) this.#focusNext = '';
  }

  protected override updated(): void {
    if (this.#focusNext === undefined) return;
    const items = this.#items();
    (items.find(({ dataset }) => dataset['id'] === this.#focusNext) ?? items[0])?.focus({ preventScroll: true });
    this.#focusNext = undefined;
  }

  override render(): TemplateResult {
    const { menu } = this;
    const opener = menu?.groups.flat().find(({ id }) => id === this.inner);
    return html`
      <div
        class="panel"
        part="menu"
        popover="auto"
        role="menu"
        tabindex="-1"
        aria-label=${opener?.label ?? menu?.name ?? nothing}
        @toggle=${this.#panel.handleClosed}
        @keydown=${this.#handleKey}
        @contextmenu=${(event: Event) => event.preventDefault()}
      >
        ${menu === undefined ? nothing : opener === undefined ? this.#renderGroups(menu.groups) : this.#renderInner(opener)}
      </div>
    `;
  }

  #renderInner(opener: MenuItem): TemplateResult {
    return html`
      <button type="button" class="back" role="menuitem" tabindex="-1" data-id="" @click=${() => this.#leave()}>
        ${previousIcon}<span class="text"><bdi class="label">${opener.label}</bdi></span>
      </button>
      ${this.#renderGroups(opener.groups ?? [])}
    `;
  }

  #renderGroups(groups: MenuGroups): TemplateResult[] {
    const told = new Set<string | undefined>();
    return groups
      .filter((group) => group.length > 0)
      .map(
        (group) => html`<div class="group" role="group">
          ${group.map((item) => {
            const template = this.#renderItem(item, !told.has(item.why));
            told.add(item.why);
            return template;
          })}
        </div>`,
      );
  }

  /** @param tells whether a reason why not is seen: once is enough for the eye, though not for the ear */
  #renderItem(item: MenuItem, tells: boolean): TemplateResult {
    const { id, label, why, keys, checked, color, groups, danger } = item;
    return html`
      <button
        type="button"
        class="${danger ? 'danger' : ''} ${groups === undefined ? '' : 'onward'}"
        role=${checked === undefined ? 'menuitem' : 'menuitemradio'}
        tabindex="-1"
        data-id=${id}
        aria-label=${why === undefined ? label : `${label}. ${why}`}
        aria-checked=${checked === undefined ? nothing : String(checked)}
        aria-disabled=${why === undefined ? nothing : 'true'}
        aria-haspopup=${groups === undefined ? nothing : 'menu'}
        @click=${() => this.#choose(item)}
      >
        ${checked === undefined ? nothing : html`<span class="mark">${checked ? checkIcon : nothing}</span>`}
        ${color === undefined ? nothing : html`<span class="swatch ${colorClass(color)}"></span>`}
        <span class="text">
          <bdi class="label">${label}</bdi> ${why === undefined || !tells ? nothing : html`<span class="why">${why}</span>`}
        </span>
        ${keys === undefined ? nothing : html`<span class="keys" data-words=${keys}></span>`} ${groups === undefined ? nothing : nextIcon}
      </button>
    `;
  }

  #choose({ id, why, groups }: MenuItem): void {
    if (why !== undefined) return;
    if (groups === undefined) this.dispatchEvent(new MenuChooseEvent(id));
    else this.#enter(id);
  }

  #enter(id: string): void {
    this.inner = id;
    // Past the way back, on what holds now.
    const item = this.menu?.groups.flat().find((each) => each.id === id);
    const inner = item?.groups?.flat() ?? [];
    this.#focusNext = (inner.find(({ checked }) => checked) ?? inner[0])?.id ?? '';
  }

  #leave(): void {
    this.#focusNext = this.inner;
    this.inner = undefined;
  }

  #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('button')];
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = this.#items();
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    if (event.key === 'Tab') this.#panel.hide();
    else if (this.#goAcross(event, items[at])) event.preventDefault();
    else {
      const next = this.#indexOf(event.key, items, at);
      if (next === undefined) return;
      event.preventDefault();
      items[next]?.focus();
    }
  }

  /** Into an item's own menu, or back out of it. */
  #goAcross({ key }: KeyboardEvent, item: HTMLElement | undefined): boolean {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
    const onward = (key === 'ArrowRight') === (getComputedStyle(this).direction === 'ltr');
    if (!onward && this.inner !== undefined) this.#leave();
    else if (onward && item?.classList.contains('onward')) item.click();
    else return false;
    return true;
  }

  #indexOf(key: string, items: readonly HTMLElement[], at: number): number | undefined {
    const last = items.length - 1;
    if (key === 'ArrowDown') return at === last ? 0 : at + 1;
    if (key === 'ArrowUp') return at <= 0 ? last : at - 1;
    if (key === 'Home') return 0;
    if (key === 'End') return last;
    if (key.length !== 1 || key === ' ') return undefined;
    const labels = items.map((item) => item.querySelector('.label')?.textContent ?? '');
    const found = this.#typeahead.find(key, labels, at, Date.now());
    return found === -1 ? undefined : found;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-menu': DayFlowMenu;
  }
}
