import { isPublicAddress } from '../address.ts';
import { Refusal } from '../refusal.ts';
import type { ProxyFetch } from '../settings.ts';
import { type Builtins, type Lookup, type NodeAnswer, type ResolvedAddress, nodeBuiltins } from './builtins.ts';
import { readableFrom } from './readable.ts';

export interface PinnedFetchOptions {
  /** In place of `dns.lookup`. */
  lookup?: Lookup;
  /** Which addresses may be asked; those of the public Internet. */
  isAllowed?: (address: string) => boolean;
}

/**
 * A `fetch` for servers that users name. A host is looked up once, each of its addresses must be allowed, and
 * the connection goes to one of just these: a name that means another address a moment later changes nothing.
 * It follows no redirect. Undefined where there is no Node.
 */
export function createPinnedFetch(options: PinnedFetchOptions = {}): ProxyFetch | undefined {
  const builtins = nodeBuiltins();
  if (builtins === undefined) return undefined;
  const isAllowed = options.isAllowed ?? isPublicAddress;
  const lookup = checkedLookup(options.lookup ?? builtins.lookup, isAllowed);
  const agents = { http: new builtins.http.Agent({ keepAlive: true }), https: new builtins.https.Agent({ keepAlive: true }) };
  return async (url, init) => {
    const target = new URL(url);
    // Sockets do not look addresses up.
    const literal = /^(?:\[(.*)\]|([\d.]+))$/.exec(target.hostname);
    if (literal !== null && !isAllowed(literal[1] ?? literal[2]!)) throw intoPrivateNetwork();
    const answer = await exchange(target, init, builtins, agents, lookup);
    try {
      return responseFrom(answer);
    } catch (error) {
      answer.destroy();
      throw error;
    }
  };
}

function checkedLookup(lookup: Lookup, isAllowed: (address: string) => boolean): Lookup {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error);
      const addresses = found as readonly ResolvedAddress[];
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) return callback(intoPrivateNetwork());
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function intoPrivateNetwork(): Refusal {
  return new Refusal('target', "The server's address is not one of the public Internet.");
}

function exchange(
  url: URL,
  { method = 'GET', headers, body, signal }: RequestInit,
  { http, https }: Builtins,
  agents: { http: object; https: object },
  lookup: Lookup,
): Promise<NodeAnswer> {
  const secure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const sent = (secure ? https : http).request(
      url,
      {
        method,
        headers: Object.fromEntries(new Headers(headers)),
        agent: secure ? agents.https : agents.http,
        lookup,
        ...(signal && { signal }),
      },
      resolve,
    );
    sent.on('error', reject);
    sent.end(body as Uint8Array | undefined);
  });
}

function responseFrom(answer: NodeAnswer): Response {
  const headers = new Headers();
  for (let at = 0; at < answer.rawHeaders.length; at += 2) headers.append(answer.rawHeaders[at]!, answer.rawHeaders[at + 1]!);
  const status = answer.statusCode ?? 502;
  if ([204, 205, 304].includes(status)) {
    answer.resume();
    return new Response(null, { status, headers });
  }
  const body = readableFrom(answer, () => answer.destroy());
  return new Response(decoded(body, headers.get('Content-Encoding')), { status, headers });
}

function decoded(body: ReadableStream<Uint8Array>, encoding: string | null): ReadableStream<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity' || name === '') return body;
  if (name !== 'gzip' && name !== 'x-gzip') throw new TypeError(`Content-Encoding ${name} was not asked for.`);
  return body.pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>);
}
