import type { ResourceRow } from '../cache/rows.ts';
import type { Clock } from '../clock.ts';
import { ProviderError } from '../errors.ts';
import { hrefKey } from '../identity/href-key.ts';
import type { Provider, RemoteCalendar, Resource } from '../provider.ts';
import { PageSize } from './window.ts';

/** What a page of bodies came to. */
export interface FetchedPage {
  readonly rows: readonly ResourceRow[];
  /** Hrefs that are not there any more. */
  readonly missing: readonly string[];
  /** Hrefs of which nothing is known: they stay wanted. */
  readonly unanswered: readonly string[];
}

/** Fetches bodies by href, in few large pages that shrink for a server that cannot bear them. */
export class Bodies {
  readonly #provider: Provider;
  readonly #clock: Clock;
  readonly #pages = new Map<string, PageSize>();

  constructor(provider: Provider, clock: Clock) {
    this.#provider = provider;
    this.#clock = clock;
  }

  /** How many hrefs the next page of a calendar has at most. */
  pageSize(calendarId: string): number {
    return this.#page(calendarId).size;
  }

  async fetch(remote: RemoteCalendar, hrefs: readonly string[]): Promise<FetchedPage> {
    const page = this.#page(remote.id);
    const began = this.#clock.now();
    try {
      const { resources, missing, unanswered } = await this.#provider.fetch(remote, hrefs);
      page.took(resources.length, this.#clock.now() - began, hrefs.length);
      const told = new Set([...resources.map((each) => each.href), ...missing, ...unanswered].map(hrefKey));
      const silent = hrefs.filter((href) => !told.has(hrefKey(href)));
      return { rows: resources.map(rowOf), missing, unanswered: [...unanswered, ...silent] };
    } catch (error) {
      if (!(error instanceof ProviderError) || error.kind !== 'timeout' || page.smallest) throw error;
      page.failed();
      return { rows: [], missing: [], unanswered: hrefs };
    }
  }

  #page(calendarId: string): PageSize {
    let page = this.#pages.get(calendarId);
    if (page === undefined) this.#pages.set(calendarId, (page = new PageSize(500, 20, 1000)));
    return page;
  }
}

export function rowOf(resource: Resource): ResourceRow {
  return { href: resource.href, etag: resource.etag, scheduleTag: resource.scheduleTag, text: resource.text };
}
