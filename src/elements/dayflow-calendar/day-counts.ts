import { countByDay } from '../../layout/day-counts.ts';
import type { WallSpan } from '../../layout/wall-span.ts';
import { spanOfOccurrence } from '../../model/occurrence.ts';
import { type DayNumber, dayFromYmd, ymdFromDay } from '../../time/day.ts';
import { rangeOfDays } from '../../time/range.ts';
import { wallSpan } from '../../time/span.ts';
import type { Sources } from './sources.ts';

/** The days that a small month shows before and after the first of its month, at most. */
const [BEFORE, AFTER] = [7, 49];

/** How many events the days of a small month have; counted anew when a source has news. */
export class DayCounts {
  readonly #sources: Sources;
  #key = '';
  #counts: ReadonlyMap<DayNumber, number> = new Map();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** A source has news. */
  forget(): void {
    this.#key = '';
  }

  /** By day, for a month and the days around it. */
  of(month: DayNumber, timeZone: string): ReadonlyMap<DayNumber, number> {
    const { year, month: number } = ymdFromDay(month);
    const first = dayFromYmd(year, number, 1) - BEFORE;
    const key = `${first} ${timeZone}`;
    if (key !== this.#key) {
      const counts = countByDay(this.#spans(first, timeZone), first, first + BEFORE + AFTER);
      this.#counts = new Map(counts.map((count, index) => [first + index, count]));
      this.#key = key;
    }
    return this.#counts;
  }

  *#spans(first: DayNumber, timeZone: string): Generator<WallSpan> {
    const hidden = new Set(this.#sources.calendars.flatMap(({ id, visible }) => (visible ? [] : id)));
    for (const { source, occurrence } of this.#sources.occurrences(rangeOfDays(first, first + BEFORE + AFTER, timeZone))) {
      if (hidden.size > 0 && hidden.has(source.get(occurrence.eventId)?.calendarId ?? '')) continue;
      const { id, allDay } = occurrence;
      yield { id, allDay, ...wallSpan(spanOfOccurrence(occurrence, timeZone), timeZone) };
    }
  }
}
