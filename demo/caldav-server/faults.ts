/**
 * What can be wrong with this server: each is a fault seen on real ones, switched on while the server runs.
 * A boolean lasts until it is switched off; a number counts down, one for each time it strikes.
 */
export interface Faults {
  // What the server lacks.
  noSyncCollection: boolean;
  noCtag: boolean;
  noDisplayname: boolean;
  noPrivileges: boolean;

  // What the wire does.
  /** Connections are cut before any answer. */
  offline: boolean;
  /** Every request is answered 503 with Retry-After. */
  unavailable: boolean;
  /** Every request is answered 200 with an HTML page, as by a captive portal. */
  html: boolean;
  /** Milliseconds before each request is worked on. */
  delay: number;
  /** This many PUTs are carried out, and their connections cut before the answer. */
  loseAnswers: number;

  // What the reports leave out.
  /** This many sync-collection requests with a token are told that it is invalid. */
  invalidTokens: number;
  /** This many rows are left out of the next multiget answers. */
  omitRows: number;
  /** sync-collection answers at most this many rows and a 507; 0 is no limit. */
  pageSize: number;

  // What writing does.
  /** PUT answers without an ETag. */
  noEtagOnPut: boolean;
  /** PUT stores other bytes than it got, under an ETag that it answers all the same. */
  rewriteBody: boolean;
}

export const noFaults: Readonly<Faults> = {
  noSyncCollection: false,
  noCtag: false,
  noDisplayname: false,
  noPrivileges: false,
  offline: false,
  unavailable: false,
  html: false,
  delay: 0,
  loseAnswers: 0,
  invalidTokens: 0,
  omitRows: 0,
  pageSize: 0,
  noEtagOnPut: false,
  rewriteBody: false,
};

type Counted = { [K in keyof Faults]: Faults[K] extends number ? K : never }[keyof Faults];

/** Whether a counted fault strikes now; it then has one time less. */
export function strikes(faults: Faults, fault: Counted): boolean {
  if (faults[fault] <= 0) return false;
  faults[fault] -= 1;
  return true;
}
