import { child, children, readXml, type XmlElement } from '../../demo/caldav-server/xml/read.ts';
import { caldav, dav, type XmlName } from '../../demo/caldav-server/xml/names.ts';
import { basicAuth, type TestUser } from '../support/servers/test-server.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** One `response` of a multistatus. */
export interface Row {
  readonly href: string;
  /** The href's path, decoded, without its last slash: what two spellings of one href share. */
  readonly path: string;
  /** The status that is a direct child, as of a deletion; undefined where there are propstats. */
  readonly status: number | undefined;
  readonly found: ReadonlyMap<XmlName, XmlElement>;
  readonly missing: readonly XmlName[];
}

export const NAMESPACES =
  'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CS="http://calendarserver.org/ns/" xmlns:A="http://apple.com/ns/ical/"';

/** A user's plain HTTP client: no retry, no cache, no redirect followed. */
export class Client {
  readonly #user: TestUser | undefined;

  constructor(user?: TestUser) {
    this.#user = user;
  }

  async request(method: string, url: string, headers: Record<string, string> = {}, body?: string): Promise<Reply> {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { ...(this.#user ? { Authorization: basicAuth(this.#user) } : {}), ...headers },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(5000),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  put(url: string, text: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.request('PUT', url, { 'Content-Type': 'text/calendar; charset=utf-8', ...headers }, text);
  }

  async propfind(url: string, depth: '0' | '1', properties: string): Promise<Row[]> {
    return this.multistatus('PROPFIND', url, depth, `<D:propfind ${NAMESPACES}><D:prop>${properties}</D:prop></D:propfind>`);
  }

  async multistatus(method: string, url: string, depth: string, body: string): Promise<Row[]> {
    return rowsOf(await this.xml(method, url, depth, body), url);
  }

  /** The root element of an answer that must be a 207. */
  async xml(method: string, url: string, depth: string, body: string): Promise<XmlElement> {
    const reply = await this.request(method, url, { Depth: depth, 'Content-Type': 'application/xml; charset=utf-8' }, body);
    if (reply.status !== 207) throw new Error(`${method} ${url}: ${reply.status} instead of 207: ${reply.text}`);
    return readXml(reply.text);
  }
}

export function rowsOf(multistatus: XmlElement, base: string): Row[] {
  return children(multistatus, dav('response')).map((response) => {
    const href = child(response, dav('href'))?.text.trim() ?? '';
    const status = child(response, dav('status'));
    const stats = children(response, dav('propstat')).map((stat) => ({
      code: codeOf(child(stat, dav('status'))),
      properties: child(stat, dav('prop'))?.children ?? [],
    }));
    return {
      href,
      path: pathOf(href, base),
      status: status && codeOf(status),
      found: new Map(stats.filter(({ code }) => code === 200).flatMap(({ properties }) => properties.map((each) => [each.name, each] as const))),
      missing: stats.filter(({ code }) => code === 404).flatMap(({ properties }) => properties.map(({ name }) => name)),
    };
  });
}

function codeOf(status: XmlElement | undefined): number {
  return Number(/^HTTP\/\S+ (\d{3})/.exec(status?.text.trim() ?? '')?.[1]);
}

export function pathOf(href: string, base: string): string {
  return decodeURIComponent(new URL(href, base).pathname).replace(/\/$/, '');
}

/** The text of a property that a row has. */
export function textOf(row: Row | undefined, name: XmlName): string | undefined {
  return row?.found.get(name)?.text.trim();
}

/** The local names of the preconditions in an error body. */
export function conditionsIn({ text }: Reply): string[] {
  if (!text.includes('<')) return [];
  try {
    return readXml(text).children.map(({ name }) => name.slice(name.indexOf('}') + 1));
  } catch {
    return [];
  }
}

/** The href in the first element of that name inside a row's property. */
export function hrefsIn(row: Row | undefined, name: XmlName): string[] {
  const found = row?.found.get(name);
  return found ? children(found, dav('href')).map(({ text }) => text.trim()) : [];
}

export const calendarData: XmlName = caldav('calendar-data');
export const etag: XmlName = dav('getetag');
