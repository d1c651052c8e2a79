import { ProviderError, type ProviderErrorKind } from '../../sync/errors.ts';
import type { DavClient } from '../../webdav/client.ts';
import { sameHref } from '../../webdav/href.ts';
import { dav } from '../../webdav/name.ts';
import { childOf } from '../../webdav/xml.ts';
import { RESOURCETYPE, caldav } from '../names.ts';
import { providerError } from '../provider-error.ts';
import { type AccountFacts, readAccountFacts } from './account.ts';
import { discoveryCandidates } from './candidates.ts';

/** Where an account's calendars are. */
export interface Account {
  /** The address that tells who is signed in. */
  readonly entry: string;
  /** The principal's address; the first home's where the server names none. */
  readonly principal: string;
  readonly homes: readonly string[];
  readonly addresses: readonly string[];
  readonly scheduling: boolean;
  readonly account: string | undefined;
}

// After these every other address would answer the same, or must not be asked.
const FINAL: ReadonlySet<ProviderErrorKind> = new Set(['signed-out', 'unauthorized', 'throttled', 'timeout', 'offline']);

/**
 * Finds an account's calendar homes from its server's address.
 *
 * @throws ProviderError of the first failure, or `not-found` when no address leads to calendars
 */
export async function discoverAccount(client: DavClient, server: string, signal?: AbortSignal): Promise<Account> {
  const candidates = discoveryCandidates(server);
  const answered: AccountFacts[] = [];
  let failure: unknown;
  for (const candidate of candidates) {
    // The same place under another spelling.
    if (candidate === './' && answered.length > 0) continue;
    try {
      const facts = await readAccountFacts(client, candidate, signal);
      if (answered.some((other) => sameHref(other.url, facts.url))) continue;
      const account = await accountFromFacts(client, facts, signal);
      if (account !== undefined) return account;
      answered.push(facts);
    } catch (cause) {
      const error = providerError(cause, 'discover');
      if (!(error instanceof ProviderError) || FINAL.has(error.kind)) throw error;
      failure ??= error;
    }
  }
  // Servers of old name no principal; then the address may be the home itself.
  for (const facts of answered.filter(({ principal }) => principal === undefined)) {
    if (await holdsCalendars(client, facts.url, signal)) return accountFrom(facts, [facts.url]);
  }
  if (answered.length === 0 && failure !== undefined) throw failure;
  throw new ProviderError(
    'not-found',
    `No calendars were found: ${candidates.map((candidate) => `"${candidate}"`).join(', ')} ` +
      'lead to no calendar-home-set. Name the server, or the calendar home itself.',
    { cause: failure },
  );
}

/** An account whose homes are known; only the person is asked for. */
export async function accountOfHomes(client: DavClient, homes: readonly string[], signal?: AbortSignal): Promise<Account> {
  const facts = await readAccountFacts(client, homes[0]!, signal);
  const more = await readPrincipal(client, facts, signal);
  return { ...accountFrom(facts, homes), ...(more && { addresses: more.addresses, scheduling: more.scheduling }) };
}

async function accountFromFacts(client: DavClient, facts: AccountFacts, signal?: AbortSignal): Promise<Account | undefined> {
  const more = await readPrincipal(client, facts, signal);
  const told = more ?? facts;
  const homes = told.homes.length > 0 ? told.homes : facts.homes;
  if (homes.length > 0) return { ...accountFrom(facts, homes), addresses: told.addresses, scheduling: told.scheduling };
  // A site may let its proxy reach nothing but the calendar home, the principal's address not included.
  const closed = facts.principal !== undefined && more === undefined;
  return closed && (await holdsCalendars(client, facts.url, signal)) ? accountFrom(facts, [facts.url]) : undefined;
}

/** What the principal says of itself, unless it has just spoken or may not be asked. */
async function readPrincipal(client: DavClient, facts: AccountFacts, signal?: AbortSignal): Promise<AccountFacts | undefined> {
  if (facts.principal === undefined || sameHref(facts.principal, facts.url)) return undefined;
  try {
    return await readAccountFacts(client, facts.principal, signal);
  } catch (cause) {
    const error = providerError(cause, 'discover');
    if (!(error instanceof ProviderError) || FINAL.has(error.kind) || error.kind === 'server') throw error;
    return undefined;
  }
}

function accountFrom(facts: AccountFacts, homes: readonly string[]): Account {
  const { addresses, scheduling, account } = facts;
  return { entry: facts.url, principal: facts.principal ?? homes[0]!, homes, addresses, scheduling, account };
}

async function holdsCalendars(client: DavClient, url: string, signal?: AbortSignal): Promise<boolean> {
  try {
    const { responses } = await client.propfind(url, '1', [RESOURCETYPE], signal);
    return responses.some((response) => {
      const type = response.property(RESOURCETYPE);
      return type !== undefined && childOf(type, dav('collection')) !== undefined && childOf(type, caldav('calendar')) !== undefined;
    });
  } catch {
    signal?.throwIfAborted();
    return false;
  }
}
