import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Answer, answer } from './answer.ts';
import { type WireRequest } from './exchange.ts';
import { type CalDAVService, type CalDAVServiceOptions, createCalDAVService } from './service.ts';

export interface CalDAVServer extends Omit<CalDAVService, 'serve'> {
  /** Listens on 127.0.0.1, on a free port unless one is given, and gives the base URL. */
  listen(port?: number): Promise<string>;
  /** The base URL once it listens. */
  readonly url: string;
  close(): Promise<void>;
  /** Answers one request, for a host that has a server of its own. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** The server in memory on Node's wire. */
export function createCalDAVServer(options: CalDAVServiceOptions = {}): CalDAVServer {
  const { serve, ...service } = createCalDAVService(options);
  let server: Server | undefined;

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    const reply = await serve(request);
    if (reply) send(outgoing, reply, request.method);
    else incoming.socket.destroy();
  };

  const url = (): string => {
    const address = server?.address() as AddressInfo | null | undefined;
    if (!address) throw new Error('The CalDAV server does not listen yet: call listen() first.');
    return `http://127.0.0.1:${address.port}${service.base}`;
  };

  return {
    ...service,
    handle,
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
