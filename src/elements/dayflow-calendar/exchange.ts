// Loaded when it is needed first: most pages neither read nor write a file.
import type { TemplateResult } from 'lit';
import { UnknownCalendarError } from '../../model/errors.ts';
import { isoFromDay } from '../../time/day.ts';
import type { TimeRange } from '../../time/range.ts';
import * as files from '../exchange/files.ts';
import { comingIn } from '../exchange/plan.ts';
import type { ExportOptions, ImportOptions, ImportReport } from '../exchange/report.ts';
import { isolated } from '../isolated.ts';
import type { ExchangeHost } from './exchange-host.ts';
import { type Exported, exported, fileName } from './exports.ts';
import { ImportPanel } from './import-panel.ts';
import { Imports } from './imports.ts';

/** How long a downloaded file is kept for the browser to fetch, in milliseconds. */
const KEPT = 60_000;

/** Files into the calendar and out of it. */
export class Exchange {
  readonly #host: ExchangeHost;
  readonly #imports: Imports;
  readonly #panel: ImportPanel;

  constructor(host: ExchangeHost) {
    const { scene, sources, edits, fire, onLost } = host;
    this.#host = host;
    this.#imports = new Imports({ sources, edits, fire, onLost, timeZone: () => scene.timeZone, words: () => scene.words });
    this.#panel = new ImportPanel(host, this.#imports);
  }

  render(): TemplateResult {
    return this.#panel.render();
  }

  /** Shows what files would bring. */
  open(given: readonly File[]): Promise<void> {
    return this.#panel.open(given);
  }

  close(): void {
    this.#panel.close();
  }

  /** Takes a file in without asking a person. */
  async import(content: files.FileContent, { calendarId, duplicates = 'skip' }: ImportOptions): Promise<ImportReport> {
    if (duplicates !== 'skip' && duplicates !== 'replace') {
      throw new RangeError(`duplicates must be "skip" or "replace", not "${String(duplicates)}".`);
    }
    const { objects, problems } = await files.readFile(content);
    const into = calendarId ?? this.#host.sources.writableCalendar?.id;
    if (into === undefined) throw new UnknownCalendarError('calendarId: there is no calendar that can be written to.');
    const plan = this.#imports.plan(objects, into, duplicates);
    const { added, replaced, refused } = await this.#imports.carryOut(plan, into, { origin: 'api', files });
    const doubts = [...problems, ...comingIn(plan).flatMap((object) => object.problems)].sort((a, b) => a.line - b.line);
    return { added, replaced, skipped: plan.skip.length, refused, problems: doubts };
  }

  async text(range: TimeRange | undefined, options: ExportOptions): Promise<string> {
    return files.fileOf(this.#contents(range, options).contents, Date.now());
  }

  /** Hands the browser a file to save. @returns its name */
  async download(range: TimeRange | undefined, options: ExportOptions): Promise<string> {
    return this.#save(await this.text(range, options), options.calendarIds);
  }

  /** What a person saves: all of the calendars that are shown, or of one. */
  async save(calendarId?: string): Promise<void> {
    const { scene, sources, warn, tell } = this.#host;
    const calendarIds = calendarId === undefined ? sources.calendars.flatMap(({ id, visible }) => (visible ? id : [])) : [calendarId];
    const { contents, count } = this.#contents(undefined, { calendarIds });
    if (count === 0) return warn(scene.words.nothingToExport);
    const name = this.#save(await files.fileOf(contents, Date.now()), calendarIds);
    tell(scene.words.exported(count, isolated(name, scene.words)));
  }

  #contents(range: TimeRange | undefined, { calendarIds }: ExportOptions): Exported {
    const { sources, scene } = this.#host;
    return exported(sources, scene.timeZone, range, calendarIds);
  }

  #save(text: string, calendarIds: readonly string[] = []): string {
    const { sources, today } = this.#host;
    const only = calendarIds.length === 1 ? sources.calendars.find(({ id }) => id === calendarIds[0]) : undefined;
    const name = fileName(only?.name, isoFromDay(today()));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
    return name;
  }
}
