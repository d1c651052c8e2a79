/** A refusal as a server words it: the status, and the precondition's element where it names one. */
export interface RefusalTrait {
  readonly status: number;
  readonly condition?: string;
}

/** Where servers rightly or wrongly differ; all else in the contract is the same for each. */
export interface Traits {
  /** The status of a PUT that overwrites. */
  readonly updated: 201 | 204;
  /** GET gives the bytes that PUT was given: always, for plain texts without lists, or never. */
  readonly keepsBytes: 'always' | 'plain' | 'never';
  readonly uidConflict: RefusalTrait;
  readonly invalidData: RefusalTrait;
  /** Text that is iCalendar but for a fault is repaired or stored, not refused. */
  readonly acceptsFaulty: boolean;
  readonly readOnly: RefusalTrait;
  /** sync-collection honours nresults with a 507 and a token to go on with (RFC 6578 section 3.6). */
  readonly pages: boolean;
  /** The first sync-collection also lists what was deleted long ago. */
  readonly listsOldDeletions: boolean;
  /** A time-range no longer finds a series where an override moved the only occurrence away. */
  readonly noticesMoves: boolean;
  /** A share appears in the reader's own home. */
  readonly sharesInHome: boolean;
}
