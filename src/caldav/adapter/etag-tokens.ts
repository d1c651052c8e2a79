import type { ResourceVersion } from '../../sync/provider.ts';
import { hrefKey } from '../../webdav/href.ts';

const PREFIX = 'dayflow-etags:';

/**
 * Tokens for servers that have none: each stands for a complete listing of ETags, kept in memory, against
 * which the next one is compared. One that is not known (after a restart) means a full answer.
 */
export class EtagTokens {
  readonly #listings = new Map<string, { token: string; etags: Map<string, ResourceVersion> }>();
  #count = 0;

  static isOne(token: string): boolean {
    return token.startsWith(PREFIX);
  }

  /** Keeps a calendar's listing, in place of the one before, and gives its token. */
  keep(calendarId: string, listing: readonly ResourceVersion[]): string {
    const token = `${PREFIX}${++this.#count}-${Math.random().toString(36).slice(2)}`;
    this.#listings.set(calendarId, { token, etags: new Map(listing.map((version) => [hrefKey(version.href), version])) });
    return token;
  }

  /** What a listing changes against the one that a token stands for; undefined when that is not known. */
  compare(calendarId: string, token: string, listing: readonly ResourceVersion[]): { changed: string[]; deleted: string[] } | undefined {
    const before = this.#listings.get(calendarId);
    if (before?.token !== token) return undefined;
    const gone = new Map(before.etags);
    const changed: string[] = [];
    for (const { href, etag } of listing) {
      const key = hrefKey(href);
      const known = before.etags.get(key);
      gone.delete(key);
      if (known === undefined || etag === undefined || known.etag !== etag) changed.push(href);
    }
    return { changed, deleted: [...gone.values()].map(({ href }) => href) };
  }
}
