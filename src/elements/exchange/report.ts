import type { ReadOnlyReason } from '../../model/errors.ts';

/** Why an object of a file does not go into a calendar. The words for people are in the message tables, by this key. */
export type ImportRefusal =
  | ReadOnlyReason
  /** VJOURNAL is not shown. */
  | 'journal'
  /** The calendar's source expands no rules. */
  | 'series'
  /** The calendar takes no tasks, or nothing else. */
  | 'no-tasks'
  | 'only-tasks'
  /** A task that is due at no time, and a source that keeps no texts; or it would replace something. */
  | 'undated'
  /** Others would be told that it was replaced. */
  | 'guests'
  /** It is there already, but outside of the days that are kept here. */
  | 'not-loaded'
  /** The page did not want it. */
  | 'declined'
  /** The source did not take it. */
  | 'failed';

/** What to do with events that are there already, by their UIDs. */
export type DuplicateChoice = 'skip' | 'replace';

/** How a file is taken in. */
export interface ImportOptions {
  /** Where to; the default calendar for new events unless it is named. */
  readonly calendarId?: string | undefined;
  /** `skip` unless it is said. */
  readonly duplicates?: DuplicateChoice | undefined;
}

/** What of a file did not go in. */
export interface RefusedObject {
  readonly uid: string;
  readonly title: string;
  /** Where it begins: 1-based, in the file. */
  readonly line: number;
  readonly reason: ImportRefusal;
  /** The reason in words; of what cannot be read, what is wrong with it. */
  readonly message: string;
}

/** What came of an import. */
export interface ImportReport {
  /** Events, tasks and series that are new. */
  readonly added: number;
  readonly replaced: number;
  /** Those that were there already, or twice in the file. */
  readonly skipped: number;
  readonly refused: readonly RefusedObject[];
  /** What of the file could not be understood; what it belongs to went in nevertheless. Lines are 1-based. */
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
}

/** What of the calendar goes into a file. */
export interface ExportOptions {
  /** Only these calendars; all of them unless they are named. */
  readonly calendarIds?: readonly string[] | undefined;
}
