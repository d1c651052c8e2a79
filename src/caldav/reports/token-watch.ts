import type { DeltaPage, RemoteCalendar } from '../../sync/provider.ts';

/** How many rows without any deletion make it worth a second request to see whether they are the whole list. */
const WHOLE_LIST = 100;

/**
 * Notices answers to a stale token that look like good ones. Servers that were restored from a backup answer
 * a token newer than themselves with nothing and the same token; DAViCal and iCloud answer one that is too
 * old with everything that is there, and no word of what is gone.
 */
export class TokenWatch {
  #clock = 0;
  /** Calendar → the token that the last listing showed, and when. */
  readonly #listed = new Map<string, { token: string; at: number }>();
  /** Tokens that reports gave out, and when. */
  readonly #given = new Map<string, number>();

  sawListing(calendars: readonly RemoteCalendar[]): void {
    const at = ++this.#clock;
    for (const { id, syncToken } of calendars) {
      if (syncToken === undefined) this.#listed.delete(id);
      else this.#listed.set(id, { token: syncToken, at });
    }
  }

  sawPage(calendar: RemoteCalendar, page: DeltaPage): void {
    this.#given.set(calendar.id + page.token, ++this.#clock);
  }

  /** Whether a report that says "nothing new" contradicts a listing that is newer than the token. */
  isEcho(calendar: RemoteCalendar, token: string, page: DeltaPage): boolean {
    const listed = this.#listed.get(calendar.id);
    if (listed === undefined || listed.token === token || page.token !== token || page.more) return false;
    if (page.changed.length + page.deleted.length > 0) return false;
    return (this.#given.get(calendar.id + token) ?? 0) < listed.at;
  }

  /** Whether a page may be the whole list in the guise of a delta; a token that was just given out is not too old. */
  mayBeWholeList(calendar: RemoteCalendar, token: string, page: DeltaPage): boolean {
    if (this.#given.has(calendar.id + token)) return false;
    return !page.more && page.deleted.length === 0 && page.changed.length >= WHOLE_LIST;
  }
}
