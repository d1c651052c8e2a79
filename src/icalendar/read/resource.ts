import { DAY_MS } from '../../time/day.ts';
import type { TimeRange } from '../../time/range.ts';
import type { Problem } from '../errors.ts';
import { type ICalendarDocument, parseDocument } from '../text/document.ts';
import { zoneTables } from '../zones/zone-table.ts';
import { type ResourceEvent, type Vevent, readVevent, text } from './event.ts';
import { EventGroup, type ResourceOccurrence } from './group.ts';

/** A text as read: its events, and what could not be read. */
export interface ResourceReading {
  readonly events: readonly ResourceEvent[];
  /** Components that could not be read at all; the others are in `events` all the same. */
  readonly errors: readonly Problem[];
  /** UIDs of tasks that are due at no time, and so are no events. */
  readonly undated: readonly string[];
  /** Epoch milliseconds, a day wider than the events at either side; `end` is Infinity for an endless series. */
  readonly extent: { readonly start: number; readonly end: number };
  /** All occurrences that share time with the range; bounded work, whatever the rule. */
  expand(range: TimeRange): ResourceOccurrence[];
}

/** Reads the events of iCalendar text; never throws for what is in it. */
export function readResource(ics: string): ResourceReading {
  return readEvents(parseDocument(ics));
}

/** Reads the events of iCalendar text, and its tasks that are due at some time as events. */
export function readObject(ics: string): ResourceReading {
  return readEvents(parseDocument(ics), ['VEVENT', 'VTODO']);
}

/** Reads the events of a document; never throws for what is in it. */
export function readEvents(document: ICalendarDocument, names: readonly string[] = ['VEVENT']): ResourceReading {
  const zonesOf = zoneTables(document);
  const errors: Problem[] = [];
  const undated: string[] = [];
  const byUid = new Map<string, Vevent[]>();
  if (document.components.length === 0) errors.push({ line: 1, reason: 'the text holds no iCalendar component' });
  for (const component of document.components) {
    if (!names.includes(component.name)) continue;
    const event = readVevent(document, component, zonesOf(component));
    if (event === undefined) undated.push(text(document, component, 'UID') ?? '');
    else if ('reason' in event) errors.push(event);
    else if (byUid.has(event.uid)) byUid.get(event.uid)!.push(event);
    else byUid.set(event.uid, [event]);
  }
  return readingOf([...byUid.values()].map((vevents) => new EventGroup(document, vevents, zonesOf)), errors, undated);
}

/** A function of its own, so that what is kept for `expand` does not keep the document's lines in memory. */
function readingOf(groups: readonly EventGroup[], errors: readonly Problem[], undated: readonly string[]): ResourceReading {
  return {
    events: groups.map((group) => group.event),
    errors,
    undated,
    extent: widen(groups.map((group) => group.extent)),
    expand: (range) => groups.flatMap((group) => group.expand(range)),
  };
}

function widen(extents: readonly { start: number; end: number }[]): { start: number; end: number } {
  if (extents.length === 0) return { start: 0, end: 0 };
  return {
    start: extents.reduce((least, { start }) => Math.min(least, start), Infinity) - DAY_MS,
    end: extents.reduce((most, { end }) => Math.max(most, end), -Infinity) + DAY_MS,
  };
}
