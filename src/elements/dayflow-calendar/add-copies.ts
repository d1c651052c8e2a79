import { placementOfSpan } from '../../interaction/placement.ts';
import { type CalendarEvent, recordFromEvent } from '../../model/event.ts';
import { spanEnd, spanStart } from '../../time/span.ts';
import type { Copy } from '../clipboard/copy.ts';
import { NEW_BOX } from './drafts.ts';
import { errorWords, titled } from './edit-words.ts';
import type { Made } from './edits.ts';
import type { Scene } from './scene.ts';
import type { UserEditsHost } from './user-edits.ts';

type AddCopiesHost = Pick<UserEditsHost, 'edits' | 'sources' | 'scene' | 'record' | 'offerUndo' | 'warn' | 'redraw'>;

/** Adds events that are made of copies, in one step: each in the calendar that it comes from where that can be written. */
export async function addCopies(copies: readonly Copy[], host: AddCopiesHost): Promise<CalendarEvent[]> {
  const { edits, sources, scene, record, offerUndo, warn, redraw } = host;
  const { words } = scene;
  const writable = new Set(sources.calendars.flatMap(({ id, readonly }) => (readonly ? [] : id)));
  const made: Made[] = [];
  for (const { title, span, details, calendarId, text } of copies) {
    const home = calendarId !== undefined && writable.has(calendarId) ? { calendarId } : {};
    try {
      const change = edits.creation({ title, start: spanStart(span), end: spanEnd(span), ...details, ...home }, 'user');
      const added = await edits.request({ ...change, text });
      if (added === undefined) warn(words.notChanged(titled(title, words)));
      else made.push(added);
    } catch (error) {
      warn(words.notSaved(titled(title, words), errorWords(error, words)));
    }
  }
  record(...made);
  redraw();
  const events = made.map(({ change }) => change.event);
  const [first, another] = events;
  if (first !== undefined) offerUndo(another === undefined ? createdWords(first, scene) : words.pasted(events.length));
  return events;
}

function createdWords(event: CalendarEvent, { words, times, timeZone }: Scene): string {
  const placement = placementOfSpan(recordFromEvent(event, timeZone).span, timeZone);
  return words.created(titled(event.title, words), times.when({ ...placement, id: NEW_BOX }));
}
