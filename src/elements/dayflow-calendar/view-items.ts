import type { Calendar } from '../../model/calendar.ts';
import { ownAnswer } from '../../model/calendar-user.ts';
import type { CalendarEvent } from '../../model/event.ts';
import { type Occurrence, spanOfOccurrence } from '../../model/occurrence.ts';
import type { WallMs } from '../../time/day.ts';
import type { TimeRange } from '../../time/range.ts';
import { wallSpan } from '../../time/span.ts';
import { checkedColor } from '../color.ts';
import type { ViewItem } from '../view-item.ts';
import type { Sources } from './sources.ts';

/** An occurrence on screen, as it is drawn and where it comes from. */
export interface Shown {
  readonly item: ViewItem;
  readonly occurrence: Occurrence;
  readonly event: CalendarEvent;
  readonly calendar: Calendar | undefined;
}

/** How occurrences are drawn; when it changes, every item is made anew. */
export interface Drawing {
  readonly range: TimeRange;
  readonly now: WallMs;
  readonly readonly: boolean;
}

/**
 * The occurrences of a range that are drawn, by id, on the wall clock of the range's zone.
 *
 * @param kept what was shown before by the same drawing: what did not change stays the same item
 */
export function shownInRange(
  sources: Sources,
  drawing: Drawing,
  kept: ReadonlyMap<string, Shown> = new Map(),
): Map<string, Shown> {
  const { range, now } = drawing;
  const calendars = new Map(sources.calendars.map((calendar) => [calendar.id, calendar]));
  const shown = new Map<string, Shown>();
  for (const { source, occurrence } of sources.occurrences(range)) {
    const event = source.get(occurrence.eventId);
    if (event === undefined) continue;
    const calendar = calendars.get(event.calendarId);
    if (calendar?.visible === false) continue;
    const before = kept.get(occurrence.id);
    if (before?.occurrence === occurrence && before.event === event && before.calendar === calendar) {
      shown.set(occurrence.id, before);
      continue;
    }
    const reason = sources.readOnlyReasonForPeople({ source, event }, drawing);
    const item = itemOf(occurrence, event, calendar, range.timeZone, now, reason !== undefined);
    shown.set(item.id, { item, occurrence, event, calendar });
  }
  return shown;
}

function itemOf(
  occurrence: Occurrence,
  event: CalendarEvent,
  calendar: Calendar | undefined,
  timeZone: string,
  now: WallMs,
  readonly: boolean,
): ViewItem {
  const { override } = occurrence;
  const { start, end } = wallSpan(spanOfOccurrence(occurrence, timeZone), timeZone);
  const status = override?.status ?? event.status;
  const answer = ownAnswer({ attendees: override?.attendees ?? event.attendees });
  const done = (override?.task ?? event.task)?.completed;
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
    status: answer === 'tentative' && status !== 'cancelled' ? 'tentative' : status,
    declined: answer === 'declined',
    ...(done === undefined ? {} : { done }),
    readonly,
    recurring: event.recurring,
    // What is still to be done does not pale.
    past: end <= now && start < now && done !== false,
  };
}
