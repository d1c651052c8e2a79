import { type ContentLine, parameter } from '../content-line.ts';
import { type Component, type ICalendarDocument, firstLine } from '../text/document.ts';
import { unescapeText } from '../text/escape.ts';

/** The name that a VTIMEZONE has: TEXT, unlike the parameter that refers to it (RFC 5545 sections 3.8.3.1 and 3.2.19). */
export function definedTzid(document: ICalendarDocument, vtimezone: Component): string {
  return unescapeText(firstLine(document, vtimezone, 'TZID')?.content?.value ?? '');
}

/** The name of a zone that a line refers to. Some programs escape it here too. */
export function referencedTzid(line: ContentLine): string | undefined {
  const tzid = parameter(line, 'TZID');
  return tzid === undefined ? undefined : unescapeText(tzid);
}
