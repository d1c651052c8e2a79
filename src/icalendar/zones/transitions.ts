import { DAY_MS, type EpochMs } from '../../time/day.ts';
import type { Zone } from '../../time/zone.ts';

/** An instant at which a zone's offset changes. */
export interface Transition {
  readonly at: EpochMs;
  readonly before: number;
  readonly after: number;
}

/** A zone's changes of offset in (from, to], in time order. */
export function transitions(zone: Zone, from: EpochMs, to: EpochMs): Transition[] {
  const found: Transition[] = [];
  // As in time/zone.ts: no offset is known to have held for less than a week's step.
  for (let at = from; at < to; ) {
    const next = Math.min(at + 7 * DAY_MS, to);
    const before = zone.offsetAt(at);
    if (zone.offsetAt(next) === before) {
      at = next;
      continue;
    }
    let [low, high] = [at, next];
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (zone.offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, before, after: zone.offsetAt(high) });
    at = high;
  }
  return found;
}
