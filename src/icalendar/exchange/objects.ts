import { physicalLines } from '../content-line.ts';
import type { Problem } from '../errors.ts';
import { type ResourceEvent, text as textOfProperty, uidOf } from '../read/event.ts';
import { readObject } from '../read/resource.ts';
import { type Component, type ICalendarDocument, documentInSteps, linesNamed, outcomeOf } from '../text/document.ts';
import { escapeText } from '../text/escape.ts';
import { foldLine } from '../text/fold.ts';
import { definedTzid, referencedTzid } from '../zones/tzid.ts';

/** What of a file goes into a calendar as one resource: all components of one UID (RFC 4791 section 4.1). */
export interface CalendarObject {
  readonly uid: string;
  readonly component: 'VEVENT' | 'VTODO' | 'VJOURNAL';
  readonly title: string;
  /** What it is on a calendar; undefined where it has no time there, or cannot be read. */
  readonly event: ResourceEvent | undefined;
  readonly recurring: boolean;
  /** A VCALENDAR with these components and the zones that they name; its lines are the file's. */
  readonly text: string;
  /** Where it begins: 1-based, in the file. */
  readonly line: number;
  /** What of it could not be read or was not understood; where there is no event, it cannot be read at all. Lines are the file's. */
  readonly problems: readonly Problem[];
}

/** A file that is read an object at a time, so that a large one does not hold up a page. */
export interface CalendarFile {
  /** How many objects there are. */
  readonly count: number;
  /** What is wrong with the file outside its objects. */
  readonly problems: readonly Problem[];
  objects(): Generator<CalendarObject>;
}

const OBJECTS = ['VEVENT', 'VTODO', 'VJOURNAL'];

/**
 * Parts a file into the objects that a calendar takes. Lines stay byte for byte; only METHOD, which makes a message
 * of a file, is left out, and a component without UID, or with a blank one, gets one.
 *
 * @param createUid makes the UID of a component that has none
 */
export function openCalendarFile(text: string, createUid: () => string): CalendarFile {
  return outcomeOf(calendarFileInSteps(text, createUid));
}

/** How many components a step of {@link calendarFileInSteps} goes through. */
const STEP_COMPONENTS = 100;

/** As {@link openCalendarFile}, a step of lines or components at a time. */
export function* calendarFileInSteps(text: string, createUid: () => string): Generator<void, CalendarFile> {
  const document = yield* documentInSteps(text);
  const zones = new Map<string, Component>();
  const groups = new Map<string, Group>();
  for (const [index, component] of document.components.entries()) {
    if (index % STEP_COMPONENTS === STEP_COMPONENTS - 1) yield;
    if (component.name === 'VTIMEZONE') zones.set(zoneKey(component, definedTzid(document, component)), component);
    if (!OBJECTS.includes(component.name)) continue;
    const uid = uidOf(document, component);
    const key = uid === undefined ? `${component.begin}` : `${component.name} ${uid}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { uid: uid ?? createUid(), named: uid !== undefined, components: [component] });
    else group.components.push(component);
  }
  const nothing = document.components.length === 0 ? [{ line: 1, reason: 'the file holds no iCalendar component' }] : [];
  return {
    count: groups.size,
    problems: [...document.problems, ...nothing],
    *objects() {
      for (const group of groups.values()) yield objectOf(document, group, zones);
    },
  };
}

/** All objects of a file at once, as {@link openCalendarFile} has them. */
export function calendarObjects(text: string, createUid: () => string): CalendarObject[] {
  return [...openCalendarFile(text, createUid).objects()];
}

/** The components of one UID. */
interface Group {
  readonly uid: string;
  /** Whether the file says the UID. */
  readonly named: boolean;
  readonly components: Component[];
}

function objectOf(document: ICalendarDocument, { uid, named, components }: Group, zones: ReadonlyMap<string, Component>): CalendarObject {
  const [first] = components as [Component];
  const own = objectText(document, components, zones, named ? undefined : uid);
  const { events, errors } = readObject(own.text);
  const [event] = events;
  return {
    uid,
    component: first.name as CalendarObject['component'],
    title: event?.title ?? textOfProperty(document, first, 'SUMMARY') ?? '',
    event,
    recurring: event?.recurring ?? components.some((each) => textOfProperty(document, each, 'RRULE') !== undefined),
    text: own.text,
    line: document.lines[first.begin]!.number,
    problems: [...errors, ...(event?.problems ?? [])].map(({ line, reason }) => ({ line: own.lineOf(line), reason })),
  };
}

/** The components with their zones in a VCALENDAR of their own, and which line of the file each of its lines was. */
function objectText(
  document: ICalendarDocument,
  components: readonly Component[],
  zones: ReadonlyMap<string, Component>,
  newUid: string | undefined,
): { text: string; lineOf: (line: number) => number } {
  const { lines, eol } = document;
  const parts: { text: string; line: number }[] = [];
  const add = (text: string, line: number): void => void parts.push({ text: ended(text, eol), line });
  const addLines = (from: number, end: number): void => {
    for (let index = from; index < end && index < lines.length; index++) add(lines[index]!.raw, lines[index]!.number);
  };
  const calendar = components[0]!.parent;
  add('BEGIN:VCALENDAR', 1);
  for (const index of calendar?.properties ?? []) {
    if (lines[index]!.name !== 'METHOD') addLines(index, index + 1);
  }
  if (calendar === undefined || calendar.properties.every((index) => lines[index]!.name !== 'VERSION')) add('VERSION:2.0', 1);
  for (const zone of zonesOf(document, components, zones)) addLines(zone.begin, zone.end + 1);
  for (const component of components) {
    addLines(component.begin, component.begin + 1);
    const blank = new Set(newUid === undefined ? [] : linesNamed(document, component, 'UID'));
    if (newUid !== undefined) add(foldLine(`UID:${escapeText(newUid)}`, eol), lines[component.begin]!.number);
    for (let index = component.begin + 1; index < component.end + (component.closed ? 1 : 0); index++) {
      if (!blank.has(index)) addLines(index, index + 1);
    }
    if (!component.closed) add(`END:${component.name}`, lines[component.begin]!.number);
  }
  add('END:VCALENDAR', 1);
  const origins: number[] = [];
  for (const { text, line } of parts) {
    for (let physical = physicalLines(text); physical > 0; physical--) origins.push(line);
  }
  return {
    text: parts.map(({ text }) => text).join(''),
    lineOf: (line) => origins[Math.min(line, origins.length) - 1]!,
  };
}

function* zonesOf(
  document: ICalendarDocument,
  components: readonly Component[],
  zones: ReadonlyMap<string, Component>,
): Generator<Component> {
  const named = new Set<string>();
  for (const component of components) {
    for (const { content } of document.lines.slice(component.begin, component.end)) {
      const zone = content && referencedTzid(content);
      if (zone !== undefined) named.add(zoneKey(component, zone));
    }
  }
  for (const key of named) {
    const zone = zones.get(key);
    if (zone?.closed === true) yield zone;
  }
}

/** A TZID names a zone of its own VCALENDAR. */
function zoneKey({ parent }: Component, id: string): string {
  return `${parent?.begin} ${id}`;
}

/** A line with a line end, which the last of a file may not have, and without the mark that a first one may have. */
function ended(raw: string, eol: string): string {
  const line = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  return /[\r\n]$/.test(line) ? line : line + eol;
}
