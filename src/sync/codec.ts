import { type EventDetails, definedDetails } from '../model/details.ts';
import type { EventPatch, EventRecord } from '../model/event.ts';
import type { Reminder } from '../model/reminder.ts';
import type { OccurrenceOverride } from '../model/occurrence.ts';
import type { Span } from '../time/span.ts';
import type { TimeRange } from '../time/range.ts';

/** What a resource's text says of one event (one UID). Plain data. */
export interface DecodedEvent extends EventDetails {
  readonly uid: string;
  readonly title: string;
  readonly span: Span;
  /** Holds RRULE, RDATE, EXRULE or RECURRENCE-ID: read-only at every level. */
  readonly recurring: boolean;
  /**
   * Parts of the text that could not be understood, or not be followed to the end, but do not stop the event from
   * showing. What only an expansion can find is added by {@link DecodedResource.expand}.
   */
  readonly problems: readonly ResourceProblem[];
}

export interface ResourceProblem {
  /** 1-based line in the text. */
  readonly line: number;
  readonly reason: string;
}

export interface DecodedOccurrence {
  readonly uid: string;
  /** As in the model's `Occurrence`. */
  readonly recurrenceId: string;
  readonly span: Span;
  readonly override?: OccurrenceOverride | undefined;
}

export interface DecodedResource {
  readonly events: readonly DecodedEvent[];
  /** What could not be read at all, apart from the events: the resource is kept as it is and reported. */
  readonly errors: readonly ResourceProblem[];
  /** UIDs of what the resource holds and no calendar shows: tasks that are due at no time. */
  readonly undated?: readonly string[] | undefined;
  /** The stretch of days that the resource touches, in epoch milliseconds widened by a day at either side; `end` is Infinity for a series without end. */
  readonly extent: { readonly start: number; readonly end: number };
  /** All occurrences that share time with the range; bounded work, whatever the rule. */
  expand(range: TimeRange): DecodedOccurrence[];
}

/** What a new event is made of. */
export interface NewEvent extends EventDetails {
  readonly uid: string;
  readonly title: string;
  readonly span: Span;
}

/** What a new event is made of that is to say what a record says. */
export function newEventOf(record: EventRecord): Omit<NewEvent, 'uid'> {
  const { title, span } = record;
  return { title, span, ...definedDetails(record) };
}

/** A patch with its times as integers. */
export interface DecodedPatch
  extends Omit<EventPatch, 'start' | 'end' | 'allDay' | 'calendarId' | 'readonly' | 'meta' | 'reminders'> {
  readonly span?: Span;
  readonly reminders?: readonly Reminder[] | null;
}

export interface MergeResult {
  /** Where both sides changed a property differently, theirs stands. */
  readonly text: string;
  /** Property names that both sides changed differently; empty: a clean merge. */
  readonly collisions: readonly string[];
}

/** Turns a provider's text into events and back. The engine itself reads no format. */
export interface ResourceCodec {
  /** Never throws for bad text: `errors` says what is wrong with it. */
  decode(text: string): DecodedResource;
  /** A new resource's text. `now` is epoch milliseconds, for DTSTAMP, CREATED and LAST-MODIFIED. */
  encode(event: NewEvent, now: number): string;
  /**
   * The text with only the lines that the patch concerns replaced.
   *
   * @throws DayFlowError when the text cannot be edited without loss; the message says what and where.
   */
  patch(text: string, patch: DecodedPatch, now: number): string;
  /** The text under another UID, for a move to another calendar. */
  withUid(text: string, uid: string, now: number): string;
  /**
   * The text of a new event that is made from another's: all that it says, but for who is invited and for what the
   * recurrence and the scheduling of the other were.
   *
   * @throws DayFlowError when the text holds no event, or several
   */
  copy(text: string, uid: string, now: number): string;
  /** The text as a later version of itself, for those who know an earlier one. */
  revise(text: string, now: number): string;
  /** The text with nobody whom a server would tell of it. */
  unscheduled(text: string): string;
  /** Three-way merge, property by property. */
  merge(base: string, mine: string, theirs: string, now: number): MergeResult;
  /** Whether the text holds a recurrence outside VTIMEZONE; also true where it cannot be told. */
  hasRecurrence(text: string): boolean;
  /** Whether two texts say the same, apart from order, folding and the server's own stamps. */
  sameContent(a: string, b: string): boolean;
}
