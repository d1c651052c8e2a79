import { hasRecurrence, parameter } from '../content-line.ts';
import { ICalendarError } from '../errors.ts';
import { text as textOfProperty } from '../read/event.ts';
import { type Component, type ICalendarDocument, linesNamed, parseDocument } from '../text/document.ts';
import { TextEdit } from '../text/edit.ts';
import { escapeText } from '../text/escape.ts';
import { definedTzid, referencedTzid } from '../zones/tzid.ts';
import { formatUtc, sequenceOf, setFirst } from './stamps.ts';

/** Of a calendar object: what makes a message of it (RFC 5546). */
const MESSAGE = new Set(['METHOD']);

/** Of an event or a task: who is invited, what came of it, and what makes it a series or an instance of one. */
const LEFT_OUT = new Set([
  'ORGANIZER',
  'ATTENDEE',
  'REQUEST-STATUS',
  'RRULE',
  'RDATE',
  'EXRULE',
  'EXDATE',
  'RECURRENCE-ID',
  'COMPLETED',
  'PERCENT-COMPLETE',
]);

const OVER = new Set(['CANCELLED', 'COMPLETED']);

/** What stands beside an event in its calendar object. */
const OBJECTS = ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY'];

/**
 * The text of a new event or task that is made from another's, or from a series' first: under its own UID, and without who
 * was invited, recurrence, other components and zones that only those need. All other lines stay byte for byte.
 *
 * @param now epoch milliseconds
 * @throws ICalendarError where the text holds no event, or events of several UIDs, or does not nest
 */
export function copyText(text: string, uid: string, now: number): string {
  const document = parseDocument(text);
  const edit = new TextEdit(document);
  const event = masterOf(document);
  for (const component of document.components) {
    if (component.name === 'VCALENDAR') removeNamed(edit, document, component, MESSAGE);
    if (isUnneeded(document, component, event)) edit.removeComponent(component);
  }
  removeNamed(edit, document, event, LEFT_OUT);
  for (const index of linesNamed(document, event, 'STATUS')) {
    // What is copied is to take place, or to be done.
    if (OVER.has(document.lines[index]!.content?.value.trim().toUpperCase() ?? '')) edit.remove(index);
  }
  for (const index of linesNamed(document, event, 'ATTACH')) {
    // The server keeps it for the one event alone (RFC 8607).
    if (parameter(document.lines[index]!.content!, 'MANAGED-ID') !== undefined) edit.remove(index);
  }
  for (const child of event.children) if (concernsOthers(document, child)) edit.removeComponent(child);
  setFirst(edit, document, event, 'UID', escapeText(uid));
  for (const stamp of ['DTSTAMP', 'CREATED', 'LAST-MODIFIED']) setFirst(edit, document, event, stamp, formatUtc(now));
  setFirst(edit, document, event, 'SEQUENCE', '0');
  const copied = edit.toString();
  if (hasRecurrence(copied)) throw new ICalendarError(0, 'the text is no whole VCALENDAR');
  return copied;
}

function masterOf(document: ICalendarDocument): Component {
  const named = (kind: string): Component[] => document.components.filter(({ name }) => name === kind);
  const events = [named('VEVENT'), named('VTODO')].find(({ length }) => length > 0) ?? [];
  const uids = new Set(events.map((event) => textOfProperty(document, event, 'UID')));
  const [first] = events;
  if (first === undefined) throw new ICalendarError(0, 'the text has no event');
  if (uids.size > 1) throw new ICalendarError(0, 'the text has more than one event');
  return events.reduce((best, next) => (outranks(document, next, best) ? next : best), first);
}

/** Whether one of two components with the same UID counts: the series itself before an override, else the later version. */
function outranks(document: ICalendarDocument, component: Component, other: Component): boolean {
  const [mine, others] = [component, other].map((each) => linesNamed(document, each, 'RECURRENCE-ID').length > 0);
  return mine === others ? !mine && sequenceOf(document, component) > sequenceOf(document, other) : others!;
}

function isUnneeded(document: ICalendarDocument, component: Component, event: Component): boolean {
  if (component.name !== 'VTIMEZONE') return OBJECTS.includes(component.name) && component !== event;
  const tzid = definedTzid(document, component);
  return document.lines.slice(event.begin, event.end).every(({ content }) => content === undefined || referencedTzid(content) !== tzid);
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
