// Runs the examples of docs/headless.md as they stand there, each in a process of its own, against a server.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'node:test';
import { startEmbedded } from '../support/servers/embedded.ts';
import type { TestServer } from '../support/servers/test-server.ts';
import { blocksIn, withEntries } from './blocks.ts';

const examples = blocksIn(readFileSync(new URL('../../docs/headless.md', import.meta.url), 'utf8')).filter(({ name }) => name?.endsWith('.mjs'));
const entry = (name: string): string => new URL(`../../src/${name === 'caldav' ? 'caldav.node' : name}.ts`, import.meta.url).href;

let server: TestServer;
let folder: string;

before(async () => {
  server = await startEmbedded();
  await server.makeCalendar('alice', 'diary', { displayname: 'Diary' });
  folder = mkdtempSync(join(tmpdir(), 'dayflow-docs-'));
  for (const { name, code } of examples) writeFileSync(join(folder, name!), withEntries(code, entry));
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

/** What an example prints. */
async function run(name: string): Promise<string[]> {
  const { username, password } = server.users.alice;
  const env = { ...process.env, CALDAV_SERVER: server.url, CALDAV_USERNAME: username, CALDAV_PASSWORD: password, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', pathToFileURL(join(folder, name)).pathname], { env, timeout: 20_000 });
  return stdout.trim().split(/\r?\n/);
}

describe('the examples of docs/headless.md', { timeout: 60_000 }, () => {
  it('are all run here', () => {
    const names = examples.map(({ name }) => name);
    assert.deepEqual(names, ['sign-in.mjs', 'events.mjs', 'changes.mjs', 'attach.mjs', 'source.mjs', 'icalendar.mjs']);
  });

  it('create, read, update and delete an event', async () => {
    assert.deepEqual(await run('events.mjs'), ['Review 2026-11-24T14:00:00+00:00[Europe/Lisbon]']);
  });

  it('tell what is new', async () => {
    assert.deepEqual(await run('changes.mjs'), ['complete: true', 'new: fair-2026']);
  });

  it('fill a calendar', async () => {
    assert.deepEqual(await run('attach.mjs'), ['added: 1', 'Diary', 'idle']);
  });

  it('write through an outbox', async () => {
    assert.deepEqual(await run('source.mjs'), ['in the outbox: Breakfast', 'on the server: Breakfast']);
  });

  it('read, expand and patch iCalendar', async () => {
    const lines = await run('icalendar.mjs');
    assert.deepEqual(lines.slice(0, 3), [
      'Stand-up true 0',
      '2026-11-23T09:00:00+00:00[Europe/Lisbon]',
      '2026-11-25T09:00:00+00:00[Europe/Lisbon]',
    ]);
    for (const line of ['SUMMARY:Daily', 'LOCATION:Room 1', 'SEQUENCE:1', 'DURATION:PT15M']) assert.ok(lines.includes(line), line);
    assert.ok(!lines.some((line) => line.startsWith('RRULE')));
  });
});
