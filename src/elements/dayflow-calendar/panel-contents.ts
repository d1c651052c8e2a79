import { minutesOfWall } from '../../layout/scale.ts';
import { compareSpans, isBar } from '../../layout/wall-span.ts';
import { type DayNumber, dayOfWall, wallOfDay } from '../../time/day.ts';
import { overlaps } from '../../time/range.ts';
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
  const reason = scene.readonly ? 'element' : sources.readOnlyReason(found);
  const doubtful = found.source.isDoubtful?.(found.event.id) ?? false;
  const { words: messages, times, timeZone } = scene;
  return detailsOf(found.event, shown.occurrence, shown.item, { reason, doubtful }, { messages, times, timeZone });
}

/** A day's events, whole days first, in the order of time. */
export function dayEvents(day: DayNumber, { shown, words, times }: Scene): DayEvents {
  const events = Array.from(shown.values(), ({ item }) => item)
    .filter((item) => overlaps(item.start, item.end, wallOfDay(day), wallOfDay(day + 1)))
    .sort((a, b) => Number(isBar(b)) - Number(isBar(a)) || compareSpans(a, b))
    .map((item) => ({
      item,
      time: isBar(item) ? words.allDay : times.time(minutesOfWall(item.start, dayOfWall(item.start))),
    }));
  return { day: times.day(day), events };
}
