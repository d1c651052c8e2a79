import { ReadOnlyError } from '../../model/errors.ts';
import type { CalendarEvent, EventInput } from '../../model/event.ts';
import { ProviderError } from '../../sync/errors.ts';
import type { RemoteCalendar, Resource, WriteResult } from '../../sync/provider.ts';
import { epochFromGiven } from '../../time/given.ts';
import type { TimeRange } from '../../time/range.ts';
import { systemZoneId } from '../../time/zone.ts';
import type { Fetch } from '../../webdav/client.ts';
import { sameTag } from '../../webdav/entity-tag.ts';
import { collectionHref, hrefKey, pathOf, sameHref } from '../../webdav/href.ts';
import { discoverHomes } from '../discovery/discover-homes.ts';
import { iCalendarCodec } from '../ical-codec.ts';
import { type CalDAVProvider, type CalDAVProviderOptions, createCalDAVProvider } from '../provider.ts';
import { EtagTokens } from './etag-tokens.ts';
import { newEventFrom, patchFromEvent } from './patch-from-event.ts';
import { syncEvents } from './sync-events.ts';
import type { CalDAVAdapter, CalDAVCalendar, CalDAVRange, CalDAVRemoteRef } from './types.ts';

export interface CalDAVAdapterOptions extends Omit<CalDAVProviderOptions, 'server' | 'calendarHome'> {
  /** Address of the calendar home, or of several; absolute, or a path where a proxy knows the server. */
  readonly calendarHomeUrl: string | readonly string[];
  /** IANA name of the zone for times that have none; the system's by default. */
  readonly timeZone?: string | undefined;
}

/** CalDAV, call by call, on a calendar home that is known. */
export function createCalDAVAdapter(options: CalDAVAdapterOptions): CalDAVAdapter {
  return adapterAt([options.calendarHomeUrl].flat().join(' '), options);
}

function adapterAt(endpoint: string, options: CalDAVAdapterOptions): CalDAVAdapter {
  const { calendarHomeUrl, timeZone, ...rest } = options;
  return new Adapter(endpoint, createCalDAVProvider({ ...rest, calendarHome: calendarHomeUrl }), timeZone ?? systemZoneId());
}

/** The same, after discovery from the server's URL; throws ProviderError. */
export async function createCalDAVAdapterFromServer(
  serverUrl: string,
  options: Omit<CalDAVAdapterOptions, 'calendarHomeUrl'>,
): Promise<CalDAVAdapter> {
  const homes = await discoverHomes(serverUrl, options.fetch);
  // An account may be moved to another of its provider's hosts, so of its homes only the paths count.
  return adapterAt([serverUrl, ...homes.map(pathOf).sort()].join(' '), { ...options, calendarHomeUrl: homes });
}

/** The address of the (first) calendar home of the account that `fetch` signs in; throws ProviderError. */
export async function discoverCalendarHome(serverUrl: string, fetch: Fetch): Promise<string> {
  const [home] = await discoverHomes(serverUrl, fetch);
  return home!;
}

class Adapter implements CalDAVAdapter {
  readonly endpoint: string;
  readonly provider: CalDAVProvider;
  readonly #timeZone: string;
  readonly #tokens = new EtagTokens();
  #calendars: readonly RemoteCalendar[] = [];

  constructor(endpoint: string, provider: CalDAVProvider, timeZone: string) {
    this.endpoint = endpoint;
    this.provider = provider;
    this.#timeZone = timeZone;
  }

  async listCalendars(): Promise<CalDAVCalendar[]> {
    const { calendars } = await this.provider.listCalendars();
    this.#calendars = calendars;
    return calendars.map(({ id, name, color, ctag, syncToken, readonly, shared }) => ({
      id,
      name,
      color,
      ctag,
      syncToken,
      readOnly: readonly,
      shared: shared === true,
      permissions: { canCreate: !readonly, canUpdate: !readonly, canDelete: !readonly },
    }));
  }

  async syncEvents(input: Parameters<CalDAVAdapter['syncEvents']>[0]): ReturnType<CalDAVAdapter['syncEvents']> {
    const range = input.range === undefined ? undefined : this.#range(input.range);
    return syncEvents(this.provider, this.#tokens, this.#calendar(input.calendarId), range, input.syncToken);
  }

  async createEvent({ calendarId, event }: Parameters<CalDAVAdapter['createEvent']>[0]): ReturnType<CalDAVAdapter['createEvent']> {
    if ((event as Partial<CalendarEvent>).recurring === true) throw recurring(event.title ?? calendarId);
    const calendar = this.#calendar(calendarId);
    const uid = uidOf(event) ?? globalThis.crypto.randomUUID();
    const text = iCalendarCodec.encode(newEventFrom(event, uid, this.#timeZone), Date.now());
    return this.#result(await this.provider.create(this.provider.newHref(calendar, uid), text), uid);
  }

  async updateEvent({ event, remote }: Parameters<CalDAVAdapter['updateEvent']>[0]): ReturnType<CalDAVAdapter['updateEvent']> {
    const current = await this.#current(remote);
    if (current === undefined) throw new ProviderError('not-found', `${remote.href} is not there any more.`, { status: 404 });
    const { events } = iCalendarCodec.decode(current.text);
    const decoded = events.find(({ uid }) => uid === remote.uid) ?? events[0];
    if (decoded === undefined) throw new ReadOnlyError('unreadable', `${remote.href} cannot be read, so it is not written either.`);
    if (events.length > 1) throw new ReadOnlyError('event', `${remote.href} holds several events: which one is meant cannot be told.`);
    const patch = patchFromEvent(event, decoded, this.#timeZone);
    if (Object.keys(patch).length === 0) return { href: current.href, uid: decoded.uid, etag: current.etag };
    const text = iCalendarCodec.patch(current.text, patch, Date.now());
    if (iCalendarCodec.hasRecurrence(text)) throw recurring(remote.href);
    return this.#result(await this.provider.update(current, text), decoded.uid);
  }

  async deleteEvent({ remote }: Parameters<CalDAVAdapter['deleteEvent']>[0]): Promise<void> {
    const current = await this.#current(remote);
    if (current === undefined) return;
    try {
      await this.provider.delete(current);
    } catch (error) {
      if (!(error instanceof ProviderError && error.kind === 'not-found')) throw error;
    }
  }

  /** The resource as it is now, if it still is the version that the caller knows and may be written at all. */
  async #current(remote: CalDAVRemoteRef): Promise<Resource | undefined> {
    const current = await this.provider.read(remote.href);
    if (current === undefined) return undefined;
    if (iCalendarCodec.hasRecurrence(current.text)) throw recurring(remote.href);
    if (remote.etag !== undefined && current.etag !== undefined && !sameTag(remote.etag, current.etag)) {
      throw new ProviderError('precondition', `${remote.href} has changed on the server: it is ${current.etag}, not ${remote.etag}.`, {
        status: 412,
      });
    }
    return current;
  }

  /** The ETag for the next write: the server's word, or what is read there now. */
  async #result({ href, etag }: WriteResult, uid: string): Promise<{ href: string; uid: string; etag?: string | undefined }> {
    return { href, uid, etag: etag ?? (await this.provider.read(href))?.etag };
  }

  #range({ start, end }: CalDAVRange): TimeRange {
    return {
      start: epochFromGiven(start, 'start', this.#timeZone),
      end: epochFromGiven(end, 'end', this.#timeZone),
      timeZone: this.#timeZone,
    };
  }

  /** A calendar of the last listing; one that was not listed is taken at its word. */
  #calendar(id: string): RemoteCalendar {
    const listed = this.#calendars.find((calendar) => calendar.id === id || sameHref(calendar.href, id));
    if (listed !== undefined) return listed;
    const href = collectionHref(pathOf(id));
    return { id: collectionHref(hrefKey(href)), href, name: id, readonly: false, components: [] };
  }
}

function recurring(what: string): ReadOnlyError {
  return new ReadOnlyError('recurring', `"${what}" is a series, or part of one: series are read-only.`);
}

/** The UID that an event came with, or its id where that can be one. */
function uidOf(event: CalendarEvent | EventInput): string | undefined {
  const meta = event.meta as { caldav?: { uid?: unknown } } | null | undefined;
  const uid = meta?.caldav?.uid ?? event.id;
  return typeof uid === 'string' && uid.trim() !== '' ? uid : undefined;
}
