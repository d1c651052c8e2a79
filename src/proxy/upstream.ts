import { discard } from './bytes.ts';
import type { Deadline } from './deadline.ts';
import { Refusal } from './refusal.ts';
import { type Scope, isAllowed } from './scope.ts';
import type { ProxyFetch } from './settings.ts';

/** One request to the server, credentials included. */
export interface UpstreamRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body?: string | undefined;
}

export interface UpstreamAnswer {
  readonly response: Response;
  /** Where the answer came from. */
  readonly url: URL;
  readonly redirects: number;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 307, 308]);

/**
 * Sends a request and follows redirects, which keep method and body (a PROPFIND that becomes a GET is of no
 * use), within the scope and nowhere else: the credentials travel along.
 *
 * @throws Refusal `redirect`, `upstream-unauthorized`, `unreachable`, `timeout`
 */
export async function ask(
  request: UpstreamRequest,
  scope: Scope,
  { fetch, deadline }: { fetch: ProxyFetch; deadline: Deadline },
): Promise<UpstreamAnswer> {
  let { url } = request;
  for (let redirects = 0; ; redirects++) {
    const response = await send({ ...request, url }, fetch, deadline);
    if (response.status === 401) {
      discard(response.body);
      throw new Refusal('upstream-unauthorized', 'The calendar server does not take the credentials that the site has.');
    }
    if (response.type === 'opaqueredirect') throw new Refusal('redirect', 'This runtime does not say where a redirect leads.');
    if (response.status !== 303 && !REDIRECTS.has(response.status)) return { response, url, redirects };
    discard(response.body);
    if (redirects === MAX_REDIRECTS) throw new Refusal('redirect', `More than ${MAX_REDIRECTS} redirects in a row.`);
    url = next(response, url, scope);
  }
}

async function send({ method, url, headers, body }: UpstreamRequest, fetch: ProxyFetch, deadline: Deadline): Promise<Response> {
  const { signal } = deadline;
  // As bytes: for a string, fetch would add a Content-Type of its own.
  const init: RequestInit = { method, headers, redirect: 'manual', signal };
  if (body !== undefined) init.body = new TextEncoder().encode(body);
  try {
    return await deadline.within(fetch(url.href, init));
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof Refusal) throw cause;
    throw new Refusal('unreachable', 'There was no answer from the calendar server.', { cause });
  }
}

function next(response: Response, from: URL, scope: Scope): URL {
  // RFC 9110 section 15.4.4: a 303 is to be read with GET, and says nothing of the request itself.
  if (response.status === 303) throw new Refusal('redirect', 'A 303 answers another request than the one that was sent.');
  const location = response.headers.get('Location');
  if (location === null) throw new Refusal('redirect', 'A redirect without a Location.');
  let url: URL;
  try {
    url = new URL(location, from);
  } catch (cause) {
    throw new Refusal('redirect', 'A redirect whose Location cannot be read.', { cause });
  }
  url.hash = '';
  if (!isAllowed(url, scope)) throw new Refusal('redirect', 'A redirect to where the credentials may not go.');
  return url;
}
