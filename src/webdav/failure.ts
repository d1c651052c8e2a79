import { HttpError } from './errors.ts';
import { type DavResponse, preconditionFrom } from './multistatus.ts';
import { clark, dav } from './name.ts';
import { parseRetryAfter } from './retry-after.ts';
import { parseXml } from './xml.ts';

/** What went out, as error messages name it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
}

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly text: string;
}

/** The error of an answer whose status is a failure. `now` is epoch milliseconds. */
export function httpErrorFromAnswer(asked: Asked, answer: Answer, now: number): HttpError {
  return new HttpError({
    ...asked,
    status: answer.status,
    precondition: preconditionInBody(answer.text),
    retryAfter: parseRetryAfter(answer.headers.get('Retry-After'), now),
    excerpt: excerptOf(answer.text),
    header: (name) => answer.headers.get(name),
  });
}

/** The error of one resource inside a multistatus. */
export function httpErrorFromResponse(asked: Asked, response: DavResponse, status: number): HttpError {
  return new HttpError({
    ...asked,
    status,
    precondition: response.precondition,
    excerpt: response.description?.slice(0, EXCERPT) ?? '',
    header: () => null,
  });
}

const EXCERPT = 200;

/** The beginning of a body in words: markup, scripts and styles taken out. */
export function excerptOf(body: string): string {
  return body
    .slice(0, 20_000)
    .replace(/<(script|style|title|head)\b[^]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, EXCERPT);
}

/** The condition in a `DAV: error` body (RFC 4918 section 16); a body that is something else says nothing. */
function preconditionInBody(body: string): string | undefined {
  if (!/^\s*(?:\uFEFF)?\s*</.test(body) || !body.includes('error')) return undefined;
  try {
    const root = parseXml(body);
    return clark(root) === clark(dav('error')) ? preconditionFrom(root) : undefined;
  } catch {
    return undefined;
  }
}
