import { DavClient, type Fetch } from '../../webdav/client.ts';
import { asProvider } from '../provider-error.ts';
import { discoverAccount } from './discover.ts';

/** The calendar homes of the account that `fetch` signs in, at least one; throws ProviderError. */
export async function discoverHomes(serverUrl: string, fetch: Fetch): Promise<readonly string[]> {
  const { homes } = await asProvider('discover', () => discoverAccount(new DavClient({ fetch }), serverUrl));
  return homes;
}
