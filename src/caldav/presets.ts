/** A provider whose server is the same for everybody. */
export interface ProviderPreset {
  readonly id: string;
  /** Where discovery starts. */
  readonly server: string;
  /** All hosts that the provider serves CalDAV on; `*` stands for the number of a partition. */
  readonly hosts: readonly string[];
}

/** iCloud's server. It wants a password made for one app, and moves each account to a host of its own. */
export const ICLOUD_CALDAV_SERVER = 'https://caldav.icloud.com/';

/** Providers by name; the proxy keeps the same table. */
export const PROVIDERS: readonly ProviderPreset[] = [
  { id: 'icloud', server: ICLOUD_CALDAV_SERVER, hosts: ['caldav.icloud.com', 'p*-caldav.icloud.com'] },
  { id: 'fastmail', server: 'https://caldav.fastmail.com/dav/', hosts: ['caldav.fastmail.com'] },
];

/** What `createCalDAVAdapter` takes beside `fetch`. */
export interface CalendarHomeConfig {
  readonly calendarHomeUrl: string;
}

/** @param host such as `https://cloud.example.com`; @param username the user's name, not the mail address */
export function nextcloudConfig(host: string, username: string): CalendarHomeConfig {
  return { calendarHomeUrl: `${nextcloudServer(host)}calendars/${encodeURIComponent(username)}/` };
}

/** @param host such as `https://radicale.example.com`, with the path under which Radicale is served */
export function radicaleConfig(host: string, username: string): CalendarHomeConfig {
  return { calendarHomeUrl: `${trimmed(host)}/${encodeURIComponent(username)}/` };
}

/** @param host `https://caldav.fastmail.com`, with or without `/dav`; @param username the mail address */
export function fastmailConfig(host: string, username: string): CalendarHomeConfig {
  return { calendarHomeUrl: `${fastmailServer(host)}calendars/user/${encodeURIComponent(username)}/` };
}

/** Where the calendars of a named provider are looked for. */
export interface ProviderLocation {
  readonly server: string;
  /** Known without discovery. */
  readonly calendarHome?: string | undefined;
}

const HOSTED: Readonly<Record<string, { server(host: string): string; home(host: string, username: string): CalendarHomeConfig }>> = {
  nextcloud: { server: nextcloudServer, home: nextcloudConfig },
  radicale: { server: (host) => `${trimmed(host)}/`, home: radicaleConfig },
  fastmail: { server: fastmailServer, home: fastmailConfig },
};

/**
 * Where to look for the calendars of a provider.
 *
 * @param host of a provider that people host themselves
 * @param username names the calendar home where the provider has a rule for it, so that no discovery is needed
 * @throws TypeError when the provider is not known, or needs a host
 */
export function providerLocation(provider: string, host?: string, username?: string): ProviderLocation {
  const preset = PROVIDERS.find(({ id }) => id === provider);
  const hosted = HOSTED[provider];
  if (preset === undefined && hosted === undefined) {
    const known = [...new Set([...PROVIDERS.map(({ id }) => id), ...Object.keys(HOSTED)])].join(', ');
    throw new TypeError(`"${provider}" is no known provider: use one of ${known}, or give the server's URL.`);
  }
  const where = host ?? preset?.server;
  if (where === undefined) throw new TypeError(`The provider "${provider}" needs a host, such as https://cloud.example.com.`);
  if (hosted === undefined) return { server: where };
  const server = hosted.server(where);
  return username === undefined ? { server } : { server, calendarHome: hosted.home(where, username).calendarHomeUrl };
}

function nextcloudServer(host: string): string {
  return `${trimmed(host).replace(/\/remote\.php(\/dav)?$/, '')}/remote.php/dav/`;
}

function fastmailServer(host: string): string {
  return `${trimmed(host).replace(/\/dav$/, '')}/dav/`;
}

/** Without the slash at its end, with https where no scheme is named. */
function trimmed(host: string): string {
  const bare = host.trim().replace(/\/+$/, '');
  return /^https?:\/\//i.test(bare) ? bare : `https://${bare}`;
}
