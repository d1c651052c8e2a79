import { textOfBody } from './body-text.ts';
import { type HttpError, NetworkError, TimeoutError } from './errors.ts';
import { type Answer, type Asked, httpErrorFromAnswer } from './failure.ts';
import { collectionHref, isAbsolute, pathOf, resolveHref, sameHref } from './href.ts';
import { type Multistatus, parseMultistatus } from './multistatus.ts';
import type { XmlName } from './name.ts';
import { parseMultistatusInPieces } from './pieces.ts';
import { propfindBody } from './request-body.ts';

/**
 * How requests leave: the platform's fetch, or a stand-in that adds credentials or goes through a proxy. It
 * is only ever given strings and plain objects in `init` (beside the signal), so that it can send them on as
 * JSON.
 */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export interface DavClientOptions {
  readonly fetch: Fetch;
  /** Milliseconds that an answer may take. */
  readonly timeout?: number | undefined;
  /** Headers that go with every request, asked for at each. */
  readonly headers?: (() => Readonly<Record<string, string>>) | undefined;
  /** Ends the task, so that a large answer is read in several; without it, it is read in one. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Epoch milliseconds; for HTTP dates in Retry-After. */
  readonly now?: (() => number) | undefined;
}

/** A request; `url` absolute, or a path where a proxy knows the server. */
export interface DavRequest extends Asked {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A multistatus and where it came from. */
export interface DavAnswer extends Multistatus {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly headers: { get(name: string): string | null };
}

const REDIRECTS = 5;

/** WebDAV over any fetch: sends, follows, reads to the end, and throws typed errors. Knows no calendars. */
export class DavClient {
  readonly #fetch: Fetch;
  readonly #timeout: number;
  readonly #headers: () => Readonly<Record<string, string>>;
  readonly #pause: (() => Promise<void>) | undefined;
  readonly #now: () => number;

  constructor(options: DavClientOptions) {
    this.#fetch = options.fetch;
    this.#timeout = options.timeout ?? 60_000;
    this.#headers = options.headers ?? (() => ({}));
    this.#pause = options.pause;
    this.#now = options.now ?? Date.now;
  }

  /**
   * PROPFIND (RFC 4918 section 9.1).
   *
   * @throws HttpError, NetworkError, TimeoutError, XmlError
   */
  async propfind(
    url: string,
    depth: '0' | '1',
    properties: readonly XmlName[],
    signal?: AbortSignal,
  ): Promise<DavAnswer> {
    return this.multistatus({ method: 'PROPFIND', url, headers: { Depth: depth }, body: propfindBody(properties), signal });
  }

  /** REPORT (RFC 3253 section 3.6) with a body of one of the CalDAV or sync reports; throws as `propfind`. */
  async report(url: string, depth: '0' | '1', body: string, signal?: AbortSignal): Promise<DavAnswer> {
    return this.multistatus({ method: 'REPORT', url, headers: { Depth: depth }, body, signal });
  }

  /** Sends XML and reads a multistatus; throws as `propfind`. */
  async multistatus(request: DavRequest): Promise<DavAnswer> {
    const headers = { 'Content-Type': 'application/xml; charset=utf-8', ...request.headers };
    const { answer, url } = await this.#follow({ ...request, headers });
    if (answer.status < 200 || answer.status > 299) throw httpErrorFromAnswer(request, answer, this.#now());
    const pause = this.#pause;
    const multistatus = pause === undefined ? parseMultistatus(answer.text) : await parseMultistatusInPieces(answer.text, pause);
    return { ...multistatus, url: addressOf(request, url, answer, multistatus), headers: answer.headers };
  }

  /** Sends any request and gives back whatever was answered, failures too; throws NetworkError, TimeoutError. */
  async send(request: DavRequest): Promise<Answer & { readonly url: string }> {
    const { answer, url } = await this.#follow(request);
    return { ...answer, url: answer.headers.get('DayFlow-Final-URL') ?? url };
  }

  /** The error of an answer that `send` gave. */
  failure(asked: Asked, answer: Answer): HttpError {
    return httpErrorFromAnswer({ method: asked.method, url: asked.url }, answer, this.#now());
  }

  /** Follows redirects that fetch has left to us. */
  async #follow(request: DavRequest): Promise<{ answer: AnswerFrom; url: string }> {
    let { url } = request;
    for (let hops = 0; ; hops++) {
      const answer = await this.#exchange({ ...request, url });
      const location = answer.headers.get('Location');
      const redirected = [301, 302, 307, 308].includes(answer.status) && location !== null;
      if (!redirected || hops === REDIRECTS) return { answer, url };
      url = resolveHref(url, location);
    }
  }

  async #exchange({ method, url, headers, body, signal }: DavRequest): Promise<AnswerFrom> {
    signal?.throwIfAborted();
    const timer = new AbortController();
    const stop = setTimeout(() => timer.abort(new TimeoutError(method, url, this.#timeout)), this.#timeout);
    const either = signal === undefined ? timer.signal : AbortSignal.any([signal, timer.signal]);
    try {
      // A fetch that sends its arguments on as JSON loses the signal, so it is watched here as well.
      return await abortable(either, async () => {
        const response = await this.#fetch(url, {
          method,
          headers: { ...this.#headers(), ...headers },
          ...(body === undefined ? {} : { body }),
          // A browser would else answer for an hour from its own cache (Cyrus sends max-age=3600).
          cache: 'no-store',
          signal: either,
        });
        const text = textOfBody(await response.arrayBuffer());
        const { status, redirected } = response;
        return { status, headers: response.headers, text, movedTo: redirected ? response.url : '' };
      });
    } catch (cause) {
      if (timer.signal.aborted && signal?.aborted !== true) throw timer.signal.reason;
      signal?.throwIfAborted();
      throw new NetworkError(method, url, { cause });
    } finally {
      clearTimeout(stop);
    }
  }
}

interface AnswerFrom extends Answer {
  /** Where fetch was led to; empty when it was not. */
  readonly movedTo: string;
}

/**
 * The address that a multistatus describes. The proxy says it in a header; a fetch that followed redirects
 * says it too, but may mean its own endpoint, so it is believed only where the multistatus speaks of that
 * path; and where nobody says it, the listing of a collection under another name shows it by its hrefs.
 */
function addressOf(request: DavRequest, url: string, answer: AnswerFrom, { responses }: Multistatus): string {
  const told = answer.headers.get('DayFlow-Final-URL');
  // Who asks by paths goes on so: the server's name is the proxy's affair.
  if (told !== null) return isAbsolute(url) ? resolveHref(url, told) : pathOf(told);
  // The hrefs of a report are those of members alone.
  if (request.method !== 'PROPFIND') return url;
  const speaksOf = (address: string): boolean => responses.some(({ href }) => sameHref(resolveHref(url, href), address));
  if (answer.movedTo !== '' && speaksOf(answer.movedTo)) return answer.movedTo;
  if (responses.length === 0 || speaksOf(url)) return url;
  const named = responses.map(({ href }) => resolveHref(url, href));
  if (request.headers?.['Depth'] === '0') return named[0]!;
  const holdsAll = (path: string): boolean => named.every((other) => sameHref(other, path) || other.startsWith(collectionHref(path)));
  return named.find((path) => path.endsWith('/') && holdsAll(path)) ?? url;
}

async function abortable<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    if (onAbort !== undefined) signal.removeEventListener('abort', onAbort);
  }
}
