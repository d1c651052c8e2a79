const ABSOLUTE = /^[a-z][a-z0-9+.-]*:\/\//i;

// A path-only reference needs some origin to be resolved by URL's rules; this one is taken off again.
const NOWHERE = 'http://nowhere.invalid';

/** Whether an address names its server. */
export function isAbsolute(address: string): boolean {
  return ABSOLUTE.test(address);
}

/**
 * A reference read against the address where it was found. Where the base is only a path, because the
 * server's name is the proxy's affair, the result is a path too, unless the reference is absolute.
 *
 * @throws TypeError when the two make no http or https address
 */
export function resolveHref(base: string, reference: string): string {
  const url = new URL(withScheme(reference.trim()), isAbsolute(base) ? base : new URL(base, `${NOWHERE}/`));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new TypeError(`"${reference}" is not an http or https address.`);
  }
  // What a URL carries beside the resource's name is nothing that a server's href should have.
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.origin === NOWHERE ? url.pathname + url.search : url.href;
}

/** The path of a reference read against where it was found; its server is taken to be the same. */
export function pathFrom(base: string, reference: string): string {
  return PLAIN_PATH.test(reference) ? reference : pathOf(resolveHref(base, reference));
}

/** Xandikos names what it cannot find by an absolute URL with its colons escaped. */
function withScheme(reference: string): string {
  return reference.replace(/^(https?)%3A\/\/([^/]*)/i, (_, scheme: string, host: string) => `${scheme}://${host.replace(/%3A/gi, ':')}`);
}

// A path that URL would give back as it is; most hrefs are, and a listing has thousands of them.
const PLAIN_PATH = /^\/(?![/\\])(?:[\w\-~!$&'()*+,;=:@/]|\.(?![./]|$)|%(?!2[Ee])[0-9A-Fa-f]{2})*$/;

/** The path of an address, still encoded, with its query. */
export function pathOf(address: string): string {
  if (PLAIN_PATH.test(address)) return address;
  const url = new URL(address, `${NOWHERE}/`);
  return url.pathname + url.search;
}

/** The origin of an absolute address; empty for a path. */
export function originOf(address: string): string {
  return isAbsolute(address) ? new URL(address).origin : '';
}

/** A collection's address with the slash at its end that RFC 4918 section 5.2 asks for. */
export function collectionHref(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/** The address of the collection that a resource lies in. */
export function parentHref(address: string): string {
  return address.replace(/\/+$/, '').replace(/[^/]*$/, '');
}

/** The last segment of a path, decoded: what a resource is called where nothing else names it. */
export function lastSegment(address: string): string {
  const segment = pathOf(address).replace(/\?.*$/, '').replace(/\/+$/, '').split('/').at(-1) ?? '';
  return decodeSegment(segment, false);
}

/**
 * The path of an address in one spelling: percent-encoding decoded (but `%2F` and `%25`, which mean something
 * else when decoded) and no slash at the end. Equal keys are one resource of one server.
 */
export function hrefKey(address: string): string {
  const [path = '', query] = splitQuery(pathOf(address));
  if (query === undefined && !path.includes('%') && !path.endsWith('/')) return path;
  const key = path.split('/').map((segment) => decodeSegment(segment, true)).join('/').replace(/\/+$/, '');
  return (key === '' ? '/' : key) + (query === undefined ? '' : `?${query}`);
}

/** Whether two addresses name one resource. A path is taken to be on the other's server. */
export function sameHref(a: string, b: string): boolean {
  const [originA, originB] = [originOf(a), originOf(b)];
  return (originA === originB || originA === '' || originB === '') && hrefKey(a) === hrefKey(b);
}

function splitQuery(path: string): [string, string | undefined] {
  const at = path.indexOf('?');
  return at < 0 ? [path, undefined] : [path.slice(0, at), path.slice(at + 1)];
}

/** Runs of percent-encoded octets become characters where they are UTF-8, and else keep one spelling. */
function decodeSegment(segment: string, keepMeaning: boolean): string {
  return segment.replace(/(?:%[0-9a-f]{2})+/gi, (octets) => {
    const upper = octets.toUpperCase();
    const parts = keepMeaning ? upper.split(/(%2F|%25)/) : [upper];
    return parts
      .map((part) => {
        if (keepMeaning && (part === '%2F' || part === '%25')) return part;
        try {
          return decodeURIComponent(part);
        } catch {
          return part;
        }
      })
      .join('');
  });
}
