import { isPublicHost } from './address.ts';
import { type Base, basesOf, isUnder, serverFrom } from './base.ts';
import { Refusal } from './refusal.ts';

/** Where one account's requests may go. */
export interface Scope {
  /** What a relative URL is relative to; its path ends with a slash. */
  readonly server: URL;
  readonly bases: readonly Base[];
  /** Named by a user and not by the site: only hosts of the public Internet. */
  readonly userSupplied: boolean;
}

/** Where the site lets requests go. */
export interface SiteScope {
  readonly server: URL | undefined;
  readonly allow: readonly Base[];
  readonly allowUserServers: boolean;
}

/**
 * The scope of an account: the site's own server with all that the site allows, or the account's server alone
 * with what belongs to it, since the credentials are that server's and nobody else's.
 */
export function scopeOf(site: SiteScope, accountServer: string | URL | undefined): Scope {
  if (accountServer === undefined) {
    if (site.server === undefined) throw new Refusal('target', 'The account has no server, and neither has the proxy.');
    return { server: site.server, bases: [...basesOf(site.server), ...site.allow], userSupplied: false };
  }
  let server: URL;
  try {
    server = serverFrom(accountServer, "The account's server");
  } catch (cause) {
    throw new Refusal('target', (cause as Error).message, { cause });
  }
  const known = [...(site.server === undefined ? [] : basesOf(site.server)), ...site.allow];
  const userSupplied = !known.some((base) => isUnder(base, server));
  if (userSupplied && !site.allowUserServers) {
    throw new Refusal('target', "The account's server is not one that this site allows.");
  }
  const ours = site.allow.filter((base) => `${base.protocol}//${base.hostname}:${base.port}` === originOf(server));
  return { server, bases: [...basesOf(server), ...ours], userSupplied };
}

function originOf(url: URL): string {
  return `${url.protocol}//${url.hostname}:${url.port}`;
}

/**
 * The URL that a text of the wire names: resolved against the scope's server, and inside the scope.
 *
 * @throws Refusal `target` for everything else
 */
export function targetOf(text: string, scope: Scope): URL {
  // URL takes tabs and line ends out and turns backslashes: nobody sends these in good faith.
  if (/[\u0000-\u001F\u007F\\]|^ | $/.test(text)) throw new Refusal('target', 'The URL holds characters that no URL has.');
  let url: URL;
  try {
    url = new URL(text, scope.server);
  } catch (cause) {
    throw new Refusal('target', 'The URL cannot be read.', { cause });
  }
  if (!isAllowed(url, scope)) throw new Refusal('target', 'The URL lies outside what the proxy may ask.');
  url.hash = '';
  return url;
}

/** Whether the account's credentials may go to this URL. */
export function isAllowed(url: URL, scope: Scope): boolean {
  return (
    url.username === '' &&
    url.password === '' &&
    (!scope.userSupplied || isPublicHost(url.hostname)) &&
    scope.bases.some((base) => isUnder(base, url))
  );
}
