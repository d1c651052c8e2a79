import { ProviderError } from '../sync/errors.ts';
import {
  type DeltaPage,
  type FetchedResources,
  type Identity,
  type Provider,
  type RemoteCalendar,
  type Resource,
  type ResourceVersion,
  type WriteResult,
  takes,
} from '../sync/provider.ts';
import type { TimeRange } from '../time/range.ts';
import { DavClient, type Fetch } from '../webdav/client.ts';
import { hrefKey, parentHref, sameHref } from '../webdav/href.ts';
import { AccountSession, identityOf } from './discovery/account-session.ts';
import type { Account } from './discovery/discover.ts';
import { Addresses } from './discovery/addresses.ts';
import { listCalendars } from './listing/list-calendars.ts';
import { SCHEDULE_TAG } from './names.ts';
import { queryRange } from './reports/calendar-query.ts';
import { fetchResources } from './reports/fetch-resources.ts';
import { listVersions } from './reports/list-versions.ts';
import { syncCollection } from './reports/sync-collection.ts';
import { TokenWatch } from './reports/token-watch.ts';
import { resourceName } from './writing/resource-name.ts';
import { type ServerQuirks, WriteFidelity } from './writing/quirks.ts';
import { type Written, deleteResource, putNew, putOver } from './writing/write.ts';

export interface CalDAVProviderOptions {
  /** Sends the requests; adds credentials, or goes through a proxy (see `createProxyFetch`). */
  readonly fetch: Fetch;
  /** Base URL of the server; left out: the proxy's own, and all addresses are then relative to it. */
  readonly server?: string | undefined;
  /** The calendar home's address, or several; discovery is then skipped. */
  readonly calendarHome?: string | readonly string[] | undefined;
  /** Addresses of calendars that lie in no home, such as shares that are known by their URL alone. */
  readonly calendars?: readonly string[] | undefined;
  /** Whether tasks are wanted too: calendars for tasks are listed and a second query asks for VTODO. */
  readonly tasks?: boolean | undefined;
  /** Milliseconds that an answer may take; a minute by default. */
  readonly timeout?: number | undefined;
  /** Ends the task, so that a large answer is read in several and the page can paint between them. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** What was learnt of this server before. */
  readonly quirks?: ServerQuirks | undefined;
}

/** A provider that also tells what it learnt of its server. */
export interface CalDAVProvider extends Provider {
  readonly quirks: ServerQuirks;
}

/** The provider for CalDAV (RFC 4791) over any fetch. It asks nothing until its first call. */
export function createCalDAVProvider(options: CalDAVProviderOptions): CalDAVProvider {
  return new ServerProvider(options);
}

/** Tells our proxy whose account a request is meant for, so that it refuses when somebody else has signed in. */
function accountHeader(known: Account | undefined): Record<string, string> {
  return known?.account === undefined ? {} : { 'DayFlow-Account': known.account };
}

class ServerProvider implements CalDAVProvider {
  readonly #options: CalDAVProviderOptions;
  readonly #client: DavClient;
  readonly #addresses: Addresses;
  readonly #tokens = new TokenWatch();
  readonly #fidelity: WriteFidelity;
  readonly #session: AccountSession;

  constructor(options: CalDAVProviderOptions) {
    this.#options = options;
    const { fetch, timeout, pause } = options;
    this.#client = new DavClient({ fetch, timeout, pause, headers: () => accountHeader(this.#session.known) });
    const homes = [options.calendarHome ?? []].flat();
    this.#addresses = new Addresses(options.server ?? homes[0] ?? '');
    // It asks who is signed in, whoever that is, so its requests name nobody.
    this.#session = new AccountSession(new DavClient({ fetch, timeout }), options.server ?? '', homes);
    this.#fidelity = new WriteFidelity(options.quirks);
    for (const address of [...homes, ...(options.calendars ?? [])]) this.#addresses.remember(address);
  }

  get quirks(): ServerQuirks {
    return this.#fidelity.quirks;
  }

  async identify(signal?: AbortSignal): Promise<Identity> {
    return identityOf(await this.#session.confirm(signal));
  }

  async listCalendars(signal?: AbortSignal): Promise<{ calendars: RemoteCalendar[]; complete: boolean }> {
    const { homes, principal } = await this.#session.account(signal);
    for (const home of homes) this.#addresses.remember(home);
    const places = { homes, principal, calendars: this.#options.calendars ?? [] };
    const { calendars, complete } = await listCalendars(this.#client, places, this.#addresses, signal);
    const wanted = this.#options.tasks === true ? ['VEVENT', 'VTODO'] : ['VEVENT'];
    const kept = calendars.filter((calendar) => wanted.some((name) => takes(calendar, name)));
    this.#tokens.sawListing(kept);
    return { calendars: kept, complete };
  }

  async delta(calendar: RemoteCalendar, token: string | null, signal?: AbortSignal): Promise<DeltaPage> {
    const url = this.#locate(calendar.href);
    if (calendar.supportsSync === false) throw new ProviderError('unsupported', `${url} offers no sync-collection.`);
    const page = await syncCollection(this.#client, url, token, signal);
    if (token !== null && this.#tokens.isEcho(calendar, token, page)) {
      throw new ProviderError('token', `REPORT ${url} knows nothing newer than its token, but the calendar's listing does.`);
    }
    if (token !== null && this.#tokens.mayBeWholeList(calendar, token, page)) {
      const all = await this.list(calendar, signal);
      const told = new Set(page.changed.map(({ href }) => hrefKey(href)));
      if (all.every(({ href }) => told.has(hrefKey(href)))) {
        throw new ProviderError('token', `REPORT ${url} gave the whole list to a token: what was deleted is not in it.`);
      }
    }
    this.#tokens.sawPage(calendar, page);
    return page;
  }

  async list(calendar: RemoteCalendar, signal?: AbortSignal): Promise<ResourceVersion[]> {
    return listVersions(this.#client, this.#locate(calendar.href), signal);
  }

  async query(calendar: RemoteCalendar, range: TimeRange, signal?: AbortSignal): Promise<Resource[]> {
    const url = this.#locate(calendar.href);
    const found = new Map<string, Resource>();
    const bodiless = new Set<string>();
    for (const component of this.#options.tasks === true ? (['VEVENT', 'VTODO'] as const) : (['VEVENT'] as const)) {
      if (!takes(calendar, component)) continue;
      const result = await queryRange(this.#client, url, component, range, signal);
      for (const resource of result.resources) found.set(hrefKey(resource.href), this.#saw(resource));
      for (const href of result.bodiless) bodiless.add(href);
    }
    const rest = [...bodiless].filter((href) => !found.has(hrefKey(href)));
    if (rest.length === 0) return [...found.values()];
    const { resources } = await this.fetch(calendar, rest, signal);
    return [...found.values(), ...resources];
  }

  async fetch(calendar: RemoteCalendar, hrefs: readonly string[], signal?: AbortSignal): Promise<FetchedResources> {
    return this.#fetchIn(this.#locate(calendar.href), hrefs, signal);
  }

  async read(href: string, signal?: AbortSignal): Promise<Resource | undefined> {
    const { resources, missing } = await this.#fetchIn(parentHref(this.#locate(href)), [href], signal);
    if (resources[0] !== undefined) return resources[0];
    if (missing.length > 0) return undefined;
    throw new ProviderError('protocol', `${this.#locate(href)} is there, but the server does not hand it over.`);
  }

  newHref(calendar: RemoteCalendar, uid: string): string {
    return calendar.href + resourceName(uid);
  }

  async create(href: string, text: string, signal?: AbortSignal): Promise<WriteResult> {
    return this.#wrote(await putNew(this.#client, this.#locate(href), text, signal), text);
  }

  async update(version: Omit<Resource, 'text'>, text: string, signal?: AbortSignal): Promise<WriteResult> {
    return this.#wrote(await putOver(this.#client, this.#locate(version.href), version.etag, text, signal), text);
  }

  async delete(version: Omit<Resource, 'text'>, signal?: AbortSignal): Promise<void> {
    await deleteResource(this.#client, this.#locate(version.href), version.etag, signal);
  }

  sameHref(a: string, b: string): boolean {
    return sameHref(a, b);
  }

  #locate(href: string): string {
    return this.#addresses.locate(href);
  }

  async #fetchIn(url: string, hrefs: readonly string[], signal?: AbortSignal): Promise<FetchedResources> {
    // Only discovery knows whether the server does scheduling; a read before it gets no Schedule-Tag.
    const properties = this.#session.known?.scheduling === true ? [SCHEDULE_TAG] : [];
    const locate = (href: string): string => this.#locate(href);
    const fetched = await fetchResources(this.#client, url, hrefs, locate, properties, signal);
    for (const resource of fetched.resources) this.#saw(resource);
    return fetched;
  }

  #saw(resource: Resource): Resource {
    this.#fidelity.saw(hrefKey(resource.href), resource.text, resource.etag);
    return resource;
  }

  #wrote({ href, etag, scheduleTag }: Written, text: string): WriteResult {
    if (etag !== undefined) this.#fidelity.wrote(hrefKey(href), text, etag);
    const trusted = this.#fidelity.quirks.storesVerbatim === true ? etag : undefined;
    return { href, ...(trusted === undefined ? {} : { etag: trusted }), ...(scheduleTag === undefined ? {} : { scheduleTag }) };
  }
}
