import type { Clock } from '../clock.ts';
import { type Ledger, withProgress } from '../ledger.ts';
import type { Provider, RemoteCalendar } from '../provider.ts';
import type { Tally } from '../report.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { hrefKey } from '../identity/href-key.ts';
import { type Bodies, rowOf } from './bodies.ts';

interface QueryParts {
  readonly provider: Provider;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly bodies: Bodies;
  readonly timeZone: () => string;
}

/**
 * For a server that lists nothing whole: asks again for the stretches of time that are held. What is in
 * none of the answers may have moved away or be hidden by the server, so it is asked for by name before it
 * is believed to be gone.
 */
export async function pullByQuery(parts: QueryParts, shelf: Shelf, remote: RemoteCalendar, tally: Tally): Promise<void> {
  const { provider, ledger, clock, bodies, timeZone } = parts;
  const answered = new Set<string>();
  const { held } = shelf.row.progress;
  for (const stretch of held) {
    const resources = await provider.query(remote, { ...stretch, timeZone: timeZone() });
    for (const { href } of resources) answered.add(hrefKey(href));
    const rows = resources.map(rowOf).filter((row) => shelf.find(row.href)?.row?.text !== row.text);
    for (const row of rows) {
      if (shelf.find(row.href)?.row === undefined) tally.events.added++;
      else tally.events.updated++;
    }
    await ledger.commit({ resources: rows.map((row) => ({ calendarId: shelf.id, row })) });
  }
  const absent = [...shelf.entries.values()].filter((entry) => {
    const extent = entry.decoded?.extent;
    if (entry.row === undefined || answered.has(entry.key) || extent === undefined) return false;
    return held.some((stretch) => extent.start < stretch.end && extent.end > stretch.start);
  });
  const asked = absent.map((entry) => entry.href);
  const { rows, missing } = asked.length === 0 ? { rows: [], missing: [] } : await bodies.fetch(remote, asked);
  tally.events.deleted += missing.length;
  await ledger.commit({
    resources: rows.map((row) => ({ calendarId: shelf.id, row })),
    resourcesGone: missing.map((href) => ({ calendarId: shelf.id, href })),
    calendars: [withProgress(shelf.row, { rung: 'query', ctag: remote.ctag, lastSyncedAt: clock.now() })],
  });
}
