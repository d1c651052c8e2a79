import { gzipSync } from 'node:zlib';
import { assert, describe, it } from '../support/suite.ts';
import { createCalDAVProxy } from '../../src/proxy.ts';
import { createRateLimit } from '../../src/proxy/limits.ts';
import { ALICE, SITE, proxyFor, refusalOf, startUpstream, wireRequest } from './upstream-server.ts';

const MIB = 1024 * 1024;

describe('the size of requests', () => {
  const sized = (bytes: number): string => {
    const frame = JSON.stringify({ url: 'x', init: { method: 'PUT', body: '' } });
    return frame.replace('"body":""', `"body":"${'x'.repeat(bytes - frame.length)}"`);
  };
  const post = (body: BodyInit, headers: Record<string, string> = {}): Request =>
    new Request(SITE, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body, duplex: 'half' } as RequestInit);

  it('is 1 MiB at most', async () => {
    const upstream = await startUpstream();
    const proxy = createCalDAVProxy({ server: upstream.url, credentials: ALICE });
    assert.equal((await proxy(post(sized(MIB)))).status, 207);
    assert.equal(await refusalOf(await proxy(post(sized(MIB + 1)))), '413 too-large');
    assert.equal(upstream.seen.length, 1);
  });

  it('is refused by what Content-Length says, before a byte is read', async () => {
    const proxy = createCalDAVProxy({ server: 'https://x.example', credentials: ALICE });
    const body = new ReadableStream({ pull: () => assert.fail('the body was read') }, { highWaterMark: 0 });
    assert.equal(await refusalOf(await proxy(post(body, { 'Content-Length': String(MIB + 1) }))), '413 too-large');
  });

  it('is counted where nothing says it, and no more is read than the limit', async () => {
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          pulled += 1;
          controller.enqueue(new Uint8Array(100).fill(0x20));
        },
        cancel: () => void (cancelled = true),
      },
      { highWaterMark: 0 },
    );
    const proxy = createCalDAVProxy({ server: 'https://x.example', credentials: ALICE, limits: { requestBytes: 1000 } });
    assert.equal(await refusalOf(await proxy(post(body))), '413 too-large');
    assert.isAtMost(pulled, 12);
    assert.isTrue(cancelled);
  });
});

describe('the size of answers', () => {
  it('is what the site allows at most', async () => {
    const upstream = await startUpstream((seen, response) => void response.writeHead(207).end('x'.repeat(Number(seen.url.slice(1)))));
    const ask = proxyFor(upstream.url, { limits: { answerBytes: 1000 } });
    assert.equal((await (await ask('1000')).text()).length, 1000);
    assert.equal(await refusalOf(await ask('1001')), '502 too-large');
  });

  it('is counted while it comes, and the server is hung up on', async () => {
    let written = 0;
    const closed = new Promise<void>((resolve) => {
      void startEndless(resolve);
    });
    async function startEndless(onClose: () => void): Promise<void> {
      const upstream = await startUpstream((_seen, response) => {
        const more = (): void => {
          while (!response.destroyed && written < 64 * MIB) {
            written += 65_536;
            if (!response.write(Buffer.alloc(65_536))) return void response.once('drain', more);
          }
        };
        response.on('close', onClose);
        response.writeHead(200);
        more();
      });
      assert.equal(await refusalOf(await proxyFor(upstream.url, { limits: { answerBytes: 100_000 } })('x')), '502 too-large');
    }
    await closed;
    assert.isBelow(written, 64 * MIB);
  });

  it('is counted decoded', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * MIB));
    assert.isBelow(bomb.byteLength, MIB);
    const upstream = await startUpstream((_seen, response) => void response.writeHead(207, { 'content-encoding': 'gzip' }).end(bomb));
    assert.equal(await refusalOf(await proxyFor(upstream.url)('x', { method: 'REPORT' })), '502 too-large');
  });
});

describe('the time of a request', () => {
  const limits = { timeout: 40 };

  it('ends while the server thinks', async () => {
    const upstream = await startUpstream(() => {});
    assert.equal(await refusalOf(await proxyFor(upstream.url, { limits })('x')), '504 timeout');
  });

  it('ends in the midst of an answer', async () => {
    const upstream = await startUpstream((_seen, response) => void response.writeHead(207).write('<multistatus>'));
    assert.equal(await refusalOf(await proxyFor(upstream.url, { limits })('x')), '504 timeout');
  });

  it('ends while the site looks for credentials', async () => {
    const credentials = (): Promise<null> => new Promise(() => {});
    assert.equal(await refusalOf(await proxyFor('https://x.example', { limits, credentials })('x')), '504 timeout');
  });

  it('ends while the page sends', async () => {
    const proxy = createCalDAVProxy({ server: 'https://x.example', credentials: ALICE, limits });
    const body = new ReadableStream();
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' };
    assert.equal(await refusalOf(await proxy(new Request(SITE, init))), '504 timeout');
  });

  it('ends for a fetch that heeds no signal', async () => {
    const fetch = (): Promise<Response> => new Promise(() => {});
    assert.equal(await refusalOf(await proxyFor('https://x.example', { limits, fetch })('x')), '504 timeout');
  });

  it('ends over a chain of redirects', async () => {
    let signal: AbortSignal | null | undefined;
    const fetch = (url: string, init: RequestInit): Promise<Response> => {
      signal = init.signal;
      if (url.endsWith('/x')) return Promise.resolve(new Response(null, { status: 301, headers: { Location: '/y' } }));
      return new Promise(() => {});
    };
    assert.equal(await refusalOf(await proxyFor('https://x.example', { limits, fetch })('x')), '504 timeout');
    assert.equal(signal?.aborted, true);
  });

  it('ends when the asker goes away, and so does the request to the server', async () => {
    const asker = new AbortController();
    const upstream = await startUpstream((_seen, response) => {
      response.on('close', hangUp);
      asker.abort();
    });
    let hangUp = (): void => {};
    const hungUp = new Promise<void>((resolve) => (hangUp = resolve));
    const proxy = createCalDAVProxy({ server: upstream.url, credentials: ALICE });
    const response = await proxy(new Request(wireRequest('x'), { signal: asker.signal }));
    assert.equal(response.status, 502);
    await hungUp;
  });
});

describe('a server that cannot be reached', () => {
  it('is told so, and the site hears why', async () => {
    const told: unknown[] = [];
    const ask = proxyFor('http://127.0.0.1:1/', { onError: (error) => told.push(error) });
    assert.equal(await refusalOf(await ask('x')), '502 unreachable');
    assert.instanceOf(told[0], Error);
  });

  it('is told so whatever a fetch does', async () => {
    for (const fetch of [
      () => { throw new Error('sync'); },
      () => Promise.reject(new DOMException('x', 'AbortError')),
      () => Promise.reject(undefined),
      () => Promise.resolve(undefined as unknown as Response),
      () => Promise.resolve({ status: 999, headers: new Headers(), body: null, type: 'basic' } as unknown as Response),
      () => Promise.resolve(Response.error()),
    ]) {
      assert.equal(await refusalOf(await proxyFor('https://x.example', { fetch })('x')), '502 unreachable');
    }
  });
});

describe('the rate of requests', () => {
  it('is 60 for an account, whatever the others do', async () => {
    const upstream = await startUpstream();
    const credentials = (request: Request): typeof ALICE => ({ ...ALICE, account: request.headers.get('Cookie')! as 'user-1' });
    const ask = proxyFor(upstream.url, { credentials, limits: { window: 600_000 } });
    for (let count = 0; count < 60; count++) assert.equal((await ask('x', {}, { Cookie: 'a' })).status, 207);
    const refused = await ask('x', {}, { Cookie: 'a' });
    assert.match(refused.headers.get('Retry-After') ?? '', /^(600|5\d\d)$/);
    assert.equal(await refusalOf(refused), '429 rate');
    assert.equal((await ask('x', {}, { Cookie: 'b' })).status, 207);
    assert.equal(upstream.seen.length, 61);
  });

  it('is a sliding window, and says when there is room', () => {
    let now = 0;
    const secondsToWait = createRateLimit({ requests: 2, window: 10_000 }, () => now);
    assert.equal(secondsToWait('a'), 0);
    now = 4000;
    assert.equal(secondsToWait('a'), 0);
    now = 5500;
    assert.equal(secondsToWait('a'), 5);
    assert.equal(secondsToWait('b'), 0);
    now = 9999;
    assert.equal(secondsToWait('a'), 1);
    now = 10_000;
    assert.equal(secondsToWait('a'), 0);
    assert.equal(secondsToWait('a'), 4);
    now = 60_000;
    assert.equal(secondsToWait('a'), 0);
  });
});
