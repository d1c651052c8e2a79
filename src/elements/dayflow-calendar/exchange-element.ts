import { type TemplateResult, html, nothing } from 'lit';
import type { CalendarFilesEvent } from '../dayflow-calendar-list/calendar-group.ts';
import type { FileContent } from '../exchange/files.ts';
import type { ExportOptions, ImportOptions, ImportReport } from '../exchange/report.ts';
import { errorWords } from './edit-words.ts';
import type { GivenRange } from './events-element.ts';
import type { Exchange } from './exchange.ts';
import { FileDrop } from './file-drop.ts';
import { pickFiles } from './file-picker.ts';
import { whyNotAdded } from './menu-content.ts';
import type { OpenPanel } from './open-panel.ts';
import { PanelsElement } from './panels-element.ts';

/** What is typed, or read from a file, while one of these is open. */
const BUSY: ReadonlySet<OpenPanel['kind'] | undefined> = new Set(['create', 'edit', 'import'] as const);

/** Calendar files: dropped or chosen, and saved. */
export abstract class ExchangeElement extends PanelsElement {
  #loading: Promise<Exchange> | undefined;
  #exchange: Exchange | undefined;
  #dropping: AbortController | undefined;
  readonly #drop: FileDrop = new FileDrop({
    accepts: () => this.importable,
    busy: () => BUSY.has(this.panels.open?.kind),
    take: (files) => this.#withFiles((exchange) => exchange.open(files)),
    redraw: () => this.requestUpdate(),
  });

  constructor() {
    super();
    this.commands.add('import', { enabled: () => this.importable, run: () => this.#pick() });
    this.commands.add('export', () => this.#save());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dropping = new AbortController();
    this.#drop.connect(this, this.#dropping.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dropping?.abort();
    this.#exchange?.close();
  }

  /**
   * Takes an iCalendar file in: series whole, nothing that is there already a second time.
   *
   * @param content text, or bytes in UTF-8
   * @returns what came of it; what does not go in is told with its line and the reason
   * @throws ICalendarError where it is no iCalendar file, or no UTF-8; UnknownCalendarError or ReadOnlyError
   */
  async importICalendar(content: FileContent, options: ImportOptions = {}): Promise<ImportReport> {
    return (await this.#load()).import(content, options);
  }

  /**
   * The events of all sources as one iCalendar file: series whole, what a source keeps as text line for line.
   *
   * @param range only what has an occurrence in it
   * @throws TypeError or RangeError that names the field
   */
  async exportICalendar(range?: GivenRange, options: ExportOptions = {}): Promise<string> {
    const asked = range && this.rangeOf(range);
    return (await this.#load()).text(asked, options);
  }

  /**
   * Hands the browser what {@link exportICalendar} gives, to be saved.
   *
   * @returns the name of the file
   */
  async downloadICalendar(range?: GivenRange, options: ExportOptions = {}): Promise<string> {
    const asked = range && this.rangeOf(range);
    return (await this.#load()).download(asked, options);
  }

  /** The import's dialog, once there was one, and what is seen while a file is dragged over the calendar. */
  protected renderExchange(): TemplateResult {
    return html`
      ${this.#exchange?.render() ?? nothing}
      ${this.#drop.over ? html`<div class="drop" part="drop-target"><p>${this.words.importDrop}</p></div>` : nothing}
    `;
  }

  /** Whether a person can add events. */
  protected get importable(): boolean {
    return whyNotAdded({ scene: { ...this.scene, readonly: this.readonly }, sources: this.sources }) === undefined;
  }

  /** What a person asks for in the list of calendars. */
  protected readonly handleFiles = ({ command, calendarId }: CalendarFilesEvent): void => {
    if (command === 'import') this.commands.run('import', {});
    else this.#save(calendarId);
  };

  #save(calendarId?: string): void {
    this.#withFiles((exchange) => exchange.save(calendarId));
  }

  #pick(): void {
    pickFiles((files) => this.#withFiles((exchange) => exchange.open(files)));
  }

  /** What a person asked for: they are told where it fails. */
  #withFiles(run: (exchange: Exchange) => Promise<void>): void {
    void this.#load().then(run).catch((error: unknown) => this.shared.warn(errorWords(error, this.words)));
  }

  #load(): Promise<Exchange> {
    return (this.#loading ??= this.#loadExchange().catch((error: unknown) => {
      // Offline for the moment, it may be.
      this.#loading = undefined;
      throw error;
    }));
  }

  async #loadExchange(): Promise<Exchange> {
    const { Exchange } = await import('./exchange.ts');
    const { userHost, shared } = this;
    return (this.#exchange = new Exchange({
      ...{ ...shared, ...userHost },
      today: () => this.dayNow,
      onLost: (change, error) => this.onLost(change, error),
    }));
  }
}
