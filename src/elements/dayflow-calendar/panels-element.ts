import { type TemplateResult, html } from 'lit';
import type { DetailsActionEvent, DetailsRemindEvent } from '../dayflow-event-details/details.ts';
import type { EditorSaveEvent } from '../dayflow-event-editor/editor-draft.ts';
import type { EditorPlace } from '../dayflow-event-editor/when-fields.ts';
import type { HelpSection } from '../dayflow-help/help.ts';
import type { MenuChooseEvent } from '../dayflow-menu/menu.ts';
import { onApple } from '../on-apple.ts';
import { onceOpen } from '../once-open.ts';
import { NEW_BOX } from './drafts.ts';
import { helpContent } from './help-content.ts';
import { InputElement } from './input-element.ts';
import { PANEL_TAGS, openOccurrence } from './open-panel.ts';
import { dayEvents, shownDetails } from './panel-contents.ts';
import { tick } from './ticks.ts';

const EDITOR_PARTS =
  'editor, editor-field, editor-title, editor-when, editor-zone, editor-calendar, editor-location, editor-url, editor-description, editor-reminders, editor-busy';

/** What opens over the view: details, lists, the editor, the menu, the help and questions. */
export abstract class PanelsElement extends InputElement {
  readonly #newBox = (): Element | null => this.viewElement?.boxOf(NEW_BOX) ?? null;

  protected renderPanels(): TemplateResult {
    const kind = this.panels.open?.kind;
    // The two that hold the page's slots are there from the start: WebKit draws the whole calendar anew, and scrolls
    // its views to their tops, when a slot is put in.
    return html`
      ${this.#renderDetails()} ${this.#renderEditor()}
      ${onceOpen(kind === 'date', () => this.#renderDatePanel())}
      ${onceOpen(kind === 'day', () => this.#renderDayList())}
      ${onceOpen(this.menu.content !== undefined, () => this.#renderMenu())}
      ${onceOpen(kind === 'help', () => this.#renderHelp())}
      ${onceOpen(this.confirmation.question !== undefined, () => this.#renderConfirmation())}
    `;
  }

  #renderDetails(): TemplateResult {
    const { open } = this.panels;
    return html`
      <dayflow-event-details
        exportparts="details"
        .details=${open?.kind === 'details' ? shownDetails(open.occurrenceId, this.scene, this.sources) : undefined}
        .anchor=${open?.anchor}
        .messages=${this.words}
        @panel-close=${this.#handlePanelClose}
        @details-action=${this.#handleDetailsAction}
        @details-remind=${this.#handleDetailsRemind}
      >
        <slot name="details" slot="details"></slot>
      </dayflow-event-details>
    `;
  }

  #renderDatePanel(): TemplateResult {
    const { open } = this.panels;
    return html`
      <dayflow-date-panel
        exportparts="date-panel, day, today, weekend, other"
        .month=${open?.kind === 'date' ? this.panelMonth : undefined}
        .anchor=${open?.anchor}
        .messages=${this.words}
        @panel-close=${this.#handlePanelClose}
        @view-day=${this.listeners.day}
      ></dayflow-date-panel>
    `;
  }

  #renderDayList(): TemplateResult {
    const { open } = this.panels;
    return html`
      <dayflow-day-list
        exportparts="day-list, event, readonly"
        .content=${open?.kind === 'day' ? dayEvents(open.day, this.scene) : undefined}
        .anchor=${open?.anchor}
        .messages=${this.words}
        @panel-close=${this.#handlePanelClose}
        @view-activate=${this.listeners.activate}
      ></dayflow-day-list>
    `;
  }

  #renderEditor(): TemplateResult {
    const { open } = this.panels;
    const editing = open?.kind === 'create' || open?.kind === 'edit' ? open : undefined;
    return html`
      <dayflow-event-editor
        exportparts=${EDITOR_PARTS}
        .place=${this.#editorPlace}
        .draft=${editing?.draft}
        .anchor=${open?.anchor ?? this.#newBox}
        .messages=${this.words}
        @panel-close=${this.#handlePanelClose}
        @editor-save=${this.#handleSave}
        @editor-delete=${this.#handleDelete}
      >
        <slot name="editor" slot="editor"></slot>
      </dayflow-event-editor>
    `;
  }

  #renderMenu(): TemplateResult {
    const { open } = this.panels;
    return html`
      <dayflow-menu
        exportparts="menu"
        .menu=${this.menu.content}
        .anchor=${open?.anchor}
        .messages=${this.words}
        @panel-close=${this.#handlePanelClose}
        @menu-choose=${({ id }: MenuChooseEvent) => this.menu.choose(id)}
      ></dayflow-menu>
    `;
  }

  #renderHelp(): TemplateResult {
    return html`
      <dayflow-help
        exportparts="help"
        .sections=${this.panels.open?.kind === 'help' ? this.#help : undefined}
        .messages=${this.words}
        @panel-close=${this.#handlePanelClose}
      ></dayflow-help>
    `;
  }

  #renderConfirmation(): TemplateResult {
    return html`
      <dayflow-confirm-dialog
        exportparts="confirm"
        .question=${this.confirmation.question}
        .anchor=${this.confirmation.anchor}
        .messages=${this.words}
        @panel-close=${() => this.confirmation.answer(false)}
        @confirm-yes=${() => this.confirmation.answer(true)}
      ></dayflow-confirm-dialog>
    `;
  }

  get #help(): HelpSection[] {
    const { commands, words: messages, rightToLeft: rtl } = this;
    return helpContent({ commands, messages, shortcuts: this.shortcuts === 'on', apple: onApple(), rtl });
  }

  get #editorPlace(): EditorPlace {
    const { locale, hourCycle, dayNow: today, timeZone } = this;
    const { firstDay, weekend } = this.week;
    return { locale, hourCycle, today, firstDay, weekend, timeZone };
  }

  #handlePanelClose(event: Event): void {
    const { open } = this.panels;
    const closed = (event.target as Element).localName;
    // A panel that closes because another opened in its place tells of itself only.
    if (open !== undefined && PANEL_TAGS[open.kind] === closed) this.panels.open = undefined;
  }

  #handleDetailsAction({ action }: DetailsActionEvent): void {
    const { open } = this.panels;
    if (open?.kind !== 'details') return;
    if (action === 'edit') this.panels.edit(open.occurrenceId, open.anchor);
    else if (action === 'complete') tick(open.occurrenceId, this.ticks);
    else if (action === 'menu') this.menu.open({ occurrenceId: open.occurrenceId }, open.anchor);
    else this.delete(open.occurrenceId);
  }

  #handleDetailsRemind({ reminders }: DetailsRemindEvent): void {
    const id = openOccurrence(this.panels.open);
    if (id !== undefined) void this.user.patch(id, { reminders }, this.words.remindersSet);
  }

  #handleSave(save: EditorSaveEvent): void {
    void this.user.save(save).then((event) => {
      if (event !== undefined) void this.viewFocus.give({ occurrenceId: `${event.id}/` });
    });
  }

  #handleDelete(): void {
    const id = openOccurrence(this.panels.open);
    if (id !== undefined) this.delete(id);
  }
}
