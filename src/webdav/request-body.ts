import { DAV, type XmlName, dav } from './name.ts';

/** A piece of XML to send: built by {@link xml}, never from a string that was not escaped. */
export interface XmlFragment {
  readonly markup: string;
}

// The prefixes that all servers understand, WeCom's and DingTalk's parsers included, are the usual ones.
const PREFIXES = new Map([
  [DAV, 'D'],
  ['urn:ietf:params:xml:ns:caldav', 'C'],
  ['http://calendarserver.org/ns/', 'CS'],
  ['http://apple.com/ns/ical/', 'I'],
]);

/** An element with attributes and with children or text. */
export function xml(
  name: XmlName,
  content: string | readonly XmlFragment[] = [],
  attributes: Readonly<Record<string, string>> = {},
): XmlFragment {
  const prefix = PREFIXES.get(name.namespace);
  if (prefix === undefined) throw new TypeError(`No prefix is set down for the namespace ${name.namespace}.`);
  const tag = `${prefix}:${name.name}`;
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  const inner = typeof content === 'string' ? escapeXml(content) : content.map(({ markup }) => markup).join('');
  return { markup: inner === '' ? `<${tag}${given}/>` : `<${tag}${given}>${inner}</${tag}>` };
}

/** A document with that root, its namespaces declared. */
export function xmlDocument(root: XmlFragment): string {
  const declared = [...PREFIXES]
    .filter(([, prefix]) => new RegExp(`</?${prefix}:`).test(root.markup))
    .map(([namespace, prefix]) => ` xmlns:${prefix}="${namespace}"`)
    .join('');
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup.replace(/^<[^\s/>]+/, (tag) => tag + declared)}`;
}

/** `<D:prop>` with empty elements: the properties asked for. */
export function propElement(properties: readonly XmlName[]): XmlFragment {
  return xml(dav('prop'), properties.map((property) => xml(property)));
}

/** The body of a PROPFIND (RFC 4918 section 14.20). */
export function propfindBody(properties: readonly XmlName[]): string {
  return xmlDocument(xml(dav('propfind'), [propElement(properties)]));
}

/**
 * The body of a sync-collection REPORT (RFC 6578 section 6.1). No limit: servers are known that then cut the
 * answer and still hand out the last token.
 *
 * @param token empty for everything there is
 */
export function syncCollectionBody(token: string, properties: readonly XmlName[]): string {
  return xmlDocument(
    xml(dav('sync-collection'), [
      xml(dav('sync-token'), token),
      xml(dav('sync-level'), '1'),
      propElement(properties),
    ]),
  );
}

/** Text made safe for XML; what XML cannot say at all is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
