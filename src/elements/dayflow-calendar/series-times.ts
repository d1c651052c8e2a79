import { type Occurrence, spanOfOccurrence } from '../../model/occurrence.ts';
import type { Pause } from '../../model/search/search-index.ts';
import type { CalendarSource } from '../../model/source.ts';
import { DAY_MS, type EpochMs, type WallMs } from '../../time/day.ts';
import { wallSpan } from '../../time/span.ts';
import { wallFromEpoch, zoneOf } from '../../time/zone.ts';

/** A source is asked for as much at once as a month on screen asks for. */
const STRETCH_MS = 31 * DAY_MS;

/** How far ahead, and then back, a series is looked for; yearly ones are found twice. */
const MOST_STRETCHES = 25;

/**
 * The next occurrence of each series, or the last one where none is to come; none where it lies too far away.
 *
 * @param ids of the series' events
 */
export async function seriesTimes(
  source: CalendarSource,
  ids: ReadonlySet<string>,
  { now, timeZone, pause, signal }: { now: EpochMs; timeZone: string; pause: Pause; signal: AbortSignal },
): Promise<Map<string, Occurrence>> {
  const found = new Map<string, Occurrence>();
  const wallNow = wallFromEpoch(zoneOf(timeZone), now);
  const endOf = (occurrence: Occurrence): WallMs => wallSpan(spanOfOccurrence(occurrence, timeZone), timeZone).end;
  const look = async (stretch: number, ahead: boolean): Promise<void> => {
    const start = now + stretch * STRETCH_MS;
    const best = new Map<string, Occurrence>();
    for (const occurrence of source.occurrences({ start, end: start + STRETCH_MS, timeZone })) {
      const { eventId } = occurrence;
      if (!ids.has(eventId) || found.has(eventId)) continue;
      const known = best.get(eventId);
      const at = endOf(occurrence);
      // What is over does not come next; what goes on is not past.
      if (ahead && at <= wallNow) continue;
      if (known === undefined || at < endOf(known) === ahead) best.set(eventId, occurrence);
    }
    for (const [id, occurrence] of best) found.set(id, occurrence);
    await pause();
  };
  for (const ahead of [true, false]) {
    for (let count = 0; count < MOST_STRETCHES && found.size < ids.size && !signal.aborted; count++) {
      await look(ahead ? count : -count - 1, ahead);
    }
  }
  return found;
}
