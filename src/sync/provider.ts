import type { TimeRange } from '../time/range.ts';

/** A resource as last seen on the server; its text is the truth from which all else is derived. */
export interface Resource {
  /** As the server lists it; compared decoded (see {@link Provider.sameHref}). */
  readonly href: string;
  readonly text: string;
  /** As received, quotes included; absent where the server gave none. */
  readonly etag?: string | undefined;
  /** RFC 6638 section 3.2.10. */
  readonly scheduleTag?: string | undefined;
}

/** A resource's name and version, without its body. */
export interface ResourceVersion {
  readonly href: string;
  readonly etag?: string | undefined;
}

/** Whose data the credentials open. */
export interface Identity {
  /** Stable for one account on one server: the principal's URL, decoded and absolute. */
  readonly principal: string;
  /** What the proxy says of the account (an opaque HMAC), where it says anything. */
  readonly account?: string | undefined;
  /** `calendar-user-address-set`: `mailto:` and other URIs that are this user, lower case. */
  readonly addresses: readonly string[];
}

/** A calendar as the server lists it. */
export interface RemoteCalendar {
  /** Stable and unique in the account: the collection's decoded href. */
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly color?: string | undefined;
  readonly order?: number | undefined;
  readonly readonly: boolean;
  /** Of another person, or shared with this one. */
  readonly shared?: boolean | undefined;
  /** Upper-case component names that the calendar takes; empty: not told. */
  readonly components: readonly string[];
  readonly ctag?: string | undefined;
  readonly syncToken?: string | undefined;
  /** Whether the server offers sync-collection here (`supported-report-set`); undefined: not told, try. */
  readonly supportsSync?: boolean | undefined;
  /** Calendar's own zone (RFC 4791 section 5.2.2), raw iCalendar text. */
  readonly timezone?: string | undefined;
}

/** Whether a calendar takes components of a name; one that does not tell takes all. */
export function takes({ components }: Pick<RemoteCalendar, 'components'>, component: string): boolean {
  return components.length === 0 || components.includes(component);
}

/** One page of what changed since a token. */
export interface DeltaPage {
  /** Resources that are new or changed; their bodies are fetched apart. */
  readonly changed: readonly ResourceVersion[];
  /** Hrefs with a *direct* 404 status: the only deletions that a report can tell. */
  readonly deleted: readonly string[];
  /** The token from which to go on. */
  readonly token: string;
  /** Whether more pages wait behind `token` (RFC 6578 section 3.6: 507 on the collection). */
  readonly more: boolean;
}

/** Bodies asked for by href. */
export interface FetchedResources {
  readonly resources: readonly Resource[];
  /** Asked for and answered with a direct 404, or confirmed missing by a request of its own. */
  readonly missing: readonly string[];
  /** Asked for and not answered, or answered without a body: unknown, never to be taken as deleted. */
  readonly unanswered: readonly string[];
}

export interface WriteResult {
  /** Where the resource now is (the server may have moved it: Location). */
  readonly href: string;
  /** Only where the server gave a strong ETag and stores what it was sent; else the resource is read again. */
  readonly etag?: string | undefined;
  readonly scheduleTag?: string | undefined;
}

/**
 * The kind of server behind a source. Everything that is CalDAV stays behind it; a Google or Outlook
 * provider implements the same. Each call is one logical request (redirects and splits aside) and throws a
 * {@link ProviderError} that says what may be done about it.
 */
export interface Provider {
  /** Reads who is signed in, from the network, never from a cache. */
  identify(signal?: AbortSignal): Promise<Identity>;
  /**
   * All calendars of the account with their version markers: one request per calendar home, plus one per
   * shared calendar outside them. `complete` is false when a home could not be read: then a calendar that
   * is not in the list is unknown, not deleted.
   */
  listCalendars(signal?: AbortSignal): Promise<{ calendars: RemoteCalendar[]; complete: boolean }>;
  /** What changed since `token`; null: everything there is. */
  delta(calendar: RemoteCalendar, token: string | null, signal?: AbortSignal): Promise<DeltaPage>;
  /** A complete listing of hrefs and ETags; throws when the answer is not complete. */
  list(calendar: RemoteCalendar, signal?: AbortSignal): Promise<ResourceVersion[]>;
  /** The resources that touch a range, with bodies; says nothing about what is not in the answer. */
  query(calendar: RemoteCalendar, range: TimeRange, signal?: AbortSignal): Promise<Resource[]>;
  /** Bodies by href, in one request unless the server makes a split needed. */
  fetch(calendar: RemoteCalendar, hrefs: readonly string[], signal?: AbortSignal): Promise<FetchedResources>;
  /** Reads one resource, past every cache; undefined when it is not there. */
  read(href: string, signal?: AbortSignal): Promise<Resource | undefined>;
  /** The href that a new resource with this UID gets. */
  newHref(calendar: RemoteCalendar, uid: string): string;
  /** Writes a new resource; throws `precondition` when the href is taken, `uid-conflict` when the UID is. */
  create(href: string, text: string, signal?: AbortSignal): Promise<WriteResult>;
  /** Replaces a resource that still has this version; throws `precondition` when it has not. */
  update(version: Omit<Resource, 'text'>, text: string, signal?: AbortSignal): Promise<WriteResult>;
  /** Deletes a resource that still has this version; throws `precondition` when it has not. */
  delete(version: Omit<Resource, 'text'>, signal?: AbortSignal): Promise<void>;
  /** Whether two hrefs name one resource: compared decoded. */
  sameHref(a: string, b: string): boolean;
}
