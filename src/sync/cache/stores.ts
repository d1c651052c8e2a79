import { sameIdentity, storeName } from '../identity/account.ts';
import type { Identity } from '../provider.ts';
import type { SyncStorage } from '../storage.ts';
import { StoreKeys, pointerKey, pointersKey, storesKey } from './keys.ts';
import { SCHEMA, type StoreRow } from './rows.ts';

/** A store that was found or made, and whose it is. */
export interface OpenedStore {
  readonly name: string;
  readonly row: StoreRow;
}

/** The stores of all people who used this browser, side by side; which is whose, and which was last. */
export class Stores {
  readonly #storage: SyncStorage;
  readonly #endpoint: string;
  readonly #account: string | undefined;

  constructor(storage: SyncStorage, endpoint: string, account: string | undefined) {
    this.#storage = storage;
    this.#endpoint = endpoint;
    this.#account = account;
  }

  /** The store that was on screen last, before it is known who is signed in. */
  async last(): Promise<OpenedStore | undefined> {
    const [name] = (await this.#storage.get([pointerKey(this.#endpoint, this.#account)])) as [string | undefined];
    if (name === undefined) return undefined;
    const [row] = (await this.#storage.get([new StoreKeys(name).self])) as [StoreRow | undefined];
    return row === undefined ? undefined : { name, row: await this.#current(name, row) };
  }

  /** Whether a store is still there: another tab may have cleared it. */
  async has(name: string): Promise<boolean> {
    const [row] = await this.#storage.get([new StoreKeys(name).self]);
    return row !== undefined;
  }

  /** This person's store, made if there is none; from now on the last one. */
  async of(identity: Identity): Promise<OpenedStore> {
    const mine = (await this.#storage.read(storesKey)).find(({ value }) => {
      const row = value as StoreRow;
      return row.endpoint === this.#endpoint && row.account === this.#account && sameIdentity(row.identity, identity);
    });
    const fresh: StoreRow = { schema: SCHEMA, endpoint: this.#endpoint, account: this.#account, identity };
    const name = mine?.key[1] ?? storeName(fresh);
    if (mine !== undefined) await this.#current(name, mine.value as StoreRow);
    const keys = new StoreKeys(name);
    await this.#storage.commit({
      // What a page wrote into a store after that was cleared is a cache without its beginning; only edits count.
      deleteUnder: mine === undefined ? [keys.calendars, keys.allResources, keys.allMonths] : [],
      put: [
        { key: keys.self, value: fresh },
        { key: pointerKey(this.#endpoint, this.#account), value: name },
      ],
    });
    return { name, row: fresh };
  }

  /** A store of another schema keeps only its edits and conflicts; the rest is read from the server again. */
  async #current(name: string, row: StoreRow): Promise<StoreRow> {
    if (row.schema === SCHEMA) return row;
    const keys = new StoreKeys(name);
    const renewed = { ...row, schema: SCHEMA };
    await this.#storage.commit({
      deleteUnder: [keys.calendars, keys.allResources, keys.allMonths],
      put: [{ key: keys.self, value: renewed }],
    });
    return renewed;
  }
}

/** What clearing would have thrown away, or did. */
export interface Clearing {
  readonly stores: number;
  /** Edits that are on no server: the ones that wait, and the ones that were set aside. */
  readonly pending: number;
  readonly cleared: boolean;
}

/**
 * Deletes stores with all that is in them: one by its name, those of `account`, or all. While there are edits
 * in one of them that are on no server, waiting or set aside, it deletes nothing unless they are to be discarded.
 */
export async function clearStores(
  storage: SyncStorage,
  options: { account?: string | undefined; store?: string | undefined; discardPending?: boolean | undefined } = {},
): Promise<Clearing> {
  const { account, store, discardPending = false } = options;
  const names = (await storage.read(storesKey))
    .filter(({ key, value }) => (account === undefined || (value as StoreRow).account === account) && (store === undefined || key[1] === store))
    .map((row) => row.key[1] as string);
  let pending = 0;
  for (const name of names) {
    const keys = new StoreKeys(name);
    for (const prefix of [keys.outbox, keys.conflicts]) pending += (await storage.read(prefix)).length;
  }
  const result = { stores: names.length, pending, cleared: pending === 0 || discardPending };
  if (!result.cleared) return result;
  const pointers = await storage.read(pointersKey);
  await storage.commit({
    deleteUnder: names.map((name) => new StoreKeys(name).everything),
    delete: [
      ...names.map((name) => new StoreKeys(name).self),
      ...pointers.filter((row) => names.includes(row.value as string)).map((row) => row.key),
    ],
  });
  return result;
}
