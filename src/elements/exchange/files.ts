// Loaded when it is needed first: most pages neither read nor write a file.
import { iCalendarCodec } from '../../caldav/ical-codec.ts';
import { ICalendarError, type Problem } from '../../icalendar/errors.ts';
import { textOfBytes } from '../../icalendar/exchange/bytes.ts';
import { ObjectJoiner } from '../../icalendar/exchange/join.ts';
import { type CalendarFile, type CalendarObject, calendarFileInSteps } from '../../icalendar/exchange/objects.ts';
import { encodeForFile } from '../../icalendar/write/encode.ts';
import { createEventId } from '../../model/edit.ts';
import { definedDetails } from '../../model/details.ts';
import type { EventRecord } from '../../model/event.ts';
import { saying } from '../../sync/outbox/saying.ts';
import { Slices } from '../slices.ts';

/** What a file may be given as. */
export type FileContent = string | Uint8Array | ArrayBuffer | Blob;

export { ICalendarError };

/** A file that is something else. */
export class NoCalendarFileError extends ICalendarError {
  override name = 'NoCalendarFileError';

  constructor() {
    super(1, 'this is no iCalendar file: it holds no VCALENDAR');
  }
}

/** A file as read. */
export interface ReadFile {
  readonly objects: readonly CalendarObject[];
  /** What is wrong with it outside its objects. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a file, a slice of work at a time.
 *
 * @param progress told how many objects are read, of how many
 * @throws ICalendarError where it is no UTF-8, with the place, or no iCalendar; what the signal was aborted with
 */
export async function readFile(
  content: FileContent,
  progress: (done: number, total: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<ReadFile> {
  const text = typeof content === 'string' ? content : textOfBytes(await bytesOf(content));
  const slices = new Slices();
  const file = await opened(text, slices, signal);
  if (file.count === 0 && !/^\s*BEGIN:VCALENDAR/im.test(text.replace(/^\uFEFF/, ''))) {
    throw new NoCalendarFileError();
  }
  const objects: CalendarObject[] = [];
  for (const object of file.objects()) {
    objects.push(object);
    await slices.breathe();
    signal?.throwIfAborted();
    progress(objects.length, file.count);
  }
  return { objects, problems: file.problems };
}

async function opened(text: string, slices: Slices, signal: AbortSignal | undefined): Promise<CalendarFile> {
  const steps = calendarFileInSteps(text, createEventId);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await slices.breathe();
    signal?.throwIfAborted();
  }
}

/** Joins events to one file, a slice of work at a time. An event without a text is written anew. */
export async function fileOf(events: Iterable<string | EventRecord>, now: number): Promise<string> {
  const joiner = new ObjectJoiner();
  const slices = new Slices();
  for (const event of events) {
    joiner.add(typeof event === 'string' ? event : encodeForFile({ uid: event.id, title: event.title, span: event.span, ...definedDetails(event) }, now));
    await slices.breathe();
  }
  return joiner.toString();
}

/** The text of an object with what the page wants otherwise. */
export function textSaying(text: string, record: EventRecord, now: number): string {
  return saying(text, record, iCalendarCodec, now);
}

async function bytesOf(content: Exclude<FileContent, string>): Promise<Uint8Array> {
  if (content instanceof Blob) return new Uint8Array(await content.arrayBuffer());
  return content instanceof ArrayBuffer ? new Uint8Array(content) : content;
}
