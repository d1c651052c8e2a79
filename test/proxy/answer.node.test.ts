import { gzipSync } from 'node:zlib';
import { assert, describe, it } from '../support/suite.ts';
import { type Answer, proxyFor, refusalOf, startUpstream } from './upstream-server.ts';

const answering =
  (status: number, headers: Record<string, string>, body: string | Buffer = ''): Answer =>
  (_seen, response) =>
    void response.writeHead(status, headers).end(body);

describe('answers', () => {
  it('carry the headers that CalDAV needs and no others', async () => {
    const passed = {
      'content-type': 'text/calendar; charset=utf-8',
      etag: '"a-1"',
      'schedule-tag': '"s-1"',
      dav: '1, 3, calendar-access',
      location: '/alice/work/1.ics',
      'retry-after': '120',
      'last-modified': 'Sat, 21 Nov 2026 10:00:00 GMT',
    };
    const others = {
      'set-cookie': 'session=1',
      'www-authenticate': 'Basic realm="x"',
      'access-control-allow-origin': '*',
      'dayflow-proxy-error': 'target',
      'dayflow-account': 'somebody',
      'dayflow-final-url': 'https://evil.tld/',
      'cache-control': 'public, max-age=3600',
      'content-security-policy': 'default-src *',
      'clear-site-data': '"*"',
      refresh: '0; url=https://evil.tld',
      link: '<https://evil.tld>; rel=preload',
      server: 'x',
      'x-own': '1',
      expires: 'Wed, 25 Nov 2026 10:00:00 GMT',
    };
    const upstream = await startUpstream(answering(200, { ...passed, ...others }, 'x'));
    const { headers } = await proxyFor(upstream.url)('x', { method: 'GET' });
    for (const [name, value] of Object.entries(passed)) assert.equal(headers.get(name), value, name);
    for (const [name, value] of Object.entries(others)) assert.notEqual(headers.get(name), value, name);
    assert.deepEqual([...headers.keys()].sort(), [
      ...Object.keys(passed),
      'cache-control', 'content-security-policy', 'dayflow-account', 'dayflow-final-url', 'x-content-type-options',
    ].sort());
  });

  it('are neither cached, sniffed nor run, refusals included', async () => {
    const upstream = await startUpstream();
    const ask = proxyFor(upstream.url);
    for (const response of [await ask('x'), await ask('https://evil.tld/')]) {
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(response.headers.get('Content-Security-Policy'), "default-src 'none'; sandbox");
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
    }
  });

  for (const [type, expected] of [
    ['text/html', 'text/plain'],
    ['text/html; charset=iso-8859-1', 'text/plain; charset=iso-8859-1'],
    ['Text/HTML;charset=utf-8', 'text/plain;charset=utf-8'],
    ['image/svg+xml', 'text/plain'],
    ['application/xhtml+xml; charset=utf-8', 'text/plain; charset=utf-8'],
    ['application/xml', 'application/xml'],
    ['text/calendar; component=vevent', 'text/calendar; component=vevent'],
  ] as const) {
    it(`of type ${type} are ${expected} for the page`, async () => {
      const upstream = await startUpstream(answering(200, { 'content-type': type }, '<script>'));
      assert.equal((await proxyFor(upstream.url)('x')).headers.get('Content-Type'), expected);
    });
  }

  it('without a type get none', async () => {
    const upstream = await startUpstream(answering(207, {}, '<x/>'));
    assert.equal((await proxyFor(upstream.url)('x')).headers.get('Content-Type'), null);
  });

  it('pass bytes, whatever they are', async () => {
    const bytes = Buffer.from(Array.from({ length: 1024 }, (_, index) => (index * 7) % 256));
    const upstream = await startUpstream(answering(200, { 'content-type': 'text/calendar; charset=utf-8' }, bytes));
    const response = await proxyFor(upstream.url)('x', { method: 'GET' });
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes);
  });

  it('are decoded from gzip, and say nothing of it', async () => {
    const text = '<multistatus/>'.repeat(1000);
    const zipped = gzipSync(text);
    const headers = { 'content-encoding': 'gzip', 'content-length': String(zipped.byteLength) };
    const upstream = await startUpstream(answering(207, headers, zipped));
    const response = await proxyFor(upstream.url)('x', { method: 'REPORT' });
    assert.equal(await response.text(), text);
    assert.equal(response.headers.get('Content-Encoding'), null);
    assert.equal(response.headers.get('Content-Length'), null);
  });

  for (const status of [204, 205, 304]) {
    it(`of status ${status} have no body`, async () => {
      const upstream = await startUpstream(answering(status, { etag: '"1"' }));
      const response = await proxyFor(upstream.url)('x', { method: 'DELETE' });
      assert.equal(response.status, status);
      assert.equal(response.body, null);
      assert.equal(response.headers.get('ETag'), '"1"');
    });
  }

  for (const status of [200, 201, 207, 400, 403, 404, 405, 409, 410, 412, 415, 423, 429, 500, 503, 507]) {
    it(`of status ${status} are the server's own`, async () => {
      const upstream = await startUpstream(answering(status, { 'content-type': 'text/plain' }, 'said'));
      const response = await proxyFor(upstream.url)('x', { method: 'PUT', body: 'x' });
      assert.equal(response.status, status);
      assert.equal(response.headers.get('DayFlow-Proxy-Error'), null);
      assert.equal(await response.text(), 'said');
    });
  }

  it("of status 401 are the site's trouble and not the page's", async () => {
    const upstream = await startUpstream(answering(401, { 'www-authenticate': 'Basic realm="x"' }, 'no'));
    const response = await proxyFor(upstream.url)('x');
    assert.equal(response.headers.get('WWW-Authenticate'), null);
    assert.equal(await refusalOf(response), '502 upstream-unauthorized');
  });

  it('say which URL they are of', async () => {
    const upstream = await startUpstream();
    const response = await proxyFor(`${upstream.url}dav/`)('a/../b#c');
    assert.equal(response.headers.get('DayFlow-Final-URL'), `${upstream.url}dav/b`);
  });

  it('that break off are no answers', async () => {
    const upstream = await startUpstream((_seen, response) => {
      response.writeHead(207, { 'content-length': '1000' });
      response.write('<multistatus>', () => response.destroy());
    });
    assert.equal(await refusalOf(await proxyFor(upstream.url)('x')), '502 unreachable');
  });
});

describe('redirects', () => {
  for (const status of [301, 302, 307, 308]) {
    it(`of status ${status} keep method, headers and body`, async () => {
      const upstream = await startUpstream((seen, response) => {
        if (seen.url === '/from') response.writeHead(status, { location: '/to' }).end('moved');
        else response.writeHead(207).end('<here/>');
      });
      const ask = proxyFor(upstream.url);
      const response = await ask('from', { method: 'REPORT', headers: { Depth: '1', 'Content-Type': 'text/xml' }, body: '<query/>' });
      assert.equal(await response.text(), '<here/>');
      assert.equal(response.headers.get('DayFlow-Final-URL'), `${upstream.url}to`);
      const [first, second] = upstream.seen;
      assert.equal(second?.url, '/to');
      for (const key of ['method', 'body'] as const) assert.equal(second?.[key], first?.[key]);
      for (const name of ['depth', 'authorization', 'content-type', 'accept-encoding']) {
        assert.equal(second?.headers[name], first?.headers[name], name);
      }
    });
  }

  it('of status 303 are refused: they answer another question', async () => {
    const upstream = await startUpstream(answering(303, { location: '/x' }));
    assert.equal(await refusalOf(await proxyFor(upstream.url)('x')), '502 redirect');
    assert.equal(upstream.seen.length, 1);
  });

  it('are followed five times and no more', async () => {
    const upstream = await startUpstream((seen, response) => {
      const left = Number(seen.url.slice(1));
      if (left === 0) response.writeHead(207).end();
      else response.writeHead(301, { location: `/${left - 1}` }).end();
    });
    const ask = proxyFor(upstream.url);
    assert.equal((await ask('5')).status, 207);
    assert.equal(upstream.seen.length, 6);
    assert.equal(await refusalOf(await ask('6')), '502 redirect');
    assert.equal(upstream.seen.length, 12);
  });

  it('lead nowhere that the page could not have asked', async () => {
    const other = await startUpstream();
    const places = [
      other.url,
      `//${new URL(other.url).host}/dav/`,
      '/elsewhere/',
      '/dav/%252e%252e/x',
      '..%2f..%2f',
      'ftp://x/',
      'http://[',
      'https://alice:secret@127.0.0.1/dav/',
    ];
    const upstream = await startUpstream((seen, response) => {
      response.writeHead(302, { location: places[Number(seen.url.split('/').at(-1))]! }).end();
    });
    const ask = proxyFor(`${upstream.url}dav/`);
    for (const [index, place] of places.entries()) assert.equal(await refusalOf(await ask(String(index))), '502 redirect', place);
    assert.equal(other.seen.length, 0);
    assert.equal(upstream.seen.length, places.length);
  });

  it('take the credentials along to where the site allows it', async () => {
    const other = await startUpstream();
    const upstream = await startUpstream(answering(307, { location: `${other.url}dav/x` }));
    const response = await proxyFor(upstream.url, { allow: [`${other.url}dav/`] })('x');
    assert.equal(response.headers.get('DayFlow-Final-URL'), `${other.url}dav/x`);
    assert.equal(other.seen[0]?.headers.authorization, `Basic ${btoa('alice:secret')}`);
  });

  it('without a Location are refused', async () => {
    const upstream = await startUpstream(answering(301, {}));
    assert.equal(await refusalOf(await proxyFor(upstream.url)('x')), '502 redirect');
  });

  it('keep a well-known URI inside the server', async () => {
    const upstream = await startUpstream((seen, response) => {
      if (seen.url === '/.well-known/caldav') response.writeHead(301, { location: '/dav/' }).end();
      else response.writeHead(207).end();
    });
    const response = await proxyFor(`${upstream.url}dav/`)('/.well-known/caldav');
    assert.equal(response.headers.get('DayFlow-Final-URL'), `${upstream.url}dav/`);
  });
});
