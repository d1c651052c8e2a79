import type { Provider } from './provider.ts';

/** The sync was stopped; nothing went wrong. */
export class SyncStopped extends Error {
  override name = 'SyncStopped';

  constructor() {
    super('The sync was stopped.');
  }
}

/** A provider whose listings and bodies are no longer waited for once the signal aborts. Writes, and the reading after one, are carried through. */
export function interruptible(provider: Provider, signal: () => AbortSignal): Provider {
  return {
    identify: () => provider.identify(signal()),
    listCalendars: () => provider.listCalendars(signal()),
    delta: (calendar, token) => provider.delta(calendar, token, signal()),
    list: (calendar) => provider.list(calendar, signal()),
    query: (calendar, range) => provider.query(calendar, range, signal()),
    fetch: (calendar, hrefs) => provider.fetch(calendar, hrefs, signal()),
    read: (href) => provider.read(href),
    newHref: (calendar, uid) => provider.newHref(calendar, uid),
    create: (href, text) => provider.create(href, text),
    update: (version, text) => provider.update(version, text),
    delete: (version) => provider.delete(version),
    sameHref: (a, b) => provider.sameHref(a, b),
  };
}
