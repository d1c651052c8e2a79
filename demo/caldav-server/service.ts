import { type Accounts, openAccounts, share, type SeedCalendar, type User } from './accounts.ts';
import { type Answer, answer } from './answer.ts';
import { type WireRequest } from './exchange.ts';
import { type Faults, noFaults, strikes } from './faults.ts';
import { Places } from './location.ts';
import { respond } from './respond.ts';

export interface CalDAVServiceOptions {
  /** alice and bob with the password "secret", unless given. */
  readonly users?: readonly User[];
  readonly seed?: readonly SeedCalendar[];
  readonly faults?: Partial<Faults>;
  /** The path under which all lies, with a slash at both ends: `/dav/` unless given. */
  readonly base?: string;
}

/** A request as logged, with the status of its answer; 0 where the connection was cut. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly depth: string | undefined;
  readonly headers: WireRequest['headers'];
  readonly body: string;
  readonly status: number;
}

export interface CalDAVService {
  /** Answers one request; undefined where the connection is to be cut. */
  serve(request: WireRequest): Promise<Answer | undefined>;
  /** What was asked since the log was last emptied, the oldest first. */
  readonly requestLog: LoggedRequest[];
  /** Switches that can be thrown while it runs. */
  readonly faults: Faults;
  /** What is stored, by user and calendar: to look at, and to change as another client would. */
  readonly accounts: Accounts;
  /** Shows a calendar to another user too, read-only; gives its path there. */
  share(owner: string, calendar: string, reader: string): string;
  readonly base: string;
}

const USERS: readonly User[] = [
  { name: 'alice', password: 'secret', displayName: 'Alice Moreau', email: 'alice@example.org' },
  { name: 'bob', password: 'secret', displayName: 'Bob Lindqvist', email: 'bob@example.org' },
];

/** A small CalDAV server that keeps everything in memory, without a wire: it runs in Node and in a page. */
export function createCalDAVService(options: CalDAVServiceOptions = {}): CalDAVService {
  const base = options.base ?? '/dav/';
  const accounts = openAccounts(options.users ?? USERS, options.seed ?? []);
  const faults: Faults = { ...noFaults, ...options.faults };
  const places = new Places(base, accounts);
  const requestLog: LoggedRequest[] = [];
  return {
    requestLog,
    faults,
    accounts,
    base,
    async serve(request) {
      if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
      const reply = faults.offline ? undefined : (wireFault(faults) ?? respond(request, accounts, places, faults));
      const lost = !reply || (request.method === 'PUT' && reply.status < 300 && strikes(faults, 'loseAnswers'));
      const { method, path, headers, body } = request;
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
      requestLog.push({ method, path, depth: headers['depth'], headers, body: text, status: lost ? 0 : reply.status });
      return lost ? undefined : reply;
    },
    share(owner, calendar, reader) {
      share(accounts, owner, calendar, reader);
      return places.calendar(reader, calendar);
    },
  };
}

function wireFault(faults: Faults): Answer | undefined {
  if (faults.unavailable) return answer(503, { 'Retry-After': '1' }, 'Down for maintenance.\n');
  if (faults.html) return answer(200, { 'Content-Type': 'text/html' }, '<!doctype html><title>Sign in to the Wi-Fi</title>\n');
  return undefined;
}
