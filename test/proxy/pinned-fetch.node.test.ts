import dns from 'node:dns';
import { gzipSync } from 'node:zlib';
import { assert, describe, it } from '../support/suite.ts';
import { createPinnedFetch } from '../../src/proxy/node/pinned-fetch.ts';
import type { Lookup } from '../../src/proxy/node/builtins.ts';
import { Refusal } from '../../src/proxy/refusal.ts';
import { ALICE, proxyFor, refusalOf, startUpstream } from './upstream-server.ts';

/** Answers each look-up with the next of these lists. */
function resolver(...answers: string[][]): { lookup: Lookup; asked: string[] } {
  const asked: string[] = [];
  const lookup: Lookup = (hostname, _options, callback) => {
    const addresses = answers[Math.min(asked.push(hostname), answers.length) - 1]!;
    callback(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  };
  return { lookup, asked };
}

const loopbackOnly = (address: string): boolean => address === '127.0.0.1';

const at = (upstream: { url: string }, host: string): string => upstream.url.replace('127.0.0.1', host);

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'went through',
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );
}

describe('the fetch for servers that users name', () => {
  it('goes to the address that it has looked up and checked, once', async () => {
    const upstream = await startUpstream();
    const { lookup, asked } = resolver(['127.0.0.1'], ['127.0.0.2']);
    const fetch = createPinnedFetch({ lookup, isAllowed: loopbackOnly })!;
    const response = await fetch(at(upstream, 'dav.anywhere.org') + 'x', {
      method: 'REPORT',
      headers: new Headers({ Depth: '1' }),
      body: new TextEncoder().encode('<ä/>'),
    });
    assert.equal(response.status, 207);
    assert.equal(await response.text(), '<ok/>');
    assert.deepEqual(asked, ['dav.anywhere.org']);
    const [seen] = upstream.seen;
    assert.equal(seen?.headers.host, new URL(at(upstream, 'dav.anywhere.org')).host);
    assert.equal(seen?.method, 'REPORT');
    assert.equal(seen?.headers.depth, '1');
    assert.equal(seen?.body, '<ä/>');
  });

  for (const addresses of [['127.0.0.1'], ['10.0.0.1'], ['169.254.169.254'], ['::1'], ['::ffff:127.0.0.1'], ['fd00::1'], ['8.8.8.8', '127.0.0.1'], []]) {
    it(`does not go to a name that means ${addresses.join(' and ') || 'nothing'}`, async () => {
      const upstream = await startUpstream();
      const fetch = createPinnedFetch({ lookup: resolver(addresses).lookup })!;
      assert.equal(await reasonOf(fetch(at(upstream, 'dav.anywhere.org'), {})), 'target');
      assert.equal(upstream.seen.length, 0);
    });
  }

  it('does not go to a literal address either', async () => {
    const fetch = createPinnedFetch()!;
    for (const host of ['127.0.0.1', '0x7f.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254']) {
      assert.equal(await reasonOf(fetch(`http://${host}:1/`, {})), 'target', host);
    }
  });

  it('looks names up with the system when nothing else is given', async () => {
    assert.equal(await reasonOf(createPinnedFetch()!('http://localhost:1/', {})), 'target');
  });

  it('follows no redirect, decodes gzip and gives null bodies', async () => {
    const upstream = await startUpstream(({ url }, response) => {
      if (url === '/301') response.writeHead(301, { location: '/' }).end('x');
      else if (url === '/gzip') response.writeHead(207, { 'content-encoding': 'gzip', etag: '"1"' }).end(gzipSync('<ä/>'));
      else response.writeHead(204).end();
    });
    const fetch = createPinnedFetch({ lookup: resolver(['127.0.0.1']).lookup, isAllowed: loopbackOnly })!;
    const redirect = await fetch(`${at(upstream, 'a.org')}301`, {});
    assert.equal(redirect.status, 301);
    assert.equal(redirect.headers.get('Location'), '/');
    await redirect.text();
    const zipped = await fetch(`${at(upstream, 'a.org')}gzip`, {});
    assert.equal(await zipped.text(), '<ä/>');
    assert.equal(zipped.headers.get('ETag'), '"1"');
    assert.equal((await fetch(at(upstream, 'a.org'), { method: 'DELETE' })).body, null);
  });

  it('fails where an answer breaks off, gzip included', async () => {
    const upstream = await startUpstream(({ url }, response) => {
      if (url === '/gzip') response.writeHead(207, { 'content-encoding': 'gzip' }).end(gzipSync('<x/>'.repeat(99)).subarray(0, 25));
      else response.writeHead(207, { 'content-length': '100' }).write('x', () => response.destroy());
    });
    const fetch = createPinnedFetch({ lookup: resolver(['127.0.0.1']).lookup, isAllowed: loopbackOnly })!;
    for (const path of ['plain', 'gzip']) {
      const response = await fetch(at(upstream, 'a.org') + path, {});
      assert.equal(await response.text().then(() => 'whole', () => 'broken'), 'broken', path);
    }
  });

  it('takes no encoding that was not asked for', async () => {
    const upstream = await startUpstream((_seen, response) => void response.writeHead(207, { 'content-encoding': 'br' }).end('x'));
    const fetch = createPinnedFetch({ lookup: resolver(['127.0.0.1']).lookup, isAllowed: loopbackOnly })!;
    assert.match(await reasonOf(fetch(at(upstream, 'a.org'), {})), /Content-Encoding br/);
  });

  it('is aborted by its signal', async () => {
    const asker = new AbortController();
    const upstream = await startUpstream(() => asker.abort());
    const fetch = createPinnedFetch({ lookup: resolver(['127.0.0.1']).lookup, isAllowed: loopbackOnly })!;
    assert.match(await reasonOf(fetch(at(upstream, 'a.org'), { signal: asker.signal })), /Abort/);
  });

  it('is what the proxy uses for them unless it is given another', async () => {
    const system = dns.lookup;
    const { lookup, asked } = resolver(['127.0.0.1']);
    dns.lookup = lookup as typeof dns.lookup;
    try {
      const credentials = { ...ALICE, server: 'https://dav.anywhere.org/' };
      const response = await proxyFor('https://x.example', { credentials, allowUserServers: true })('x');
      assert.equal(await refusalOf(response), '403 target');
      assert.deepEqual(asked, ['dav.anywhere.org']);
    } finally {
      dns.lookup = system;
    }
  });

  it('refuses in the words of the proxy', async () => {
    const upstream = await startUpstream();
    const credentials = { ...ALICE, server: at(upstream, 'dav.localhost.test') };
    const { lookup } = resolver(['127.0.0.1']);
    const pinned = createPinnedFetch({ lookup })!;
    const ask = proxyFor('https://x.example', { credentials, allowUserServers: true, fetch: pinned });
    assert.equal(await refusalOf(await ask('x')), '403 target');
    const open = createPinnedFetch({ lookup, isAllowed: loopbackOnly })!;
    const through = proxyFor('https://x.example', { credentials, allowUserServers: true, fetch: open });
    assert.equal((await through('x', { method: 'PROPFIND' })).status, 207);
    assert.equal(upstream.seen.length, 1);
  });
});
