import { assert, describe, it } from '../support/suite.ts';
import { type CalDAVCredentials, type ProxyLogLine, createCalDAVProxy } from '../../src/proxy.ts';
import { ALICE, type Ask, proxyFor, refusalOf, startUpstream, wireRequest } from './upstream-server.ts';

const BOB = { ...ALICE, username: 'bob', password: 'büro:1', account: 'user-2' };

const accountOf = async (ask: Ask): Promise<string> => (await ask('x')).headers.get('DayFlow-Account')!;

describe('credentials', () => {
  it('are the right ones for each request', async () => {
    const upstream = await startUpstream();
    const credentials = async (request: Request): Promise<CalDAVCredentials> =>
      request.headers.get('Cookie') === 'session=bob' ? BOB : { type: 'bearer', token: 'abc.DEF-1~2+3/4==', account: 'user-3' };
    const ask = proxyFor(upstream.url, { credentials });
    await Promise.all([ask('b', {}, { Cookie: 'session=bob' }), ask('c'), ask('b', {}, { Cookie: 'session=bob' })]);
    for (const { url, headers } of upstream.seen) {
      const expected = url === '/b' ? `Basic ${Buffer.from('bob:büro:1').toString('base64')}` : 'Bearer abc.DEF-1~2+3/4==';
      assert.equal(headers.authorization, expected);
    }
  });

  it('of somebody else than the page names carry nothing, and those of the named one do', async () => {
    const upstream = await startUpstream();
    let account: CalDAVCredentials = ALICE;
    const ask = proxyFor(upstream.url, { credentials: () => account });
    const alice = await accountOf(ask);
    const named = { method: 'PUT', body: 'x', headers: { 'If-Match': '"1"', 'DayFlow-Account': alice } };
    account = BOB;
    const before = upstream.seen.length;
    assert.equal(await refusalOf(await ask('x', named)), '401 not-signed-in');
    assert.equal(upstream.seen.length, before);
    account = ALICE;
    assert.equal((await ask('x', named)).headers.get('DayFlow-Proxy-Error'), null);
    assert.equal(upstream.seen.at(-1)!.headers['dayflow-account'], undefined);
  });

  for (const nobody of [null, undefined]) {
    it(`that are ${nobody} send nothing to the server`, async () => {
      const upstream = await startUpstream();
      const response = await proxyFor(upstream.url, { credentials: async () => nobody })('x');
      assert.equal(response.headers.get('WWW-Authenticate'), null);
      assert.equal(await refusalOf(response), '401 not-signed-in');
      assert.equal(upstream.seen.length, 0);
    });
  }

  it('are asked for before the body is read', async () => {
    const credentials = (request: Request): null => {
      assert.equal(request.bodyUsed, false);
      return null;
    };
    const proxy = createCalDAVProxy({ server: 'https://x.example', credentials });
    const body = new ReadableStream({ pull: () => assert.fail('the body was read') }, { highWaterMark: 0 });
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' };
    assert.equal(await refusalOf(await proxy(new Request('https://site.example/', init))), '401 not-signed-in');
  });

  it("that fail are the site's trouble, told to the site and not to the page", async () => {
    const upstream = await startUpstream();
    const told: unknown[] = [];
    const broken = new Error('connection to db-7 as root:hunter2 failed');
    const failures = [
      () => { throw broken; },
      () => Promise.reject(broken),
      () => Promise.reject(undefined),
      () => ({ type: 'basic', username: 'alice' }),
      () => ({ type: 'basic', username: 'al:ice', password: 'x' }),
      () => ({ type: 'basic', username: '', password: 'x' }),
      () => ({ type: 'bearer', token: 'a b', account: 'x' }),
      () => ({ type: 'bearer', token: 'a\r\nX-Evil: 1', account: 'x' }),
      () => ({ type: 'bearer', token: 'abc' }),
      () => ({ type: 'digest', account: 'x' }),
      () => 'alice:secret',
      () => ({ ...ALICE, account: 7 }),
    ] as unknown as (() => CalDAVCredentials)[];
    for (const credentials of failures) {
      const response = await proxyFor(upstream.url, { credentials, onError: (error) => told.push(error) })('x');
      assert.notInclude(await response.clone().text(), 'hunter2');
      assert.equal(await refusalOf(response), '502 unreachable');
    }
    assert.equal(upstream.seen.length, 0);
    assert.equal(told.length, failures.length);
    assert.equal(told[0], broken);
  });

  it('may come from what the host hands over beside the request', async () => {
    const upstream = await startUpstream();
    const proxy = createCalDAVProxy<{ user: string }>({
      server: upstream.url,
      credentials: (_request, context) => (context === undefined ? null : { ...ALICE, username: context.user }),
    });
    await proxy(wireRequest('x'), { user: 'carol' });
    assert.equal(upstream.seen[0]?.headers.authorization, `Basic ${btoa('carol:secret')}`);
    assert.equal((await proxy(wireRequest('x'))).status, 401);
  });

  it("of one person's own server go there and not to the site's", async () => {
    const upstream = await startUpstream();
    const own = await startUpstream();
    const ask = proxyFor(upstream.url, { credentials: { ...ALICE, server: own.url }, allow: [own.url] });
    assert.equal((await ask('x')).status, 207);
    assert.equal(await refusalOf(await ask(upstream.url)), '403 target');
    assert.equal(upstream.seen.length, 0);
    assert.equal(own.seen.length, 1);
  });

  it('for a server that users name need the option, and a server of the public Internet', async () => {
    const own = await startUpstream();
    const credentials = { ...ALICE, server: own.url };
    assert.equal(await refusalOf(await proxyFor('https://x.example', { credentials })('x')), '403 target');
    assert.equal(await refusalOf(await proxyFor('https://x.example', { credentials, allowUserServers: true })('x')), '403 target');
    const asked: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      asked.push(url);
      return new Response(null, { status: 204 });
    };
    const anywhere = { credentials: { ...ALICE, server: 'https://dav.anywhere.org/a' }, allowUserServers: true, fetch };
    assert.equal((await proxyFor('https://x.example', anywhere)('x')).status, 204);
    assert.deepEqual(asked, ['https://dav.anywhere.org/a/x']);
    assert.equal(own.seen.length, 0);
  });
});

describe('DayFlow-Account', () => {
  it('is the same for one account and another for another, over restarts of the site', async () => {
    const upstream = await startUpstream();
    const alice = await accountOf(proxyFor(upstream.url));
    assert.match(alice, /^[\w-]{43}$/);
    assert.equal(await accountOf(proxyFor(upstream.url)), alice);
    assert.equal(await accountOf(proxyFor(upstream.url, { credentials: { ...ALICE, password: 'new' } })), alice);
    assert.notEqual(await accountOf(proxyFor(upstream.url, { credentials: BOB })), alice);
  });

  it('is another with another secret and on another server', async () => {
    const upstream = await startUpstream();
    const other = await startUpstream();
    const found = await Promise.all([
      accountOf(proxyFor(upstream.url)),
      accountOf(proxyFor(upstream.url, { accountSecret: 'a' })),
      accountOf(proxyFor(upstream.url, { accountSecret: 'b' })),
      accountOf(proxyFor(other.url, { accountSecret: 'b' })),
    ]);
    assert.equal(new Set(found).size, 4);
  });
});

describe('the log', () => {
  it('tells each request without secrets, names or titles', async () => {
    const upstream = await startUpstream();
    const lines: ProxyLogLine[] = [];
    const ask = proxyFor(upstream.url, { log: (line) => lines.push(line) });
    const body = 'BEGIN:VCALENDAR\r\nSUMMARY:Divorce lawyer\r\nEND:VCALENDAR\r\n';
    await ask('alice/divorce.ics?x=1', { method: 'PUT', headers: { 'If-Match': '"etag-7"' }, body });
    await ask('alice/divorce.ics?x=1', { method: 'GET' });
    await ask('https://evil.tld/leak');
    assert.deepEqual(lines.map(({ status, method, reason }) => [status, method, reason]), [
      [207, 'PUT', undefined],
      [207, 'GET', undefined],
      [403, 'PROPFIND', 'target'],
    ]);
    const [put, get, refused] = lines;
    assert.equal(put?.target, get?.target);
    assert.match(put?.target ?? '', /^[\w-]{43}$/);
    assert.equal(refused?.target, undefined);
    assert.equal(put?.account, refused?.account);
    assert.equal(put?.answerBytes, 5);
    assert.isAbove(put?.requestBytes ?? 0, body.length);
    const text = JSON.stringify(lines);
    for (const secret of ['alice', 'secret', 'user-1', 'divorce', 'Divorce', 'etag-7', 'evil', btoa('alice:secret')]) {
      assert.notInclude(text, secret);
    }
  });

  it('that throws changes no answer', async () => {
    const upstream = await startUpstream();
    const log = (): never => { throw new Error('disk full'); };
    const failing = (): Promise<never> => Promise.reject(new Error('disk full'));
    assert.equal((await proxyFor(upstream.url, { log: failing })('x')).status, 207);
    assert.equal(await refusalOf(await proxyFor('http://127.0.0.1:1/', { onError: failing })('x')), '502 unreachable');
    const onError = log;
    assert.equal((await proxyFor(upstream.url, { log })('x')).status, 207);
    const credentials = log;
    assert.equal(await refusalOf(await proxyFor(upstream.url, { log, onError, credentials })('x')), '502 unreachable');
  });
});

describe('the options', () => {
  for (const [name, options] of [
    ['server', { server: 'ftp://x.example', credentials: ALICE }],
    ['server', { server: 'https://u:p@x.example', credentials: ALICE }],
    ['server', { credentials: ALICE }],
    ['allow', { server: 'https://x.example', credentials: ALICE, allow: ['/dav/'] }],
    ['allow', { server: 'https://x.example', credentials: ALICE, allow: ['https://*.*.example'] }],
    ['credentials', { server: 'https://x.example' }],
    ['limits.timeout', { server: 'https://x.example', credentials: ALICE, limits: { timeout: 0 } }],
    ['limits.answerSize', { server: 'https://x.example', credentials: ALICE, limits: { answerSize: 1 } }],
  ] as const) {
    it(`are checked at once: ${name} in ${JSON.stringify(options)}`, () => {
      assert.throws(() => createCalDAVProxy(options as never), undefined, new RegExp(`^${name}`));
    });
  }
});
