// The smallest proxy that a site may write to the wire contract: what it refuses and leaves out is the point.
import type { IncomingMessage, ServerResponse } from 'node:http';

const METHODS = ['PROPFIND', 'REPORT', 'PUT', 'DELETE'];
const HEADERS = ['content-type', 'etag', 'dav', 'last-modified'];

export function minimalProxy(base: string, authorization: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let json = '';
    for await (const chunk of request) json += chunk;
    const { url, init } = JSON.parse(json) as { url: string; init: { method: string; headers: Record<string, string>; body?: string } };
    const target = new URL(url, base).href;
    if (!target.startsWith(base)) return void response.writeHead(403).end();
    if (!METHODS.includes(init.method)) return void response.writeHead(405).end();
    const answer = await fetch(target, { ...init, headers: { ...init.headers, authorization } });
    const headers = HEADERS.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name)!]] : []));
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
}
