import { type CSSResultGroup, LitElement, type TemplateResult, html } from 'lit';
import { property } from 'lit/decorators.js';
import { closeIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-sidebar.styles.ts';

/**
 * What stands beside the views: docked where there is room, else a panel beside its button. Made by the calendar.
 *
 * @slot - What it holds.
 *
 * @csspart sidebar - the sidebar, docked or not
 */
export class DayFlowSidebar extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, panel, styles];

  /** Whether it stands in the calendar's frame. */
  @property({ type: Boolean, reflect: true }) docked = false;
  /** Whether it is open as a panel. */
  @property({ attribute: false }) open = false;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;

  readonly below = true;
  readonly #panel = new PanelController(this);

  get filled(): boolean {
    return this.open && !this.docked;
  }

  override render(): TemplateResult {
    const { calendars, close } = this.messages;
    if (this.docked) return html`<aside part="sidebar" aria-label=${calendars}><slot></slot></aside>`;
    return html`
      <div
        class="panel"
        part="sidebar"
        popover="auto"
        role="dialog"
        tabindex="-1"
        aria-label=${calendars}
        @toggle=${this.#panel.handleClosed}
      >
        <button class="button bare" type="button" aria-label=${close} title=${close} @click=${() => this.#panel.hide()}>
          ${closeIcon}
        </button>
        <slot></slot>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-sidebar': DayFlowSidebar;
  }
}
