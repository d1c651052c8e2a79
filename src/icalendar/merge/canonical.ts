import type { Component, ICalendarDocument, Line } from '../text/document.ts';
import { linesNamed, parseDocument } from '../text/document.ts';
import { unescapeText } from '../text/escape.ts';
import { definedTzid } from '../zones/tzid.ts';
import { zoneByName } from '../zones/zone-names.ts';

/** What each writer sets anew, whatever the content. */
export const STAMPS: ReadonlySet<string> = new Set(['PRODID', 'DTSTAMP', 'LAST-MODIFIED', 'SEQUENCE', 'CREATED']);

const TEXT = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'CONTACT', 'UID', 'COLOR']);

/** RFC 5545 nests three deep; what lies deeper is compared as written. */
const DEEPEST = 8;

/** A property in a form that does not depend on folding, letter case of names, order and quoting of parameters. */
export function canonicalProperty(line: Line): string {
  const { content } = line;
  if (content === undefined) return JSON.stringify(line.unfolded);
  const params = content.params
    // DATE-TIME is what all properties have that can have it.
    .filter(({ name, values }) => !(name === 'VALUE' && values[0]?.toUpperCase() === 'DATE-TIME'))
    .map(({ name, values }) => `${name}=${JSON.stringify(values)}`)
    .sort();
  return JSON.stringify([line.name, params, TEXT.has(line.name) ? unescapeText(content.value) : content.value]);
}

/** What servers and other programs write into an alarm whose settings stay (RFC 9074 sections 4 and 6). */
const ALARM_STAMPS: ReadonlySet<string> = new Set([...STAMPS, 'UID', 'X-WR-ALARMUID', 'ACKNOWLEDGED']);

/** A component as its person set it. */
export function canonicalSettings(document: ICalendarDocument, component: Component): string {
  return canonicalComponent(document, component, 0, component.name === 'VALARM' ? ALARM_STAMPS : STAMPS);
}

/** A component in a form that does not depend on the order of what is in it, nor on stamps. */
export function canonicalComponent(
  document: ICalendarDocument,
  component: Component,
  depth = 0,
  stamps: ReadonlySet<string> = STAMPS,
): string {
  if (depth >= DEEPEST) {
    return document.lines
      .slice(component.begin, component.end)
      .map(({ unfolded }) => JSON.stringify(unfolded))
      .join();
  }
  const properties = component.properties
    .map((index) => document.lines[index]!)
    .filter((line) => !stamps.has(line.name) && !isDefault(line))
    .map(canonicalProperty)
    .sort();
  const children = component.children
    .filter((child) => !isKnownZone(document, child))
    .map((child) => canonicalComponent(document, child, depth + 1))
    .sort();
  // Joined rather than made JSON again, which would double the backslashes at every depth.
  return `(${JSON.stringify(component.name)}(${properties.join()})(${children.join()}))`;
}

/** Whether two texts say the same, apart from order, folding and stamps. */
export function sameContent(a: string, b: string): boolean {
  return a === b || canonicalText(a) === canonicalText(b);
}

function canonicalText(text: string): string {
  const document = parseDocument(text);
  const roots = document.components.filter(({ parent }) => parent === undefined);
  return roots
    .map((root) => canonicalComponent(document, root))
    .sort()
    .join();
}

function isDefault({ name, content }: Line): boolean {
  return name === 'CALSCALE' && content?.value.trim().toUpperCase() === 'GREGORIAN';
}

/** A VTIMEZONE whose name alone says what it is: servers put their own in its place. */
function isKnownZone(document: ICalendarDocument, component: Component): boolean {
  return component.name === 'VTIMEZONE' && zoneByName(definedTzid(document, component)) !== undefined;
}

/** The UID of an alarm, where it has one. */
export function alarmUid(document: ICalendarDocument, component: Component): string | undefined {
  return valueOf(document, component, 'UID', 'X-WR-ALARMUID');
}

function valueOf(document: ICalendarDocument, component: Component, ...names: string[]): string | undefined {
  const index = names.flatMap((name) => linesNamed(document, component, name))[0];
  return index === undefined ? undefined : document.lines[index]!.content?.value.trim();
}

/**
 * What tells a component from its siblings in each version of a text.
 *
 * @param alarms UIDs of alarms that all versions go back to
 */
export function componentKey(document: ICalendarDocument, component: Component, alarms: ReadonlySet<string>): string {
  const value = (...names: string[]): string | undefined => valueOf(document, component, ...names);
  switch (component.name) {
    case 'VEVENT':
    case 'VTODO':
    case 'VJOURNAL':
      return JSON.stringify([component.name, value('UID'), value('RECURRENCE-ID')]);
    case 'VTIMEZONE':
      return JSON.stringify([component.name, value('TZID')]);
    case 'VALARM': {
      const uid = alarmUid(document, component);
      if (uid !== undefined && alarms.has(uid)) return JSON.stringify([component.name, uid]);
      return JSON.stringify([component.name, value('ACTION')?.toUpperCase(), value('TRIGGER')]);
    }
  }
  return component.parent === undefined ? component.name : canonicalComponent(document, component);
}
