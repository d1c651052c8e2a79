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
  const failures: string[] = [];
  for (const { title, span, details, calendarId, text } of copies) {
    const home = calendarId !== undefined && writable.has(calendarId) ? { calendarId } : {};
    try {
      const change = edits.creation({ title, start: spanStart(span), end: spanEnd(span), ...details, ...home }, 'user');
      const added = await edits.request({ ...change, text });
      if (added === undefined) failures.push(words.notChanged(titled(title, words)));
      else made.push(added);
    } catch (error) {
      failures.push(words.notSaved(titled(title, words), errorWords(error, words)));
    }
  }
  record(...made);
  redraw();
  const events = made.map(({ change }) => change.event);
  const added = addedWords(events, scene);
  const [failure] = failures;
  if (failure !== undefined) warn(added === undefined ? failure : words.butFailed(added, failure));
  else if (added !== undefined) offerUndo(added);
  return events;
}

function addedWords([event, ...others]: readonly CalendarEvent[], scene: Scene): string | undefined {
  if (event === undefined) return undefined;
  return others.length === 0 ? createdWords(event, scene) : scene.words.pasted(others.length + 1);
}

function createdWords(event: CalendarEvent, { words, times, timeZone }: Scene): string {
  const placement = placementOfSpan(recordFromEvent(event, timeZone).span, timeZone);
  return words.created(titled(event.title, words), times.when({ ...placement, id: NEW_BOX }));
}
