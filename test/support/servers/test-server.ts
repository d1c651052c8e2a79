import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

export type UserName = 'alice' | 'bob';

export interface TestUser {
  username: string;
  password: string;
}

export interface CalendarProps {
  displayname?: string;
  /** `#RRGGBB` or `#RRGGBBAA`. */
  color?: string;
  /** Component names; left out: the server's default. */
  components?: string[];
}

/** A real CalDAV server on a free port of 127.0.0.1, with two users and nothing in it. */
export interface TestServer {
  name: string;
  /** Base URL, ends with a slash. */
  url: string;
  users: Record<UserName, TestUser>;
  /** Absolute URL of a user's calendar home, ends with a slash. */
  calendarHome(user: UserName): string;
  /** Makes a calendar whose last path segment is `name`; gives its absolute URL. */
  makeCalendar(user: UserName, name: string, props?: CalendarProps): Promise<string>;
  /** Lets another user read a calendar; gives the absolute URL under which that user sees it. Absent: the server cannot. */
  shareReadOnly?(calendar: string, owner: UserName, sharee: UserName): Promise<string>;
  stop(): Promise<void>;
}

export const USERS: Record<UserName, TestUser> = {
  alice: { username: 'alice', password: 'secret' },
  bob: { username: 'bob', password: 'secret' },
};

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first executable of that name in the usual folders. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/bin', '/usr/sbin', '/usr/local/bin'];
  return folders.filter(Boolean).map((folder) => join(folder, name)).find(isExecutable);
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Starts a server, and once more if that fails: between the choice of a port and its use another may take it. */
export async function startAgain<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch {
    return start();
  }
}

/** A fresh folder that other accounts of the machine may enter (Cyrus gives up root). */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `dayflow-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/** A server's process with its children, its folder and its log. */
export class ServerProcess {
  readonly folder: string;
  #log = '';
  #ended: string | undefined;
  readonly #child: ChildProcess;
  readonly #onExit = (): void => this.#kill('SIGKILL');

  constructor(folder: string, command: string, args: string[], env: Record<string, string> = {}) {
    this.folder = folder;
    this.#child = spawn(command, args, {
      cwd: folder,
      // A group of its own, so that the workers that a server forks end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8', ...env },
    });
    const keep = (chunk: unknown): void => {
      this.#log = (this.#log + String(chunk)).slice(-20_000);
    };
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    this.#child.on('error', (error) => (this.#ended = error.message));
    this.#child.on('exit', (code, signal) => (this.#ended = `exit ${String(code ?? signal)}`));
    process.once('exit', this.#onExit);
  }

  get log(): string {
    return this.#log;
  }

  /** Polls until `probe` says yes; fails with the server's log. */
  async ready(name: string, probe: () => Promise<boolean>, seconds = 30): Promise<void> {
    let last = '';
    for (const end = Date.now() + seconds * 1000; Date.now() < end && this.#ended === undefined; ) {
      try {
        if (await probe()) return;
        last = 'the probe said no';
      } catch (error) {
        last = String((error as Error).cause ?? error);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { log } = this;
    const why = this.#ended ?? last;
    await this.stop();
    throw new Error(`${name} did not start (${why}). Its log:\n${log || '(empty)'}`);
  }

  /** Ends the server and its children and removes its folder. */
  async stop(): Promise<void> {
    process.removeListener('exit', this.#onExit);
    if (this.#ended === undefined) {
      const exited = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
      this.#kill('SIGTERM');
      const hurry = setTimeout(() => this.#kill('SIGKILL'), 3000);
      await exited;
      clearTimeout(hurry);
    }
    this.#kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }

  #kill(signal: 'SIGTERM' | 'SIGKILL'): void {
    try {
      if (this.#child.pid !== undefined) process.kill(-this.#child.pid, signal);
    } catch {
      // The group is gone already.
    }
  }
}

export function basicAuth(user: TestUser): string {
  return `Basic ${Buffer.from(`${user.username}:${user.password}`).toString('base64')}`;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * MKCALENDAR (RFC 4791 section 5.3.1), always with a displayname: an empty body crashes some servers.
 * Properties that a server drops there are set by PROPPATCH afterwards.
 */
export async function mkcalendar(url: string, user: TestUser, name: string, props: CalendarProps = {}): Promise<void> {
  const set = [`<D:displayname>${escapeXml(props.displayname ?? name)}</D:displayname>`];
  if (props.components !== undefined) {
    const comps = props.components.map((component) => `<C:comp name="${component}"/>`).join('');
    set.push(`<C:supported-calendar-component-set>${comps}</C:supported-calendar-component-set>`);
  }
  const color = props.color === undefined ? '' : `<I:calendar-color>${escapeXml(props.color)}</I:calendar-color>`;
  const namespaces = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:I="http://apple.com/ns/ical/"';
  const send = async (method: string, body: string): Promise<void> => {
    const response = await fetch(url, {
      method,
      headers: { Authorization: basicAuth(user), 'Content-Type': 'application/xml; charset=utf-8' },
      body: `<?xml version="1.0" encoding="utf-8"?>${body}`,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  };
  await send(
    'MKCALENDAR',
    `<C:mkcalendar ${namespaces}><D:set><D:prop>${set.join('')}${color}</D:prop></D:set></C:mkcalendar>`,
  );
  if (color !== '') {
    await send(
      'PROPPATCH',
      `<D:propertyupdate ${namespaces}><D:set><D:prop>${color}</D:prop></D:set></D:propertyupdate>`,
    );
  }
}
