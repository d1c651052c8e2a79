import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { closeIcon, repeatIcon } from '../icons.ts';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { type PanelAnchor, PanelCloseEvent, PanelController, type PanelElement } from '../panel-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { inputs } from '../styles/inputs.ts';
import { colorClass, paletteSheet } from '../styles/palette.ts';
import { panel } from '../styles/panel.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './dayflow-import-dialog.styles.ts';
import { ImportChooseEvent, type ImportPreview, ImportStartEvent, type PreviewLine, type PreviewLines } from './preview.ts';

/**
 * What a file would bring into the calendar, before it does; a modal dialog. Made by the calendar.
 *
 * @csspart import - the dialog
 */
export class DayFlowImportDialog extends LitElement implements PanelElement {
  static override styles: CSSResultGroup = [tokens, base, controls, inputs, panel, styles];

  /** What is shown; undefined closes. */
  @property({ attribute: false }) preview: ImportPreview | undefined;
  /** What it opens beside; it stands in the middle without. */
  @property({ attribute: false }) anchor: PanelAnchor | undefined;
  @property({ attribute: false }) messages: Messages = english;

  readonly #panel = new PanelController(this);

  get filled(): boolean {
    return this.preview !== undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(paletteSheet());
    return root;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const stage = this.preview?.stage;
    // The same preview is drawn anew while a person chooses.
    if (!changed.has('preview') || changed.get('preview')?.stage === stage) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('footer button')];
    // Once there is something to decide, Enter does it; the button is gone when it is done.
    if (stage === 'choosing') buttons.findLast(({ disabled }) => !disabled)?.focus();
    else if (stage === 'importing') buttons[0]?.focus();
  }

  override render(): TemplateResult {
    return html`
      <dialog class="panel" part="import" aria-labelledby="heading" @close=${this.#panel.handleClosed} @cancel=${this.#handleCancel}>
        ${this.preview === undefined ? nothing : this.#renderPreview(this.preview)}
      </dialog>
    `;
  }

  #renderPreview(preview: ImportPreview): TemplateResult {
    const { messages } = this;
    const { stage, importable, files } = preview;
    return html`
      <header>
        <h2 id="heading">${messages.importHeading}</h2>
        <button class="button bare" type="button" aria-label=${messages.close} title=${messages.close} @click=${this.#close}>
          ${closeIcon}
        </button>
      </header>
      <div class="body">
        ${files.length === 0 ? nothing : html`<p class="files">${listed(files.map((name) => html`<bdi>${name}</bdi>`))}</p>`}
        <div role="status">${this.#renderStatus(preview)}</div>
        ${stage === 'choosing' ? this.#renderChoices(preview) : this.#renderProgress(preview)}
      </div>
      <footer>
        <button class="button cancel" type="button" @click=${this.#close}>${messages.cancel}</button>
        ${stage === 'choosing'
          ? html`<button class="button primary" type="button" ?disabled=${importable === 0} @click=${this.#handleStart}>
              ${importable === 0 ? messages.importAction : messages.importSome(importable)}
            </button>`
          : nothing}
      </footer>
    `;
  }

  #renderStatus({ stage, counts, importable }: ImportPreview): TemplateResult {
    const { messages } = this;
    if (stage !== 'choosing') return html`<p>${stage === 'reading' ? messages.importReading : messages.importing}</p>`;
    const { events, series, tasks } = counts;
    if (isEmpty(counts)) return html`<p class="counts">${messages.importNothing}</p>`;
    const { importCounts } = messages;
    const said = [
      ...(events > 0 ? [importCounts.events(events)] : []),
      ...(series > 0 ? [importCounts.series(series)] : []),
      ...(tasks > 0 ? [importCounts.tasks(tasks)] : []),
    ];
    return html`
      <p class="counts">${listed(said)}</p>
      ${importable === 0 ? html`<p>${messages.importNothingNew}</p>` : nothing}
    `;
  }

  #renderProgress({ progress: { done, total }, stage }: ImportPreview): TemplateResult {
    const name = stage === 'reading' ? this.messages.importReading : this.messages.importing;
    return html`<progress aria-label=${name} max=${Math.max(1, total)} .value=${done}></progress>`;
  }

  #renderChoices(preview: ImportPreview): TemplateResult {
    const { lines, calendars, counts, refused, problems, duplicates } = preview;
    const { messages } = this;
    return html`
      ${this.#renderLines(lines)} ${duplicates.count === 0 ? nothing : this.#renderDuplicates(preview)}
      ${calendars.length === 0 || isEmpty(counts) ? nothing : this.#renderCalendars(preview)}
      ${this.#renderReport(messages.importLeftOut(refused.count), refused)}
      ${this.#renderReport(messages.importDoubts(problems.count), problems)}
    `;
  }

  #renderCalendars({ calendars, calendarId }: ImportPreview): TemplateResult {
    const chosen = calendars.find(({ id }) => id === calendarId);
    const handleChange = (event: Event): void => this.#choose({ calendarId: (event.target as HTMLSelectElement).value });
    return html`
      <label class="into">
        <span>${this.messages.importInto}</span>
        <span class="colored">
          <span class="dot ${chosen === undefined ? '' : colorClass(chosen.color)}"></span>
          <select name="calendar" @change=${handleChange}>
            ${calendars.map(({ id, name }) => html`<option value=${id} ?selected=${id === calendarId}>${name}</option>`)}
          </select>
        </span>
      </label>
    `;
  }

  #renderDuplicates({ duplicates: { count, places }, choice }: ImportPreview): TemplateResult {
    const { messages } = this;
    const options = { skip: messages.importSkip, replace: messages.importReplace };
    return html`
      <fieldset>
        <legend>${messages.importDuplicates(count)}</legend>
        <p class="places">${listed(places.map(({ name, count: there }) => html`<bdi>${name}</bdi> (${there})`))}</p>
        ${(['skip', 'replace'] as const).map(
          (value) => html`
            <label class="choice">
              <input type="radio" name="duplicates" value=${value} .checked=${choice === value} @change=${() => this.#choose({ duplicates: value })} />
              ${options[value]}
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  /** What went wrong, folded up where it is much. */
  #renderReport(heading: string, lines: PreviewLines): TemplateResult | typeof nothing {
    if (lines.count === 0) return nothing;
    return html`<details class="report" ?open=${lines.count <= 3}>
      <summary>${heading}</summary>
      ${this.#renderLines(lines)}
    </details>`;
  }

  #renderLines({ shown, count }: PreviewLines): TemplateResult | typeof nothing {
    if (shown.length === 0) return nothing;
    return html`
      <ul>
        ${shown.map((line) => this.#renderLine(line))}
        ${count > shown.length ? html`<li class="rest">${this.messages.importMore(count - shown.length)}</li>` : nothing}
      </ul>
    `;
  }

  #renderLine({ title, place, recurring, reason, technical }: PreviewLine): TemplateResult {
    return html`
      <li>
        <span class="what">
          ${title === '' ? nothing : html`<bdi class="title">${title}</bdi>`}
          ${recurring ? html`<span class="sign" title=${this.messages.recurring}>${repeatIcon}<span class="hidden">${this.messages.recurring}</span></span>` : nothing}
        </span>
        <bdi class="place">${place}</bdi>
        ${reason === undefined ? nothing : html`<span class="reason">${technical ? html`<bdi lang="en" dir="ltr">${reason}</bdi>` : reason}</span>`}
      </li>
    `;
  }

  #choose(choice: ImportChooseEvent['choice']): void {
    this.dispatchEvent(new ImportChooseEvent(choice));
  }

  readonly #handleStart = (): void => void this.dispatchEvent(new ImportStartEvent());

  /** By Escape, or a phone's way back. */
  #handleCancel(event: Event): void {
    event.preventDefault();
    this.#close();
  }

  /** Told at once: a dialog's own word comes a task later, and progress that is drawn meanwhile would open it again. */
  readonly #close = (): void => void this.dispatchEvent(new PanelCloseEvent());
}

/** One after another on a line, each a word of its own to who only hears them. */
function listed(parts: readonly unknown[]): unknown[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}

/** Whether there is nothing at all that a calendar could take. */
function isEmpty({ events, series, tasks }: ImportPreview['counts']): boolean {
  return events + series + tasks === 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-import-dialog': DayFlowImportDialog;
  }
}
