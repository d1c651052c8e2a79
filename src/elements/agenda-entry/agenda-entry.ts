import { type TemplateResult, html, nothing } from 'lit';
import type { AgendaEntry } from '../../layout/agenda.ts';
import { type BoxWords, boxName, boxPart, titleOf } from '../event-box/box-words.ts';
import { REPEAT_SIGN } from '../event-box/templates.ts';
import { colorClass } from '../styles/palette.ts';
import type { ViewItem } from '../view-item.ts';

/**
 * An event in a list of a day: its time, colour, title, place and calendar. As in the other boxes only the
 * title is text, for the name says all of it in full.
 */
export function entryTemplate(entry: AgendaEntry<ViewItem>, words: BoxWords): TemplateResult {
  const { nth, count } = entry;
  const { span: item } = entry.portion;
  const { messages } = words;
  const day = count > 1 ? messages.nthDay(nth, count) : '';
  return html`<button
    type="button"
    class="entry ${colorClass(item.color)}"
    part=${boxPart(item)}
    data-event-id=${item.eventId}
    data-occurrence-id=${item.id}
    tabindex="-1"
    aria-label=${day === '' ? boxName(item, words) : `${boxName(item, words)}, ${day}`}
  ><span class="time" data-words=${entryTime(entry, words)}></span><span class="mark"></span><span class="line"
    ><bdi class="title">${titleOf(item, messages)}</bdi>${item.recurring ? REPEAT_SIGN : nothing}<span
      class="note" data-words=${noteOf(item, day, words) || nothing}
    ></span></span><span class="place" data-words=${item.location || nothing}></span><span class="calendar" data-words=${item.calendarName || nothing}></span></button>`;
}

/** The time of an entry on its day; what goes on over midnight says only where it begins or ends. */
export function entryTime({ portion, whole }: AgendaEntry, { times, messages }: BoxWords): string {
  if (whole) return messages.allDay;
  const { start, end, continuesBefore, continuesAfter } = portion;
  if (continuesBefore) return messages.untilTime(times.time(end));
  if (continuesAfter) return messages.fromTime(times.time(start));
  return start === end ? times.time(start) : times.range(start, end);
}

/** What stands beside the title: which day it is, and whether it is sure. */
function noteOf({ status, declined }: ViewItem, day: string, { messages }: BoxWords): string {
  const state = status === 'tentative' || status === 'cancelled' ? messages[status] : '';
  return [day, state, declined ? messages.declined : ''].filter((word) => word !== '').join(' · ');
}

/** A row that stands in for an event while a first sync runs; `length` is its title's, in percent. */
export function entryBone(length: number): TemplateResult {
  return html`<div class="entry" aria-hidden="true"><span class="time"><span class="bone"></span></span><span class="mark bone"></span
    ><span class="line"><span class="bone" .style=${`inline-size:${length}%`}></span></span></div>`;
}
