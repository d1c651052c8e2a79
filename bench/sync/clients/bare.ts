import { basicAuth } from '../../../test/support/servers/test-server.ts';
import type { Client, Place } from '../clients.ts';

// What cannot be undercut: the requests alone, their answers read to the end and searched for hrefs, not parsed.
// It believes whatever the server says and keeps nothing.

export async function byQuery(place: Place): Promise<Client> {
  const server = new Bare(place);
  let token = '';
  let held = 0;
  return {
    async load() {
      held = hrefsIn(await server.report('1', QUERY)).length;
      token = await server.token();
    },
    sync: async () => void (held += await server.delta(token)),
    held: () => held,
  };
}

export async function byMultiget(place: Place): Promise<Client> {
  const server = new Bare(place);
  let token = '';
  let held = 0;
  return {
    async load() {
      const listing = await server.report('0', syncCollection(''));
      token = tokenIn(listing);
      const hrefs = hrefsIn(listing);
      for (let at = 0; at < hrefs.length; at += 1000) held += await server.multiget(hrefs.slice(at, at + 1000));
    },
    sync: async () => void (held += await server.delta(token)),
    held: () => held,
  };
}

class Bare {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  report(depth: '0' | '1', body: string): Promise<string> {
    return this.#send('REPORT', depth, body);
  }

  async token(): Promise<string> {
    return tokenIn(await this.#send('PROPFIND', '0', `<D:propfind ${NAMES}><D:prop><D:sync-token/></D:prop></D:propfind>`));
  }

  async multiget(hrefs: readonly string[]): Promise<number> {
    const list = hrefs.map((href) => `<D:href>${href}</D:href>`).join('');
    const body = `<C:calendar-multiget ${NAMES}><D:prop><D:getetag/><C:calendar-data/></D:prop>${list}</C:calendar-multiget>`;
    return hrefsIn(await this.report('1', body)).length;
  }

  /** What a token says, with the bodies; gives by how much the calendar grew. */
  async delta(token: string): Promise<number> {
    const delta = await this.report('0', syncCollection(token));
    const gone = (delta.match(/HTTP\/1\.1 404/g) ?? []).length;
    const changed = hrefsIn(delta).slice(gone);
    if (changed.length > 0) await this.multiget(changed);
    return changed.length > 0 ? 2 - gone : 0;
  }

  async #send(method: string, depth: string, body: string): Promise<string> {
    const { calendar, user } = this.#place;
    const headers = { authorization: basicAuth(user), depth, 'content-type': 'application/xml; charset=utf-8' };
    const answer = await fetch(calendar, { method, headers, body });
    if (answer.status !== 207) throw new Error(`${method} ${calendar}: ${answer.status}`);
    return answer.text();
  }
}

const NAMES = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"';
const QUERY = `<C:calendar-query ${NAMES}><D:prop><D:getetag/><C:calendar-data/></D:prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"/></C:comp-filter></C:filter></C:calendar-query>`;

const syncCollection = (token: string): string =>
  `<D:sync-collection ${NAMES}><D:sync-token>${token}</D:sync-token><D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>`;

const hrefsIn = (xml: string): string[] => [...xml.matchAll(/<D:href>([^<]*\.ics)<\/D:href>/g)].map((match) => match[1]!);

const tokenIn = (xml: string): string => /<D:sync-token>([^<]*)</.exec(xml)![1]!;
