import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { closeIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { EditorProblem, Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-event-editor.styles.ts';
import { EditorDeleteEvent, type EditorDraft, EditorSaveEvent, type EditorValues } from './editor-draft.ts';
import { type TimeFields, editedFields, fieldsOfPlacement, placementOfFields } from './form-times.ts';

type TextField = 'title' | 'calendarId' | 'location' | 'description';

/**
 * The form in which an event is made or changed, a modal dialog beside its box. Made by the calendar.
 *
 * @csspart editor - the dialog
 */
export class DayFlowEventEditor extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, panel, styles];

  /** What is edited; undefined closes. */
  @property({ attribute: false }) draft: EditorDraft | undefined;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;

  @state() private values: EditorValues | undefined;
  @state() private times: TimeFields | undefined;
  @state() private problem: EditorProblem | undefined;

  readonly #panel = new PanelController(this);

  get filled(): boolean {
    return this.draft !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draft')) return;
    this.values = this.draft?.values;
    this.times = this.draft && fieldsOfPlacement(this.draft.values.placement);
    this.problem = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('draft') && this.draft !== undefined) this.renderRoot.querySelector<HTMLElement>('input.title')?.focus();
  }

  override render(): TemplateResult {
    const { draft, messages } = this;
    const heading = draft?.isNew ? messages.newEvent : messages.editEvent;
    return html`
      <dialog
        class="panel"
        part="editor"
        aria-label=${heading}
        @close=${this.#panel.handleClosed}
        @pointerdown=${this.#handleBackdrop}
      >
        ${draft === undefined || this.values === undefined || this.times === undefined
          ? nothing
          : this.#renderForm(draft, this.values, this.times, heading)}
      </dialog>
    `;
  }

  #renderForm(draft: EditorDraft, values: EditorValues, times: TimeFields, heading: string): TemplateResult {
    const { messages } = this;
    return html`
      <form novalidate class=${times.allDay ? 'all-day' : ''} @submit=${this.#handleSubmit}>
        <header>
          <h2>${heading}</h2>
          <button class="button bare" type="button" aria-label=${messages.close} title=${messages.close} @click=${this.#close}>
            ${closeIcon}
          </button>
        </header>
        <label class="field">
          <span class="caption">${messages.title}</span>
          <input class="title" dir="auto" .value=${values.title} @input=${this.#handleText('title')} />
        </label>
        <label class="check">
          <input type="checkbox" .checked=${times.allDay} @change=${this.#handleAllDay} />
          ${messages.editorAllDay}
        </label>
        ${this.#renderMoment('start', times)} ${this.#renderMoment('end', times)}
        ${this.problem === undefined
          ? nothing
          : html`<p class="problem" id="problem" role="alert">${messages.editorProblem[this.problem]}</p>`}
        ${draft.zoneNote === undefined ? nothing : html`<p class="note">${draft.zoneNote}</p>`}
        ${this.#renderCalendars(draft, values)}
        <label class="field">
          <span class="caption">${messages.location}</span>
          <input dir="auto" .value=${values.location} @input=${this.#handleText('location')} />
        </label>
        <label class="field">
          <span class="caption">${messages.description}</span>
          <textarea dir="auto" rows="3" .value=${values.description} @input=${this.#handleText('description')}></textarea>
        </label>
        <footer>
          ${draft.isNew
            ? nothing
            : html`<button class="button quiet danger" type="button" @click=${this.#handleDelete}>${messages.remove}</button>`}
          <span class="grow"></span>
          <button class="button" type="button" @click=${this.#close}>${messages.cancel}</button>
          <button class="button primary" type="submit">${messages.save}</button>
        </footer>
      </form>
    `;
  }

  #renderMoment(edge: 'start' | 'end', times: TimeFields): TemplateResult {
    const { messages } = this;
    const wrong = this.problem === `${edge}-missing` || (edge === 'end' && this.problem === 'end-before-start');
    const input = (part: 'date' | 'time'): TemplateResult => html`
      <input
        type=${part}
        name=${`${edge}-${part}`}
        aria-label=${`${messages[edge]}, ${messages[part]}`}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? 'problem' : nothing}
        .value=${times[`${edge}${part === 'date' ? 'Date' : 'Time'}`]}
        @change=${this.#handleTime(`${edge}${part === 'date' ? 'Date' : 'Time'}`)}
      />
    `;
    return html`
      <fieldset class="field">
        <legend class="caption">${messages[edge]}</legend>
        <div class="moment">${input('date')} ${times.allDay ? nothing : input('time')}</div>
      </fieldset>
    `;
  }

  #renderCalendars({ calendars }: EditorDraft, values: EditorValues): TemplateResult | typeof nothing {
    if (calendars.length < 2) return nothing;
    return html`
      <label class="field">
        <span class="caption">${this.messages.calendar}</span>
        <select name="calendar" @change=${this.#handleText('calendarId')}>
          ${calendars.map(
            ({ id, name }) => html`<option value=${id} ?selected=${id === values.calendarId}>${name}</option>`,
          )}
        </select>
      </label>
    `;
  }

  #handleText(field: TextField) {
    return (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      this.values = { ...this.values!, [field]: value };
    };
  }

  #handleTime(field: Exclude<keyof TimeFields, 'allDay'>) {
    return (event: Event): void => {
      this.times = editedFields(this.times!, { [field]: (event.target as HTMLInputElement).value });
      if (this.problem !== undefined) this.#check();
    };
  }

  #handleAllDay(event: Event): void {
    this.times = { ...this.times!, allDay: (event.target as HTMLInputElement).checked };
    this.problem = undefined;
  }

  #handleSubmit(event: Event): void {
    event.preventDefault();
    const placement = this.#check();
    if (placement === undefined) {
      const edge = this.problem === 'start-missing' ? 'start' : 'end';
      this.renderRoot.querySelector<HTMLElement>(`[name="${edge}-${this.times!.allDay ? 'date' : 'time'}"]`)?.focus();
      return;
    }
    const { values } = this;
    this.dispatchEvent(new EditorSaveEvent({ ...values!, title: values!.title.trim(), placement }));
  }

  /** The placement that the fields say; without one the problem is shown. */
  #check(): EditorValues['placement'] | undefined {
    const { draft, times } = this;
    // Fields hold minutes: times that nobody touched stay exact to the second.
    if (!this.#timesEdited()) return draft!.values.placement;
    const placement = placementOfFields(times!);
    this.problem = typeof placement === 'string' ? placement : undefined;
    return typeof placement === 'string' ? undefined : placement;
  }

  #timesEdited(): boolean {
    const before = fieldsOfPlacement(this.draft!.values.placement);
    return (Object.keys(before) as (keyof TimeFields)[]).some((field) => before[field] !== this.times![field]);
  }

  #handleDelete(): void {
    this.dispatchEvent(new EditorDeleteEvent());
  }

  /** A press beside the dialog leaves it, unless that would throw away what was typed. */
  #handleBackdrop(event: PointerEvent): void {
    if (event.target !== event.currentTarget || this.draft === undefined) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    const inside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    if (!inside && this.values === this.draft.values && !this.#timesEdited()) this.#close();
  }

  readonly #close = (): void => this.#panel.hide();
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-event-editor': DayFlowEventEditor;
  }
}
