import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { closeIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { EditorProblem, Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { inputs } from '../styles/inputs.ts';
import { paletteSheet } from '../styles/palette.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { TypedField } from '../typed-field/typed-field.ts';
import { styles } from './dayflow-event-editor.styles.ts';
import { type DetailFields, calendarField, detailFields, titleField } from './detail-fields.ts';
import { EditorDeleteEvent, type EditorDraft, EditorSaveEvent, type EditorValues } from './editor-draft.ts';
import { editorFooter } from './editor-footer.ts';
import { type EditorForm, changedFields, followingForm, formOfValues, touchedFields, valuesOfForm } from './editor-form.ts';
import { type EditorNews, NO_NEWS, newsAfter, newsLines } from './editor-news.ts';
import { styles as fields } from './fields.styles.ts';
import { type EditorPlace, whenFields } from './when-fields.ts';

/**
 * The form in which an event is made or changed, a modal dialog beside its box. Made by the calendar.
 *
 * @slot editor - The page's own fields.
 *
 * @csspart editor - the dialog
 * @csspart editor-field - a field with its name; each has a part of its own besides: `editor-title`, `editor-when`,
 *   `editor-zone`, `editor-calendar`, `editor-location`, `editor-url`, `editor-description`, `editor-reminders`, `editor-busy`
 */
export class DayFlowEventEditor extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, inputs, panel, styles, fields];

  /** What is edited; undefined closes. */
  @property({ attribute: false }) draft: EditorDraft | undefined;
  /** What it opens beside. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) place!: EditorPlace;
  @property({ attribute: false }) messages: Messages = english;

  @state() private form: EditorForm | undefined;
  @state() private problem: EditorProblem | undefined;
  @state() private more = false;
  @state() private zoneAsked = false;
  @state() private asking = false;
  @state() private news: EditorNews = NO_NEWS;

  readonly #panel = new PanelController(this);
  /** The event as the form knows it: what differs was typed. */
  #before: EditorValues | undefined;
  /** Whether the page's own fields were edited. */
  #ownEdited = false;

  get filled(): boolean {
    return this.draft !== undefined;
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
    if (!changed.has('draft')) return;
    const { draft, form } = this;
    const last = changed.get('draft');
    if (draft !== undefined && form !== undefined && last?.eventId === draft.eventId && draft.typed === last?.typed) {
      this.#follow(draft.values, form);
    } else this.#begin(draft);
  }

  #begin(draft: EditorDraft | undefined): void {
    this.#before = draft?.values;
    this.form = draft && formOfValues(draft.typed ?? draft.values);
    this.problem = undefined;
    this.asking = false;
    this.zoneAsked = false;
    this.more = draft?.eventId !== undefined;
    this.news = NO_NEWS;
    this.#ownEdited = false;
  }

  /** The event was changed elsewhere. */
  #follow(values: EditorValues, form: EditorForm): void {
    const before = this.#before!;
    this.news = newsAfter(this.news, changedFields(before, values), touchedFields(form, before));
    this.form = followingForm(form, before, values);
    this.#before = values;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const opened = changed.has('draft') && changed.get('draft') === undefined;
    if (opened && this.draft !== undefined) this.renderRoot.querySelector<HTMLElement>('input.title')?.focus();
  }

  override render(): TemplateResult {
    const { draft, form, messages } = this;
    const heading = draft?.eventId === undefined ? messages.newEvent : messages.editEvent;
    return html`
      <dialog
        class="panel"
        part="editor"
        aria-label=${heading}
        @close=${this.#panel.handleClosed}
        @cancel=${this.#handleCancel}
        @pointerdown=${this.#handleBackdrop}
      >
        <form novalidate @submit=${this.#handleSubmit} @keydown=${this.#handleKey}>
          ${draft === undefined || form === undefined ? nothing : this.#renderFields(draft, form, heading)}
          <div class="own"><slot name="editor" @input=${this.#handleOwn} @change=${this.#handleOwn}></slot></div>
          ${draft === undefined ? nothing : this.#renderFoot(draft)}
        </form>
      </dialog>
    `;
  }

  #renderFields(draft: EditorDraft, form: EditorForm, heading: string): TemplateResult {
    const { messages, place, problem } = this;
    const given: DetailFields = { form, place, messages, change: this.#change };
    return html`
      <div class="head">
        <h2>${heading}</h2>
        <button class="button bare" type="button" aria-label=${messages.close} title=${messages.close} @click=${this.#leave}>
          ${closeIcon}
        </button>
      </div>
      ${titleField(given)}
      ${whenFields({
        ...given,
        floating: draft.values.zone === null,
        problem: problem && messages.editorProblem[problem],
        zoneShown: this.zoneAsked || form.zone !== place.timeZone,
        showZone: this.#showZone,
      })}
      ${draft.calendars.length < 2 ? nothing : calendarField(draft.calendars, given)}
      <div id="more" class="more" ?hidden=${!this.more}>${detailFields(given)}</div>
    `;
  }

  #renderFoot(draft: EditorDraft): TemplateResult {
    const { messages, more, asking } = this;
    const kind = draft.eventId === undefined ? 'create' : draft.gone ? 'gone' : 'edit';
    const news = newsLines(this.news, kind === 'gone', messages, this.place.locale);
    return html`
      <div class="end">
        <div class="news" role="status">${news.map((line) => html`<p class="note">${line}</p>`)}</div>
        ${draft.refusal === undefined ? nothing : html`<p class="problem" role="alert">${draft.refusal}</p>`}
        ${editorFooter(
          { kind, more, asking, messages },
          { delete: this.#handleDelete, cancel: this.#close, keep: this.#keep, toggleMore: () => (this.more = !this.more) },
        )}
      </div>
    `;
  }

  readonly #change = (edit: Partial<EditorForm>): void => {
    this.form = { ...this.form!, ...edit };
    if (this.problem !== undefined) this.#values();
  };

  /** The values of the form; without them the problem is shown. */
  #values(): EditorValues | undefined {
    const values = valuesOfForm(this.form!, this.#before!);
    this.problem = typeof values === 'string' ? values : undefined;
    return typeof values === 'string' ? undefined : values;
  }

  get #typedFields(): TypedField<unknown>[] {
    return [...this.renderRoot.querySelectorAll('*')].filter((element) => element instanceof TypedField);
  }

  #handleSubmit(event: Event): void {
    event.preventDefault();
    const unread = this.#typedFields.filter((field) => !field.commit());
    if (unread.length > 0) {
      unread[0]!.focus();
      return;
    }
    const values = this.#values();
    if (values !== undefined) this.dispatchEvent(new EditorSaveEvent(values, this.#before!, this.#ownEdited));
    else this.renderRoot.querySelector<HTMLElement>(`[data-field="end-${this.form!.times.allDay ? 'date' : 'time'}"]`)?.focus();
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const typed = event.target instanceof TypedField;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || typed)) (event.currentTarget as HTMLFormElement).requestSubmit();
    else if (event.key === 'Escape') this.#leave();
    else return;
    event.preventDefault();
  }

  /** Another way to close a dialog than by keys, such as a phone's back gesture. */
  #handleCancel(event: Event): void {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#leave();
  }

  readonly #handleDelete = (): void => void this.dispatchEvent(new EditorDeleteEvent());

  readonly #handleOwn = (): void => void (this.#ownEdited = true);

  readonly #showZone = (): void => {
    this.zoneAsked = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[data-field="zone"]')?.focus());
  };

  /** A press beside the dialog leaves it. */
  #handleBackdrop(event: PointerEvent): void {
    if (event.target !== event.currentTarget || this.draft === undefined) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) this.#leave();
  }

  /** Closes, and asks first where that would throw away what was typed. */
  readonly #leave = (): void => {
    if (this.draft === undefined || this.asking) this.#keep();
    else if (this.#edited) {
      this.asking = true;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[name="keep"]')?.focus());
    } else this.#close();
  };

  get #edited(): boolean {
    if (this.form === undefined || this.#ownEdited || this.draft?.typed !== undefined) return this.form !== undefined;
    return touchedFields(this.form, this.#before!).length > 0 || this.#typedFields.some(({ pending }) => pending);
  }

  readonly #keep = (): void => {
    this.asking = false;
    this.renderRoot.querySelector<HTMLElement>('input.title')?.focus();
  };

  readonly #close = (): void => this.#panel.hide();
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-event-editor': DayFlowEventEditor;
  }
}
