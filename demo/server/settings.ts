import { type CalDAVCredentials } from '../../src/proxy.ts';

/** A real server that the demo shows instead of its own. */
export interface RealServer {
  readonly server: URL;
  readonly credentials: CalDAVCredentials;
  /** What keeps this account's cache apart from others' on the same page. */
  readonly account: string;
}

export interface Settings {
  readonly port: number;
  readonly real: RealServer | undefined;
}

/** What is wrong with how the demo was started, in words for the person who did. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const USAGE = 'For a real server set all three: CALDAV_SERVER=https://dav.example.org/ CALDAV_USERNAME=… CALDAV_PASSWORD=…';

/** Reads PORT, CALDAV_SERVER, CALDAV_USERNAME and CALDAV_PASSWORD. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const { PORT, CALDAV_SERVER, CALDAV_USERNAME, CALDAV_PASSWORD } = environment;
  return { port: portFrom(PORT), real: realServerFrom(CALDAV_SERVER, CALDAV_USERNAME, CALDAV_PASSWORD) };
}

function portFrom(text: string | undefined): number {
  if (!text) return 5173;
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 65_535) {
    throw new SettingsError(`PORT is a number from 1 to 65535, not "${text}".`);
  }
  return Number(text);
}

function realServerFrom(server = '', username = '', password = ''): RealServer | undefined {
  if (server === '' && username === '' && password === '') return undefined;
  const given = { CALDAV_SERVER: server, CALDAV_USERNAME: username, CALDAV_PASSWORD: password };
  const missing = Object.entries(given).flatMap(([name, value]) => (value === '' ? [name] : []));
  if (missing.length > 0) throw new SettingsError(`${missing.join(' and ')} not set. ${USAGE}`);
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new SettingsError(`CALDAV_SERVER is an http or https URL, not "${server}". ${USAGE}`);
  }
  if (url.username || url.password) {
    throw new SettingsError('CALDAV_SERVER holds a user name or password: give them as CALDAV_USERNAME and CALDAV_PASSWORD.');
  }
  return {
    server: url,
    credentials: { type: 'basic', username, password, account: username },
    account: `${username}@${url.host}${url.pathname}`,
  };
}
