// A CalDAV server as far as the proxy sees one: it notes each request and answers what the test says.
import { type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from '../support/suite.ts';
import { type CalDAVProxyOptions, createCalDAVProxy } from '../../src/proxy.ts';

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Answer = (seen: SeenRequest, response: ServerResponse, incoming: IncomingMessage) => void;

export interface UpstreamServer {
  /** Ends with a slash. */
  readonly url: string;
  readonly seen: SeenRequest[];
  answer: Answer;
}

const servers = new Set<Server>();

after(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

export const ok: Answer = (_seen, response) => void response.writeHead(207, { 'content-type': 'application/xml' }).end('<ok/>');

export async function startUpstream(answer: Answer = ok): Promise<UpstreamServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, url, headers, body: Buffer.concat(chunks).toString() };
      seen.push(request);
      upstream.answer(request, response, incoming);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const upstream: UpstreamServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    seen,
    answer,
  };
  servers.add(server);
  return upstream;
}

export const ALICE = { type: 'basic', username: 'alice', password: 'secret', account: 'user-1' } as const;

export const SITE = 'https://site.example/api/caldav';

export interface WireInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A page's request as a runtime hands it to the proxy. */
export function wireRequest(url: string, init: WireInit = { method: 'PROPFIND' }, headers: Record<string, string> = {}): Request {
  return new Request(SITE, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ url, init }),
  });
}

export type Ask = (url: string, init?: WireInit, headers?: Record<string, string>) => Promise<Response>;

/** A proxy for a server, asked in one call. */
export function proxyFor(server: string, options: Partial<CalDAVProxyOptions> = {}): Ask {
  const proxy = createCalDAVProxy({ server, credentials: ALICE, ...options });
  return (url, init, headers) => proxy(wireRequest(url, init, headers));
}

/** Status and reason of an answer, and the body's status, so that all of a refusal is compared at once. */
export async function refusalOf(response: Response): Promise<string> {
  const reason = response.headers.get('DayFlow-Proxy-Error');
  if (reason === null) return `${response.status} from the server`;
  const problem = (await response.json()) as { status: number; reason: string; detail: string };
  const type = response.headers.get('Content-Type');
  const whole = type === 'application/problem+json' && problem.status === response.status && problem.reason === reason;
  return whole && problem.detail !== '' ? `${response.status} ${reason}` : `broken problem: ${JSON.stringify(problem)}`;
}
