/**
 * The one spelling of an href under which a resource is kept: percent-escapes decoded, as servers list
 * `%40` or `@` and `%c3` or `%C3` for one name. An escaped slash stays escaped, else two names become one.
 */
export function hrefKey(href: string): string {
  let key = known.get(href);
  if (key === undefined) {
    if (known.size > 50_000) known.clear();
    known.set(href, (key = href.includes('%') ? decodeSegments(href) : href));
  }
  return key;
}

const known = new Map<string, string>();

function decodeSegments(href: string): string {
  return href
    .split('/')
    .map((segment) => {
      try {
        return decodeURIComponent(segment).replaceAll('/', '%2F');
      } catch {
        return segment;
      }
    })
    .join('/');
}
