import type { TestUser } from '../../test/support/servers/test-server.ts';

/** Where a client finds the calendar. */
export interface Place {
  /** Base URL of the server. */
  readonly server: string;
  /** Absolute URL of the calendar. */
  readonly calendar: string;
  readonly user: TestUser;
}

/** One way to hold a calendar. */
export interface Client {
  load(): Promise<void>;
  /** Looks for news. */
  sync(): Promise<void>;
  /** How many events it holds now; asked between the steps that are measured. */
  held(): number;
}

export type Start = (place: Place) => Promise<Client>;

/** By the name in the table; each is loaded only in the process that measures it. */
export const CLIENTS: Record<string, () => Promise<Start>> = {
  'bare: calendar-query + token': async () => (await import('./clients/bare.ts')).byQuery,
  'bare: sync-collection + multiget of 1,000': async () => (await import('./clients/bare.ts')).byMultiget,
  'dayflow-calendar, in memory': async () => (await import('./clients/dayflow.ts')).inMemory,
  'dayflow-calendar, fake-indexeddb': async () => (await import('./clients/dayflow.ts')).inIndexedDB,
  tsdav: async () => (await import('./clients/tsdav.ts')).start,
  'ts-caldav': async () => (await import('./clients/ts-caldav.ts')).start,
};
