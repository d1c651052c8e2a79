import { request } from 'node:http';
import { after, assert, before, describe, it } from '../support/suite.ts';
import { type Demo, startDemo } from '../../demo/server/start-demo.ts';
import { Client } from '../contract/client.ts';
import { freePort } from '../support/servers/test-server.ts';
import { startEmbedded } from '../support/servers/embedded.ts';

/** fetch sets Host itself, so this asks by hand. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.on('error', reject).end();
  });
}

function throughProxy(demo: Demo, path: string, url: string, method: string, headers: Record<string, string> = {}) {
  return fetch(new URL(path, demo.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ url, init: { method, headers } }),
  });
}

describe('the demo', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo({ port: await freePort(), real: undefined });
  });
  after(() => demo.close());

  it('serves the page with the signed-in account', async () => {
    const page = await (await fetch(demo.url)).text();
    assert.include(page, '<dayflow-caldav-source proxy="/api/caldav" account="alice">');
  });

  it('shows a resource to a plain HTTP request beside the proxy', async () => {
    const url = new URL('/dav/calendars/alice/work/', demo.url).href;
    const client = new Client({ username: 'alice', password: 'secret' });
    const row = (await client.propfind(url, '1', '<D:getetag/>')).find(({ path }) => path.includes('customer-workshop'));
    const reply = await client.request('GET', new URL(row?.href ?? '', url).href);
    assert.include(reply.text, 'SUMMARY:Customer workshop');
    const proxied = await throughProxy(demo, '/api/caldav', row?.href ?? '', 'GET');
    assert.equal(await proxied.text(), reply.text);
  });

  it('gives each proxy its own account, and neither the other’s calendars', async () => {
    for (const [path, own, other] of [
      ['/api/caldav', 'alice', 'bob'],
      ['/api/caldav/bob', 'bob', 'alice'],
    ] as const) {
      const principal = await throughProxy(demo, path, '/.well-known/caldav', 'PROPFIND', { Depth: '0' });
      assert.include(await principal.text(), `/dav/principals/${own}/`);
      assert.equal((await throughProxy(demo, path, `/dav/calendars/${other}/`, 'PROPFIND', { Depth: '0' })).status, 403);
    }
  });

  it('refuses requests under another host’s name, in every part', async () => {
    for (const path of ['', 'api/caldav', 'dav/', 'page.css', 'dist/x.js']) {
      assert.equal(await statusFor(demo.url + path, 'evil.example'), 403, path);
      assert.equal(await statusFor(demo.url + path, `127.0.0.1.evil.example:${new URL(demo.url).port}`), 403, path);
    }
    assert.equal(await statusFor(demo.url, `localhost:${new URL(demo.url).port}`), 200);
  });

  it('takes the next free port', async () => {
    const { port } = new URL(demo.url);
    const second = await startDemo({ port: Number(port), real: undefined });
    await second.close();
    assert.isAbove(Number(new URL(second.url).port), Number(port));
  });

  it('shows a real server, under an account of its own', async () => {
    const real = await startEmbedded({ base: '/' });
    await real.makeCalendar('alice', 'only-there');
    const second = await startDemo({
      port: Number(new URL(demo.url).port),
      real: {
        server: new URL(real.url),
        credentials: { type: 'basic', username: 'alice', password: 'secret', account: 'alice' },
        account: 'alice@"real"',
      },
    });
    try {
      assert.include(await (await fetch(second.url)).text(), 'account="alice@&#34;real&#34;"');
      const listing = await throughProxy(second, '/api/caldav', '/calendars/alice/', 'PROPFIND', { Depth: '1' });
      assert.include(await listing.text(), '/calendars/alice/only-there/');
      assert.equal((await fetch(new URL('/dav/', second.url))).status, 404);
    } finally {
      await second.close();
      await real.stop();
    }
  });
});
