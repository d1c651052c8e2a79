import { DAY_MS, type DayNumber, MINUTE_MS } from './day.ts';
import { transitions, zoneOf } from './zone.ts';

/** A stretch of a day's wall clock that is not there, or is there twice. */
export interface ClockChange {
  /** `skipped`: the clock is put forward over it; `repeated`: it is put back to its start. */
  readonly kind: 'skipped' | 'repeated';
  /** Minutes since the day's midnight, 0–1440. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** What a zone's clock does on a day besides going on: nothing on most, one change on a day of 23 or 25 hours. */
export function clockChangesOn(day: DayNumber, timeZone: string): ClockChange[] {
  const midnight = day * DAY_MS;
  const changes: ClockChange[] = [];
  // The day's instants lie within a day of the same reading in UTC.
  for (const { at, before, after } of transitions(zoneOf(timeZone), midnight - DAY_MS, midnight + 2 * DAY_MS)) {
    const [start, end] = [at + Math.min(before, after), at + Math.max(before, after)];
    if (end <= midnight || start >= midnight + DAY_MS) continue;
    changes.push({
      kind: after > before ? 'skipped' : 'repeated',
      start: Math.max(0, (start - midnight) / MINUTE_MS),
      end: Math.min(1440, (end - midnight) / MINUTE_MS),
    });
  }
  return changes;
}
