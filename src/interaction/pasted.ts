import { wallOfMinutes } from '../layout/scale.ts';
import { DAY_MS, type DayNumber, dayOfWall } from '../time/day.ts';
import type { Span } from '../time/span.ts';
import { placementOfSpan, spanOfPlacement } from './placement.ts';

/** Where something is pasted: on a day, or at a minute of it. */
export interface PastePlace {
  readonly day: DayNumber;
  /** Since the day's midnight; absent: at the time that it has. */
  readonly minutes?: number | undefined;
}

/**
 * Spans brought to where they are pasted: the first of them goes there, and the others keep their distance from it.
 * On the view's clock each keeps its length; whole days move by whole days.
 */
export function pastedSpans(spans: readonly Span[], { day, minutes }: PastePlace, timeZone: string): Span[] {
  const placements = spans.map((span) => placementOfSpan(span, timeZone));
  const first = placements.reduce((a, b) => (b.start < a.start ? b : a), placements[0]!);
  const days = day - dayOfWall(first.start);
  const by = minutes === undefined || first.allDay ? days * DAY_MS : wallOfMinutes(day, minutes) - first.start;
  return placements.map(({ start, end, allDay }, index) => {
    const shift = allDay ? days * DAY_MS : by;
    return spanOfPlacement({ start: start + shift, end: end + shift, allDay }, spans[index], timeZone);
  });
}
