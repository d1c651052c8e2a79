import { ProviderError } from '../../sync/errors.ts';
import type { DeltaPage, ResourceVersion } from '../../sync/provider.ts';
import type { DavClient } from '../../webdav/client.ts';
import { syncCollectionBody } from '../../webdav/request-body.ts';
import { GETETAG, RESOURCETYPE } from '../names.ts';
import { asProvider } from '../provider-error.ts';
import { membersOf } from './members.ts';

/**
 * What changed since a token, or everything (RFC 6578 section 3).
 *
 * Only a 404 that is a direct child of its row is a deletion: a propstat's says that a property is missing.
 * A row with any other failure is told as changed, without an ETag: whether the resource is still there is
 * then found out by asking for it.
 *
 * @throws ProviderError `token` when the server does not take the token, `unsupported` when it has no such
 *   report
 */
export async function syncCollection(
  client: DavClient,
  url: string,
  token: string | null,
  signal?: AbortSignal,
): Promise<DeltaPage> {
  return asProvider(token === null ? 'delta' : 'token', async () => {
    const answer = await client.report(url, '0', syncCollectionBody(token ?? '', [GETETAG, RESOURCETYPE]), signal);
    const { members, own } = membersOf(answer, url);
    const changed: ResourceVersion[] = [];
    const deleted: string[] = [];
    let more = false;
    for (const { status } of own) {
      if (status === 507) more = true;
      else if (status !== undefined && status >= 400) throw collectionFailure(url, status);
    }
    for (const { href, response } of members) {
      const etag = response.text(GETETAG);
      const fine = (response.status ?? 200) < 300;
      if (response.status === 404) deleted.push(href);
      // Section 3.6: the 507 is about the request; where a server puts it on another row it means the same.
      else if (response.status === 507) more = true;
      else changed.push(etag === undefined || !fine ? { href } : { href, etag });
    }
    const next = answer.syncToken;
    if (next === undefined) throw new ProviderError('unsupported', `REPORT ${url} has no sync-token in its answer.`);
    if (more && next === token) {
      throw new ProviderError('unsupported', `REPORT ${url} says that there is more, but gives no token to go on with.`);
    }
    return { changed, deleted, token: next, more };
  });
}

function collectionFailure(url: string, status: number): ProviderError {
  const kind = status === 404 || status === 410 ? 'not-found' : status === 403 ? 'forbidden' : 'server';
  return new ProviderError(kind, `REPORT ${url} lists the collection itself with the status ${status}.`, { status });
}
