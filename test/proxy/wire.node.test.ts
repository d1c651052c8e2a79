import { assert, describe, it } from '../support/suite.ts';
import { createCalDAVProxy } from '../../src/proxy.ts';
import { ALICE, SITE, proxyFor, refusalOf, startUpstream, wireRequest } from './upstream-server.ts';

describe('the wire', () => {
  it('hands method, headers and body to the server, and its answer back', async () => {
    const upstream = await startUpstream((_seen, response) => {
      response.writeHead(207, { 'content-type': 'application/xml; charset=utf-8', dav: '1, calendar-access' }).end('<ü/>');
    });
    const ask = proxyFor(upstream.url);
    const response = await ask('calendars/', { method: 'PROPFIND', headers: { Depth: '1', 'content-type': 'application/xml' }, body: '<ä/>' });
    assert.equal(response.status, 207);
    assert.equal(await response.text(), '<ü/>');
    assert.equal(response.headers.get('DAV'), '1, calendar-access');
    const [seen] = upstream.seen;
    assert.equal(seen?.method, 'PROPFIND');
    assert.equal(seen?.url, '/calendars/');
    assert.equal(seen?.body, '<ä/>');
    assert.equal(seen?.headers.depth, '1');
    assert.equal(seen?.headers['content-type'], 'application/xml');
    assert.equal(seen?.headers.authorization, `Basic ${btoa('alice:secret')}`);
  });

  it('takes init as fetch has it: a method in any case, GET by default, a null body', async () => {
    const upstream = await startUpstream();
    const ask = proxyFor(upstream.url);
    await ask('x', { method: 'propfind' });
    await ask('x', {});
    await ask('x', { method: 'REPORT', body: null as unknown as string });
    assert.deepEqual(upstream.seen.map(({ method }) => method), ['PROPFIND', 'GET', 'REPORT']);
  });

  it('adds no Content-Type of its own to the request', async () => {
    const upstream = await startUpstream();
    await proxyFor(upstream.url)('x', { method: 'REPORT', body: '<x/>' });
    assert.equal(upstream.seen[0]?.headers['content-type'], undefined);
  });

  for (const [name, body] of [
    ['no JSON', '{'],
    ['an empty body', ''],
    ['an array', '[]'],
    ['null', 'null'],
    ['no url', '{"init":{}}'],
    ['a url that is no string', '{"url":1}'],
    ['an init that is no object', '{"url":"","init":[]}'],
    ['a method that is no string', '{"url":"","init":{"method":1}}'],
    ['a method with a line end', '{"url":"","init":{"method":"GET\\r\\nX: y"}}'],
    ['a method with a space', '{"url":"","init":{"method":"GET /admin"}}'],
    ['a body that is no string', '{"url":"","init":{"method":"PUT","body":{}}}'],
    ['a body with GET', '{"url":"","init":{"body":"x"}}'],
    ['headers that are no object', '{"url":"","init":{"headers":[["Depth","1"]]}}'],
    ['a header that is no string', '{"url":"","init":{"headers":{"Depth":1}}}'],
    ['a header with a line end', '{"url":"","init":{"headers":{"Depth":"1\\r\\nX-Evil: 1"}}}'],
    ['a header with a NUL', '{"url":"","init":{"headers":{"If-Match":"\\u0000"}}}'],
    ['a header beyond ASCII', '{"url":"","init":{"headers":{"If-Match":"\\"ü\\""}}}'],
  ] as const) {
    it(`refuses ${name}, sending nothing`, async () => {
      const upstream = await startUpstream();
      const proxy = createCalDAVProxy({ server: upstream.url, credentials: ALICE });
      const response = await proxy(new Request(SITE, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }));
      assert.equal(await refusalOf(response), '400 bad-request');
      assert.equal(upstream.seen.length, 0);
    });
  }

  it('refuses bytes that are no UTF-8', async () => {
    const upstream = await startUpstream();
    const proxy = createCalDAVProxy({ server: upstream.url, credentials: ALICE });
    const body = new TextEncoder().encode('{"url":"?"}').map((byte) => (byte === 0x3f ? 0xff : byte));
    const response = await proxy(new Request(SITE, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }));
    assert.equal(await refusalOf(response), '400 bad-request');
  });

  it('refuses what breaks off', async () => {
    const proxy = createCalDAVProxy({ server: 'https://x.example', credentials: ALICE });
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' };
    assert.equal(await refusalOf(await proxy(new Request(SITE, init))), '400 bad-request');
  });

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx', '']) {
    it(`refuses Content-Type "${type}", which any page could send`, async () => {
      const upstream = await startUpstream();
      const proxy = createCalDAVProxy({ server: upstream.url, credentials: ALICE });
      const request = new Request(SITE, { method: 'POST', headers: { 'Content-Type': type }, body: '{"url":""}' });
      assert.equal(await refusalOf(await proxy(request)), '415 not-json');
      assert.equal(upstream.seen.length, 0);
    });
  }

  it('takes parameters and any case in Content-Type', async () => {
    const upstream = await startUpstream();
    const response = await proxyFor(upstream.url)('', {}, { 'Content-Type': 'Application/JSON; charset=utf-8' });
    assert.equal(response.status, 207);
  });

  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    it(`is not spoken by ${method}`, async () => {
      const proxy = createCalDAVProxy({ server: 'https://x.example', credentials: ALICE });
      const response = await proxy(new Request(SITE, { method }));
      assert.equal(response.headers.get('Allow'), 'POST');
      assert.equal(await refusalOf(response), '405 method');
    });
  }
});

describe('methods', () => {
  const CALENDAR = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

  async function outcomes(options: object, methods: string[]): Promise<string[]> {
    const upstream = await startUpstream();
    const ask = proxyFor(upstream.url, options);
    const found: string[] = [];
    for (const method of methods) {
      const init = { method, headers: { Destination: `${upstream.url}y` }, ...(method === 'PUT' && { body: CALENDAR }) };
      found.push(`${method} ${await refusalOf(await ask('x', init))}`);
    }
    const sent = upstream.seen.map(({ method }) => method);
    assert.deepEqual(sent, found.filter((line) => line.endsWith('server')).map((line) => line.split(' ')[0]));
    return found;
  }

  it('are those of reading and writing resources', async () => {
    const allowed = ['PROPFIND', 'REPORT', 'GET', 'PUT', 'DELETE', 'OPTIONS'];
    const others = ['MOVE', 'MKCALENDAR', 'PROPPATCH', 'POST', 'HEAD', 'COPY', 'LOCK', 'ACL', 'MKCOL', 'PATCH', 'TRACE', 'CONNECT'];
    assert.deepEqual(await outcomes({}, [...allowed, ...others]), [
      ...allowed.map((method) => `${method} 207 from the server`),
      ...others.map((method) => `${method} 405 method`),
    ]);
  });

  it('are those of reading only, where the proxy is read-only', async () => {
    const found = await outcomes({ readonly: true, methods: ['MOVE', 'PROPPATCH'] }, [
      'PROPFIND', 'REPORT', 'GET', 'OPTIONS', 'PUT', 'put', 'DELETE', 'MOVE', 'PROPPATCH', 'COPY',
    ]);
    assert.deepEqual(found, [
      ...['PROPFIND', 'REPORT', 'GET', 'OPTIONS'].map((method) => `${method} 207 from the server`),
      ...['PUT', 'put', 'DELETE', 'MOVE', 'PROPPATCH'].map((method) => `${method} 403 readonly`),
      'COPY 405 method',
    ]);
  });

  it('are more where the site asks for them', async () => {
    assert.deepEqual(await outcomes({ methods: ['MOVE', 'MKCALENDAR', 'PROPPATCH'] }, ['MOVE', 'MKCALENDAR', 'PROPPATCH', 'POST']), [
      'MOVE 207 from the server',
      'MKCALENDAR 207 from the server',
      'PROPPATCH 207 from the server',
      'POST 405 method',
    ]);
  });

  it('let POST register a push subscription and do nothing else', async () => {
    const upstream = await startUpstream((_seen, response) => {
      response.writeHead(201, { location: '/push/1', expires: 'Wed, 25 Nov 2026 10:00:00 GMT' }).end();
    });
    const ask = proxyFor(upstream.url, { methods: ['POST'] });
    const body = '<?xml version="1.0"?>\n<push-register xmlns="https://bitfire.at/webdav-push"/>';
    const response = await ask('alice/work/', { method: 'POST', body });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('Expires'), 'Wed, 25 Nov 2026 10:00:00 GMT');
    assert.equal(await refusalOf(await ask('alice/outbox/', { method: 'POST', body: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' })), '405 method');
    assert.equal(upstream.seen.length, 1);
  });

  it('that nobody offers are an error of the set-up', () => {
    assert.throws(
      () => createCalDAVProxy({ server: 'https://x.example', credentials: ALICE, methods: ['COPY' as 'MOVE'] }),
      TypeError,
      'methods: "COPY"',
    );
  });
});

describe('request headers', () => {
  it('are those that CalDAV needs and no others', async () => {
    const upstream = await startUpstream();
    const passed = {
      accept: 'text/xml',
      'content-type': 'text/calendar',
      depth: '1',
      'if-match': '"1"',
      'if-none-match': '*',
      'if-schedule-tag-match': '"2"',
      prefer: 'return=minimal',
      'schedule-reply': 'F',
    };
    const others = {
      authorization: 'Basic evil',
      cookie: 'a=b',
      host: 'evil.tld',
      origin: 'https://evil.tld',
      'x-forwarded-for': '1.2.3.4',
      'x-http-method-override': 'DELETE',
      'x-method-override': 'DELETE',
      'x-script-name': '/x',
      'transfer-encoding': 'chunked',
      'content-length': '99',
      'proxy-authorization': 'x',
      destination: `${upstream.url}y`,
      overwrite: 'T',
      'accept-encoding': 'br',
    };
    await proxyFor(upstream.url)('x', { method: 'PUT', headers: { ...others, ...passed }, body: 'x' });
    const { headers } = upstream.seen[0]!;
    for (const [name, value] of Object.entries(passed)) assert.equal(headers[name], value, name);
    for (const [name, value] of Object.entries(others)) assert.notEqual(headers[name], value, name);
  });

  it('do not carry what the page was sent with', async () => {
    const upstream = await startUpstream();
    await proxyFor(upstream.url)('x', { method: 'GET' }, { Cookie: 'session=1', 'X-Own': '1', 'User-Agent': 'Browser' });
    const { headers } = upstream.seen[0]!;
    assert.equal(headers.cookie, undefined);
    assert.equal(headers['x-own'], undefined);
    assert.notEqual(headers['user-agent'], 'Browser');
  });

  it('ask for gzip where answers are long, and for no encoding where an ETag comes back', async () => {
    const upstream = await startUpstream();
    const ask = proxyFor(upstream.url);
    for (const method of ['PROPFIND', 'REPORT', 'GET', 'PUT', 'DELETE', 'OPTIONS']) await ask('x', { method });
    assert.deepEqual(
      upstream.seen.map(({ method, headers }) => `${method} ${headers['accept-encoding']}`),
      ['PROPFIND gzip', 'REPORT gzip', 'GET identity', 'PUT identity', 'DELETE identity', 'OPTIONS identity'],
    );
  });

  it('check the Destination of a MOVE as they check the URL', async () => {
    const upstream = await startUpstream();
    const ask = proxyFor(`${upstream.url}dav/`, { methods: ['MOVE'] });
    const move = async (destination: string): Promise<string> =>
      refusalOf(await ask('x', { method: 'MOVE', headers: { Destination: destination, Overwrite: 'F' } }));
    assert.equal(await move('/dav/y'), '207 from the server');
    assert.equal(await move('/other/y'), '403 target');
    assert.equal(await move('https://evil.tld/dav/y'), '403 target');
    assert.equal(await refusalOf(await ask('x', { method: 'MOVE' })), '400 bad-request');
    assert.equal(upstream.seen.length, 1);
    assert.equal(upstream.seen[0]?.headers.destination, `${upstream.url}dav/y`);
    assert.equal(upstream.seen[0]?.headers.overwrite, 'F');
  });
});

describe('targets', () => {
  it('outside the server get no request, and so no password', async () => {
    const upstream = await startUpstream();
    const other = await startUpstream();
    const ask = proxyFor(`${upstream.url}dav/`);
    for (const url of ['/', '/davx', other.url, `${other.url}dav/`, upstream.url.replace('127.0.0.1', 'localhost'), '/dav/%252e%252e/x']) {
      assert.equal(await refusalOf(await ask(url)), '403 target', url);
    }
    assert.equal(upstream.seen.length + other.seen.length, 0);
  });

  it('include the well-known URI of the server', async () => {
    const upstream = await startUpstream();
    assert.equal((await proxyFor(`${upstream.url}dav/`)('/.well-known/caldav')).status, 207);
  });

  it('include what the site allows', async () => {
    const upstream = await startUpstream();
    const other = await startUpstream();
    const ask = proxyFor(upstream.url, { allow: [`${other.url}shared`] });
    assert.equal((await ask(`${other.url}shared/x`)).status, 207);
    assert.equal(await refusalOf(await ask(`${other.url}sharedx`)), '403 target');
  });

  it('are asked once for a request', async () => {
    const upstream = await startUpstream();
    const proxy = createCalDAVProxy({ server: upstream.url, credentials: ALICE });
    await proxy(wireRequest('x', { method: 'PUT', body: 'x' }));
    assert.equal(upstream.seen.length, 1);
  });
});
