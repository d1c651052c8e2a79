import type { ResourceRow, Stretch } from '../cache/rows.ts';
import { ProviderError } from '../errors.ts';
import { withProgress } from '../ledger.ts';
import type { RemoteCalendar } from '../provider.ts';
import type { Tally } from '../report.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { DAY_MS } from '../../time/day.ts';
import type { Turns } from '../turns.ts';
import { type PullParts, countRows } from './calendar-pull.ts';
import { rowOf } from './bodies.ts';
import { PageSize, firstPiece, joined, missing, wholeMonths } from './window.ts';

/** Loads bodies by time: what is on screen, then the rest of the window in pieces that the server can bear. */
export class Fill {
  readonly #parts: PullParts & { readonly turns: Turns; readonly mayGoOn: () => boolean };
  readonly #pages = new Map<string, PageSize>();
  readonly #mostDays: number;

  constructor(parts: PullParts & { readonly turns: Turns; readonly mayGoOn: () => boolean }, mostDays: number = 1200) {
    this.#parts = parts;
    this.#mostDays = mostDays;
  }

  /** Whether some of the stretch is not held yet. */
  isNeeded(shelf: Shelf, stretch: Stretch): boolean {
    return missing(shelf.row.progress.held, stretch).length > 0;
  }

  /**
   * Shows a stretch before anything else is known of the calendar. It does not count as held: what is
   * created in it before the listing would go unseen.
   */
  async glimpse(shelf: Shelf, remote: RemoteCalendar, stretch: Stretch, tally: Tally): Promise<void> {
    const { provider, ledger, turns, timeZone } = this.#parts;
    await turns.take(shelf.id, async () => {
      const rows = fresh(shelf, (await provider.query(remote, { ...stretch, timeZone: timeZone() })).map(rowOf));
      countRows(shelf, rows, tally);
      await ledger.commit({ resources: rows.map((row) => ({ calendarId: shelf.id, row })) });
    });
  }

  /** Loads what is missing of a stretch, in pieces, the ones nearest to `first` first. */
  async fill(shelf: Shelf, remote: RemoteCalendar, stretch: Stretch, first: number, tally: Tally): Promise<void> {
    const { turns, mayGoOn, ledger } = this.#parts;
    const page = this.#page(shelf.id);
    const wanted = wholeMonths(stretch);
    for (let more = true; more; ) {
      more = await turns.take(shelf.id, async () => {
        if (!mayGoOn() || ledger.library.shelves.get(shelf.id) !== shelf) return false;
        const gap = nearest(missing(shelf.row.progress.held, wanted), first);
        if (gap === undefined) return false;
        await this.#piece(shelf, remote, firstPiece(gap, page.size), page, tally);
        return true;
      });
    }
  }

  async #piece(shelf: Shelf, remote: RemoteCalendar, piece: Stretch, page: PageSize, tally: Tally): Promise<void> {
    const { provider, ledger, clock, timeZone, onProgress } = this.#parts;
    const began = clock.now();
    try {
      const resources = await provider.query(remote, { ...piece, timeZone: timeZone() });
      page.took(resources.length, clock.now() - began, (piece.end - piece.start) / DAY_MS);
      const rows = fresh(shelf, resources.map(rowOf));
      countRows(shelf, rows, tally);
      const held = joined(shelf.row.progress.held, piece);
      await ledger.commit({
        resources: rows.map((row) => ({ calendarId: shelf.id, row })),
        calendars: [withProgress(shelf.row, { held })],
      });
      onProgress();
    } catch (error) {
      if (!(error instanceof ProviderError) || error.kind !== 'timeout' || page.smallest) throw error;
      page.failed();
    }
  }

  #page(calendarId: string): PageSize {
    let page = this.#pages.get(calendarId);
    if (page === undefined) {
      this.#pages.set(calendarId, (page = new PageSize(Math.min(184, this.#mostDays), Math.min(7, this.#mostDays), this.#mostDays)));
    }
    return page;
  }
}

/** Those of an answer that are not stored in this version. */
function fresh(shelf: Shelf, rows: readonly ResourceRow[]): ResourceRow[] {
  return rows.filter((row) => {
    const stored = shelf.find(row.href)?.row;
    return stored?.text === undefined || stored.etag === undefined || stored.etag !== row.etag;
  });
}

function nearest(gaps: readonly Stretch[], to: number): Stretch | undefined {
  const distance = (gap: Stretch): number => (to < gap.start ? gap.start - to : Math.max(0, to - gap.end));
  return [...gaps].sort((a, b) => distance(a) - distance(b))[0];
}
