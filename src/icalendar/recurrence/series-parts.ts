import type { WallMs } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import type { Zone } from '../../time/zone.ts';
import type { RecurrenceRule } from './recur.ts';

/** A value of RDATE, EXDATE or RECURRENCE-ID. */
export interface SeriesDate {
  /** By kind a day number, wall or epoch milliseconds, as in a span. */
  readonly value: number;
  readonly kind: Span['kind'];
}

/** A value of RDATE; a PERIOD has its own end, in the units of `value`. */
export interface SeriesAddition extends SeriesDate {
  readonly end?: number | undefined;
}

/** Set where DURATION gives days: these are nominal, and stay days over a clock change (sections 3.3.6 and 3.8.5.3). */
export type NominalDays = number | undefined;

/** What a component without RECURRENCE-ID says of its series. */
export interface SeriesMaster {
  readonly span: Span;
  /** The zone of DTSTART, where the span is zoned: an embedded VTIMEZONE's, or that of the span's name. */
  readonly zone?: Zone | undefined;
  readonly rules: readonly RecurrenceRule[];
  /** EXRULE (RFC 2445); still found in files. */
  readonly exRules: readonly RecurrenceRule[];
  readonly rdates: readonly SeriesAddition[];
  readonly exdates: readonly SeriesDate[];
  /** DTSTART as it is written, where a clock change skips that time: the span then has the time it is read as. */
  readonly wallStart?: WallMs | undefined;
  readonly nominalDays?: NominalDays;
  /** Whether an instance is shown where its span ends alone: a task's, which is due then. */
  readonly shownAtEnd?: boolean;
}

/** What a component with RECURRENCE-ID says. */
export interface SeriesOverride {
  readonly recurrence: SeriesDate;
  readonly span: Span;
  /** As a master's. */
  readonly zone?: Zone | undefined;
  readonly nominalDays?: NominalDays;
  /** STATUS:CANCELLED: the instance is not there. */
  readonly cancelled: boolean;
  /** RANGE=THISANDFUTURE: it speaks for all later instances too. */
  readonly thisAndFuture: boolean;
  /** The caller's own number for it, handed back with the instances it speaks for. */
  readonly index: number;
}

export interface SeriesInstance {
  /** As in the model's `Occurrence`. */
  readonly recurrenceId: string;
  readonly span: Span;
  /** The index of the override that speaks for it. */
  readonly override?: number;
}
