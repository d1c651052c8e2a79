import type { Stretch } from '../cache/rows.ts';
import type { Clock } from '../clock.ts';
import type { Ledger } from '../ledger.ts';
import type { Provider, RemoteCalendar } from '../provider.ts';
import type { Tally } from '../report.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { inParallel } from '../slices.ts';
import type { Turns } from '../turns.ts';
import { CalendarPull } from './calendar-pull.ts';
import { Fill } from './fill.ts';
import { wholeMonths } from './window.ts';

/** A calendar as it was listed last, and its shelf. */
export interface Listed {
  readonly shelf: Shelf;
  readonly remote: RemoteCalendar;
}

export interface RoundParts {
  readonly provider: Provider;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly turns: Turns;
  readonly timeZone: () => string;
  /** Days that one query covers at most. */
  readonly mostDays: number | undefined;
  readonly maxConcurrentCalendars: number;
  readonly mayGoOn: () => boolean;
  readonly onProgress: () => void;
  /** Told before a calendar's turn, and after it with what went wrong. */
  readonly onBegin: (calendarId: string, loads: boolean) => void;
  readonly onEnd: (calendarId: string, error: unknown) => void;
  /** Whether a failure would meet every other calendar too. */
  readonly concernsAll: (error: unknown) => boolean;
}

/** The steps of a sync that go over many calendars, side by side. */
export class Round {
  readonly #parts: RoundParts;
  readonly #pull: CalendarPull;
  readonly #fill: Fill;

  constructor(parts: RoundParts) {
    this.#parts = parts;
    this.#pull = new CalendarPull(parts);
    this.#fill = new Fill(parts, parts.mostDays);
  }

  /** A first look at what is on screen, of calendars that were never listed. */
  glimpse(listed: readonly Listed[], stretch: Stretch, tally: Tally): Promise<void> {
    const strange = listed.filter(({ shelf }) => !shelf.row.progress.listed && this.#fill.isNeeded(shelf, stretch));
    return this.#each(strange, ({ shelf, remote }) => this.#fill.glimpse(shelf, remote, stretch, tally));
  }

  /** What changed in the calendars that the listing does not prove unchanged. */
  pull(listed: readonly Listed[], tally: Tally): Promise<void> {
    const changed = listed.filter(({ shelf, remote }) => this.#pull.needsPull(shelf, remote));
    const { turns } = this.#parts;
    return this.#each(changed, ({ shelf, remote }) => turns.take(shelf.id, () => this.#pull.pull(shelf, remote, tally)));
  }

  /** What is missing of a stretch, nearest to `first` first. */
  fill(listed: readonly Listed[], stretch: Stretch, first: number, tally: Tally): Promise<void> {
    const needy = this.needing(listed, stretch);
    return this.#each(needy, ({ shelf, remote }) => this.#fill.fill(shelf, remote, stretch, first, tally), true);
  }

  /** Those of the calendars that do not hold all of a stretch. */
  needing(listed: readonly Listed[], stretch: Stretch): Listed[] {
    const wanted = wholeMonths(stretch);
    return listed.filter(({ shelf }) => this.#fill.isNeeded(shelf, wanted));
  }

  /** One calendar that fails does not stop the others, unless they would fail too. */
  async #each(listed: readonly Listed[], work: (one: Listed) => Promise<void>, loads = false): Promise<void> {
    const { maxConcurrentCalendars, mayGoOn, onBegin, onEnd, concernsAll } = this.#parts;
    await inParallel(listed, maxConcurrentCalendars, async (one) => {
      if (!mayGoOn()) return;
      onBegin(one.shelf.id, loads);
      let failure: unknown;
      try {
        await work(one);
      } catch (error) {
        if (concernsAll(error)) throw error;
        failure = error;
      } finally {
        onEnd(one.shelf.id, failure);
      }
    });
  }
}
