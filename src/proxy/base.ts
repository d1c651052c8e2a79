import { decodedSegments } from './path.ts';
import { PRESETS, matchesHost } from './presets.ts';

/** A part of the web that the proxy may ask: an origin, and the path segments under which it stays. */
export interface Base {
  readonly protocol: string;
  /** `*` stands for one or more digits. */
  readonly hostname: string;
  readonly port: string;
  /** Decoded, whole; the base's own path and all below. */
  readonly segments: readonly string[];
}

/**
 * Reads a server's or a base's URL.
 *
 * @throws TypeError when it is not http or https, or has user, password, query or fragment
 */
export function serverFrom(given: string | URL, name: string): URL {
  let url: URL;
  try {
    url = new URL(given);
  } catch (cause) {
    throw new TypeError(`${name} is not an absolute URL.`, { cause });
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TypeError(`${name} is not an http or https URL.`);
  if (url.username !== '' || url.password !== '') {
    throw new TypeError(`${name} holds a user name or password: give them as credentials.`);
  }
  if (url.search !== '' || url.hash !== '') throw new TypeError(`${name} has a query or a fragment.`);
  if (decodedSegments(url.pathname) === undefined) throw new TypeError(`${name} has a path that can be read in two ways.`);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function baseFrom(url: URL): Base {
  const segments = decodedSegments(url.pathname) ?? [];
  return {
    protocol: url.protocol,
    hostname: url.hostname,
    port: url.port,
    segments: segments.at(-1) === '' ? segments.slice(0, -1) : segments,
  };
}

/**
 * Reads a base of the option `allow`, whose host may have one `*`.
 *
 * @throws TypeError as {@link serverFrom}
 */
export function allowedBase(given: string | URL): Base {
  const text = String(given);
  const authority = /^[a-z]+:\/\/[^/?#\\]*/i.exec(text)?.[0] ?? '';
  const stars = authority.split('*').length - 1;
  if (stars > 1) throw new TypeError('allow: one * in a host at most.');
  // Some runtimes encode a star in a host, so another word stands there while the URL is read.
  const url = serverFrom(authority.replace('*', STAR) + text.slice(authority.length), 'allow');
  const base = baseFrom(url);
  return stars === 0 ? base : { ...base, hostname: base.hostname.replace(STAR, '*') };
}

const STAR = 'any-number-of-digits';

/** What belongs to a server: its path and all below, the well-known URI (RFC 6764), its provider's other hosts. */
export function basesOf(server: URL): Base[] {
  const base = baseFrom(server);
  return [base, { ...base, segments: ['.well-known', 'caldav'] }, ...partitionsOf(server)];
}

function partitionsOf(server: URL): Base[] {
  return PRESETS.filter((preset) => servesOn(preset.hosts, server)).flatMap((preset) => {
    const base = baseFrom(new URL(preset.server));
    return preset.hosts
      .filter((hostname) => !matchesHost(hostname, server.hostname))
      .map((hostname) => ({ ...base, hostname }));
  });
}

function servesOn(hosts: readonly string[], server: URL): boolean {
  return (
    server.protocol === 'https:' && server.port === '' && hosts.some((pattern) => matchesHost(pattern, server.hostname))
  );
}

/** Whether a URL lies under a base: same protocol, host and port, and whole segments of the path. */
export function isUnder(base: Base, url: URL): boolean {
  const segments = decodedSegments(url.pathname);
  return (
    segments !== undefined &&
    url.protocol === base.protocol &&
    url.port === base.port &&
    matchesHost(base.hostname, url.hostname) &&
    base.segments.every((segment, index) => segment === segments[index])
  );
}
