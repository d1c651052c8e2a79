// A site as a host of the calendar has it: static pages, the built script, and a proxy on one origin.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface SiteOptions {
  /** Path → HTML. */
  pages: Record<string, string>;
  /** Path → handler, the proxies among them. */
  handlers?: Record<string, NodeHandler>;
  /** Content-Type of HTML; a page without a charset is a case of its own. */
  htmlType?: string;
}

export interface Site {
  readonly url: string;
  /** Every POST to a handler, as the wire had it. */
  readonly wire: WireRequest[];
  /** Takes the site's handlers off the net (each connection is dropped) or puts them back. */
  setOnline(online: boolean): void;
  close(): Promise<void>;
}

export interface WireRequest {
  /** The page that asked. */
  page: string;
  path: string;
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string;
}

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

export async function startSite({ pages, handlers = {}, htmlType = 'text/html; charset=utf-8' }: SiteOptions): Promise<Site> {
  let online = true;
  const wire: WireRequest[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const handler = handlers[path];
    if (handler !== undefined) {
      if (!online) {
        request.socket.destroy();
        return;
      }
      record(request, path, wire);
      handler(request, response);
    } else if (pages[path] !== undefined) {
      response.writeHead(200, { 'content-type': htmlType }).end(pages[path]);
    } else if (path.startsWith('/dist/')) {
      sendFile(path.slice('/dist/'.length), response);
    } else {
      response.writeHead(404).end();
    }
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    wire,
    setOnline: (value) => (online = value),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function sendFile(path: string, response: ServerResponse): void {
  const file = join(DIST, normalize(path));
  if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

/** Notes a wire request by watching its events: a listener of our own would take the body from the handler. */
function record(request: IncomingMessage, path: string, wire: WireRequest[]): void {
  const chunks: Buffer[] = [];
  const emit = request.emit.bind(request);
  request.emit = (name: string, ...values: unknown[]): boolean => {
    if (name === 'data') chunks.push(values[0] as Buffer);
    if (name === 'end') note(Buffer.concat(chunks).toString(), request.headers.referer ?? '', path, wire);
    return emit(name, ...values);
  };
}

function note(json: string, page: string, path: string, wire: WireRequest[]): void {
  try {
    const { url, init } = JSON.parse(json) as { url: string; init?: Partial<WireRequest> };
    wire.push({ page, path, url, method: init?.method ?? 'GET', headers: init?.headers ?? {}, body: init?.body ?? '' });
  } catch {
    // Not a request of the wire; the handler answers it.
  }
}
