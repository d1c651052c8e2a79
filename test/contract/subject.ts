import { randomUUID } from 'node:crypto';
import { type CalendarProps, type TestServer, type UserName } from '../support/servers/test-server.ts';
import { Client } from './client.ts';
import { type Traits } from './traits.ts';

/** A running server under contract, with its traits. */
export class Subject {
  readonly server: TestServer;
  readonly traits: Traits;

  constructor(server: TestServer, traits: Traits) {
    this.server = server;
    this.traits = traits;
  }

  client(user: UserName = 'alice'): Client {
    return new Client(this.server.users[user]);
  }

  /** A fresh, empty calendar of alice; gives its URL. */
  calendar(props: CalendarProps = {}): Promise<string> {
    return this.server.makeCalendar('alice', `c-${randomUUID().slice(0, 8)}`, props);
  }
}

/** UIDs are new in every test, since some servers want them unique over a whole account. */
export function newUid(): string {
  return randomUUID();
}

/** Gives the subject once its server runs: a contract's tests are declared before. */
export type SubjectGetter = () => Subject;
