import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { CalDAVSourceOptions } from '../../headless/create-caldav-source.ts';

/** Seconds between two looks for news. */
const DEFAULT_INTERVAL = 300;

/** What a page says about an account: all of the source element's properties. */
export abstract class SourceSettings extends LitElement {
  /** URL of the site's own backend, which asks the CalDAV server. */
  @property() proxy: string | undefined;
  /** Base URL of the CalDAV server; the proxy's own when left out. */
  @property() server: string | undefined;
  /** A known provider: icloud, nextcloud, fastmail, radicale. */
  @property() provider: string | undefined;
  /** Host of a provider that people run themselves. */
  @property() host: string | undefined;
  /** The user's name at the provider, which spares discovery. */
  @property() username: string | undefined;
  /** URL of the calendar home; skips discovery. */
  @property({ attribute: 'calendar-home' }) calendarHome: string | undefined;
  /** A stable opaque id of the person who is signed in to the page. */
  @property() account: string | undefined;
  /** What a person calls the account; the user's name at the provider when left out. */
  @property() name: string | undefined;
  /** How long the cache is kept: `durable`, `session` (the tab's life) or `none`. */
  @property() cache: 'durable' | 'session' | 'none' = 'durable';
  /** Whether nothing may be edited. */
  @property({ type: Boolean }) readonly = false;
  /** Seconds between two looks for news; 0 for none. */
  @property({ type: Number, attribute: 'refresh-interval' }) refreshInterval: number = DEFAULT_INTERVAL;
  /** ISO duration: how far back events are kept. */
  @property({ attribute: 'sync-past' }) syncPast = 'P1Y';
  /** ISO duration: how far ahead events are kept. */
  @property({ attribute: 'sync-future' }) syncFuture = 'P2Y';
  /** In place of the platform's fetch. */
  @property({ attribute: false }) fetch: CalDAVSourceOptions['fetch'];
  /** In place of IndexedDB; a `SyncStorage`, or a `CalDAVStorage` for tokens and ETags only. */
  @property({ attribute: false }) storage: CalDAVSourceOptions['storage'];
  /** Makes the events' ids. */
  @property({ attribute: false }) createEventId: CalDAVSourceOptions['createEventId'];
  /** How many calendars are synced at the same time; 4 when left out. */
  @property({ attribute: false }) maxConcurrentCalendars: number | undefined;
  /** Who wins where the server and an edit changed the same property: `server` when left out. */
  @property({ attribute: false }) conflictPolicy: CalDAVSourceOptions['conflictPolicy'];

  /**
   * How series are treated: `read-only`, the only value.
   *
   * @throws RangeError for any other
   */
  @property()
  get recurring(): 'read-only' {
    return 'read-only';
  }
  set recurring(value: 'read-only' | null | undefined) {
    if (value !== undefined && value !== null && value !== 'read-only') {
      throw new RangeError(`recurring "${String(value)}" is not possible: "read-only" is the only value.`);
    }
  }

  /** Whether a change of properties makes another account, or another way to it. */
  protected concernsAccount(changed: PropertyValues): boolean {
    return [...changed.keys()].some((name) => name !== 'refreshInterval');
  }

  /** What the engine is made of; undefined while it is not said how to reach a server. */
  protected get sourceOptions(): CalDAVSourceOptions | undefined {
    const { proxy, server, provider, host, username, calendarHome, account, cache, fetch, storage } = this;
    if (!proxy && fetch === undefined) return undefined;
    const { createEventId, maxConcurrentCalendars, conflictPolicy, syncPast, syncFuture } = this;
    const place = [proxy, server ?? provider, host, username, calendarHome, account].filter(Boolean).join(' ');
    return {
      id: `caldav:${place}`,
      // Two accounts may see one collection at the same address, so ids say whose it is.
      namespace: `${account ?? place}#`,
      name: this.name || username || undefined,
      proxy: proxy || undefined,
      server: server || undefined,
      provider: provider || undefined,
      host: host || undefined,
      username: username || undefined,
      calendarHome: calendarHome || undefined,
      account: account || undefined,
      cache,
      readonly: this.readonly,
      syncPast,
      syncFuture,
      fetch,
      storage,
      createEventId,
      maxConcurrentCalendars,
      conflictPolicy,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
  }
}
