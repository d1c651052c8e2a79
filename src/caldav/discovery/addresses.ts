import { hrefKey, isAbsolute, originOf } from '../../webdav/href.ts';

/**
 * Which server each collection lies on. Hrefs are kept as paths, so that what is stored stays true when an
 * account is moved to another of its provider's hosts (iCloud's partitions); here they get their host back.
 */
export class Addresses {
  readonly #fallback: string;
  /** Key of a collection → its origin. */
  readonly #origins = new Map<string, string>();

  /** @param base where the account was looked for: absolute, or a path where a proxy knows the server */
  constructor(base: string) {
    this.#fallback = originOf(base);
  }

  /** Learns where a collection and all in it lies. */
  remember(collection: string): void {
    this.#origins.set(hrefKey(collection), originOf(collection) || this.#fallback);
  }

  /** The address to ask for an href. */
  locate(href: string): string {
    if (isAbsolute(href)) return href;
    let key = hrefKey(href);
    while (key.length > 1) {
      const origin = this.#origins.get(key);
      if (origin !== undefined) return origin + href;
      key = hrefKey(key.slice(0, key.lastIndexOf('/') + 1));
    }
    return (this.#origins.get('/') ?? this.#fallback) + href;
  }
}
