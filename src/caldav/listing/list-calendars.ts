import { ProviderError } from '../../sync/errors.ts';
import type { RemoteCalendar } from '../../sync/provider.ts';
import type { DavAnswer, DavClient } from '../../webdav/client.ts';
import { resolveHref, sameHref } from '../../webdav/href.ts';
import type { Addresses } from '../discovery/addresses.ts';
import { RESOURCETYPE } from '../names.ts';
import { asProvider } from '../provider-error.ts';
import { CALENDAR_PROPERTIES, PLAIN_CALENDAR_PROPERTIES, calendarFromResponse } from './remote-calendar.ts';

export interface Places {
  readonly homes: readonly string[];
  /** Calendars that lie in no home, by their addresses. */
  readonly calendars: readonly string[];
  readonly principal: string;
}

/**
 * All calendars: one PROPFIND a home, and one a calendar outside of them.
 *
 * @throws ProviderError when no home could be read
 */
export async function listCalendars(
  client: DavClient,
  places: Places,
  addresses: Addresses,
  signal?: AbortSignal,
): Promise<{ calendars: RemoteCalendar[]; complete: boolean }> {
  const asked = [
    ...places.homes.map((url) => ({ url, depth: '1' as const })),
    ...places.calendars.map((url) => ({ url, depth: '0' as const })),
  ];
  const answers = await Promise.allSettled(asked.map(({ url, depth }) => listOne(client, url, depth, signal)));
  signal?.throwIfAborted();
  const lists: DavAnswer[] = [];
  const failures: unknown[] = [];
  let complete = true;
  answers.forEach((answer, index) => {
    if (answer.status === 'fulfilled') {
      lists.push(answer.value);
      if (asked[index]!.depth === '1' && !isWhole(answer.value)) complete = false;
    } else {
      failures.push(answer.reason);
      if (asked[index]!.depth === '1' || !isGone(answer.reason)) complete = false;
    }
  });
  if (lists.length === 0) throw failures[0];
  const found = new Map<string, RemoteCalendar>();
  for (const answer of lists) {
    for (const response of answer.responses) {
      const calendar = calendarFromResponse(response, answer.url, places.principal);
      if (calendar === undefined) continue;
      addresses.remember(resolveHref(answer.url, response.href));
      if (!found.has(calendar.id)) found.set(calendar.id, calendar);
    }
  }
  return { calendars: [...found.values()], complete };
}

async function listOne(client: DavClient, url: string, depth: '0' | '1', signal?: AbortSignal): Promise<DavAnswer> {
  return asProvider('list', async () => {
    let answer: DavAnswer;
    try {
      answer = await client.propfind(url, depth, CALENDAR_PROPERTIES, signal);
    } catch (error) {
      // Some parsers give up on properties that they do not know; the plain ones every server has.
      if (![400, 422, 500, 501].includes((error as { status?: number }).status ?? 0)) throw error;
      answer = await client.propfind(url, depth, PLAIN_CALENDAR_PROPERTIES, signal);
    }
    const self = answer.responses.find(({ href }) => sameHref(resolveHref(answer.url, href), answer.url));
    if (self?.status !== undefined && self.status >= 400) {
      throw new ProviderError(self.status === 404 ? 'not-found' : 'server', `PROPFIND ${url} lists itself with the status ${self.status}.`, {
        status: self.status,
      });
    }
    return answer;
  });
}

/** Whether every row of a home's listing says what it is about; one that failed may be a calendar, and an empty listing is none. */
function isWhole({ responses }: DavAnswer): boolean {
  const failed = (status: number | undefined): boolean => status !== undefined && status >= 300 && status !== 404 && status !== 410;
  return responses.length > 0 && !responses.some((response) => failed(response.status) || failed(response.propertyStatus(RESOURCETYPE)));
}

/** A calendar that is no longer shared is gone; a home that cannot be found may be a mistake. */
function isGone(reason: unknown): boolean {
  return reason instanceof ProviderError && (reason.kind === 'not-found' || reason.kind === 'forbidden');
}
