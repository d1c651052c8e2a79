import type { Calendar } from '../../model/calendar.ts';
import { type Occurrence, spanOfOccurrence } from '../../model/occurrence.ts';
import type { WallMs } from '../../time/day.ts';
import type { TimeRange } from '../../time/range.ts';
import { wallSpan } from '../../time/span.ts';
import { checkedColor } from '../color.ts';
import type { ViewItem } from '../view-item.ts';
import type { Sourced, Sources } from './sources.ts';

/** An occurrence on screen, as it is drawn and where it comes from. */
export interface Shown {
  readonly item: ViewItem;
  readonly occurrence: Occurrence;
}

/** The occurrences of a range that are drawn, by id, on the wall clock of the range's zone. */
export function shownInRange(
  sources: Sources,
  range: TimeRange,
  now: WallMs,
  readonly: boolean,
): Map<string, Shown> {
  const calendars = new Map(sources.calendars.map((calendar) => [calendar.id, calendar]));
  const shown = new Map<string, Shown>();
  for (const { source, occurrence } of sources.occurrences(range)) {
    const event = source.get(occurrence.eventId);
    if (event === undefined) continue;
    const calendar = calendars.get(event.calendarId);
    if (calendar?.visible === false) continue;
    const reason = readonly ? 'element' : sources.readOnlyReason({ source, event });
    const item = itemOf(occurrence, event, calendar, range.timeZone, now, reason !== undefined);
    shown.set(item.id, { item, occurrence });
  }
  return shown;
}

function itemOf(
  occurrence: Occurrence,
  event: Sourced['event'],
  calendar: Calendar | undefined,
  timeZone: string,
  now: WallMs,
  readonly: boolean,
): ViewItem {
  const { override } = occurrence;
  const { start, end } = wallSpan(spanOfOccurrence(occurrence, timeZone), timeZone);
  return {
    id: occurrence.id,
    eventId: event.id,
    title: override?.title ?? event.title,
    location: override?.location ?? event.location,
    start,
    end,
    allDay: occurrence.allDay,
    color: checkedColor(override?.color ?? event.color, checkedColor(calendar?.color)),
    calendarName: calendar?.name ?? '',
    status: override?.status ?? event.status,
    readonly,
    recurring: event.recurring,
    past: end <= now && start < now,
  };
}
