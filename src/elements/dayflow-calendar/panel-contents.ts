import { agendaOf } from '../../layout/agenda.ts';
import type { DayNumber } from '../../time/day.ts';
import { entryTime } from '../agenda-entry/agenda-entry.ts';
import type { DayEvents } from '../dayflow-day-list/dayflow-day-list.ts';
import type { Details } from '../dayflow-event-details/details.ts';
import { detailsOf } from './details-of.ts';
import type { Scene } from './scene.ts';
import type { Sources } from './sources.ts';

/** What the details of an occurrence on screen say. */
export function shownDetails(occurrenceId: string, scene: Scene, sources: Sources): Details | undefined {
  const shown = scene.shown.get(occurrenceId);
  const found = shown && sources.find(shown.item.eventId);
  if (shown === undefined || found === undefined) return undefined;
  const reason = sources.readOnlyReasonForPeople(found, scene);
  const doubtful = found.source.isDoubtful?.(found.event.id) ?? false;
  const { words: messages, times, timeZone } = scene;
  return detailsOf(found.event, shown.occurrence, shown.item, { reason, doubtful }, { messages, times, timeZone });
}

/** A day's events as the agenda says them: whole days first, then by time. */
export function dayEvents(day: DayNumber, { shown, words: messages, times }: Scene): DayEvents {
  const items = Array.from(shown.values(), ({ item }) => item);
  const events = agendaOf(items, [day], day)
    .flatMap(({ entries }) => entries)
    .map((entry) => ({ item: entry.portion.span, time: entryTime(entry, { times, messages }) }));
  return { day: times.day(day), events };
}
