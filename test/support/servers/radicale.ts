import { appendFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import {
  type TestServer,
  ServerProcess,
  USERS,
  basicAuth,
  findProgram,
  freePort,
  makeFolder,
  mkcalendar,
  startAgain,
} from './test-server.ts';

export const APT_LINE = 'apt-get install --no-install-recommends radicale python3-tz';

/** Whether Radicale is installed. */
export function available(): boolean {
  return findProgram('radicale') !== undefined;
}

/**
 * Starts Radicale.
 *
 * @param options.prefix such as `/dav`: the server stands behind a reverse proxy that serves it there
 */
export function startRadicale(options: { prefix?: string } = {}): Promise<TestServer> {
  return startAgain(() => start(options));
}

async function start(options: { prefix?: string }): Promise<TestServer> {
  const program = findProgram('radicale');
  if (program === undefined) throw new Error(`Radicale is not installed: ${APT_LINE}`);
  const folder = makeFolder('radicale');
  const port = await freePort();
  const rights = join(folder, 'rights');
  writeFileSync(join(folder, 'users'), Object.values(USERS).map((user) => `${user.username}:${user.password}\n`).join(''));
  writeFileSync(rights, RIGHTS);
  writeFileSync(
    join(folder, 'config'),
    `[server]
hosts = 127.0.0.1:${port}
max_connections = 40
[auth]
type = htpasswd
htpasswd_filename = ${folder}/users
htpasswd_encryption = plain
delay = 0
[rights]
type = from_file
file = ${rights}
[storage]
filesystem_folder = ${folder}/collections
[web]
type = none
`,
  );
  const server = new ServerProcess(folder, program, ['--config', join(folder, 'config')]);
  await server.ready('Radicale', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'OPTIONS', signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.headers.get('DAV') !== null || response.status === 401;
  });
  // The login makes a user's principal collection.
  for (const user of Object.values(USERS)) {
    await fetch(`http://127.0.0.1:${port}/${user.username}/`, {
      method: 'PROPFIND',
      headers: { Authorization: basicAuth(user), Depth: '0' },
    }).then((response) => response.arrayBuffer());
  }
  const front = options.prefix === undefined ? undefined : await startPrefix(port, options.prefix);
  const url = front?.url ?? `http://127.0.0.1:${port}/`;
  let shares = 0;
  return {
    name: 'Radicale',
    url,
    users: USERS,
    calendarHome: (user) => `${url}${user}/`,
    async makeCalendar(user, name, props) {
      const calendar = `${url}${user}/${name}/`;
      await mkcalendar(calendar, USERS[user], name, props);
      return calendar;
    },
    // Radicale reads its rights anew with every request.
    async shareReadOnly(calendar, _owner, sharee) {
      const path = decodeURIComponent(calendar.slice(url.length)).replace(/\/$/, '');
      appendFileSync(rights, `[share-${++shares}]\nuser: ${sharee}\ncollection: ${path}\npermissions: r\n`);
      return calendar;
    },
    async stop() {
      await front?.stop();
      await server.stop();
    },
  };
}

const RIGHTS = `[root]
user: .+
collection:
permissions: R
[principal]
user: .+
collection: {user}
permissions: RW
[calendars]
user: .+
collection: {user}/[^/]+
permissions: rw
`;

/** A reverse proxy that serves Radicale below a path, as its documentation has it (`X-Script-Name`). */
async function startPrefix(target: number, prefix: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const proxy = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    if (!path.startsWith(`${prefix}/`)) {
      outgoing.writeHead(404).end('Not here.');
      return;
    }
    const forward = request(
      {
        host: '127.0.0.1',
        port: target,
        method: incoming.method,
        path: path.slice(prefix.length),
        headers: { ...incoming.headers, 'x-script-name': prefix },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forward.on('error', (error) => outgoing.writeHead(502).end(error.message));
    incoming.pipe(forward);
  });
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}${prefix}/`,
    stop: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
