import { PROTECTION, answerFrom } from './answer.ts';
import { discard } from './bytes.ts';
import { askForCredentials } from './credentials.ts';
import { Deadline } from './deadline.ts';
import { createKeyedHash } from './hash.ts';
import { createRateLimit } from './limits.ts';
import type { ProxyLogLine } from './log.ts';
import { checkMethod } from './methods.ts';
import { checkOrigin, corsHeaders, preflight } from './origin.ts';
import { createPinnedFetch } from './node/pinned-fetch.ts';
import { sparingRecurring } from './recurring.ts';
import { Refusal } from './refusal.ts';
import { upstreamHeaders } from './request-headers.ts';
import { scopeOf, targetOf } from './scope.ts';
import { type CalDAVProxyOptions, type ProxyFetch, settingsFrom } from './settings.ts';
import { ask } from './upstream.ts';
import { type WireRequest, checkWire, readWire } from './wire.ts';

/** Answers a page's request. It never rejects. `context` is the host's own, handed on to `credentials`. */
export type CalDAVProxy<Context = unknown> = (request: Request, context?: Context) => Promise<Response>;

/**
 * A backend's door to a CalDAV server: it takes `POST {"url", "init": {"method", "headers", "body"}}` from the
 * site's own pages, adds the signed-in user's credentials, which no page ever sees, and answers with the server's
 * status, body and chosen headers. What it refuses itself is `application/problem+json`, with the reason in
 * `DayFlow-Proxy-Error`.
 *
 * @throws TypeError or RangeError for options that cannot be meant
 */
export function createCalDAVProxy<Context = unknown>(options: CalDAVProxyOptions<Context>): CalDAVProxy<Context> {
  const settings = settingsFrom(options);
  const { limits, origins } = settings;
  const secondsToWait = createRateLimit(limits);
  // Pages compare it from visit to visit: it must outlive the process.
  const accountHash = createKeyedHash(() => options.accountSecret ?? 'dayflow-calendar');
  const logHash = createKeyedHash(() => options.accountSecret ?? crypto.randomUUID());
  const trustedFetch: ProxyFetch = options.fetch ?? ((url, init) => fetch(url, init));
  const guardedFetch: ProxyFetch = options.fetch ?? createPinnedFetch() ?? trustedFetch;

  async function serve(request: Request, context: Context | undefined, note: Note, deadline: Deadline): Promise<Response> {
    checkOrigin(request, origins);
    checkWire(request);
    const { account, authorization, server } = await deadline.within(
      askForCredentials(settings.credentials, request, context),
    );
    const scope = scopeOf(settings.site, server);
    const accountId = await accountHash(JSON.stringify([account, scope.server.origin]));
    note.account = account;
    const wait = secondsToWait(accountId);
    if (wait > 0) {
      throw new Refusal('rate', `Wait ${wait} s.`, { headers: { 'Retry-After': String(wait) } });
    }
    const { wire, bytes } = await deadline.within(readWire(request, limits.requestBytes));
    note.line.requestBytes = bytes;
    checkAccount(wire, accountId);
    checkMethod(wire, settings.methods, settings.readonly);
    note.line.method = wire.method;
    const url = targetOf(wire.url, scope);
    note.target = url.href;
    const headers = upstreamHeaders(wire, scope, authorization);
    const line = { fetch: scope.userSupplied ? guardedFetch : trustedFetch, deadline, answerBytes: limits.answerBytes };
    const asked = { method: wire.method, url, headers, body: wire.body };
    const sent = settings.refuseRecurring ? await sparingRecurring(asked, scope, line) : asked;
    const upstream = await ask(sent, scope, line);
    note.line.redirects = upstream.redirects;
    const answer = await answerFrom(upstream, { method: wire.method, limit: limits.answerBytes, deadline });
    note.line.answerBytes = answer.bytes;
    answer.response.headers.set('DayFlow-Account', accountId);
    return answer.response;
  }

  async function write(note: Note, response: Response): Promise<void> {
    const { line, account, target } = note;
    line.status = response.status;
    if (account !== undefined) line.account = await logHash(`account ${account}`);
    if (target !== undefined) line.target = await logHash(`target ${target}`);
    line.milliseconds = Date.now() - note.start;
    await options.log?.(line);
  }

  function refuse(error: unknown, note: Note, askerIsGone: boolean): Response {
    const refusal =
      error instanceof Refusal ? error : new Refusal('unreachable', 'The proxy could not do this.', { cause: error });
    note.line.reason = refusal.reason;
    if (refusal.reason === 'unreachable' && !askerIsGone) quietly(() => options.onError?.(refusal.cause ?? refusal));
    return refusal.toResponse();
  }

  return async (request, context) => {
    const note: Note = { start: Date.now(), line: { status: 0, milliseconds: 0 } };
    const deadline = new Deadline(limits.timeout, request.signal);
    let response: Response;
    try {
      response = preflight(request, origins) ?? (await serve(request, context, note, deadline));
    } catch (error) {
      response = refuse(error, note, request.signal.aborted);
      discard(request.body);
    } finally {
      deadline.end();
    }
    for (const [name, value] of [...PROTECTION, ...corsHeaders(request, origins)]) response.headers.set(name, value);
    if (options.log !== undefined) await write(note, response).catch(() => {});
    return response;
  };
}

/**
 * A page that has learnt whose account it shows names it in each request. Another person may have signed in
 * since, in another tab: that person's credentials must not carry the first one's edits.
 */
function checkAccount(wire: WireRequest, accountId: string): void {
  const expected = wire.headers.get('dayflow-account');
  if (expected !== undefined && expected !== accountId) {
    throw new Refusal('not-signed-in', 'Another account is signed in than the one that this page shows.');
  }
}

/** What is known of a request so far. */
interface Note {
  readonly start: number;
  readonly line: ProxyLogLine;
  account?: string;
  target?: string;
}

/** Calls a listener of the host's: the page's answer does not depend on it. */
function quietly(call: () => unknown): void {
  void (async () => call())().catch(() => {});
}
