import { ProviderError } from '../../sync/errors.ts';
import type { Identity } from '../../sync/provider.ts';
import type { DavClient } from '../../webdav/client.ts';
import { sameHref } from '../../webdav/href.ts';
import { asProvider } from '../provider-error.ts';
import { principalKey, readAccountFacts } from './account.ts';
import { type Account, accountOfHomes, discoverAccount } from './discover.ts';

/** The account that the credentials open: looked for once, and asked again who it is when that matters. */
export class AccountSession {
  readonly #client: DavClient;
  readonly #server: string;
  readonly #homes: readonly string[];
  #search: Promise<Account> | undefined;
  #known: Account | undefined;

  /** @param homes when known; discovery is then skipped */
  constructor(client: DavClient, server: string, homes: readonly string[]) {
    this.#client = client;
    this.#server = server;
    this.#homes = homes;
  }

  /** What was found so far. */
  get known(): Account | undefined {
    return this.#known;
  }

  /** The account; calls that come while it is looked for share one search, and a failure is forgotten. */
  async account(signal?: AbortSignal): Promise<Account> {
    if (this.#known !== undefined) return this.#known;
    const begun = this.#search;
    try {
      return (this.#known = await (begun ?? this.#begin(signal)));
    } catch (error) {
      // Another call began the search and was aborted; this one was not.
      if (begun === undefined || error instanceof ProviderError || signal?.aborted === true) throw error;
      return this.account(signal);
    }
  }

  /** The account, after the server has said in this very call who is signed in. */
  async confirm(signal?: AbortSignal): Promise<Account> {
    const known = this.#known;
    if (known === undefined) return this.account(signal);
    const facts = await asProvider('discover', () => readAccountFacts(this.#client, known.entry, signal));
    const another = !sameHref(facts.principal ?? known.homes[0]!, known.principal);
    if (!another && facts.account === known.account) return known;
    this.#known = undefined;
    return this.account(signal);
  }

  #begin(signal?: AbortSignal): Promise<Account> {
    const search = this.#find(signal).finally(() => {
      if (this.#search === search) this.#search = undefined;
    });
    return (this.#search = search);
  }

  #find(signal?: AbortSignal): Promise<Account> {
    return asProvider('discover', () =>
      this.#homes.length > 0
        ? accountOfHomes(this.#client, this.#homes, signal)
        : discoverAccount(this.#client, this.#server, signal),
    );
  }
}

export function identityOf({ principal, addresses, account }: Account): Identity {
  return { principal: principalKey(principal), addresses, ...(account === undefined ? {} : { account }) };
}
