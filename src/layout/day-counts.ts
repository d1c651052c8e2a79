import type { DayNumber } from '../time/day.ts';
import { type WallSpan, firstDayOf, lastDayOf } from './wall-span.ts';

/** How full a day is, in steps that the eye tells apart; 0 is empty. */
export type Load = 0 | 1 | 2 | 3 | 4;

/** From how many events on a day is in the next step. */
const STEPS: readonly number[] = [1, 2, 4, 7];

/** How many spans are on each of the days from `first` up to but not including `end`; one over days on each. */
export function countByDay(spans: Iterable<WallSpan>, first: DayNumber, end: DayNumber): number[] {
  // What begins and what has ended, then summed up: each span costs two steps, however long it is.
  const changes = new Array<number>(end - first + 1).fill(0);
  for (const span of spans) {
    const [from, to] = [Math.max(first, firstDayOf(span)), Math.min(end, lastDayOf(span) + 1)];
    if (from >= to) continue;
    changes[from - first]!++;
    changes[to - first]!--;
  }
  let count = 0;
  return changes.slice(0, -1).map((change) => (count += change));
}

export function loadOf(count: number): Load {
  return STEPS.filter((least) => count >= least).length as Load;
}
