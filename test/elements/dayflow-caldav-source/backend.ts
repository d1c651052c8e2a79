import { openAccounts, type SeedCalendar } from '../../../demo/caldav-server/accounts.ts';
import { type Faults, noFaults } from '../../../demo/caldav-server/faults.ts';
import { Places } from '../../../demo/caldav-server/location.ts';
import { respond } from '../../../demo/caldav-server/respond.ts';

// The little of Node's Buffer that the embedded server uses, so that it can run in the page under test.
const utf8 = new TextEncoder();
Object.assign(globalThis, {
  Buffer: {
    byteLength: (text: string) => utf8.encode(text).length,
    from: (base64: string) => ({ toString: () => atob(base64) }),
  },
});

/** A site's backend and the CalDAV server behind it, both in the page: what `fetch` reaches. */
export class Backend {
  readonly faults: Faults = { ...noFaults };
  readonly accounts: ReturnType<typeof openAccounts>;
  readonly requests: string[] = [];
  /** Answers for the backend itself: nobody is signed in. */
  signedOut = false;
  online = true;
  readonly #places: Places;
  readonly #user: string;

  constructor(user: string, seed: readonly SeedCalendar[]) {
    this.#user = user;
    this.accounts = openAccounts([{ name: 'alice', password: 'secret' }, { name: 'bob', password: 'secret' }], seed);
    this.#places = new Places('/dav/', this.accounts);
  }

  readonly fetch = async (_proxy: string, init: RequestInit = {}): Promise<Response> => {
    const { url, init: inner } = JSON.parse(String(init.body)) as { url: string; init: { method: string; headers: Record<string, string>; body?: string } };
    this.requests.push(inner.method);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!this.online) throw new TypeError('Failed to fetch');
    if (this.signedOut) {
      return new Response('{"title":"Not signed in"}', { status: 401, headers: { 'DayFlow-Proxy-Error': 'not-signed-in', 'Content-Type': 'application/problem+json' } });
    }
    return this.#answer(new URL(url, 'http://server').pathname, inner);
  };

  /** The methods since this was last asked. */
  take(): string[] {
    return this.requests.splice(0);
  }

  #answer(path: string, init: { method: string; headers: Record<string, string>; body?: string }): Response {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), authorization: `Basic ${btoa(`${this.#user}:secret`)}` };
    const request = { method: init.method, path, headers, body: utf8.encode(init.body ?? '') };
    const answer = respond(request, this.accounts, this.#places, this.faults);
    const { Location: location } = answer.headers as Record<string, string | undefined>;
    if (answer.status === 301 && location !== undefined) return this.#answer(new URL(location, 'http://server').pathname, init);
    return new Response(answer.status === 204 ? null : answer.body, { status: answer.status, headers: answer.headers });
  }
}

/** A seed of one calendar, `work`, with an hour at noon today for each title. */
export function workOf(owner: string, ...titles: string[]): SeedCalendar {
  const noon = `${new Date().toISOString().slice(0, 10).replaceAll('-', '')}T120000Z`;
  const resources = Object.fromEntries(
    titles.map((title) => [
      `${title}.ics`,
      ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', 'BEGIN:VEVENT', `UID:${title}`, 'DTSTAMP:20260101T000000Z', `DTSTART:${noon}`, 'DURATION:PT1H', `SUMMARY:${title}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
    ]),
  );
  return { owner, name: 'work', displayName: 'Work', resources };
}
