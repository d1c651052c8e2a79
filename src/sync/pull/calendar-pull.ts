import type { Progress, ResourceRow, Rung } from '../cache/rows.ts';
import { reactionTo } from '../classify.ts';
import type { Clock } from '../clock.ts';
import { ProviderError } from '../errors.ts';
import { type Ledger, withProgress } from '../ledger.ts';
import type { Provider, RemoteCalendar, ResourceVersion } from '../provider.ts';
import type { Tally } from '../report.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { Bodies, type FetchedPage } from './bodies.ts';
import { completeListing } from './listing.ts';
import { isAuditDue, isUnchanged, rungFor } from './markers.ts';
import { isSweep, outdated, reconcile } from './reconcile.ts';
import { pullByQuery } from './by-query.ts';

export interface PullParts {
  readonly provider: Provider;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly timeZone: () => string;
  /** Called after each page. */
  readonly onProgress: () => void;
}

const LOWER: Record<Rung, Rung> = { token: 'list', list: 'query', query: 'query' };

/** How long a body that the server does not answer for is left alone. */
const RETRY_WANTED = 600_000;

/** Brings one calendar up to date with the server: by its token, by its list of ETags, or by asking for ranges. */
export class CalendarPull {
  readonly #parts: PullParts;
  readonly #bodies: Bodies;
  readonly #triedWanted = new Map<string, number>();

  constructor(parts: PullParts) {
    this.#parts = parts;
    this.#bodies = new Bodies(parts.provider, parts.clock);
  }

  /** Whether the listing leaves anything to ask for. */
  needsPull(shelf: Shelf, remote: RemoteCalendar): boolean {
    if (!isUnchanged(shelf.row.progress, remote)) return true;
    const tried = this.#triedWanted.get(shelf.id);
    if (tried !== undefined && this.#parts.clock.now() - tried < RETRY_WANTED) return false;
    return wantedHrefs(shelf).length > 0;
  }

  async pull(shelf: Shelf, remote: RemoteCalendar, tally: Tally): Promise<void> {
    const { progress } = shelf.row;
    if (!isUnchanged(progress, remote)) {
      await this.#climbDown(shelf, remote, rungFor(progress, remote, this.#parts.clock.now()), tally);
    }
    await this.#fetchWanted(shelf, remote, tally);
    shelf.written.clear();
  }

  /** Tries the rungs from `rung` down until the server takes one. */
  async #climbDown(shelf: Shelf, remote: RemoteCalendar, first: Rung, tally: Tally): Promise<void> {
    let rung = first;
    let { token } = shelf.row.progress;
    for (;;) {
      try {
        if (rung === 'token') await this.#byToken(shelf, remote, token, tally);
        else if (rung === 'list') await this.#byList(shelf, remote, await this.#parts.provider.list(remote), { rung }, tally);
        else await pullByQuery({ ...this.#parts, bodies: this.#bodies }, shelf, remote, tally);
        return;
      } catch (error) {
        const { kind } = reactionTo(error);
        if (kind !== 'suspect-token' && kind !== 'lower-rung') throw error;
        if (rung === 'query') throw error;
        if (rung === 'token' && token !== undefined && kind === 'suspect-token') token = undefined;
        else rung = await this.#lower(shelf, rung);
      }
    }
  }

  async #lower(shelf: Shelf, from: Rung): Promise<Rung> {
    const rung = LOWER[from];
    const loweredAt = this.#parts.clock.now();
    await this.#parts.ledger.commit({ calendars: [withProgress(shelf.row, { rung, loweredAt, token: undefined, listedToken: undefined })] });
    return rung;
  }

  async #byToken(shelf: Shelf, remote: RemoteCalendar, token: string | undefined, tally: Tally): Promise<void> {
    if (token === undefined) return this.#fromNothing(shelf, remote, tally);
    const { progress } = shelf.row;
    let silent = true;
    for (let next = token, more = true; more; ) {
      const page = await this.#parts.provider.delta(remote, next);
      // A server that was restored from a backup knows nothing of this token, and says that nothing changed.
      const echoes = page.token === token && page.changed.length === 0 && page.deleted.length === 0;
      if (echoes && remote.syncToken !== undefined && remote.syncToken !== progress.listedToken) {
        return this.#fromNothing(shelf, remote, tally);
      }
      const told = [...page.changed.map((each) => each.href), ...page.deleted];
      const effect = outdated(shelf, page.changed).length > 0 || page.deleted.some((href) => shelf.find(href)?.row !== undefined);
      if (effect || told.some((href) => shelf.hasWritten(href))) silent = false;
      await this.#take(shelf, remote, page.changed, page.deleted, { token: page.token }, tally);
      next = page.token;
      more = page.more;
    }
    const now = this.#parts.clock.now();
    const overlooked = silent && remote.ctag !== undefined && remote.ctag !== progress.ctag;
    if (overlooked || isAuditDue(progress, now)) return this.#audit(shelf, remote, tally);
    await this.#parts.ledger.commit({ calendars: [withProgress(shelf.row, this.#caughtUp(remote))] });
  }

  /** A page of a delta: its bodies and its token in one commit, or marked as wanted beside the token. */
  async #take(
    shelf: Shelf,
    remote: RemoteCalendar,
    changed: readonly ResourceVersion[],
    deleted: readonly string[],
    progress: Partial<Progress>,
    tally: Tally,
  ): Promise<void> {
    const need = outdated(shelf, changed);
    const hrefs = need.map((each) => each.href);
    const later: FetchedPage = { rows: [], missing: [], unanswered: hrefs };
    const small = hrefs.length <= this.#bodies.pageSize(shelf.id);
    const fetched = hrefs.length > 0 && small ? await this.#bodies.fetch(remote, hrefs) : later;
    await this.#commitPage(shelf, fetched, deleted, tally, progress, need);
    if (fetched === later) await this.#fetchWanted(shelf, remote, tally);
  }

  /** Everything there is, by a delta from nothing; a sync that starts here gets its token. */
  async #fromNothing(shelf: Shelf, remote: RemoteCalendar, tally: Tally): Promise<void> {
    const { listed, token } = await completeListing(this.#parts.provider, remote);
    await this.#byList(shelf, remote, listed, { rung: 'token', loweredAt: undefined, token }, tally);
  }

  async #audit(shelf: Shelf, remote: RemoteCalendar, tally: Tally): Promise<void> {
    try {
      await this.#byList(shelf, remote, await this.#parts.provider.list(remote), {}, tally);
    } catch (error) {
      if (!(error instanceof ProviderError) || error.kind !== 'unsupported') throw error;
      await this.#parts.ledger.commit({ calendars: [withProgress(shelf.row, this.#caughtUp(remote))] });
    }
  }

  async #byList(
    shelf: Shelf,
    remote: RemoteCalendar,
    listed: readonly ResourceVersion[],
    learnt: Partial<Progress>,
    tally: Tally,
  ): Promise<void> {
    const { ledger, clock, onProgress } = this.#parts;
    const { rows, absent } = reconcile(shelf, listed, shelf.row.progress.listed);
    const known = [...shelf.entries.values()].filter((entry) => entry.row !== undefined).length;
    const gone = isSweep(absent.length, known, listed.length) ? await this.#confirmed(shelf, remote, absent) : absent;
    tally.events.deleted += shown(shelf, gone);
    const progress = { ...learnt, listed: true, auditedAt: clock.now(), ...this.#caughtUp(remote) };
    await ledger.commit({
      resources: rows.map((row) => ({ calendarId: shelf.id, row })),
      resourcesGone: gone.map((href) => ({ calendarId: shelf.id, href })),
      calendars: [withProgress(shelf.row, progress)],
    });
    onProgress();
  }

  /** Those of `absent` that a second listing does not know either. */
  async #confirmed(shelf: Shelf, remote: RemoteCalendar, absent: readonly string[]): Promise<string[]> {
    let again: readonly ResourceVersion[];
    try {
      again = await this.#parts.provider.list(remote);
    } catch (error) {
      if (!(error instanceof ProviderError) || error.kind !== 'unsupported') throw error;
      again = (await completeListing(this.#parts.provider, remote)).listed;
    }
    const still = new Set(reconcile(shelf, again, false).absent);
    return absent.filter((href) => still.has(href));
  }

  async #fetchWanted(shelf: Shelf, remote: RemoteCalendar, tally: Tally): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const hrefs = wantedHrefs(shelf).filter((href) => !tried.has(href)).slice(0, this.#bodies.pageSize(shelf.id));
      if (hrefs.length === 0) break;
      for (const href of hrefs) tried.add(href);
      await this.#commitPage(shelf, await this.#bodies.fetch(remote, hrefs), [], tally);
    }
    if (tried.size > 0) this.#triedWanted.set(shelf.id, this.#parts.clock.now());
  }

  async #commitPage(
    shelf: Shelf,
    fetched: FetchedPage,
    deleted: readonly string[],
    tally: Tally,
    progress?: Partial<Progress>,
    versions: readonly ResourceVersion[] = [],
  ): Promise<void> {
    const { ledger, onProgress } = this.#parts;
    const etags = new Map(versions.map((each) => [each.href, each.etag]));
    const rows: ResourceRow[] = [
      ...fetched.rows.map((row) => ({ ...row, etag: row.etag ?? etags.get(row.href) })),
      ...fetched.unanswered.map((href) => ({ ...(shelf.find(href)?.row ?? { href, etag: etags.get(href) }), wanted: true })),
    ];
    const gone = [...deleted, ...fetched.missing].filter((href) => shelf.find(href)?.row !== undefined);
    countRows(shelf, fetched.rows, tally);
    tally.events.deleted += shown(shelf, gone);
    await ledger.commit({
      resources: rows.map((row) => ({ calendarId: shelf.id, row })),
      resourcesGone: gone.map((href) => ({ calendarId: shelf.id, href })),
      calendars: progress === undefined ? [] : [withProgress(shelf.row, progress)],
    });
    onProgress();
  }

  #caughtUp(remote: RemoteCalendar): Partial<Progress> {
    return { ctag: remote.ctag, listedToken: remote.syncToken, lastSyncedAt: this.#parts.clock.now() };
  }
}

export function wantedHrefs(shelf: Shelf): string[] {
  return [...shelf.entries.values()].flatMap((entry) => (entry.row?.wanted === true ? [entry.row.href] : []));
}

/** Counts bodies that are new or other than the stored ones. */
export function countRows(shelf: Shelf, rows: readonly ResourceRow[], tally: Tally): void {
  for (const row of rows) {
    const before = shelf.find(row.href)?.row?.text;
    if (before === undefined) tally.events.added++;
    else if (before !== row.text) tally.events.updated++;
  }
}

function shown(shelf: Shelf, hrefs: readonly string[]): number {
  return hrefs.filter((href) => shelf.find(href)?.row?.text !== undefined).length;
}
