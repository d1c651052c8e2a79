import type { Calendar } from '../model/calendar.ts';
import type { SourceNotice } from '../model/source.ts';
import type { LedgerChange } from './ledger.ts';
import type { SyncReport } from './report.ts';

/** Those who listen to an engine: the calendar to its notices, hosts to its reports. */
export class Notices {
  readonly #listeners = new Set<(notice: SourceNotice) => void>();
  readonly #observers = new Set<(report: SyncReport) => void>();
  #calendars = '';

  subscribe(listener: (notice: SourceNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  observe(observer: (report: SyncReport) => void): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  notify(type: SourceNotice['type']): void {
    for (const listener of [...this.#listeners]) listener({ type });
  }

  report(report: SyncReport): void {
    for (const observer of [...this.#observers]) observer(report);
  }

  /** Tells of what a change of the ledger made other than it was; a mere token is nobody's business. */
  ledgerChanged(change: LedgerChange, calendars: readonly Calendar[]): void {
    const now = JSON.stringify(calendars);
    if (now !== this.#calendars) {
      this.#calendars = now;
      this.notify('calendars');
    }
    const { calendars: rows, conflicts: _conflicts, ...events } = change;
    const lists = Object.values(events).filter((list) => list !== undefined);
    if (lists.length === 0 ? rows === undefined : lists.some((list) => list.length > 0)) this.notify('events');
    this.notify('status');
  }
}
