import { placementOfSpan } from '../../interaction/placement.ts';
import { minutesOfWall } from '../../layout/scale.ts';
import { compareSpans, isBar } from '../../layout/wall-span.ts';
import type { Calendar } from '../../model/calendar.ts';
import { type CalendarEvent, recordFromEvent } from '../../model/event.ts';
import { type Occurrence, spanOfOccurrence } from '../../model/occurrence.ts';
import { marked } from '../../model/search/marks.ts';
import { type DayNumber, type WallMs, dayOfWall } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { checkedColor } from '../color.ts';
import type { SearchDay, SearchHit, SearchResults } from '../dayflow-search/results.ts';
import { plainText } from '../plain-text.ts';
import type { TimeWords } from '../event-box/time-words.ts';

/** An event that was found, and where it stands. */
export interface Found {
  readonly event: CalendarEvent;
  /** Of a series the next one, or the last; undefined for an event that does not recur. */
  readonly occurrence: Occurrence | undefined;
}

/** What hits are said in. */
export interface HitWords {
  readonly terms: readonly string[];
  readonly times: TimeWords;
  readonly timeZone: string;
  /** On the clock of that zone. */
  readonly now: WallMs;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly allDay: string;
}

/** More than these nobody looks through. */
const MOST_HITS = 100;

/** How much of a description is shown around what was found, in letters. */
const EXCERPT = 90;

/** What was found by days: what is to come, the nearest first, then what is past, the latest first. */
export function searchResults(found: readonly Found[], words: HitWords): Omit<SearchResults, 'query' | 'note'> {
  const placed = found
    .map(({ event, occurrence }) => {
      const span = occurrence === undefined ? recordFromEvent(event, words.timeZone).span : spanOfOccurrence(occurrence, words.timeZone);
      const wall = { ...placementOfSpan(span, words.timeZone), id: occurrence?.id ?? `${event.id}/`, title: event.title };
      return { event, wall };
    })
    .sort((a, b) => compareSpans(a.wall, b.wall));
  const isPast = ({ wall }: (typeof placed)[number]): boolean => wall.end <= words.now && wall.start < words.now;
  const ordered = [...placed.filter((each) => !isPast(each)), ...placed.filter(isPast).reverse()].slice(0, MOST_HITS);
  const [upcoming, past] = [false, true].map((over) =>
    byDay(
      ordered.filter((each) => isPast(each) === over).map(({ event, wall }) => hitOf(event, wall, words)),
      words.times.locale,
    ),
  );
  return { upcoming: upcoming!, past: past!, more: placed.length - ordered.length };
}

function hitOf(
  event: CalendarEvent,
  wall: { id: string; start: WallMs; end: WallMs; allDay: boolean },
  { terms, times, calendars, allDay }: HitWords,
): SearchHit {
  const { locale } = times;
  const calendar = calendars.get(event.calendarId);
  const day = dayOfWall(wall.start);
  const place = marked(event.location ?? '', terms, locale, EXCERPT);
  const description = marked(plainText(event.description ?? ''), terms, locale, EXCERPT);
  const isFoundInText = !place.some((piece) => piece.marked) && description.some((piece) => piece.marked);
  const more = isFoundInText ? description : place;
  return {
    id: wall.id,
    day,
    title: marked(event.title.trim(), terms, locale),
    time: isBar(wall) ? allDay : times.range(minutesOfWall(wall.start, day), minutesOfWall(Math.max(wall.start, wall.end), day)),
    more: more.length === 0 ? undefined : more,
    color: checkedColor(event.color, checkedColor(calendar?.color)),
    calendarName: calendar?.name ?? '',
    recurring: event.recurring,
  };
}

function byDay(all: readonly SearchHit[], locale: string): SearchDay[] {
  const days = new Map<DayNumber, SearchHit[]>();
  for (const hit of all) days.set(hit.day, [...(days.get(hit.day) ?? []), hit]);
  const inWords = (day: DayNumber): string => formatDay(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return Array.from(days, ([day, hits]) => ({ day: inWords(day), hits }));
}
