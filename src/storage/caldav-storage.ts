/** What is kept of an event beside its text. */
export interface CalDAVEventSyncState {
  readonly calendarId: string;
  readonly uid: string;
  readonly href: string;
  readonly etag?: string | undefined;
  readonly sequence?: number | undefined;
  readonly lastSyncedAt?: string | undefined;
}

/**
 * A host's own storage of tokens and ETags. It cannot enumerate what it holds, so the cache and the outbox
 * live in memory beside it.
 */
export interface CalDAVStorage {
  getSyncToken(calendarId: string): Promise<string | null>;
  setSyncToken(calendarId: string, token: string | null): Promise<void>;
  getCtag(calendarId: string): Promise<string | null>;
  setCtag(calendarId: string, ctag: string): Promise<void>;
  getEtag(href: string): Promise<string | null>;
  setEtag(href: string, etag: string): Promise<void>;
  deleteEtag(href: string): Promise<void>;
  getEventState(eventId: string): Promise<CalDAVEventSyncState | null>;
  setEventState(eventId: string, state: CalDAVEventSyncState): Promise<void>;
  deleteEventState(eventId: string): Promise<void>;
  /** Forgets all that is kept of a calendar. */
  clearCalendar(calendarId: string): Promise<void>;
}

/** A {@link CalDAVStorage} that lasts as long as its object. */
export function createMemoryCalDAVStorage(): CalDAVStorage {
  const tokens = new Map<string, string>();
  const ctags = new Map<string, string>();
  const etags = new Map<string, string>();
  const events = new Map<string, CalDAVEventSyncState>();
  return {
    getSyncToken: async (calendarId) => tokens.get(calendarId) ?? null,
    setSyncToken: async (calendarId, token) => void (token === null ? tokens.delete(calendarId) : tokens.set(calendarId, token)),
    getCtag: async (calendarId) => ctags.get(calendarId) ?? null,
    setCtag: async (calendarId, ctag) => void ctags.set(calendarId, ctag),
    getEtag: async (href) => etags.get(href) ?? null,
    setEtag: async (href, etag) => void etags.set(href, etag),
    deleteEtag: async (href) => void etags.delete(href),
    getEventState: async (eventId) => events.get(eventId) ?? null,
    setEventState: async (eventId, state) => void events.set(eventId, state),
    deleteEventState: async (eventId) => void events.delete(eventId),
    clearCalendar: async (calendarId) => {
      tokens.delete(calendarId);
      ctags.delete(calendarId);
      for (const [eventId, state] of events) {
        if (state.calendarId !== calendarId) continue;
        events.delete(eventId);
        etags.delete(state.href);
      }
    },
  };
}
