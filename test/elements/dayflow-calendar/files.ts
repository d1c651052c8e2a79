import { iCalendarCodec } from '../../../src/caldav/ical-codec.ts';
import type { AppliedChange } from '../../../src/model/change.ts';
import { eventFromRecord } from '../../../src/model/event.ts';
import type { AppliedImport, Importable, Located } from '../../../src/model/source.ts';
import type { EventInput } from '../../../src/model/event.ts';
import { MemorySource } from './memory-source.ts';

/** The lines of an iCalendar file. */
export const ics = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** An hour on a day of November 2026, on any clock. */
export const event = (uid: string, title: string, day = 18, ...lines: string[]): string[] => [
  'BEGIN:VEVENT', `UID:${uid}`, `DTSTART:202611${day}T100000`, `DTEND:202611${day}T110000`, `SUMMARY:${title}`, ...lines, 'END:VEVENT',
];

/** What the browser fires while files are dragged over the calendar, or dropped. */
export function dragFiles(calendar: HTMLElement, type: string, ...files: readonly File[]): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true });
  // Firefox and WebKit take none from the constructor.
  Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
  calendar.dispatchEvent(event);
  return event;
}

export const file = (text: string | Uint8Array<ArrayBuffer>, name = 'team.ics', type = 'text/calendar'): File => new File([text], name, { type });

/** A source that keeps texts: an event's id is `kept-` and its UID, and a series stands on its first day. */
export class KeepingSource extends MemorySource {
  readonly texts = new Map<string, string>();
  /** How often it was given something. */
  batches = 0;
  /** How often a text of before was put back. */
  restored = 0;

  constructor(id: string, events: readonly EventInput[] = []) {
    super(id, events);
  }

  importTexts(calendarId: string, objects: readonly Importable[]): AppliedImport {
    this.batches++;
    for (const { uid, text } of objects) this.#put(calendarId, uid, text);
    return { ids: objects.map(({ uid }) => `kept-${uid}`), committed: Promise.resolve() };
  }

  replaceText(id: string, text: string, restores = false): AppliedChange {
    if (restores) this.restored++;
    const { calendarId } = this.store.get(id)!;
    this.store.apply({ type: 'delete', event: this.store.get(id)!, origin: 'user' });
    this.#put(calendarId, id.replace('kept-', ''), text);
    return { event: this.store.get(id)!, committed: Promise.resolve() };
  }

  locate(uid: string): Located | undefined {
    const event = this.store.get(`kept-${uid}`);
    return event && { calendarId: event.calendarId, id: event.id };
  }

  text(id: string): string | undefined {
    return this.texts.get(id);
  }

  #put(calendarId: string, uid: string, text: string): void {
    this.texts.set(`kept-${uid}`, text);
    const [decoded] = iCalendarCodec.decode(text).events;
    if (decoded === undefined) return;
    const { uid: _uid, problems: _problems, ...record } = decoded;
    this.store.apply({ type: 'create', event: eventFromRecord({ ...record, id: `kept-${uid}`, calendarId, readonly: false }), origin: 'user' });
  }
}
