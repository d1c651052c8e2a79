/** An XML name in Clark notation: `{namespace}local`. */
export type XmlName = `{${string}}${string}`;

export const DAV = 'DAV:';
export const CALDAV = 'urn:ietf:params:xml:ns:caldav';
export const CALENDARSERVER = 'http://calendarserver.org/ns/';
export const APPLE = 'http://apple.com/ns/ical/';

export const dav = (local: string): XmlName => `{${DAV}}${local}`;
export const caldav = (local: string): XmlName => `{${CALDAV}}${local}`;
export const calendarserver = (local: string): XmlName => `{${CALENDARSERVER}}${local}`;
export const apple = (local: string): XmlName => `{${APPLE}}${local}`;

/** The namespace and the local part of a name. */
export function partsOf(name: XmlName): { namespace: string; local: string } {
  const end = name.indexOf('}');
  return { namespace: name.slice(1, end), local: name.slice(end + 1) };
}
