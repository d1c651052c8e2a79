import { join } from 'node:path';
import { type TestServer, ServerProcess, USERS, findProgram, freePort, makeFolder, mkcalendar, startAgain } from './test-server.ts';

export const APT_LINE = 'apt-get install --no-install-recommends xandikos';

/** Whether Xandikos is installed. */
export function available(): boolean {
  return findProgram('xandikos') !== undefined;
}

/** Starts Xandikos. It asks no one for a password and has one principal a process: alice. */
export function startXandikos(): Promise<TestServer> {
  return startAgain(() => start());
}

async function start(): Promise<TestServer> {
  const program = findProgram('xandikos');
  if (program === undefined) throw new Error(`Xandikos is not installed: ${APT_LINE}`);
  const folder = makeFolder('xandikos');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const server = new ServerProcess(folder, program, [
    ...['-l', '127.0.0.1', '-p', String(port), '-d', join(folder, 'collections')],
    ...['--current-user-principal=/alice/', '--autocreate', '--defaults'],
  ]);
  await server.ready('Xandikos', async () => {
    const response = await fetch(`${url}alice/calendars/`, {
      method: 'PROPFIND',
      headers: { Depth: '0' },
      signal: AbortSignal.timeout(2000),
    });
    await response.arrayBuffer();
    return response.status === 207;
  });
  return {
    name: 'Xandikos',
    url,
    users: USERS,
    calendarHome: (user) => `${url}${user}/calendars/`,
    async makeCalendar(user, name, props) {
      const calendar = `${url}${user}/calendars/${name}/`;
      await mkcalendar(calendar, USERS[user], name, props);
      return calendar;
    },
    stop: () => server.stop(),
  };
}
