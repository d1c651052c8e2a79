import type { Progress } from '../cache/rows.ts';
import type { RemoteCalendar } from '../provider.ts';

const WEEK = 604_800_000;

/** Whether the listing proves that nothing changed in a calendar since it was synced. */
export function isUnchanged(progress: Progress, remote: RemoteCalendar): boolean {
  if (!progress.listed && progress.rung !== 'query') return false;
  if (progress.rung === 'token' && remote.syncToken !== undefined) {
    return remote.syncToken === progress.token || remote.syncToken === progress.listedToken;
  }
  return remote.ctag !== undefined && remote.ctag === progress.ctag;
}

/** Whether only the version markers of two listings of a calendar differ, if anything. */
export function sameCalendar(a: RemoteCalendar, b: RemoteCalendar): boolean {
  const withoutMarkers = (remote: RemoteCalendar): string => {
    const entries = Object.entries(remote).filter(([name, value]) => name !== 'ctag' && name !== 'syncToken' && value !== undefined);
    return JSON.stringify(entries.sort(([x], [y]) => (x < y ? -1 : 1)));
  };
  return withoutMarkers(a) === withoutMarkers(b);
}

/** A calendar that was never synced. */
export function freshProgress(remote: RemoteCalendar): Progress {
  return { rung: remote.supportsSync === false ? 'list' : 'token', listed: false, held: [] };
}

/** The rung to try now: a week after it was lowered, the best one again. */
export function rungFor(progress: Progress, remote: RemoteCalendar, now: number): Progress['rung'] {
  const forgiven = progress.loweredAt !== undefined && now - progress.loweredAt > WEEK;
  return forgiven && remote.supportsSync === true ? 'token' : progress.rung;
}

/** Whether the deltas are due to be checked against a whole listing. */
export function isAuditDue(progress: Progress, now: number): boolean {
  return now - (progress.auditedAt ?? now) > WEEK;
}
