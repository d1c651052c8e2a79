import { type TemplateResult, html } from 'lit';
import type { CalendarObject } from '../../icalendar/exchange/objects.ts';
import { commaOf } from '../../time/comma.ts';
import { DayFlowImportDialog } from '../dayflow-import-dialog/dayflow-import-dialog.ts';
import type { ImportChooseEvent, ImportPreview } from '../dayflow-import-dialog/preview.ts';
import { defineElement } from '../define.ts';
import * as files from '../exchange/files.ts';
import type { ImportPlan } from '../exchange/plan.ts';
import type { DuplicateChoice } from '../exchange/report.ts';
import { errorWords } from './edit-words.ts';
import type { ExchangeHost } from './exchange-host.ts';
import { type FileProblem, previewOf } from './import-preview.ts';
import { importTargets, isImportTarget, proposedTarget } from './import-targets.ts';
import type { ImportOutcome, Imports } from './imports.ts';

/** Files as they were read, and what a person chose for them. */
interface Reading {
  readonly files: readonly string[];
  readonly objects: readonly CalendarObject[];
  readonly origins: ReadonlyMap<CalendarObject, string>;
  readonly unread: readonly FileProblem[];
  readonly problems: readonly FileProblem[];
  readonly calendarId: string | undefined;
  readonly choice: DuplicateChoice;
}

/** How often progress is drawn: once for so many objects. */
const DRAWN = 100;

/** Shows what files would bring before they do, and brings it. */
export class ImportPanel {
  readonly #host: ExchangeHost;
  readonly #imports: Imports;
  #preview: ImportPreview | undefined;
  #reading: Reading | undefined;
  #running: AbortController | undefined;

  constructor(host: ExchangeHost, imports: Imports) {
    this.#host = host;
    this.#imports = imports;
    defineElement('dayflow-import-dialog', DayFlowImportDialog);
  }

  render(): TemplateResult {
    const { panels, scene } = this.#host;
    return html`<dayflow-import-dialog
      exportparts="import"
      .preview=${panels.open?.kind === 'import' ? this.#preview : undefined}
      .messages=${scene.words}
      @panel-close=${() => this.close()}
      @import-choose=${({ choice }: ImportChooseEvent) => this.#choose(choice)}
      @import-start=${() => void this.#start()}
    ></dayflow-import-dialog>`;
  }

  /** Reads files and shows what is in them. */
  async open(given: readonly File[]): Promise<void> {
    this.close();
    const { signal } = (this.#running = new AbortController());
    const names = given.map(({ name }) => name);
    this.#show('reading', names, 0, 0);
    this.#host.panels.open = { kind: 'import' };
    const objects: CalendarObject[] = [];
    const origins = new Map<CalendarObject, string>();
    const [unread, problems]: [FileProblem[], FileProblem[]] = [[], []];
    for (const file of given) {
      const named = given.length > 1 ? { file: file.name } : {};
      try {
        const read = await files.readFile(file, (done, total) => done % DRAWN === 0 && this.#show('reading', names, done, total), signal);
        for (const object of read.objects) {
          objects.push(object);
          if (given.length > 1) origins.set(object, file.name);
        }
        for (const problem of read.problems) problems.push({ ...named, ...problem, technical: true });
      } catch (error) {
        if (signal.aborted) return;
        unread.push({ ...named, ...this.#whyUnread(error) });
      }
    }
    if (signal.aborted) return;
    this.#reading = { files: names, objects, origins, unread, problems, calendarId: undefined, choice: 'skip' };
    this.#decide();
  }

  /** Ends what runs; what was imported by then stays. */
  close(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#reading = undefined;
    this.#preview = undefined;
    const { panels } = this.#host;
    if (panels.open?.kind === 'import') panels.open = undefined;
  }

  #choose({ calendarId, duplicates }: ImportChooseEvent['choice']): void {
    if (this.#reading === undefined) return;
    const { calendarId: before, choice } = this.#reading;
    this.#reading = { ...this.#reading, calendarId: calendarId ?? before, choice: duplicates ?? choice };
    this.#decide();
  }

  /** Shows what would become of the files as things are now. */
  #decide(): void {
    const { scene, sources, redraw } = this.#host;
    const reading = this.#placed();
    const plan = this.#plan(reading);
    const refused = plan.refuse.map(({ object, reason }) => ({ object, refusal: this.#imports.refusal(object, reason) }));
    this.#preview = previewOf({ ...reading, plan, refused, calendars: importTargets(reading.objects, sources) }, sources.calendars, scene);
    redraw();
  }

  /** What is read, with a calendar that takes it: the one that was chosen may be gone, or read-only, by now. */
  #placed(): Reading {
    const { sources } = this.#host;
    const reading = this.#reading!;
    if (isImportTarget(reading.calendarId, reading.objects, sources)) return reading;
    return (this.#reading = { ...reading, calendarId: proposedTarget(reading.objects, sources) });
  }

  #plan({ objects, calendarId, choice }: Reading): ImportPlan {
    const nothing = { add: [], replace: [], skip: [], refuse: objects.map((object) => ({ object, reason: 'calendar' as const })) };
    return calendarId === undefined ? nothing : this.#imports.plan(objects, calendarId, choice);
  }

  async #start(): Promise<void> {
    const reading = this.#reading;
    const running = this.#running;
    if (reading === undefined || running === undefined || this.#preview?.stage !== 'choosing') return;
    const { scene, warn } = this.#host;
    if (scene.readonly) {
      this.close();
      return warn(scene.words.readOnlyReason.element);
    }
    const { calendarId } = this.#placed();
    // It goes into no calendar that nobody has seen named.
    if (calendarId === undefined || calendarId !== reading.calendarId) return this.#decide();
    // A sync may have brought some of it meanwhile.
    const plan = this.#plan(reading);
    const total = plan.add.length + plan.replace.length;
    this.#show('importing', reading.files, 0, total);
    const progress = (done: number): void => {
      if (this.#running === running) this.#show('importing', reading.files, done, total);
    };
    const outcome = await this.#imports.carryOut(plan, calendarId, { origin: 'user', files, progress, signal: running.signal });
    if (this.#running === running) this.close();
    this.#tell(outcome, plan.skip.length);
  }

  /** Says what came of it. What is a series cannot be taken back, for it is read-only from now on. */
  #tell({ made, added, replaced, refused }: ImportOutcome, skipped: number): void {
    const { scene, tell, warn, record, offerUndo } = this.#host;
    const { importResults, importedNothing, butFailed } = scene.words;
    const counts = { added, replaced, skipped, refused: refused.length };
    const parts = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((name) => (counts[name] > 0 ? importResults[name](counts[name]) : []));
    const words = parts.length === 0 ? importedNothing : parts.join(commaOf(scene.times.locale));
    const failed = refused.find(({ reason }) => reason === 'failed');
    const revocable = made.length === added + replaced && made.every(({ change }) => !change.event.recurring);
    if (revocable) record(...made);
    if (failed !== undefined) warn(butFailed(words, failed.message));
    else if (revocable && made.length > 0) offerUndo(words);
    else tell(words);
  }

  #show(stage: 'reading' | 'importing', names: readonly string[], done: number, total: number): void {
    this.#preview = {
      ...{ stage, progress: { done, total }, files: names, counts: { events: 0, series: 0, tasks: 0 }, lines: NONE, calendars: [] },
      ...{ calendarId: undefined, duplicates: { count: 0, places: [] }, choice: 'skip', refused: NONE, problems: NONE, importable: 0 },
    };
    this.#host.redraw();
  }

  #whyUnread(error: unknown): Omit<FileProblem, 'file'> {
    const { words } = this.#host.scene;
    if (error instanceof files.NoCalendarFileError) return { line: 0, reason: words.noCalendarFile, technical: false };
    if (error instanceof files.ICalendarError) return { line: error.line, reason: error.reason, technical: true };
    return { line: 0, reason: errorWords(error, words), technical: true };
  }
}

const NONE = { shown: [], count: 0 } as const;
