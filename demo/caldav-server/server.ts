import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Accounts, openAccounts, share, type SeedCalendar, type User } from './accounts.ts';
import { type Answer, answer } from './answer.ts';
import { type WireRequest } from './exchange.ts';
import { type Faults, noFaults, strikes } from './faults.ts';
import { Places } from './location.ts';
import { respond } from './respond.ts';

export interface CalDAVServerOptions {
  /** alice and bob with the password "secret", unless given. */
  readonly users?: readonly User[];
  readonly seed?: readonly SeedCalendar[];
  readonly faults?: Partial<Faults>;
  /** The path under which all lies, with a slash at both ends: `/dav/` unless given. */
  readonly base?: string;
}

/** A request as logged, with the status of its answer; 0 where the connection was cut. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly depth: string | undefined;
  readonly headers: WireRequest['headers'];
  readonly body: string;
  readonly status: number;
}

export interface CalDAVServer {
  /** Listens on 127.0.0.1, on a free port unless one is given, and gives the base URL. */
  listen(port?: number): Promise<string>;
  /** The base URL once it listens. */
  readonly url: string;
  close(): Promise<void>;
  /** Answers one request, for a host that has a server of its own. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** What was asked since the log was last emptied, the oldest first. */
  readonly requestLog: LoggedRequest[];
  /** Switches that can be thrown while it runs. */
  readonly faults: Faults;
  /** What is stored, by user and calendar: to look at, and to change as another client would. */
  readonly accounts: Accounts;
  /** Shows a calendar to another user too, read-only; gives its path there. */
  share(owner: string, calendar: string, reader: string): string;
  readonly base: string;
}

const USERS: readonly User[] = [
  { name: 'alice', password: 'secret', displayName: 'Alice Moreau', email: 'alice@example.org' },
  { name: 'bob', password: 'secret', displayName: 'Bob Lindqvist', email: 'bob@example.org' },
];

/** A small CalDAV server that keeps everything in memory. */
export function createCalDAVServer(options: CalDAVServerOptions = {}): CalDAVServer {
  const base = options.base ?? '/dav/';
  const accounts = openAccounts(options.users ?? USERS, options.seed ?? []);
  const faults: Faults = { ...noFaults, ...options.faults };
  const places = new Places(base, accounts);
  const requestLog: LoggedRequest[] = [];
  let server: Server | undefined;

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
    const reply = faults.offline ? undefined : (wireFault(faults) ?? respond(request, accounts, places, faults));
    const lost = !reply || (request.method === 'PUT' && reply.status < 300 && strikes(faults, 'loseAnswers'));
    const { method, path, headers, body } = request;
    const text = Buffer.from(body).toString('utf8');
    requestLog.push({ method, path, depth: headers['depth'], headers, body: text, status: lost ? 0 : reply.status });
    if (lost) incoming.socket.destroy();
    else send(outgoing, reply, method);
  };

  const url = (): string => {
    const address = server?.address() as AddressInfo | null | undefined;
    if (!address) throw new Error('The CalDAV server does not listen yet: call listen() first.');
    return `http://127.0.0.1:${address.port}${base}`;
  };

  return {
    requestLog,
    faults,
    accounts,
    base,
    handle,
    share(owner, calendar, reader) {
      share(accounts, owner, calendar, reader);
      return places.calendar(reader, calendar);
    },
    get url() {
      return url();
    },
    async listen(port = 0) {
      const listening = createServer((request, response) => {
        handle(request, response).catch((error: unknown) => {
          process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
          send(response, answer(500), request.method ?? '');
        });
      });
      await new Promise<void>((resolve, reject) => {
        listening.once('error', reject).listen(port, '127.0.0.1', resolve);
      });
      server = listening;
      return url();
    },
    async close() {
      const closing = server;
      server = undefined;
      closing?.closeAllConnections();
      await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
    },
  };
}

function wireFault(faults: Faults): Answer | undefined {
  if (faults.unavailable) return answer(503, { 'Retry-After': '1' }, 'Down for maintenance.\n');
  if (faults.html) return answer(200, { 'Content-Type': 'text/html' }, '<!doctype html><title>Sign in to the Wi-Fi</title>\n');
  return undefined;
}

async function readRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  return {
    method: incoming.method ?? 'GET',
    path: (incoming.url ?? '/').split('?', 1)[0] ?? '/',
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()])),
    body: Buffer.concat(chunks),
  };
}

function send(outgoing: ServerResponse, { status, headers, body }: Answer, method: string): void {
  const bytes = Buffer.from(body, 'utf8');
  outgoing.writeHead(status, status === 204 ? headers : { ...headers, 'Content-Length': bytes.length });
  outgoing.end(method === 'HEAD' || status === 204 ? undefined : bytes);
}
