import { ProviderError } from '../../../src/sync/errors.ts';
import type {
  DeltaPage,
  FetchedResources,
  Identity,
  Provider,
  RemoteCalendar,
  Resource,
  ResourceVersion,
  WriteResult,
} from '../../../src/sync/provider.ts';
import type { TimeRange } from '../../../src/time/range.ts';
import { read } from './text-codec.ts';

interface Stored {
  text: string;
  etag: string;
}

export class FakeCalendar {
  readonly id: string;
  remote: Partial<RemoteCalendar> = {};
  readonly resources = new Map<string, Stored>();
  /** Every change ever, so that any token can be answered. */
  readonly log: string[] = [];

  constructor(id: string) {
    this.id = id;
  }

  get token(): string {
    return `token-${this.log.length}`;
  }

  put(name: string, text: string): string {
    const href = name.startsWith('/') ? name : `${this.id}${name}`;
    this.log.push(href);
    this.resources.set(href, { text, etag: `"${href}-${this.log.length}"` });
    return href;
  }

  delete(name: string): void {
    const href = name.startsWith('/') ? name : `${this.id}${name}`;
    this.log.push(href);
    this.resources.delete(href);
  }
}

/** A call of the provider, as tests count them. */
export type Call = `${keyof Provider}${string}`;

/** What a fault does to a call: nothing reaches the server, or the answer is lost on the way back. */
export interface Fault {
  readonly on: keyof Provider;
  readonly error: ProviderError;
  /** The server does what was asked; only the answer is lost. */
  readonly after?: boolean;
  times?: number;
}

/** A server in memory that counts what it is asked, and fails when told to. */
export class FakeServer implements Provider {
  identity: Identity = { principal: '/alice/', addresses: ['mailto:alice@example.com'] };
  readonly calendars = new Map<string, FakeCalendar>();
  calls: string[] = [];
  faults: Fault[] = [];
  /** Whether a write answers with an ETag that can be trusted. */
  etags = true;
  /** What the server makes of a text that it is sent. */
  rewrite: (text: string) => string = (text) => text;
  complete = true;
  pageSize = Infinity;
  /** What the listing says of sync tokens; false: nothing. */
  listsTokens = true;
  /** Called before each answer, for changes that happen meanwhile. */
  onCall: ((call: keyof Provider) => void) | undefined;

  constructor(...ids: string[]) {
    for (const id of ids) this.calendars.set(id, new FakeCalendar(id));
  }

  calendar(id: string): FakeCalendar {
    const calendar = this.calendars.get(id);
    if (calendar === undefined) throw new ProviderError('not-found', `PROPFIND ${id}: 404`);
    return calendar;
  }

  /** The names of the calls since this was last asked. */
  takeCalls(): string[] {
    const { calls } = this;
    this.calls = [];
    return calls;
  }

  identify(): Promise<Identity> {
    return this.#answer('identify', '', () => this.identity);
  }

  listCalendars(): Promise<{ calendars: RemoteCalendar[]; complete: boolean }> {
    return this.#answer('listCalendars', '', () => ({
      complete: this.complete,
      calendars: [...this.calendars.values()].map((calendar) => ({
        id: calendar.id,
        href: calendar.id,
        name: calendar.id.split('/').at(-2) ?? '',
        readonly: false,
        components: ['VEVENT'],
        ctag: `ctag-${calendar.log.length}`,
        ...(this.listsTokens ? { syncToken: calendar.token } : {}),
        ...calendar.remote,
      })),
    }));
  }

  delta(remote: RemoteCalendar, token: string | null, _signal?: AbortSignal): Promise<DeltaPage> {
    return this.#answer('delta', token === null ? ' from nothing' : '', () => {
      const calendar = this.calendar(remote.id);
      const since = token === null ? 0 : Number(token.replace('token-', ''));
      if (Number.isNaN(since)) throw new ProviderError('token', `REPORT ${remote.id}: 403 valid-sync-token`);
      const upTo = Math.min(calendar.log.length, since + this.pageSize);
      const hrefs = [...new Set(calendar.log.slice(since, upTo))];
      const known = hrefs.flatMap((href) => version(href, calendar));
      return {
        changed: known,
        deleted: token === null ? [] : hrefs.filter((href) => !calendar.resources.has(href)),
        token: since > calendar.log.length ? (token ?? '') : `token-${upTo}`,
        more: upTo < calendar.log.length,
      };
    });
  }

  list(remote: RemoteCalendar): Promise<ResourceVersion[]> {
    return this.#answer('list', '', () => {
      const calendar = this.calendar(remote.id);
      return [...calendar.resources.keys()].flatMap((href) => version(href, calendar));
    });
  }

  query(remote: RemoteCalendar, range: TimeRange): Promise<Resource[]> {
    return this.#answer('query', '', () => {
      const calendar = this.calendar(remote.id);
      return [...calendar.resources].flatMap(([href, { text, etag }]) => {
        const { start, end, rule } = read(text);
        const inside = Number(start) < range.end && (rule !== undefined || Number(end) > range.start);
        return inside ? [{ href, text, etag }] : [];
      });
    });
  }

  fetch(remote: RemoteCalendar, hrefs: readonly string[]): Promise<FetchedResources> {
    return this.#answer('fetch', ` ${hrefs.length}`, () => {
      const calendar = this.calendar(remote.id);
      const resources = hrefs.flatMap((href) => {
        const stored = calendar.resources.get(href);
        return stored === undefined ? [] : [{ href, ...stored }];
      });
      return { resources, missing: hrefs.filter((href) => !calendar.resources.has(href)), unanswered: [] };
    });
  }

  read(href: string): Promise<Resource | undefined> {
    return this.#answer('read', '', () => {
      const stored = this.#calendarOf(href).resources.get(href);
      return stored && { href, ...stored };
    });
  }

  newHref(calendar: RemoteCalendar, uid: string): string {
    return `${calendar.href}${uid}.ics`;
  }

  create(href: string, text: string): Promise<WriteResult> {
    return this.#answer('create', '', () => {
      const calendar = this.#calendarOf(href);
      if (calendar.resources.has(href)) throw new ProviderError('precondition', `PUT ${href}: 412`, { status: 412 });
      const { uid } = read(text);
      if ([...calendar.resources.values()].some((each) => read(each.text).uid === uid)) {
        throw new ProviderError('uid-conflict', `PUT ${href}: 409`, { status: 409 });
      }
      return this.#store(calendar, href, text);
    });
  }

  update({ href, etag }: Omit<Resource, 'text'>, text: string, _signal?: AbortSignal): Promise<WriteResult> {
    return this.#answer('update', '', () => {
      const calendar = this.#calendarOf(href);
      if (calendar.resources.get(href)?.etag !== etag) throw new ProviderError('precondition', `PUT ${href}: 412`, { status: 412 });
      return this.#store(calendar, href, text);
    });
  }

  delete({ href, etag }: Omit<Resource, 'text'>): Promise<void> {
    return this.#answer('delete', '', () => {
      const calendar = this.#calendarOf(href);
      const stored = calendar.resources.get(href);
      if (stored === undefined) throw new ProviderError('not-found', `DELETE ${href}: 404`, { status: 404 });
      if (stored.etag !== etag) throw new ProviderError('precondition', `DELETE ${href}: 412`, { status: 412 });
      calendar.delete(href);
    });
  }

  sameHref(a: string, b: string): boolean {
    return decodeURI(a) === decodeURI(b);
  }

  #store(calendar: FakeCalendar, href: string, text: string): WriteResult {
    calendar.put(href, this.rewrite(text));
    return this.etags ? { href, etag: calendar.resources.get(href)?.etag } : { href };
  }

  #calendarOf(href: string): FakeCalendar {
    return this.calendar(href.slice(0, href.lastIndexOf('/') + 1));
  }

  async #answer<T>(on: keyof Provider, detail: string, answer: () => T): Promise<T> {
    this.calls.push(`${on}${detail}`);
    this.onCall?.(on);
    await Promise.resolve();
    const fault = this.faults.find((each) => each.on === on && (each.times ?? 1) > 0);
    if (fault !== undefined) {
      fault.times = (fault.times ?? 1) - 1;
      if (fault.after === true) answer();
      throw fault.error;
    }
    return answer();
  }
}

function version(href: string, calendar: FakeCalendar): ResourceVersion[] {
  const stored = calendar.resources.get(href);
  return stored === undefined ? [] : [{ href, etag: stored.etag }];
}
