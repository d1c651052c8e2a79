import type { CalendarRow } from '../cache/rows.ts';
import type { Clock } from '../clock.ts';
import { hrefKey } from '../identity/href-key.ts';
import { type Ledger, concerns } from '../ledger.ts';
import { conflictOf } from '../outbox/conflict.ts';
import { type Provider, type RemoteCalendar, takes } from '../provider.ts';
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
 * @returns each calendar that holds events or tasks, with its shelf
 */
export async function listCalendars(
  parts: CalendarsParts,
  tally: Tally,
): Promise<{ shelf: Shelf; remote: RemoteCalendar }[]> {
  const { provider, ledger } = parts;
  const { shelves } = ledger.library;
  let { calendars, complete } = await provider.listCalendars();
  // A calendar that is suddenly not there is asked for once more before anything of it is thrown away.
  if (complete && absentFrom(calendars, shelves).length > 0) {
    const again = await provider.listCalendars();
    complete = again.complete;
    if (complete) calendars = again.calendars;
  }
  const holding = shownOf(calendars);

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
  const gone = complete ? absentFrom(calendars, shelves) : [];
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

/** What the components are of which something is shown. */
const SHOWN = ['VEVENT', 'VTODO'];

function shownOf(calendars: readonly RemoteCalendar[]): RemoteCalendar[] {
  return calendars.filter((calendar) => SHOWN.some((name) => takes(calendar, name)));
}

function absentFrom(calendars: readonly RemoteCalendar[], shelves: ReadonlyMap<string, Shelf>): Shelf[] {
  const listed = new Set(shownOf(calendars).map((remote) => hrefKey(remote.id)));
  return [...shelves.values()].filter((shelf) => !listed.has(hrefKey(shelf.id)));
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
  const concerned = ledger.outbox.filter((edit) => edit.calendarId === shelf.id || edit.target?.calendarId === shelf.id);
  // A move away from here whose first step is done has nothing left to do.
  const moved = concerned.filter((edit) => edit.calendarId === shelf.id && edit.target?.created === true);
  const waiting = concerned.filter((edit) => !moved.includes(edit));
  const newest = waiting.filter(
    (edit) => !waiting.some((other) => other.id > edit.id && concerns(other, edit.calendarId, edit.href)),
  );
  const conflicts = newest.map((edit) =>
    conflictOf(edit, {
      reason: 'calendar-gone',
      message: `The calendar "${shelf.row.remote.name}" is not on the server any more.`,
      operation: edit.operation,
      mine: edit.text,
      theirs: null,
      collisions: [],
      at: clock.now(),
    }),
  );
  await ledger.commit({ editsGone: concerned.map((edit) => edit.id), conflicts, calendarsGone: [shelf.id] });
  for (const conflict of conflicts) report({ type: 'conflict', conflict });
}
