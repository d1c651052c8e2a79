import { ProviderError } from '../../sync/errors.ts';
import type { Provider, RemoteCalendar, Resource, ResourceVersion } from '../../sync/provider.ts';
import type { TimeRange } from '../../time/range.ts';
import { iCalendarCodec } from '../ical-codec.ts';
import { EtagTokens } from './etag-tokens.ts';
import type { CalDAVEventData, CalDAVSyncResult } from './types.ts';

/** Pages that a server may give out one after the other. */
const PAGES = 1000;

/** Hrefs and versions that a sync told, before any body was fetched. */
interface News {
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  readonly token: string | undefined;
  readonly complete: boolean;
}

/** One calendar's events for a host that keeps tokens itself. */
export async function syncEvents(
  provider: Provider,
  tokens: EtagTokens,
  calendar: RemoteCalendar,
  range: TimeRange | undefined,
  token: string | null | undefined,
): Promise<CalDAVSyncResult> {
  const news = token
    ? await newsSince(provider, tokens, calendar, token)
    : ((range && (await tokenOfListing(provider, calendar))) ?? (await everything(provider, tokens, calendar)));
  // The token was taken before the bodies are read, so what changes in between is told once more.
  if (news.complete && range !== undefined) {
    return resultOf(calendar, await provider.query(calendar, range), [], news);
  }
  const { resources, missing, unanswered } = await provider.fetch(calendar, news.changed);
  const result = resultOf(calendar, resources, news.complete ? [] : [...news.deleted, ...missing], news);
  for (const href of unanswered) result.unreadable.push({ href, reason: 'The server did not hand it over.' });
  return result;
}

async function newsSince(provider: Provider, tokens: EtagTokens, calendar: RemoteCalendar, token: string): Promise<News> {
  if (EtagTokens.isOne(token)) {
    const listing = await provider.list(calendar);
    const difference = tokens.compare(calendar.id, token, listing);
    if (difference === undefined) return everything(provider, tokens, calendar, listing);
    return { ...difference, token: tokens.keep(calendar.id, listing), complete: false };
  }
  try {
    return { ...(await pages(provider, calendar, token)), complete: false };
  } catch (error) {
    const stale = error instanceof ProviderError && (error.kind === 'token' || error.kind === 'unsupported');
    if (!stale) throw error;
    return everything(provider, tokens, calendar);
  }
}

/** For a range the token of the calendar's listing is enough (RFC 6578 section 4), without one row an event. */
async function tokenOfListing(provider: Provider, calendar: RemoteCalendar): Promise<News | undefined> {
  const { calendars } = await provider.listCalendars();
  const listed = calendars.find(({ id }) => id === calendar.id);
  if (listed?.supportsSync !== true || listed.syncToken === undefined) return undefined;
  return { changed: [], deleted: [], token: listed.syncToken, complete: true };
}

/** A token first, and then all that is there: never a first answer that a second could not build on. */
async function everything(
  provider: Provider,
  tokens: EtagTokens,
  calendar: RemoteCalendar,
  known?: readonly ResourceVersion[],
): Promise<News> {
  if (known === undefined) {
    try {
      const { changed, token } = await pages(provider, calendar, null);
      return { changed, deleted: [], token, complete: true };
    } catch (error) {
      const tokenless = error instanceof ProviderError && (error.kind === 'token' || error.kind === 'unsupported');
      if (!tokenless) throw error;
    }
  }
  const listing = known ?? (await provider.list(calendar));
  return { changed: listing.map(({ href }) => href), deleted: [], token: tokens.keep(calendar.id, listing), complete: true };
}

async function pages(provider: Provider, calendar: RemoteCalendar, from: string | null): Promise<{ changed: string[]; deleted: string[]; token: string }> {
  const changed = new Set<string>();
  const deleted = new Set<string>();
  let token = from;
  for (let count = 0; count < PAGES; count++) {
    const page = await provider.delta(calendar, token);
    for (const { href } of page.changed) {
      deleted.delete(href);
      changed.add(href);
    }
    for (const href of page.deleted) {
      changed.delete(href);
      deleted.add(href);
    }
    token = page.token;
    if (!page.more) return { changed: [...changed], deleted: [...deleted], token };
  }
  throw new ProviderError('protocol', `${calendar.href} has more than ${PAGES} pages of changes.`);
}

function resultOf(calendar: RemoteCalendar, resources: readonly Resource[], deleted: readonly string[], news: News): CalDAVSyncResult {
  const events: CalDAVEventData[] = [];
  const unreadable: CalDAVSyncResult['unreadable'] = [];
  for (const { href, text, etag } of resources) {
    const decoded = iCalendarCodec.decode(text);
    const [first] = decoded.events;
    if (first === undefined) {
      // A task or a journal is no event and no error.
      const [error] = decoded.errors;
      if (error !== undefined) unreadable.push({ href, reason: `Line ${error.line}: ${error.reason}` });
      continue;
    }
    events.push({ calendarId: calendar.id, uid: first.uid, href, etag, icalData: text });
  }
  return {
    events,
    deleted: deleted.map((href) => ({ calendarId: calendar.id, href })),
    syncToken: news.token,
    complete: news.complete,
    unreadable,
  };
}
