import { iCalendarCodec } from '../../caldav/ical-codec.ts';
import { type CalendarEvent, eventFromRecord } from '../../model/event.ts';
import { ProviderError } from '../../sync/errors.ts';
import { hrefKey } from '../../sync/identity/href-key.ts';
import type {
  DeltaPage,
  FetchedResources,
  Identity,
  Provider,
  RemoteCalendar,
  Resource,
  ResourceVersion,
  WriteResult,
} from '../../sync/provider.ts';
import type { TimeRange } from '../../time/range.ts';
import type { ForeignAdapter, ForeignRef } from './adapter.ts';
import { asProviderError } from './errors.ts';

/**
 * A provider made of an adapter that is not ours, as far as its five methods go: it cannot tell who is
 * signed in, and it takes whole events where the engine has patched texts, so what the adapter does not
 * know of an event is the adapter's to keep.
 */
export class ForeignProvider implements Provider {
  readonly #adapter: ForeignAdapter;
  readonly #principal: string;
  #calendarIds: readonly string[] = [];
  /** Bodies come with every answer; the engine asks for them apart. */
  readonly #seen = new Map<string, Resource & { uid: string; calendarId: string }>();

  constructor(adapter: ForeignAdapter, principal: string) {
    this.#adapter = adapter;
    this.#principal = principal;
  }

  async identify(): Promise<Identity> {
    return { principal: this.#principal, addresses: [] };
  }

  async listCalendars(): Promise<{ calendars: RemoteCalendar[]; complete: boolean }> {
    const calendars = await this.#ask('listCalendars', () => this.#adapter.listCalendars());
    this.#calendarIds = calendars.map(({ id }) => id);
    return {
      complete: true,
      calendars: calendars.map(({ id, name, color, ctag, readOnly, permissions }) => ({
        id,
        href: id,
        name: name ?? id,
        color,
        readonly: readOnly ?? permissions?.canUpdate === false,
        components: [],
        ctag,
      })),
    };
  }

  async delta({ id }: RemoteCalendar, token: string | null): Promise<DeltaPage> {
    const input = token === null ? { calendarId: id } : { calendarId: id, syncToken: token };
    const { events, deleted = [], syncToken } = await this.#ask('syncEvents', () => this.#adapter.syncEvents(input));
    if (syncToken === undefined) throw new ProviderError('unsupported', `The adapter has no sync token for ${id}.`);
    for (const { href } of deleted) this.#seen.delete(hrefKey(href));
    return { changed: this.#keep(events), deleted: deleted.map(({ href }) => href), token: syncToken, more: false };
  }

  async list({ id }: RemoteCalendar): Promise<ResourceVersion[]> {
    return this.#keep((await this.#ask('syncEvents', () => this.#adapter.syncEvents({ calendarId: id }))).events);
  }

  async query({ id }: RemoteCalendar, { start, end }: TimeRange): Promise<Resource[]> {
    const range = { start: new Date(start), end: new Date(end) };
    return this.#keep((await this.#ask('syncEvents', () => this.#adapter.syncEvents({ calendarId: id, range }))).events);
  }

  async fetch(_calendar: RemoteCalendar, hrefs: readonly string[]): Promise<FetchedResources> {
    const resources = hrefs.flatMap((href) => this.#seen.get(hrefKey(href)) ?? []);
    return { resources, missing: [], unanswered: hrefs.filter((href) => !this.#seen.has(hrefKey(href))) };
  }

  async read(href: string): Promise<Resource | undefined> {
    const calendarId = this.#calendarOf(href);
    const { events } = await this.#ask('syncEvents', () => this.#adapter.syncEvents({ calendarId }));
    return this.#keep(events).find((resource) => hrefKey(resource.href) === hrefKey(href));
  }

  newHref({ href }: RemoteCalendar, uid: string): string {
    return `${href}${href.endsWith('/') ? '' : '/'}${encodeURIComponent(uid)}.ics`;
  }

  async create(href: string, text: string): Promise<WriteResult> {
    const calendarId = this.#calendarOf(href);
    const event = eventFromText(text, calendarId);
    const written = await this.#ask('createEvent', () => this.#adapter.createEvent({ calendarId, event }));
    this.#seen.set(hrefKey(written.href), { href: written.href, text, uid: event.id, calendarId });
    return { href: written.href };
  }

  async update({ href, etag }: Omit<Resource, 'text'>, text: string): Promise<WriteResult> {
    const remote = this.#ref(href, etag);
    const event = eventFromText(text, remote.calendarId);
    const written = await this.#ask('updateEvent', () => this.#adapter.updateEvent({ calendarId: remote.calendarId, event, remote }));
    // The adapter wrote its own idea of the event: what is there is read again.
    return { href: written.href };
  }

  async delete({ href, etag }: Omit<Resource, 'text'>): Promise<void> {
    const remote = this.#ref(href, etag);
    await this.#ask('deleteEvent', () => this.#adapter.deleteEvent({ calendarId: remote.calendarId, remote }));
    this.#seen.delete(hrefKey(href));
  }

  sameHref(a: string, b: string): boolean {
    return hrefKey(a) === hrefKey(b);
  }

  #keep(events: readonly (ForeignRef & { icalData: string })[]): Resource[] {
    return events.map(({ href, etag, icalData, uid, calendarId }) => {
      const resource = { href, etag, text: icalData };
      this.#seen.set(hrefKey(href), { ...resource, uid, calendarId });
      return resource;
    });
  }

  #ref(href: string, etag: string | undefined): ForeignRef {
    return { calendarId: this.#calendarOf(href), uid: this.#seen.get(hrefKey(href))?.uid ?? '', href, etag };
  }

  #calendarOf(href: string): string {
    const within = this.#calendarIds.filter((id) => href.startsWith(id)).sort((a, b) => b.length - a.length);
    return this.#seen.get(hrefKey(href))?.calendarId ?? within[0] ?? href.slice(0, href.lastIndexOf('/') + 1);
  }

  async #ask<T>(what: string, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw asProviderError(error, what);
    }
  }
}

function eventFromText(text: string, calendarId: string): CalendarEvent {
  const [event] = iCalendarCodec.decode(text).events;
  if (event === undefined) throw new ProviderError('invalid', 'The event cannot be read, so it is not sent.');
  const { title, span, location, description, url, color, status, recurring, uid } = event;
  return eventFromRecord({ id: uid, calendarId, title, span, location, description, url, color, status, recurring, readonly: recurring });
}
