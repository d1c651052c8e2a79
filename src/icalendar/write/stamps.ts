import { type Component, type ICalendarDocument, linesNamed } from '../text/document.ts';
import type { TextEdit } from '../text/edit.ts';
import { formatDateTime } from '../values/date-time.ts';
import { propertyLine } from './property.ts';

/** An instant as DATE-TIME value in UTC. */
export function formatUtc(epoch: number): string {
  return `${formatDateTime(epoch)}Z`;
}

/** The SEQUENCE that a component has; 0 when it has none that can be read. */
export function sequenceOf(document: ICalendarDocument, component: Component): number {
  const [index] = linesNamed(document, component, 'SEQUENCE');
  const value = Number(index === undefined ? 0 : document.lines[index]!.content?.value);
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/** Sets SEQUENCE, DTSTAMP and LAST-MODIFIED (RFC 5545 section 3.8.7) of a changed component. */
export function stamp(
  edit: TextEdit,
  document: ICalendarDocument,
  component: Component,
  now: number,
  sequence: number,
): void {
  setFirst(edit, document, component, 'DTSTAMP', formatUtc(now));
  setFirst(edit, document, component, 'LAST-MODIFIED', formatUtc(now));
  if (sequence > 0) setFirst(edit, document, component, 'SEQUENCE', String(sequence));
}

/** Gives the component's first property of a name this value, or adds one. */
export function setFirst(
  edit: TextEdit,
  document: ICalendarDocument,
  component: Component,
  name: string,
  value: string,
): void {
  const [index] = linesNamed(document, component, name);
  if (index === undefined) edit.append(component, `${name}:${value}`);
  else edit.replace(index, propertyLine(document.lines[index], name, value));
}
