import { ProviderError } from '../errors.ts';
import { hrefKey } from '../identity/href-key.ts';
import type { Provider, RemoteCalendar, ResourceVersion } from '../provider.ts';

/** A server that answers page after page without an end is not believed. */
const MOST_PAGES = 1000;

/** Every resource of a calendar, by a delta from nothing, and the token from which to go on. */
export async function completeListing(
  provider: Provider,
  remote: RemoteCalendar,
): Promise<{ listed: ResourceVersion[]; token: string }> {
  const listed = new Map<string, ResourceVersion>();
  let token: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await provider.delta(remote, token);
    for (const version of page.changed) listed.set(hrefKey(version.href), version);
    // Changed between two pages; on a first page some servers tell of deletions long past.
    for (const href of page.deleted) listed.delete(hrefKey(href));
    if (!page.more) return { listed: [...listed.values()], token: page.token };
    if (page.token === token) break;
    token = page.token;
  }
  throw new ProviderError('unsupported', `${remote.href} lists its resources in pages without an end.`);
}
