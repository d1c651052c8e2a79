import { createCalDAVServer, type CalDAVServer, type CalDAVServiceOptions } from '../../../demo/caldav-server/index.ts';
import { mkcalendar, type TestServer, USERS } from './test-server.ts';

/** The server in memory, with its log and its faults at hand. */
export interface EmbeddedTestServer extends TestServer {
  readonly server: CalDAVServer;
}

/** Starts the embedded server on a free port: alice and bob, and nothing in it unless `seed` says so. */
export async function startEmbedded(options: CalDAVServiceOptions = {}): Promise<EmbeddedTestServer> {
  const server = createCalDAVServer(options);
  const url = await server.listen();
  return {
    name: 'the embedded server',
    server,
    url,
    users: USERS,
    calendarHome: (user) => `${url}calendars/${user}/`,
    async makeCalendar(user, name, props) {
      const calendar = `${url}calendars/${user}/${encodeURIComponent(name)}/`;
      await mkcalendar(calendar, USERS[user], name, props);
      return calendar;
    },
    async shareReadOnly(calendar, owner, sharee) {
      const name = decodeURIComponent(calendar.replace(/\/$/, '').split('/').at(-1) ?? '');
      return new URL(server.share(owner, name, sharee), url).href;
    },
    stop: () => server.close(),
  };
}
