import { readBytes } from './bytes.ts';
import { Refusal } from './refusal.ts';

/** What the page asks for: `{"url": …, "init": {"method", "headers", "body"}}`. */
export interface WireRequest {
  readonly url: string;
  /** Upper case. */
  readonly method: string;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string | undefined;
}

/** Refuses what is not a POST of JSON, before anything of it is read. */
export function checkWire(request: Request): void {
  if (request.method !== 'POST') {
    throw new Refusal('method', 'The proxy itself takes POST only.', { headers: { Allow: 'POST' } });
  }
  // A form or a plain text could come from any page without a preflight.
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal('not-json', 'Content-Type must be application/json.');
}

/** Reads a request of the wire; gives its size too. */
export async function readWire(request: Request, limit: number): Promise<{ wire: WireRequest; bytes: number }> {
  const told = Number(request.headers.get('Content-Length') ?? 0);
  let bytes: Uint8Array | undefined;
  try {
    if (!(told > limit)) bytes = await readBytes(request.body, limit);
  } catch (cause) {
    throw new Refusal('bad-request', 'The request broke off.', { cause });
  }
  if (bytes === undefined) throw new Refusal('too-large', `A request may have ${limit} bytes.`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Refusal('bad-request', 'The body is not JSON.', { cause });
  }
  return { wire: wireFrom(json), bytes: bytes.byteLength };
}

function wireFrom(json: unknown): WireRequest {
  if (!isObject(json) || typeof json.url !== 'string') throw new Refusal('bad-request', '"url" must be a string.');
  const init = json.init ?? {};
  if (!isObject(init)) throw new Refusal('bad-request', '"init" must be an object.');
  const { method = 'GET', headers = {}, body = null } = init;
  if (typeof method !== 'string' || !/^[A-Za-z]+$/.test(method)) {
    throw new Refusal('bad-request', '"init.method" must be the name of a method.');
  }
  if (body !== null && typeof body !== 'string') throw new Refusal('bad-request', '"init.body" must be a string.');
  if (body !== null && method.toUpperCase() === 'GET') throw new Refusal('bad-request', 'GET takes no "init.body".');
  return { url: json.url, method: method.toUpperCase(), headers: headersFrom(headers ?? {}), body: body ?? undefined };
}

function headersFrom(given: unknown): Map<string, string> {
  if (!isObject(given)) throw new Refusal('bad-request', '"init.headers" must be an object.');
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    // RFC 9110 section 5.5: printable ASCII, spaces and tabs.
    if (typeof value !== 'string' || !/^[\t\x20-\x7E]*$/.test(value)) {
      throw new Refusal('bad-request', 'Each of "init.headers" must be a string that can be a header.');
    }
    headers.set(name.toLowerCase(), value);
  }
  return headers;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
