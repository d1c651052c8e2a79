/** A provider whose server is the same for everybody. */
export interface ServerPreset {
  readonly id: string;
  /** Where discovery starts. */
  readonly server: string;
  /** All hosts that the provider serves CalDAV on; `*` stands for the number of a partition. */
  readonly hosts: readonly string[];
}

/** Providers that send their users on to other hosts than the one that a site names. */
export const PRESETS: readonly ServerPreset[] = [
  {
    id: 'icloud',
    server: 'https://caldav.icloud.com/',
    hosts: ['caldav.icloud.com', 'p*-caldav.icloud.com'],
  },
  {
    id: 'fastmail',
    server: 'https://caldav.fastmail.com/dav/',
    hosts: ['caldav.fastmail.com'],
  },
];

/** Whether a host is one of a pattern, whose `*` stands for one or more digits. */
export function matchesHost(pattern: string, hostname: string): boolean {
  const [before, after] = pattern.split('*') as [string, string | undefined];
  if (after === undefined) return pattern === hostname;
  return (
    hostname.startsWith(before) &&
    hostname.endsWith(after) &&
    /^\d+$/.test(hostname.slice(before.length, hostname.length - after.length))
  );
}
