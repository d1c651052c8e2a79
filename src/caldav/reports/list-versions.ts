import { ProviderError } from '../../sync/errors.ts';
import type { ResourceVersion } from '../../sync/provider.ts';
import type { DavClient } from '../../webdav/client.ts';
import { GETETAG, RESOURCETYPE } from '../names.ts';
import { asProvider } from '../provider-error.ts';
import { membersOf } from './members.ts';

/**
 * All hrefs and ETags of a collection, by PROPFIND at Depth 1.
 *
 * @throws ProviderError also when the answer is not complete: what is missing in it would pass for deleted
 */
export async function listVersions(client: DavClient, url: string, signal?: AbortSignal): Promise<ResourceVersion[]> {
  return asProvider('list', async () => {
    const answer = await client.propfind(url, '1', [GETETAG, RESOURCETYPE], signal);
    const { members, own } = membersOf(answer, url);
    const bad = [...own, ...members.map(({ response }) => response)].find(({ status }) => status !== undefined && status >= 300 && status !== 404);
    if (bad !== undefined) {
      throw new ProviderError('protocol', `PROPFIND ${url} is not complete: ${bad.href} has the status ${bad.status}.`, {
        status: bad.status,
      });
    }
    if (own.some(({ status }) => status === 404)) {
      throw new ProviderError('not-found', `PROPFIND ${url} lists the collection itself as not found.`, { status: 404 });
    }
    // A listing at Depth 1 has the collection itself in it (RFC 4918 section 9.1); an empty one is no listing.
    if (own.length === 0 && members.length === 0) {
      throw new ProviderError('protocol', `PROPFIND ${url} lists nothing, not even the collection itself.`);
    }
    return members
      .filter(({ response }) => response.status !== 404)
      .map(({ href, response }) => {
        const etag = response.text(GETETAG);
        return etag === undefined ? { href } : { href, etag };
      });
  });
}
