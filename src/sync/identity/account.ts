import { DayFlowError } from '../../model/errors.ts';
import type { StoreRow } from '../cache/rows.ts';
import type { Identity } from '../provider.ts';

/** Another person is signed in than the one whose data was on screen. */
export class AccountChangedError extends DayFlowError {
  override name = 'AccountChangedError';
  readonly code = 'account-changed' as const;
  readonly before: Identity;
  readonly now: Identity;

  constructor(before: Identity, now: Identity) {
    super(
      `Another account is signed in: ${now.principal} instead of ${before.principal}. ` +
        "The first one's calendars were taken off the screen and are kept apart, with the edits that wait in them.",
    );
    this.before = before;
    this.now = now;
  }
}

/**
 * Whether two readings name one person. What the proxy says of the account counts only where it said so
 * both times: an app may put another proxy before the same server.
 */
export function sameIdentity(a: Identity, b: Identity): boolean {
  if (a.principal !== b.principal) return false;
  return a.account === undefined || b.account === undefined || a.account === b.account;
}

/** The name of a new store. It only has to be this person's own: it is found again by the row behind it. */
export function storeName(row: StoreRow): string {
  const { endpoint, account = '', identity } = row;
  return JSON.stringify([endpoint, account, identity.principal, identity.account ?? '']);
}
