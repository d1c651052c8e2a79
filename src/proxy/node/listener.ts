import { PROTECTION } from '../answer.ts';
import { Refusal } from '../refusal.ts';
import { type NodeReadable, readableFrom } from './readable.ts';

/** What is used of Node's `IncomingMessage`, and of what Express makes of it. */
export interface NodeIncoming extends NodeReadable {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly readableEnded: boolean;
  readonly socket: object;
}

/** What is used of Node's `ServerResponse`. */
export interface NodeOutgoing {
  statusCode: number;
  readonly writableFinished: boolean;
  readonly destroyed: boolean;
  setHeader(name: string, value: string | string[]): unknown;
  write(chunk: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  once(event: string, listener: () => void): unknown;
  removeListener(event: string, listener: () => void): unknown;
}

/**
 * A handler of Fetch's Request as a listener for Node's `http` and `https`, for Express and for all that takes
 * such a listener. Bodies are streamed both ways; when the asker goes away, the Request's signal aborts. The
 * handler's second argument is Node's own request, with what other middleware has put on it. The listener
 * never rejects.
 */
export function toNodeListener<Incoming extends NodeIncoming = NodeIncoming>(
  handler: (request: Request, incoming: Incoming) => Response | Promise<Response>,
): (incoming: Incoming, outgoing: NodeOutgoing) => Promise<void> {
  return async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    let response: Response;
    try {
      response = await handler(requestFrom(incoming, gone.signal), incoming);
    } catch (cause) {
      response = new Refusal('unreachable', 'The proxy could not do this.', { cause }).toResponse();
      for (const [name, value] of PROTECTION) response.headers.set(name, value);
    }
    try {
      await send(response, outgoing, incoming.method === 'HEAD');
    } catch {
      // Half an answer is told by a connection that breaks.
      outgoing.destroy();
    }
  };
}

function requestFrom(incoming: NodeIncoming & { originalUrl?: string }, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    // HTTP/2 has its pseudo-header fields in here.
    if (value === undefined || name.startsWith(':')) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  const authority = incoming.headers[':authority'];
  if (!headers.has('host') && typeof authority === 'string') headers.set('host', authority);
  const method = incoming.method ?? 'GET';
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, duplex: 'half' };
  if (method !== 'GET' && method !== 'HEAD') init.body = bodyOf(incoming);
  return new Request(urlOf(incoming, headers.get('host')), init);
}

function urlOf(incoming: NodeIncoming & { originalUrl?: string }, host: string | null): URL {
  const scheme = 'encrypted' in incoming.socket && incoming.socket.encrypted === true ? 'https' : 'http';
  // Express cuts the path of the mount off `url`. A target that is no path names no host of ours.
  const target = incoming.originalUrl ?? incoming.url ?? '/';
  const path = target.startsWith('/') ? target : '/';
  try {
    return new URL(`${scheme}://${host ?? 'localhost'}${path}`);
  } catch {
    return new URL(`${scheme}://localhost/`);
  }
}

/** The body, also where a body parser such as `express.json()` has read it before. */
function bodyOf(incoming: NodeIncoming & { body?: unknown }): BodyInit {
  const parsed = incoming.body;
  if (incoming.readableEnded && parsed !== undefined) {
    return typeof parsed === 'string' || parsed instanceof Uint8Array ? (parsed as BodyInit) : JSON.stringify(parsed);
  }
  // What nobody reads is let flow away: a destroyed request would take the answer's connection with it.
  return readableFrom(incoming, () => incoming.resume());
}

async function send(response: Response, outgoing: NodeOutgoing, headOnly: boolean): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  const reader = headOnly ? undefined : response.body?.getReader();
  if (reader === undefined) void response.body?.cancel();
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) break;
    if (outgoing.destroyed) return void reader?.cancel();
    if (!outgoing.write(chunk.value)) await drained(outgoing);
  }
  outgoing.end();
}

function drained(outgoing: NodeOutgoing): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      outgoing.removeListener('drain', go);
      outgoing.removeListener('close', go);
      resolve();
    };
    outgoing.once('drain', go);
    outgoing.once('close', go);
  });
}
