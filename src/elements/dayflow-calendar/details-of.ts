import type { CalendarEvent } from '../../model/event.ts';
import { type Occurrence, spanOfOccurrence } from '../../model/occurrence.ts';
import type { ReadOnlyReason } from '../../model/errors.ts';
import { type Span, wallSpan } from '../../time/span.ts';
import { findZone } from '../../time/zone.ts';
import type { Details } from '../dayflow-event-details/details.ts';
import type { TimeWords } from '../event-box/time-words.ts';
import type { Messages } from '../messages/messages.ts';
import type { ViewItem } from '../view-item.ts';
import { isDeletable } from './sources.ts';

/** The details of an occurrence in words. */
export function detailsOf(
  event: CalendarEvent,
  occurrence: Occurrence,
  item: ViewItem,
  { reason, doubtful }: { reason: ReadOnlyReason | undefined; doubtful: boolean },
  { times, messages, timeZone }: { times: TimeWords; messages: Messages; timeZone: string },
): Details {
  const { override } = occurrence;
  const home = timesAtHome(spanOfOccurrence(occurrence, timeZone), timeZone);
  return {
    title: item.title,
    when: times.when(item),
    whenAtHome: home && messages.inZone(times.when({ ...home, id: item.id, allDay: false }), home.zone),
    color: item.color,
    calendarName: item.calendarName,
    location: item.location,
    description: override?.description ?? event.description,
    url: override?.url ?? event.url,
    status: item.status,
    recurring: event.recurring,
    readOnly: reason === undefined ? undefined : messages.readOnlyReason[reason],
    deletable: isDeletable(reason),
    doubtful,
  };
}

/** The wall times in the span's own zone, where its clock reads otherwise than the one on screen. */
export function timesAtHome(span: Span, timeZone: string): { start: number; end: number; zone: string } | undefined {
  if (span.kind !== 'zoned' || span.zone === timeZone || findZone(span.zone) === undefined) return undefined;
  const home = wallSpan(span, span.zone);
  return home.start === wallSpan(span, timeZone).start ? undefined : { ...home, zone: span.zone };
}
