import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import process from 'node:process';
import { available } from '../../test/support/servers/cyrus.ts';
import { measureInBrowser } from './in-browser.ts';
import { type Row, type Step, measureInNode } from './in-node.ts';
import { startLoaded } from './loaded-server.ts';
import type { Figure } from '../median.ts';

// `npm run bench:sync [-- node|browser]`: one Cyrus calendar of 5,000 events, held by the engine and by others, in
// Node and on a page. Times are medians; the machine's other work shows in them.
const EVENTS = 5000;
const REPEATS = 3;

if (!available()) {
  console.error('Cyrus is not installed, or this is not root.');
  process.exit(1);
}
const [, , only] = process.argv;
const loaded = await startLoaded(EVENTS);
try {
  const { meanBytes } = loaded;
  console.log(`${EVENTS} events of ${meanBytes} bytes on average; medians of ${REPEATS}; Node ${process.versions.node}`);
  const figures: Record<string, unknown> = { cores: cpus().length, events: EVENTS, meanBytes, repeats: REPEATS, node: process.versions.node, at: new Date().toISOString() };
  if (only !== 'browser') {
    const rows = await measureInNode(loaded, REPEATS);
    figures['clients'] = rows;
    console.log('wall ms / CPU ms / requests / kB');
    console.table(Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, cells(row)])));
  }
  if (only !== 'node') {
    const { browser, ...visits } = await measureInBrowser(loaded, REPEATS);
    figures['browser'] = { browser, ...visits };
    console.log(`${browser}: ms since the element was defined, and 10,000 host events`);
    console.table({ 'first visit': rounded(visits.firstVisit), 'warm cache': rounded(visits.warmVisit) });
    console.table({ '10,000 host events': rounded(visits.mounts) });
  }
  console.log(`${cpus().length} cores; load average ${loadavg()[0]!.toFixed(1)}`);
  figures['loadAverage'] = loadavg();
  const folder = new URL('../../.cache/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('bench-sync.json', folder), `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await loaded.server.stop();
}
process.exit();

function cells(row: Row): Record<string, string> {
  if ('failed' in row) return { 'first load': row.failed };
  const cell = ({ wall, cpu, requests, bytes }: Figure<Step>): string => [wall, cpu, requests, bytes / 1024].map(Math.round).join(' / ');
  return { 'first load': cell(row.load), 'nothing changed': cell(row.unchanged), '5 changed, 2 new, 3 deleted': cell(row.delta) };
}

function rounded<T extends object>(figure: Figure<T>): Record<string, number> {
  return Object.fromEntries(Object.entries(figure).map(([name, value]) => [name, Math.round(value as number)]));
}
