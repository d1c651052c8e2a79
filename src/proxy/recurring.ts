import { hasRecurrence } from '../icalendar/content-line.ts';
import { readBytes } from './bytes.ts';
import type { Deadline } from './deadline.ts';
import { touchesResource } from './methods.ts';
import { Refusal } from './refusal.ts';
import type { Scope } from './scope.ts';
import type { ProxyFetch } from './settings.ts';
import { type UpstreamRequest, ask } from './upstream.ts';

/** How the proxy asks the server. */
export interface Line {
  readonly fetch: ProxyFetch;
  readonly deadline: Deadline;
  readonly answerBytes: number;
}

/**
 * Holds a write back from recurring events. What is to be written must be none; then the resource that is
 * there is read, must be none, and the write is bound to its ETag, so that it meets what was read or fails.
 *
 * @returns the request to send
 * @throws Refusal `recurring`
 */
export async function sparingRecurring(request: UpstreamRequest, scope: Scope, line: Line): Promise<UpstreamRequest> {
  if (!touchesResource(request.method)) return request;
  if (request.method === 'PUT' && hasRecurrence(request.body ?? '')) {
    throw new Refusal('recurring', 'What is to be written is a recurring event, or cannot be read.');
  }
  const there = await readResource(request, scope, line);
  const headers = new Headers(request.headers);
  if (request.method === 'MOVE') headers.set('overwrite', 'F');
  if (there === undefined) {
    // Nothing that another client writes in between is to be replaced unread.
    if (request.method === 'PUT' && !headers.has('if-match')) headers.set('if-none-match', '*');
    return { ...request, headers };
  }
  if (hasRecurrence(there.text)) {
    throw new Refusal('recurring', 'The resource is a recurring event, or cannot be read.');
  }
  if (there.etag !== undefined && mayStand(headers.get('if-match'), there.etag)) headers.set('if-match', there.etag);
  return { ...request, url: there.url, headers };
}

/** Whether the page's own condition holds for this ETag; where it does not, it goes to the server, which says 412. */
function mayStand(condition: string | null, etag: string): boolean {
  return condition === null || condition.trim() === '*' || condition.split(',').some((one) => one.trim() === etag);
}

async function readResource(
  { url, headers }: UpstreamRequest,
  scope: Scope,
  { fetch, deadline, answerBytes }: Line,
): Promise<{ text: string; etag: string | undefined; url: URL } | undefined> {
  const reading = new Headers({ 'accept-encoding': 'identity', 'cache-control': 'no-cache' });
  reading.set('authorization', headers.get('authorization')!);
  const answer = await ask({ method: 'GET', url, headers: reading }, scope, { fetch, deadline });
  const { response } = answer;
  const bytes = await deadline.within(readBytes(response.body, answerBytes));
  if (response.status === 404 || response.status === 410) return undefined;
  if (response.status === 429 || response.status >= 500) {
    throw new Refusal('unreachable', `The resource could not be read first (status ${response.status}).`);
  }
  if (response.status !== 200 || bytes === undefined) {
    throw new Refusal('recurring', `The resource could not be read first (status ${response.status}).`);
  }
  // RFC 9110 section 13.1.1: If-Match compares strongly, so a weak ETag would never hold.
  const etag = response.headers.get('ETag');
  return {
    text: new TextDecoder().decode(bytes),
    etag: etag === null || etag.startsWith('W/') ? undefined : etag,
    url: answer.url,
  };
}
