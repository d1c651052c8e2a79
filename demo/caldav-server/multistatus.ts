import { type Answer, xmlAnswer } from './answer.ts';
import { dav, type XmlName } from './xml/names.ts';
import { element, type XmlNode } from './xml/write.ts';

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  403: 'Forbidden',
  404: 'Not Found',
  424: 'Failed Dependency',
  507: 'Insufficient Storage',
};

/** A property's value; undefined where the resource has no such property. */
export type PropertyValue = readonly (XmlNode | string)[] | undefined;

export function multistatus(responses: readonly XmlNode[], ...more: XmlNode[]): Answer {
  return xmlAnswer(207, element(dav('multistatus'), ...responses, ...more));
}

/** A resource with its properties, those that it lacks in a propstat of 404 (RFC 4918 section 9.1). */
export function propertiesResponse(href: string, properties: ReadonlyMap<XmlName, PropertyValue>): XmlNode {
  const found = [...properties].filter(([, value]) => value !== undefined);
  const missing = [...properties].filter(([, value]) => value === undefined);
  return element(
    dav('response'),
    element(dav('href'), href),
    ...(found.length > 0 || missing.length === 0 ? [propstat(200, found)] : []),
    ...(missing.length > 0 ? [propstat(404, missing)] : []),
  );
}

/** A resource with a status of its own, such as the 404 of a deletion. */
export function statusResponse(href: string, status: number, ...more: XmlNode[]): XmlNode {
  return element(dav('response'), element(dav('href'), href), statusLine(status), ...more);
}

export function propstat(status: number, properties: readonly (readonly [XmlName, PropertyValue])[]): XmlNode {
  const elements = properties.map(([name, value]) => element(name, ...(value ?? [])));
  return element(dav('propstat'), element(dav('prop'), ...elements), statusLine(status));
}

function statusLine(status: number): XmlNode {
  return element(dav('status'), `HTTP/1.1 ${status} ${REASONS[status] ?? ''}`.trimEnd());
}
