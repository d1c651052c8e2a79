// Runs the quick start of README.md as it stands there.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { startEmbedded } from '../support/servers/embedded.ts';
import type { TestServer } from '../support/servers/test-server.ts';
import { blocksIn, withEntries } from './blocks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const blocks = blocksIn(readFileSync(join(root, 'README.md'), 'utf8'));

let server: TestServer;
let folder: string;
let site: ChildProcess;
let url: string;

before(async () => {
  server = await startEmbedded();
  await server.makeCalendar('alice', 'diary', { displayname: 'Diary' });
  folder = mkdtempSync(join(tmpdir(), 'dayflow-readme-'));
  for (const { name, code } of blocks) {
    if (name !== undefined) writeFileSync(join(folder, name), withEntries(code, (entry) => new URL(`../../src/${entry}.ts`, import.meta.url).href));
  }
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'dayflow-calendar'), 'dir');
  const port = await freePort();
  const { username, password } = server.users.alice;
  const env = { ...process.env, PORT: String(port), CALDAV_SERVER: server.url, CALDAV_USERNAME: username, CALDAV_PASSWORD: password, NODE_OPTIONS: '' };
  site = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server.mjs'], { cwd: folder, env, stdio: 'inherit' });
  url = `http://127.0.0.1:${port}/`;
  await answered(url);
});
after(async () => {
  site.kill();
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answered(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('The quick start does not answer.');
}

describe('the quick start of README.md', { timeout: 30_000 }, () => {
  it('serves the page and the script', async () => {
    const page = await fetch(url);
    assert.match(await page.text(), /<dayflow-caldav-source proxy="\/api\/caldav">/);
    assert.match(page.headers.get('Content-Type') ?? '', /text\/html/);
    const script = await fetch(`${url}dist/dayflow-calendar.min.js`);
    assert.equal(script.headers.get('Content-Type'), 'text/javascript');
  });

  it('asks the server with the credentials that the page does not have', async () => {
    const body = '<propfind xmlns="DAV:"><prop><displayname/></prop></propfind>';
    const response = await fetch(`${url}api/caldav`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ url: 'calendars/alice/', init: { method: 'PROPFIND', headers: { Depth: '1' }, body } }),
    });
    assert.equal(response.status, 207);
    assert.match(await response.text(), /Diary/);
  });

  it('serves no other file', async () => {
    for (const path of ['server.mjs', 'dist/../package.json', 'dist/%2e%2e/package.json', 'dist/elements/x.js']) {
      assert.match(await (await fetch(url + path)).text(), /<dayflow-calendar/, path);
    }
  });
});
