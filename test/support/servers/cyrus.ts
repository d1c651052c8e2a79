import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import {
  type TestServer,
  type TestUser,
  ServerProcess,
  USERS,
  basicAuth,
  findProgram,
  freePort,
  isExecutable,
  makeFolder,
  mkcalendar,
  startAgain,
} from './test-server.ts';

export const APT_LINE =
  'apt-get install --no-install-recommends cyrus-caldav cyrus-imapd cyrus-admin sasl2-bin libsasl2-modules';

const BIN = '/usr/lib/cyrus/bin';

/** Whether Cyrus is installed and may be started (it must begin as root to become its own account). */
export function available(): boolean {
  return (
    isExecutable(`${BIN}/master`) &&
    isExecutable(`${BIN}/httpd`) &&
    findProgram('saslpasswd2') !== undefined &&
    process.getuid?.() === 0
  );
}

/** Starts Cyrus IMAP with its CalDAV module. */
export function startCyrus(): Promise<TestServer> {
  return startAgain(() => start());
}

async function start(): Promise<TestServer> {
  if (!available()) throw new Error(`Cyrus is not installed, or this is not root: ${APT_LINE}`);
  const folder = makeFolder('cyrus');
  const [imapPort, httpPort] = [await freePort(), await freePort()];
  for (const name of ['var/db', 'var/socket', 'var/proc', 'var/log', 'spool']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const conf = join(folder, 'imapd.conf');
  writeFileSync(conf, imapdConf(folder));
  writeFileSync(join(folder, 'cyrus.conf'), cyrusConf(conf, imapPort, httpPort));
  for (const { username, password } of Object.values(USERS)) {
    execFileSync('saslpasswd2', ['-p', '-c', '-f', join(folder, 'sasldb2'), '-u', 'localhost', username], {
      input: password,
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    });
  }
  execFileSync('chown', ['-R', 'cyrus:mail', folder]);
  chmodSync(folder, 0o755);
  const server = new ServerProcess(folder, `${BIN}/master`, [
    ...['-C', conf, '-M', join(folder, 'cyrus.conf'), '-p', join(folder, 'master.pid')],
    // Errors to stderr, which else go to a syslog that need not be there.
    '-D',
  ]);
  const url = `http://127.0.0.1:${httpPort}/`;
  // The first login makes a user's mailboxes; without it every DAV request is a 500.
  await server.ready('Cyrus', async () => {
    for (const user of Object.values(USERS)) await imap(imapPort, user, []);
    for (const user of Object.values(USERS)) {
      const response = await fetch(`${url}dav/calendars/user/${user.username}/`, {
        method: 'PROPFIND',
        headers: { Authorization: basicAuth(user), Depth: '0' },
        signal: AbortSignal.timeout(5000),
      });
      await response.arrayBuffer();
      if (response.status !== 207) throw new Error(`PROPFIND of the home of ${user.username}: ${response.status}`);
    }
    return true;
  });
  return {
    name: 'Cyrus',
    url,
    users: USERS,
    calendarHome: (user) => `${url}dav/calendars/user/${user}/`,
    async makeCalendar(user, name, props) {
      const calendar = `${url}dav/calendars/user/${user}/${name}/`;
      await mkcalendar(calendar, USERS[user], name, props);
      return calendar;
    },
    async shareReadOnly(calendar, owner, sharee) {
      const name = decodeURIComponent(calendar.replace(/\/$/, '').split('/').at(-1)!);
      await imap(imapPort, USERS[owner], [`SETACL "#calendars/${name}" ${sharee} lr9`]);
      await imap(imapPort, USERS[sharee], [`SUBSCRIBE "Other Users/${owner}/#calendars/${name}"`]);
      return `${url}dav/calendars/user/${sharee}/${owner}.${name}/`;
    },
    stop: () => server.stop(),
  };
}

const imapdConf = (folder: string): string => `configdirectory: ${folder}/var
defaultpartition: default
partition-default: ${folder}/spool
proc_path: ${folder}/var/proc
servername: localhost
admins: cyrus
unixhierarchysep: yes
altnamespace: yes
virtdomains: off
allowplaintext: yes
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: ${folder}/sasldb2
sasl_mech_list: PLAIN
autocreate_quota: 0
autocreate_users: anyone
delete_mode: immediate
httpmodules: caldav
caldav_realm: localhost
`;

const cyrusConf = (conf: string, imapPort: number, httpPort: number): string => `START {
  recover cmd="${BIN}/ctl_cyrusdb -C ${conf} -r"
}
SERVICES {
  imap cmd="${BIN}/imapd -C ${conf}" listen="127.0.0.1:${imapPort}" prefork=0
  http cmd="${BIN}/httpd -C ${conf}" listen="127.0.0.1:${httpPort}" prefork=1
}
EVENTS {
}
`;

/** Logs in to IMAP, gives the commands one by one and logs out; fails on the first that is not OK. */
async function imap(port: number, user: TestUser, commands: string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const lines = [`LOGIN ${user.username} ${user.password}`, ...commands, 'LOGOUT'];
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    let sent = 0;
    const end = (error?: Error): void => {
      socket.destroy();
      if (error === undefined) resolve();
      else reject(error);
    };
    socket.setTimeout(10_000, () => end(new Error(`IMAP did not answer; heard: ${heard}`)));
    socket.on('error', end);
    socket.on('close', () => end(new Error(`IMAP closed the connection; heard: ${heard}`)));
    socket.on('data', (chunk) => {
      heard += String(chunk);
      const answered = sent === 0 ? /^\* OK/m.test(heard) : new RegExp(`^a${sent} (OK|NO|BAD)`, 'm').exec(heard);
      if (!answered) return;
      if (Array.isArray(answered) && answered[1] !== 'OK') {
        end(new Error(`IMAP refused "${lines[sent - 1]}": ${heard}`));
      } else if (sent === lines.length) {
        end();
      } else {
        sent++;
        socket.write(`a${sent} ${lines[sent - 1]}\r\n`);
      }
    });
  });
}
