import { XmlError } from './errors.ts';
import { type XmlName, clark, dav } from './name.ts';
import { type XmlElement, childOf, childrenOf, parseXml } from './xml.ts';

/** What a multistatus says of one resource. */
export interface DavResponse {
  /** As the server wrote it, without the white space around it. */
  readonly href: string;
  /**
   * The status that is a direct child of `response`: of the resource itself. The status of a `propstat` is
   * that of properties and says nothing about the resource.
   */
  readonly status?: number | undefined;
  /** Local name of the violated condition, of the resource or of any of its properties. */
  readonly precondition?: string | undefined;
  /** The `responsedescription`, where there is one. */
  readonly description?: string | undefined;
  /** A property that was found (2xx). */
  property(name: XmlName): XmlElement | undefined;
  /** The text of a property that was found, without the white space around it; undefined also when empty. */
  text(name: XmlName): string | undefined;
  /** The status of the properties with that name; undefined when it is not mentioned. */
  propertyStatus(name: XmlName): number | undefined;
  /** The status of each propstat. */
  readonly propertyStatuses: readonly number[];
}

/** A multistatus (RFC 4918 section 13), whole. */
export interface Multistatus {
  readonly responses: readonly DavResponse[];
  /** RFC 6578 section 6.4. */
  readonly syncToken?: string | undefined;
}

/**
 * Reads the body of a 207.
 *
 * ```
 * <!ELEMENT multistatus (response*, responsedescription?, sync-token?) >
 * <!ELEMENT response (href, ((href*, status)|(propstat+)), error?, responsedescription?, location?) >
 * <!ELEMENT propstat (prop, status, error?, responsedescription?) >
 * ```
 *
 * @throws XmlError when it is no complete multistatus
 */
export function parseMultistatus(text: string): Multistatus {
  const root = parseXml(text);
  if (clark(root) !== '{DAV:}multistatus') {
    throw new XmlError(`The XML is a <${root.name}>, not a DAV: multistatus.`);
  }
  const responses: DavResponse[] = [];
  for (const response of childrenOf(root, dav('response'))) {
    const hrefs = childrenOf(response, dav('href')).map((href) => href.text.trim());
    for (const href of hrefs) if (href !== '') responses.push(responseFrom(href, response));
  }
  const syncToken = childOf(root, dav('sync-token'))?.text.trim();
  return { responses, ...(syncToken ? { syncToken } : {}) };
}

/** The number in a status line, `HTTP/1.1 404 Not Found`. */
function statusFrom(element: XmlElement | undefined): number | undefined {
  const match = /^\s*HTTP\/\d(?:\.\d)?\s+(\d{3})/i.exec(element?.text ?? '');
  return match === null ? undefined : Number(match[1]);
}

/** The condition that a DAV: error element names (section 14.5): its first child. */
export function preconditionFrom(error: XmlElement | undefined): string | undefined {
  return error?.children[0]?.name;
}

function responseFrom(href: string, response: XmlElement): DavResponse {
  const found = new Map<string, XmlElement>();
  const statuses = new Map<string, number>();
  const all: number[] = [];
  let precondition = preconditionFrom(childOf(response, dav('error')));
  for (const propstat of childrenOf(response, dav('propstat'))) {
    // Without a status line the properties that have a value are taken as found.
    const status = statusFrom(childOf(propstat, dav('status'))) ?? 200;
    all.push(status);
    precondition ??= preconditionFrom(childOf(propstat, dav('error')));
    for (const prop of childrenOf(propstat, dav('prop'))) {
      for (const property of prop.children) {
        const key = clark(property);
        if (status >= 200 && status < 300) found.set(key, property);
        if (!statuses.has(key) || status < 300) statuses.set(key, status);
      }
    }
  }
  const property = (name: XmlName): XmlElement | undefined => found.get(clark(name));
  return {
    href,
    status: statusFrom(childOf(response, dav('status'))),
    precondition,
    description: childOf(response, dav('responsedescription'))?.text.trim() || undefined,
    property,
    text: (name) => property(name)?.text.trim() || undefined,
    propertyStatus: (name) => statuses.get(clark(name)),
    propertyStatuses: all,
  };
}
