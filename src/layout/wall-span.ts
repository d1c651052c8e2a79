import { DAY_MS, type DayNumber, type WallMs, dayOfWall } from '../time/day.ts';

/** What stands in time: an occurrence on the wall clock of the view's zone. */
export interface WallSpan {
  readonly id: string;
  /** Orders what is at the same time. */
  readonly title?: string;
  readonly start: WallMs;
  /** Exclusive. May equal start; where a clock was put back it may lie before it, and counts as equal. */
  readonly end: WallMs;
  readonly allDay: boolean;
}

/** Whether it is drawn as a bar over days instead of a tile in one: all-day, or 24 hours and more. */
export function isBar(span: WallSpan): boolean {
  return span.allDay || span.end - span.start >= DAY_MS;
}

export function firstDayOf(span: Pick<WallSpan, 'start'>): DayNumber {
  return dayOfWall(span.start);
}

/** The last day on which it is; an end at midnight is the day before. */
export function lastDayOf(span: Pick<WallSpan, 'start' | 'end'>): DayNumber {
  return dayOfWall(Math.max(span.start, span.end - 1));
}

/** Whether it is on one of these days at least. */
export function isOnDays(span: Pick<WallSpan, 'start' | 'end'>, days: readonly DayNumber[]): boolean {
  const [first, last] = [firstDayOf(span), lastDayOf(span)];
  return days.some((day) => first <= day && day <= last);
}

/** By start, then the longest, then the name, so that the same spans always lie the same way. */
export function compareSpans(a: WallSpan, b: WallSpan): number {
  return a.start - b.start || b.end - a.end || compareNames(a, b);
}

/** By title and, as ids may be made anew whenever a page sets its events, only then by id. */
export function compareNames(a: WallSpan, b: WallSpan): number {
  return compareText(a.title ?? '', b.title ?? '') || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
