import { collectionHref, isAbsolute, originOf } from '../../webdav/href.ts';

const WELL_KNOWN = '/.well-known/caldav';

/**
 * Where discovery asks, in this order (RFC 6764 section 6 begins with the well-known URI; but a site that
 * names a server mostly names the right one, and a proxy may forbid all else).
 *
 * @param server absolute; or empty, for the proxy's own, which only it knows: an empty reference is the
 *   proxy's base itself, `./` the same for proxies that take an empty one for a missing one
 */
export function discoveryCandidates(server: string): string[] {
  if (server === '') return ['', './', '/', WELL_KNOWN];
  if (!isAbsolute(server)) return [...new Set([server, collectionHref(server), WELL_KNOWN])];
  const origin = originOf(server);
  return [...new Set([server, collectionHref(server), origin + WELL_KNOWN, `${origin}/`])];
}
