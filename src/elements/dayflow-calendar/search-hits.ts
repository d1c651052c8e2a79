import { minutesOfWall } from '../../layout/scale.ts';
import { compareSpans, isBar } from '../../layout/wall-span.ts';
import type { Calendar } from '../../model/calendar.ts';
import type { CalendarEvent } from '../../model/event.ts';
import { marked } from '../../model/search/marks.ts';
import { type DayNumber, type WallMs, dayOfWall } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { checkedColor } from '../color.ts';
import type { SearchDay, SearchHit, SearchResults } from '../dayflow-search/results.ts';
import { plainText } from '../plain-text.ts';
import type { TimeWords } from '../event-box/time-words.ts';
import type { Place, PlacedEvent } from './found-places.ts';

/** What hits are said in. */
export interface HitWords {
  readonly terms: readonly string[];
  readonly times: TimeWords;
  /** On the wall clock. */
  readonly now: WallMs;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly allDay: string;
}

/** More than these nobody looks through. */
const MOST_HITS = 100;

/** How much of a description is shown around what was found, in letters. */
const EXCERPT = 90;

/** What was found by days: what is to come, the nearest first, then what is past, the latest first. */
export function searchResults(placed: readonly PlacedEvent[], words: HitWords): Omit<SearchResults, 'query' | 'note'> {
  const inTime = [...placed].sort((a, b) => compareSpans(a.wall, b.wall));
  const isPast = ({ wall }: PlacedEvent): boolean => wall.end <= words.now && wall.start < words.now;
  const ordered = [...inTime.filter((each) => !isPast(each)), ...inTime.filter(isPast).reverse()].slice(0, MOST_HITS);
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
  wall: Place,
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
    time: wall.allDay ? allDay : timeOf(wall, day, times),
    more: more.length === 0 ? undefined : more,
    color: checkedColor(event.color, checkedColor(calendar?.color)),
    calendarName: calendar?.name ?? '',
    recurring: event.recurring,
  };
}

/** From the day under which it stands; where it goes on for a day and more, with the date of its end. */
function timeOf(wall: Place, day: DayNumber, times: TimeWords): string {
  const start = minutesOfWall(wall.start, day);
  if (isBar(wall)) return `${times.time(start)} – ${times.dateTime(wall.end)}`;
  return times.range(start, minutesOfWall(Math.max(wall.start, wall.end), day));
}

function byDay(all: readonly SearchHit[], locale: string): SearchDay[] {
  const days = new Map<DayNumber, SearchHit[]>();
  for (const hit of all) days.set(hit.day, [...(days.get(hit.day) ?? []), hit]);
  const inWords = (day: DayNumber): string => formatDay(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return Array.from(days, ([day, hits]) => ({ day: inWords(day), hits }));
}
