import type { DayNumber } from '../time/day.ts';
import { type Portion, portionsByDay } from './portions.ts';
import { DAY_MINUTES } from './scale.ts';
import { type WallSpan, compareSpans, firstDayOf, lastDayOf } from './wall-span.ts';

/** A span on one of its days, as a list says it. */
export interface AgendaEntry<Span extends WallSpan = WallSpan> {
  readonly portion: Portion<Span>;
  /** Whether it takes all of the day. */
  readonly whole: boolean;
  /** Which of the span's days this is, 1 first, and how many it has. */
  readonly nth: number;
  readonly count: number;
}

export interface AgendaDay<Span extends WallSpan = WallSpan> {
  readonly day: DayNumber;
  readonly entries: readonly AgendaEntry<Span>[];
}

/**
 * The days that have something, and `today` where it is one of them, each with what is on it: what takes the
 * whole day first, then by time. A span over days is on each of them.
 */
export function agendaOf<Span extends WallSpan>(
  spans: Iterable<Span>,
  days: readonly DayNumber[],
  today: DayNumber,
): AgendaDay<Span>[] {
  return portionsByDay(spans, days)
    .map((portions, index) => ({ day: days[index]!, entries: portions.map((portion) => entryOn(days[index]!, portion)) }))
    .filter(({ day, entries }) => entries.length > 0 || day === today)
    .map(({ day, entries }) => ({ day, entries: entries.sort(compareEntries) }));
}

function entryOn<Span extends WallSpan>(day: DayNumber, portion: Portion<Span>): AgendaEntry<Span> {
  const { span, start, end } = portion;
  const first = firstDayOf(span);
  const whole = span.allDay || (start === 0 && end === DAY_MINUTES);
  return { portion, whole, nth: day - first + 1, count: lastDayOf(span) - first + 1 };
}

/** Of what takes the whole day, what began earlier comes first, so that it keeps its place from day to day. */
function compareEntries(a: AgendaEntry, b: AgendaEntry): number {
  if (a.whole !== b.whole) return a.whole ? -1 : 1;
  const byStart = a.whole ? 0 : a.portion.start - b.portion.start;
  return byStart || compareSpans(a.portion.span, b.portion.span);
}
