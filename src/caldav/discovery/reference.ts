import { isAbsolute, originOf, resolveHref } from '../../webdav/href.ts';
import type { DavResponse } from '../../webdav/multistatus.ts';
import { type XmlName, dav } from '../../webdav/name.ts';
import { childrenOf } from '../../webdav/xml.ts';

/** The addresses in a property that holds `DAV:href` elements, read against where it was found. */
export function hrefsOf(response: DavResponse, property: XmlName, base: string): string[] {
  const element = response.property(property);
  if (element === undefined) return [];
  const texts = childrenOf(element, dav('href')).map((href) => href.text.trim());
  return [...new Set(texts.flatMap((text) => safeReference(base, text)))];
}

/**
 * A reference that may be followed, or none. From an encrypted server to an unencrypted one it may not, since
 * credentials would travel in the open; where only the scheme differs, a front that ends TLS has not told
 * the server behind it, and the encrypted address is meant.
 */
function safeReference(base: string, text: string): string[] {
  if (text === '') return [];
  let address: string;
  try {
    address = resolveHref(base, text);
  } catch {
    return [];
  }
  const downgrade = originOf(base).startsWith('https:') && originOf(address).startsWith('http:');
  if (!downgrade || !isAbsolute(base)) return [address];
  const { hostname, pathname, search } = new URL(address);
  return hostname === new URL(base).hostname ? [resolveHref(base, pathname + search)] : [];
}
