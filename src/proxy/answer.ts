import { discard, readBytes } from './bytes.ts';
import type { Deadline } from './deadline.ts';
import { Refusal } from './refusal.ts';
import type { UpstreamAnswer } from './upstream.ts';

const PASSED = ['DAV', 'ETag', 'Last-Modified', 'Location', 'Retry-After', 'Schedule-Tag'];

/** A registered push subscription says until when it holds. */
const PASSED_OF_POST = [...PASSED, 'Expires'];

/** Fetch standard, "null body status". */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * The server's answer as the page gets it: status, bytes as they are, and the headers that CalDAV needs. It is
 * read to its end first, so that a page never takes half an answer for a whole one.
 *
 * @throws Refusal `too-large`, `unreachable` when it breaks off, `timeout`
 */
export async function answerFrom(
  { response: upstream, url }: UpstreamAnswer,
  { method, limit, deadline }: { method: string; limit: number; deadline: Deadline },
): Promise<{ response: Response; bytes: number }> {
  const headers = new Headers({ 'DayFlow-Final-URL': url.href });
  for (const name of method === 'POST' ? PASSED_OF_POST : PASSED) {
    const value = upstream.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const type = upstream.headers.get('Content-Type');
  if (type !== null) headers.set('Content-Type', harmless(type));
  const body = await bodyOf(upstream, limit, deadline);
  return { response: new Response(body, { status: upstream.status, headers }), bytes: body?.byteLength ?? 0 };
}

async function bodyOf(upstream: Response, limit: number, deadline: Deadline): Promise<Uint8Array<ArrayBuffer> | null> {
  if (WITHOUT_BODY.has(upstream.status)) {
    discard(upstream.body);
    return null;
  }
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  try {
    bytes = await deadline.within(readBytes(upstream.body, limit));
  } catch (cause) {
    deadline.signal.throwIfAborted();
    throw new Refusal('unreachable', 'The calendar server broke its answer off.', { cause });
  }
  if (bytes === undefined) throw new Refusal('too-large', `An answer may have ${limit} bytes.`, { status: 502 });
  return bytes;
}

/** What a browser would run as a page of this origin becomes plain text; the charset stays. */
function harmless(type: string): string {
  const [essence, ...parameters] = type.split(';');
  return /html|svg/i.test(essence!) ? ['text/plain', ...parameters].join(';') : type;
}

/** On every answer, refusals included: nothing is cached, sniffed or run. */
export const PROTECTION: readonly [string, string][] = [
  ['Cache-Control', 'no-store'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "default-src 'none'; sandbox"],
];
