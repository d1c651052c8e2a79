import type { Identity, RemoteCalendar } from '../provider.ts';

/** Raised when a row changes its meaning; a store of another number is built anew, its outbox kept. */
export const SCHEMA = 1;

/** Whose data a store holds. One store for each proxy, server and identity. */
export interface StoreRow {
  readonly schema: number;
  /** Proxy and server, as one text. */
  readonly endpoint: string;
  /** The page's own id of the person, where it gave one. */
  readonly account?: string | undefined;
  readonly identity: Identity;
}

/** Which way a calendar tells what changed in it; learnt by trying, the best first. */
export type Rung = 'token' | 'list' | 'query';

/** A half-open stretch in epoch milliseconds. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How far a calendar has been synced. */
export interface Progress {
  readonly rung: Rung;
  /** When the rung was last lowered, so that a better one is tried again some day. */
  readonly loweredAt?: number | undefined;
  /** From which the next delta goes on. */
  readonly token?: string | undefined;
  /** What the listing said when `token` was got: equal again means that nothing changed. */
  readonly listedToken?: string | undefined;
  readonly ctag?: string | undefined;
  /** Whether every href is known. */
  readonly listed: boolean;
  /** Stretches of time, in order and apart, whose resources are kept with their bodies. */
  readonly held: readonly Stretch[];
  readonly lastSyncedAt?: number | undefined;
  /** When the deltas were last checked against a whole listing. */
  readonly auditedAt?: number | undefined;
}

/** What a person chose for a calendar; the server is not told. */
export interface CalendarLook {
  readonly visible?: boolean | undefined;
  readonly color?: string | undefined;
  readonly default?: boolean | undefined;
}

export interface CalendarRow {
  readonly remote: RemoteCalendar;
  readonly progress: Progress;
  readonly look: CalendarLook;
}

/** A resource as last seen on the server. */
export interface ResourceRow {
  readonly href: string;
  readonly etag?: string | undefined;
  readonly scheduleTag?: string | undefined;
  /** Absent: outside the window, or still to be fetched. */
  readonly text?: string | undefined;
  /** The body is missing or old, and has to be fetched. */
  readonly wanted?: boolean | undefined;
  /** Event ids by UID where they are not what `createEventId` makes: a moved event keeps the one it had. */
  readonly ids?: Readonly<Record<string, string>> | undefined;
}

/** A version of a resource on which an edit was made. */
export interface Base {
  readonly text: string;
  readonly etag?: string | undefined;
  readonly scheduleTag?: string | undefined;
}

/** Where a move goes to. UID and href are fixed before anything is sent. */
export interface MoveTarget {
  readonly calendarId: string;
  readonly href: string;
  readonly uid: string;
  /** The event under its new UID. */
  readonly text: string;
  /** The new resource is on the server; what is left is to delete the old one. */
  readonly created: boolean;
}

/** An edit that is not on the server yet. One resource's are sent in the order of `id`. */
export interface OutboxRow {
  /** Sorts by the time of the edit. */
  readonly id: string;
  readonly operation: 'create' | 'update' | 'delete' | 'move';
  readonly calendarId: string;
  readonly href: string;
  readonly uid: string;
  readonly eventId: string;
  /** The resource as it is to be; null when it is to go. For a move, under its old UID. */
  readonly text: string | null;
  /** Absent for a creation. */
  readonly base?: Base | undefined;
  readonly target?: MoveTarget | undefined;
  /** Of a creation: it comes from a file, and is not made anew where the server has its UID. */
  readonly imported?: boolean | undefined;
  /** A request was begun: the server may have it, whatever came back. */
  readonly sent: boolean;
  /** The server said that it is done, and where; what is left is to read what it made of it. */
  readonly confirmed?: string | undefined;
  readonly attempts: number;
  /** Epoch milliseconds before which it is not tried again. */
  readonly notBefore: number;
}

/** Why an edit could not go to the server. */
export type ConflictReason =
  | 'collision'
  | 'deleted'
  | 'forbidden'
  | 'recurring'
  | 'invalid'
  | 'uid-conflict'
  | 'refused'
  | 'calendar-gone';

/** An edit that was set aside, with all that is needed to settle it. Nothing of it is lost until then. */
export interface Conflict {
  readonly id: string;
  readonly reason: ConflictReason;
  /** What the server or the merge said, in words. */
  readonly message: string;
  readonly operation: OutboxRow['operation'];
  readonly calendarId: string;
  readonly href: string;
  readonly eventId: string;
  readonly uid: string;
  /** The text that the edit began from. */
  readonly base?: string | undefined;
  /** For a move: the calendar that it was to go to. */
  readonly target?: string | undefined;
  /** The edit; null for a deletion. */
  readonly mine: string | null;
  /** What the server has; null where it has nothing. */
  readonly theirs: string | null;
  /** Property names that both changed. */
  readonly collisions: readonly string[];
  /** Epoch milliseconds. */
  readonly at: number;
}
