import type { CalendarRow, Conflict } from '../cache/rows.ts';
import type { Clock } from '../clock.ts';
import { hrefKey } from '../identity/href-key.ts';
import { type Ledger, concerns } from '../ledger.ts';
import type { Provider, RemoteCalendar } from '../provider.ts';
import type { SyncReport, Tally } from '../report.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { freshProgress, sameCalendar } from './markers.ts';

interface CalendarsParts {
  readonly provider: Provider;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly report: (report: SyncReport) => void;
}

/**
 * Lists the calendars and brings the shelves in line with them.
 *
 * @returns each calendar that holds events, with its shelf
 */
export async function listCalendars(
  parts: CalendarsParts,
  tally: Tally,
): Promise<{ shelf: Shelf; remote: RemoteCalendar }[]> {
  const { provider, ledger } = parts;
  const { shelves } = ledger.library;
  let { calendars, complete } = await provider.listCalendars();
  // An account that is suddenly empty is asked once more before anything is thrown away.
  if (complete && calendars.length === 0 && shelves.size > 0) ({ calendars, complete } = await provider.listCalendars());
  const holding = calendars.filter(({ components }) => components.length === 0 || components.includes('VEVENT'));

  const rows: CalendarRow[] = [];
  for (const remote of holding) {
    const known = find(ledger, remote);
    if (known === undefined) {
      rows.push({ remote, progress: freshProgress(remote), look: {} });
      tally.calendars.added++;
    } else if (!sameCalendar(known.row.remote, remote)) {
      rows.push({ ...known.row, remote: { ...remote, id: known.id } });
      tally.calendars.updated++;
    }
  }
  const listed = new Set(holding.map((remote) => hrefKey(remote.id)));
  const gone = complete ? [...shelves.values()].filter((shelf) => !listed.has(hrefKey(shelf.id))) : [];
  tally.calendars.deleted += gone.length;
  for (const shelf of gone) await removeCalendar(parts, shelf);
  if (rows.length > 0) {
    await ledger.commit({ calendars: rows });
    ledger.layEdits();
  }
  const refusing = [...shelves.values()].filter((shelf) => shelf.refusesWrites);
  for (const shelf of refusing) shelf.refusesWrites = false;
  if (refusing.length > 0) ledger.touch();
  return holding.flatMap((remote) => {
    const shelf = find(ledger, remote);
    return shelf === undefined ? [] : [{ shelf, remote: { ...remote, id: shelf.id } }];
  });
}

function find(ledger: Ledger, remote: RemoteCalendar): Shelf | undefined {
  const { shelves } = ledger.library;
  const exact = shelves.get(remote.id);
  if (exact !== undefined) return exact;
  const key = hrefKey(remote.id);
  return [...shelves.values()].find((shelf) => hrefKey(shelf.id) === key);
}

/** Takes a calendar out that the server has no more; edits that waited for it are kept as conflicts. */
async function removeCalendar({ ledger, clock, report }: CalendarsParts, shelf: Shelf): Promise<void> {
  const waiting = ledger.outbox.filter((edit) => edit.calendarId === shelf.id || edit.target?.calendarId === shelf.id);
  const newest = waiting.filter(
    (edit) => !waiting.some((other) => other.id > edit.id && concerns(other, edit.calendarId, edit.href)),
  );
  const conflicts = newest.map((edit): Conflict => ({
    id: edit.id,
    reason: 'calendar-gone',
    message: `The calendar "${shelf.row.remote.name}" is not on the server any more.`,
    operation: edit.operation,
    calendarId: edit.calendarId,
    href: edit.href,
    eventId: edit.eventId,
    uid: edit.uid,
    base: edit.base?.text,
    mine: edit.text,
    theirs: null,
    collisions: [],
    at: clock.now(),
  }));
  await ledger.commit({ editsGone: waiting.map((edit) => edit.id), conflicts, calendarsGone: [shelf.id] });
  for (const conflict of conflicts) report({ type: 'conflict', conflict });
}
