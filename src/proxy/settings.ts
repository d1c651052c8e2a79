import { allowedBase, serverFrom } from './base.ts';
import type { CalDAVCredentials, CredentialsOf } from './credentials.ts';
import { type ProxyLimits, limitsFrom } from './limits.ts';
import type { ProxyLogLine } from './log.ts';
import { type OptionalMethod, methodsFrom } from './methods.ts';
import { originFrom } from './origin.ts';
import type { SiteScope } from './scope.ts';

/** A `fetch` as the proxy calls it: always with `redirect: 'manual'`. */
export type ProxyFetch = (url: string, init: RequestInit) => Promise<Response>;

/** How a site sets up its proxy. */
export interface CalDAVProxyOptions<Context = unknown> {
  /** Base URL of the CalDAV server; the proxy goes below its path, and to the origin's `/.well-known/caldav`. */
  server?: string | URL;
  /** One account for everybody, or a function that says whose request it is. */
  credentials: CalDAVCredentials | CredentialsOf<Context>;
  /** More base URLs that the proxy may ask with these credentials; `*` in a host stands for digits. */
  allow?: readonly (string | URL)[];
  /** Lets `credentials` name any server of the public Internet. */
  allowUserServers?: boolean;
  /** Origins of other sites whose pages may use the proxy, with the user's cookies. */
  origins?: readonly string[];
  /** Sends PROPFIND, REPORT, GET and OPTIONS only. */
  readonly?: boolean;
  /** Writes no resource that is, or would become, a recurring event. */
  refuseRecurring?: boolean;
  /** Methods beyond PROPFIND, REPORT, GET, PUT, DELETE and OPTIONS. */
  methods?: readonly OptionalMethod[];
  limits?: Partial<ProxyLimits>;
  /** Keys the hashes of accounts and hrefs; the same on every machine and after every restart. */
  accountSecret?: string;
  /** Replaces the runtime's own. */
  fetch?: ProxyFetch;
  /** Hears one line for each request. */
  log?: (line: ProxyLogLine) => void;
  /** Hears what went wrong behind an answer `unreachable`, the site's own errors included. */
  onError?: (error: unknown) => void;
}

export interface Settings<Context> {
  readonly credentials: CalDAVCredentials | CredentialsOf<Context>;
  readonly site: SiteScope;
  readonly origins: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly readonly: boolean;
  readonly refuseRecurring: boolean;
  readonly limits: ProxyLimits;
}

/**
 * @throws TypeError or RangeError for options that cannot be meant, with the option's name
 */
export function settingsFrom<Context>(options: CalDAVProxyOptions<Context>): Settings<Context> {
  const { credentials } = options;
  if (credentials === undefined || credentials === null) throw new TypeError('credentials: give a value or a function.');
  const server = options.server === undefined ? undefined : serverFrom(options.server, 'server');
  if (server === undefined && typeof credentials !== 'function' && credentials.server === undefined) {
    throw new TypeError('server: give the base URL of the CalDAV server, or credentials that name one.');
  }
  return {
    credentials,
    site: { server, allow: (options.allow ?? []).map(allowedBase), allowUserServers: options.allowUserServers === true },
    origins: new Set((options.origins ?? []).map(originFrom)),
    methods: methodsFrom(options.methods ?? []),
    readonly: options.readonly === true,
    refuseRecurring: options.refuseRecurring === true,
    limits: limitsFrom(options.limits ?? {}),
  };
}
