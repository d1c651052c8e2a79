import { hasRecurrence, parameter } from '../content-line.ts';
import { ICalendarError } from '../errors.ts';
import { text as textOfProperty } from '../read/event.ts';
import { type Component, type ICalendarDocument, linesNamed, parseDocument } from '../text/document.ts';
import { TextEdit } from '../text/edit.ts';
import { escapeText } from '../text/escape.ts';
import { formatUtc, sequenceOf, setFirst } from './stamps.ts';

/** Of a calendar object: what makes a message of it (RFC 5546). */
const MESSAGE = new Set(['METHOD']);

/** Of an event: who is invited, what came of it, and what makes it a series or an instance of one. */
const LEFT_OUT = new Set([
  'ORGANIZER',
  'ATTENDEE',
  'REQUEST-STATUS',
  'RRULE',
  'RDATE',
  'EXRULE',
  'EXDATE',
  'RECURRENCE-ID',
]);

/** What stands beside an event in its calendar object. */
const OBJECTS = ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY'];

/**
 * The text of a new event that is made from another's, or from a series' first: under its own UID, and without who
 * was invited, recurrence, other events and zones that only those need. All other lines stay byte for byte.
 *
 * @param now epoch milliseconds
 * @throws ICalendarError where the text holds no event, or events of several UIDs, or does not nest
 */
export function copyText(text: string, uid: string, now: number): string {
  const texts = eventTexts(text);
  const [single, another] = texts;
  if (single === undefined || another !== undefined) {
    throw new ICalendarError(0, `the text has ${texts.length === 0 ? 'no event' : 'more than one event'}`);
  }
  const document = parseDocument(single);
  const edit = new TextEdit(document);
  for (const component of document.components) {
    if (component.name === 'VCALENDAR') removeNamed(edit, document, component, MESSAGE);
    if (component.name !== 'VEVENT') continue;
    removeNamed(edit, document, component, LEFT_OUT);
    for (const index of linesNamed(document, component, 'STATUS')) {
      // What is copied is to take place.
      if (document.lines[index]!.content?.value.trim().toUpperCase() === 'CANCELLED') edit.remove(index);
    }
    for (const index of linesNamed(document, component, 'ATTACH')) {
      // The server keeps it for the one event alone (RFC 8607).
      if (parameter(document.lines[index]!.content!, 'MANAGED-ID') !== undefined) edit.remove(index);
    }
    for (const child of component.children) if (concernsOthers(document, child)) edit.removeComponent(child);
    setFirst(edit, document, component, 'UID', escapeText(uid));
    for (const stamp of ['DTSTAMP', 'CREATED', 'LAST-MODIFIED']) setFirst(edit, document, component, stamp, formatUtc(now));
    setFirst(edit, document, component, 'SEQUENCE', '0');
  }
  const copied = edit.toString();
  if (hasRecurrence(copied)) throw new ICalendarError(0, 'the text is no whole VCALENDAR');
  return copied;
}

/** A text of its own for each event in a text, with the zones that it names; a series gives its master. */
export function eventTexts(text: string): string[] {
  const document = parseDocument(text);
  const masters = new Map<string, Component>();
  document.components.forEach((component, index) => {
    if (component.name !== 'VEVENT') return;
    const uid = textOfProperty(document, component, 'UID') ?? `no UID ${index}`;
    const known = masters.get(uid);
    if (known === undefined || outranks(document, component, known)) masters.set(uid, component);
  });
  return Array.from(masters.values(), (master) => alone(document, master));
}

/** Whether one of two VEVENTs with the same UID counts: the series itself before an override, else the later version. */
function outranks(document: ICalendarDocument, component: Component, other: Component): boolean {
  const [mine, others] = [component, other].map((each) => linesNamed(document, each, 'RECURRENCE-ID').length > 0);
  return mine === others ? !mine && sequenceOf(document, component) > sequenceOf(document, other) : others!;
}

function alone(document: ICalendarDocument, event: Component): string {
  const edit = new TextEdit(document);
  const named = new Set(
    document.lines.slice(event.begin, event.end).flatMap(({ content }) => (content && parameter(content, 'TZID')) ?? []),
  );
  for (const component of document.components) {
    const unneeded =
      component.name === 'VTIMEZONE'
        ? !named.has(textOfProperty(document, component, 'TZID') ?? '')
        : OBJECTS.includes(component.name) && component !== event;
    if (unneeded) edit.removeComponent(component);
  }
  return edit.toString();
}

/** An alarm that writes to somebody or runs something, or a participant (RFC 9073). */
function concernsOthers(document: ICalendarDocument, component: Component): boolean {
  if (component.name === 'PARTICIPANT') return true;
  const action = textOfProperty(document, component, 'ACTION')?.trim().toUpperCase();
  return component.name === 'VALARM' && (action === 'EMAIL' || action === 'PROCEDURE');
}

function removeNamed(edit: TextEdit, document: ICalendarDocument, component: Component, names: ReadonlySet<string>): void {
  for (const index of component.properties) if (names.has(document.lines[index]!.name)) edit.remove(index);
}
