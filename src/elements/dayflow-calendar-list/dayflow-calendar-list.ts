import { type CSSResultGroup, LitElement, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Calendar } from '../../model/calendar.ts';
import { checkedColor } from '../color.ts';
import { lockIcon, moreIcon } from '../icons.ts';
import { isolated } from '../isolated.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { repeat } from '../repeat.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { colorClass, paletteSheet } from '../styles/palette.ts';
import { tokens } from '../styles/tokens.ts';
import { CalendarFilesEvent, type CalendarGroup, type CalendarOnlyEvent, CalendarPatchEvent } from './calendar-group.ts';
import { styles } from './dayflow-calendar-list.styles.ts';

/**
 * The calendars of all sources, to be shown, hidden and coloured, and one of them chosen for new events. Made
 * by the calendar.
 *
 * @csspart calendar-list - the list
 */
export class DayFlowCalendarList extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, controls, styles];

  @property({ attribute: false }) groups: readonly CalendarGroup[] = [];
  /** The calendar that new events go to. */
  @property({ attribute: false }) defaultId: string | undefined;
  /** Whether events can be added. */
  @property({ attribute: false }) importable = false;
  @property({ attribute: false }) messages: Messages = english;

  /** Whose options are open, and the button that opened them. */
  @state() private open: { readonly id: string; readonly anchor: HTMLElement } | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(paletteSheet());
    return root;
  }

  override render(): TemplateResult {
    const { messages, open } = this;
    const calendars = this.#calendars;
    const opened = calendars.find(({ id }) => id === open?.id);
    return html`
      <section part="calendar-list" aria-label=${messages.calendars}>
        <header>
          <h2>${messages.calendars}</h2>
          ${calendars.every(({ visible }) => visible)
            ? nothing
            : html`<button class="button quiet all" type="button" @click=${() => this.#show(calendars)}>
                ${messages.showAllCalendars}
              </button>`}
        </header>
        ${calendars.length === 0 ? html`<p>${messages.noCalendars}</p>` : nothing}
        ${repeat(this.groups, ({ id }) => id, (group) => this.#renderGroup(group))}
        <footer>${this.importable ? this.#renderFiles('import') : nothing} ${calendars.length === 0 ? nothing : this.#renderFiles('export')}</footer>
      </section>
      <dayflow-calendar-options
        exportparts="calendar-options"
        .calendar=${opened}
        .isDefault=${opened?.id === this.defaultId}
        .isOnly=${opened?.visible === true && calendars.filter(({ visible }) => visible).length === 1}
        .anchor=${open?.anchor}
        .messages=${messages}
        @panel-close=${() => (this.open = undefined)}
        @calendar-patch=${({ calendar, patch }: CalendarPatchEvent) => this.#patch(calendar, patch)}
        @calendar-only=${({ calendar }: CalendarOnlyEvent) => this.#show([calendar])}
        @calendar-files=${({ command, calendarId }: CalendarFilesEvent) => this.dispatchEvent(new CalendarFilesEvent(command, calendarId))}
      ></dayflow-calendar-options>
    `;
  }

  #renderGroup({ name, calendars }: CalendarGroup): TemplateResult | typeof nothing {
    if (calendars.length === 0) return nothing;
    return html`
      ${name === undefined ? nothing : html`<h3><bdi>${name}</bdi></h3>`}
      <ul>
        ${repeat(calendars, ({ id }) => id, (calendar) => html`<li>${this.#renderCalendar(calendar)}</li>`)}
      </ul>
    `;
  }

  #renderFiles(command: CalendarFilesEvent['command']): TemplateResult {
    return html`<button class="button quiet" type="button" @click=${() => this.dispatchEvent(new CalendarFilesEvent(command))}>
      ${this.messages.commands[command]}
    </button>`;
  }

  #renderCalendar(calendar: Calendar): TemplateResult {
    const { messages } = this;
    const name = calendar.name || messages.unnamedCalendar;
    return html`
      <label>
        <input
          type="checkbox"
          class=${colorClass(checkedColor(calendar.color))}
          .checked=${live(calendar.visible)}
          @change=${() => this.#patch(calendar, { visible: !calendar.visible })}
        />
        <span class="name" dir="auto">${name}</span>
        ${calendar.readonly
          ? html`<span class="sign" title=${messages.readonly}>${lockIcon}<span class="hidden">, ${messages.readonly}</span></span>`
          : nothing}
        ${calendar.id === this.defaultId && this.#writable > 1
          ? html`<span class="sign note">${messages.takesNewEvents}</span>`
          : nothing}
      </label>
      <button
        class="button bare"
        type="button"
        aria-label=${messages.calendarOptions(isolated(name, messages))}
        aria-haspopup="dialog"
        aria-expanded=${this.open?.id === calendar.id ? 'true' : 'false'}
        @click=${(event: Event) => (this.open = { id: calendar.id, anchor: event.currentTarget as HTMLElement })}
      >
        ${moreIcon}
      </button>
    `;
  }

  get #calendars(): readonly Calendar[] {
    return this.groups.flatMap(({ calendars }) => calendars);
  }

  get #writable(): number {
    return this.#calendars.filter((calendar) => !calendar.readonly).length;
  }

  #patch(calendar: Calendar, patch: CalendarPatchEvent['patch']): void {
    this.dispatchEvent(new CalendarPatchEvent(calendar, patch));
  }

  /** Shows these and hides all others. */
  #show(shown: readonly Calendar[]): void {
    for (const calendar of this.#calendars) {
      const visible = shown.includes(calendar);
      if (calendar.visible !== visible) this.#patch(calendar, { visible });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-calendar-list': DayFlowCalendarList;
  }
}
