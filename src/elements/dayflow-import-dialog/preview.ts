import type { DuplicateChoice } from '../exchange/report.ts';

/** An object of a file, in words. */
export interface PreviewLine {
  readonly title: string;
  /** Its day, or its place in the file. */
  readonly place: string;
  readonly recurring?: boolean | undefined;
  /** Why it is left out. */
  readonly reason?: string | undefined;
  /** Whether the reason is what a parser says, which is English. */
  readonly technical?: boolean | undefined;
}

/** Lines of which some are shown, and how many there are. */
export interface PreviewLines {
  readonly shown: readonly PreviewLine[];
  readonly count: number;
}

/** What an import would do, for a person to decide on. */
export interface ImportPreview {
  readonly stage: 'reading' | 'choosing' | 'importing';
  /** While it reads or imports. */
  readonly progress: { readonly done: number; readonly total: number };
  /** Names; empty where there are none. */
  readonly files: readonly string[];
  readonly counts: { readonly events: number; readonly series: number; readonly tasks: number };
  readonly lines: PreviewLines;
  readonly calendars: readonly { readonly id: string; readonly name: string; readonly color: string }[];
  readonly calendarId: string | undefined;
  /** What is there already, and in which calendars. */
  readonly duplicates: { readonly count: number; readonly places: readonly { readonly name: string; readonly count: string }[] };
  readonly choice: DuplicateChoice;
  /** What does not go in. */
  readonly refused: PreviewLines;
  /** What could not be understood, and goes in nevertheless. */
  readonly problems: PreviewLines;
  /** How many would be added or replaced. */
  readonly importable: number;
}

/** A person chose where to, or what to do with duplicates. Between the dialog and its calendar only. */
export class ImportChooseEvent extends Event {
  static readonly type = 'import-choose';
  readonly choice: { readonly calendarId?: string; readonly duplicates?: DuplicateChoice };

  constructor(choice: ImportChooseEvent['choice']) {
    super(ImportChooseEvent.type);
    this.choice = choice;
  }
}

/** A person wants it done. Between the dialog and its calendar only. */
export class ImportStartEvent extends Event {
  static readonly type = 'import-start';

  constructor() {
    super(ImportStartEvent.type);
  }
}
