import type { Fetch } from '../webdav/client.ts';

export interface ProxyFetchOptions {
  /** Where the site's backend takes requests for the CalDAV server. */
  readonly proxy: string;
  /** The platform's by default. */
  readonly fetch?: Fetch | undefined;
}

/**
 * A fetch that sends each request as JSON, `{"url", "init": {"method", "headers", "body"}}`, by POST to a
 * proxy, which asks the CalDAV server and answers with what that said. Credentials stay with the proxy.
 */
export function createProxyFetch({ proxy, fetch }: ProxyFetchOptions): Fetch {
  return async (url, init = {}) => {
    const { method = 'GET', headers, body, signal } = init;
    // Read at the call, so that a page may replace its fetch later; a detached fetch must be called plainly.
    const send: Fetch = fetch ?? ((to, how) => globalThis.fetch(to, how));
    return send(proxy, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ url, init: { method, headers: headersToSend(headers), body: body ?? undefined } }),
      cache: 'no-store',
      ...(signal ? { signal } : {}),
    });
  };
}

function headersToSend(headers: RequestInit['headers']): Record<string, string> {
  return Object.fromEntries(new Headers(headers ?? {}));
}
