// Node's modules, asked for when they are needed and only where they are: an import, even a late one, would be
// looked up by the bundlers of runtimes that have none. The shapes are what is used here.
import type { NodeReadable } from './readable.ts';

export interface ResolvedAddress {
  address: string;
  family: number;
}

export type LookupCallback = (
  error: Error | null,
  address?: string | readonly ResolvedAddress[],
  family?: number,
) => void;

export type Lookup = (hostname: string, options: { all?: boolean }, callback: LookupCallback) => void;

export interface NodeAnswer extends NodeReadable {
  readonly statusCode?: number | undefined;
  readonly rawHeaders: readonly string[];
  destroy(): unknown;
}

export interface NodeHttp {
  Agent: new (options: { keepAlive: boolean }) => object;
  request(
    url: URL,
    options: {
      method: string;
      headers: Record<string, string>;
      agent: object;
      lookup: Lookup;
      signal?: AbortSignal;
    },
    onAnswer: (answer: NodeAnswer) => void,
  ): { on(event: 'error', listener: (error: Error) => void): unknown; end(body?: Uint8Array): unknown };
}

export interface Builtins {
  http: NodeHttp;
  https: NodeHttp;
  lookup: Lookup;
}

/** Node's modules; undefined in a runtime that is not Node, or has no sockets of its own. */
export function nodeBuiltins(): Builtins | undefined {
  const { process, navigator } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => unknown };
    navigator?: { userAgent?: string };
  };
  // Workers offer Node's names over their own fetch, which looks names up for itself.
  if (process?.getBuiltinModule === undefined || navigator?.userAgent === 'Cloudflare-Workers') return undefined;
  const http = process.getBuiltinModule('node:http') as NodeHttp | undefined;
  const https = process.getBuiltinModule('node:https') as NodeHttp | undefined;
  const dns = process.getBuiltinModule('node:dns') as { lookup: Lookup } | undefined;
  return http && https && dns && { http, https, lookup: dns.lookup };
}
