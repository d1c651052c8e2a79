import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A library in the benchmark. */
export interface Library {
  readonly name: string;
  /** The module of its page. */
  readonly page: URL;
  /** The package.json that says its version. */
  readonly manifest?: URL;
}

const PEERS = new URL('./peers/', import.meta.url);

const peer = (name: string, page: string, manifest: string): Library => ({
  name,
  page: new URL(page, PEERS),
  manifest: new URL(`node_modules/${manifest}/package.json`, PEERS),
});

export const BARE: Library = { name: 'bare <div>s', page: new URL('./libraries/bare.ts', import.meta.url) };

export const OURS: Library = {
  name: 'dayflow-calendar',
  page: new URL('./libraries/dayflow.ts', import.meta.url),
  manifest: new URL('../../package.json', import.meta.url),
};

export const LIBRARIES: readonly Library[] = [
  BARE,
  OURS,
  peer('FullCalendar', 'fullcalendar.ts', 'fullcalendar'),
  peer('Event Calendar', 'event-calendar.ts', '@event-calendar/core'),
  peer('Toast UI Calendar', 'toast-ui.ts', '@toast-ui/calendar'),
  peer('Schedule-X', 'schedule-x.ts', '@schedule-x/calendar'),
];

/** The name with its version. */
export async function titleOf({ name, manifest }: Library): Promise<string> {
  if (manifest === undefined) return name;
  return `${name} ${(JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version}`;
}

/** Installs the peers where they are not: they are no part of the project's own packages. */
export async function installPeers(): Promise<void> {
  const folder = fileURLToPath(PEERS);
  if (existsSync(`${folder}node_modules`)) return;
  console.log('Installing the calendars to compare with …');
  await promisify(execFile)('npm', ['ci'], { cwd: folder });
}
