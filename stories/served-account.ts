import { type CalDAVService, createCalDAVService } from '../demo/caldav-server/service.ts';
import type { WireRequest } from '../demo/caldav-server/exchange.ts';
import { lifeAround } from '../demo/seed/life.ts';
import { type CalDAVProxy, createCalDAVProxy } from '../src/proxy/create-caldav-proxy.ts';
import type { ProxyFetch } from '../src/proxy/settings.ts';
import { NOW } from './clock.ts';

const SERVER = 'https://caldav.example.org/';

/** The demo's CalDAV server with its life around the stories' week, new each time. */
export function serverOf(timeZone: string): CalDAVService {
  return createCalDAVService({ seed: lifeAround(new Date(NOW), timeZone) });
}

/** A site that somebody is signed in to, or nobody: its proxy before a server, all of it in this page. */
export class Site {
  signedIn = true;
  readonly #proxy: CalDAVProxy;

  constructor(server: CalDAVService, username: string) {
    this.#proxy = createCalDAVProxy({
      server: new URL(server.base, SERVER),
      credentials: () => (this.signedIn ? { type: 'basic', username, password: 'secret' } : null),
      fetch: fetchFrom(server),
    });
  }

  /** A page's fetch, as `<dayflow-caldav-source>` takes it. */
  readonly fetch = (url: string, init?: RequestInit): Promise<Response> =>
    this.#proxy(new Request(new URL(url, location.href), init));
}

/** The platform's fetch, where a server in memory is all of the net. */
function fetchFrom(server: CalDAVService): ProxyFetch {
  return async (url, init) => {
    const answer = await server.serve(await wireRequest(new Request(url, init)));
    if (answer === undefined) throw new TypeError('The connection was cut.');
    const { status, headers, body } = answer;
    // The Fetch standard: a response of these has no body, an empty one neither.
    return new Response([204, 304].includes(status) ? null : body, { status, headers });
  };
}

async function wireRequest(request: Request): Promise<WireRequest> {
  return {
    method: request.method,
    path: new URL(request.url).pathname,
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  };
}
