import { Agent, type IncomingMessage, type Server, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { after, assert, describe, it } from '../support/suite.ts';
import { createCalDAVProxy, toNodeListener } from '../../src/proxy.ts';
import { ALICE, refusalOf, startUpstream } from './upstream-server.ts';

const servers: Server[] = [];
after(() => servers.forEach((server) => { server.closeAllConnections(); server.close(); }));

type Handler = (request: Request, incoming: IncomingMessage) => Response | Promise<Response>;

async function listen(handler: Handler): Promise<string> {
  const server = createServer(toNodeListener(handler));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('toNodeListener', () => {
  it('serves the proxy over HTTP from end to end', async () => {
    const upstream = await startUpstream((_seen, response) => void response.writeHead(201, { etag: '"1"' }).end('täxt'));
    const site = await listen(createCalDAVProxy({ server: upstream.url, credentials: ALICE }));
    const response = await fetch(`${site}/api/caldav`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: site, 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify({ url: 'ü.ics', init: { method: 'PUT', body: 'SUMMARY:ä' } }),
    });
    assert.equal(response.status, 201);
    assert.equal(await response.text(), 'täxt');
    assert.equal(response.headers.get('ETag'), '"1"');
    assert.equal(upstream.seen[0]?.url, '/%C3%BC.ics');
    assert.equal(upstream.seen[0]?.body, 'SUMMARY:ä');
  });

  it('hands Host and Origin on as they came, so that older browsers are judged rightly', async () => {
    const upstream = await startUpstream();
    const site = await listen(createCalDAVProxy({ server: upstream.url, credentials: ALICE }));
    const post = (headers: Record<string, string>): Promise<number> =>
      new Promise((resolve, reject) => {
        const sent = request(site, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode!);
        });
        sent.on('error', reject);
        sent.end('{"url":"x"}');
      });
    assert.equal(await post({ Host: 'site.example:8080', Origin: 'http://site.example:8080' }), 207);
    assert.equal(await post({ Host: 'site.example', Origin: 'http://site.example:8080' }), 403);
    assert.equal(await post({ Host: 'site.example', Origin: 'null' }), 403);
    assert.equal(await post({ Host: 'a b', Origin: 'http://a' }), 403);
  });

  it('makes the URL of Host and path, whatever the request line says', async () => {
    const seen: string[] = [];
    const site = await listen((asked) => {
      seen.push(asked.url);
      return new Response(null, { status: 204 });
    });
    const host = new URL(site).host;
    for (const path of ['/a?b=c', '//evil.tld/x', 'http://evil.tld/x', '*']) {
      await new Promise<void>((resolve, reject) => {
        const sent = request(site, { path, method: 'OPTIONS' }, (answer) => answer.resume().on('end', resolve));
        sent.on('error', reject).end();
      });
    }
    assert.deepEqual(seen, [`http://${host}/a?b=c`, `http://${host}//evil.tld/x`, `http://${host}/`, `http://${host}/`]);
  });

  it('streams both ways', async () => {
    const site = await listen((asked) => new Response(asked.body));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 5_000_000) return controller.close();
        sent += 50_000;
        controller.enqueue(new Uint8Array(50_000).fill(sent / 50_000));
      },
    });
    const response = await fetch(site, { method: 'POST', body, duplex: 'half' } as RequestInit);
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.equal(bytes.length, 5_000_000);
    for (let chunk = 0; chunk < 100; chunk++) assert.equal(bytes[chunk * 50_000], chunk + 1);
  });

  it('writes no faster than the asker reads', async () => {
    let pulled = 0;
    const site = await listen(() => new Response(new ReadableStream({
      pull(controller) {
        pulled += 1;
        if (pulled === 2000) controller.close();
        else controller.enqueue(new Uint8Array(65_536));
      },
    })));
    const sent = request(site);
    sent.end();
    const answer = await new Promise<IncomingMessage>((resolve) => sent.on('response', resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.isBelow(pulled, 1000);
    let length = 0;
    for await (const chunk of answer) length += (chunk as Buffer).length;
    assert.equal(length, 1999 * 65_536);
  });

  it('aborts the request when the asker goes away', async () => {
    let aborted = (): void => {};
    const wasAborted = new Promise<void>((resolve) => (aborted = resolve));
    const asker = new AbortController();
    const site = await listen((asked) => {
      asked.signal.addEventListener('abort', aborted);
      asker.abort();
      return new Promise(() => {});
    });
    await fetch(site, { signal: asker.signal }).then(() => assert.fail('answered'), () => {});
    await wasAborted;
  });

  it('does not abort a request that was answered', async () => {
    let signal: AbortSignal | undefined;
    const site = await listen((asked) => {
      signal = asked.signal;
      return new Response('done');
    });
    await (await fetch(site)).text();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(signal?.aborted, false);
  });

  it('lets the body stop when the asker goes away amid the answer', async () => {
    let cancelled = (): void => {};
    const wasCancelled = new Promise<void>((resolve) => (cancelled = resolve));
    const site = await listen(() => new Response(new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
      cancel: cancelled,
    })));
    const asker = new AbortController();
    const response = await fetch(site, { signal: asker.signal });
    await response.body!.getReader().read();
    asker.abort();
    await wasCancelled;
  });

  it('breaks the connection where an answer breaks off', async () => {
    let pulls = 0;
    const site = await listen(() => new Response(new ReadableStream({
      pull(controller) {
        if (pulls++ > 0) controller.error(new Error('broken'));
        else controller.enqueue(new Uint8Array(10));
      },
    })));
    const read = fetch(site).then((response) => response.text());
    assert.equal(await read.then(() => 'whole', () => 'broken'), 'broken');
  });

  it('answers a request whose body nobody wants, and the next one on the connection', async () => {
    const upstream = await startUpstream();
    const site = await listen(createCalDAVProxy({ server: upstream.url, credentials: ALICE }));
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ url: 'x', init: { method: 'PUT', body: 'x'.repeat(3_000_000) } });
    for (let round = 0; round < 3; round++) {
      assert.equal(await refusalOf(await fetch(site, { method: 'POST', headers, body })), '413 too-large');
      assert.equal(await refusalOf(await fetch(site, { method: 'POST', headers: {}, body })), '415 not-json');
      assert.equal((await fetch(site, { method: 'POST', headers, body: '{"url":"x"}' })).status, 207);
    }
    assert.equal(upstream.seen.length, 3);
  });

  it('hangs up on nobody who sends too much in chunks: the connection serves the next request', async () => {
    const upstream = await startUpstream();
    const site = await listen(createCalDAVProxy({ server: upstream.url, credentials: ALICE, limits: { requestBytes: 1000 } }));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    const post = (chunks: string[]): Promise<number> =>
      new Promise((resolve, reject) => {
        const sent = request(site, { agent, method: 'POST', headers: { 'Content-Type': 'application/json' } }, (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode!));
        });
        sent.on('socket', (socket) => ports.add(socket.localPort)).on('error', reject);
        for (const chunk of chunks) sent.write(chunk);
        sent.end();
      });
    const much = Array<string>(40).fill(' '.repeat(50_000));
    assert.deepEqual([await post(much), await post(['{"url":"x"}']), await post(much), await post(['{"url":', '"x"}'])], [413, 207, 413, 207]);
    assert.equal(ports.size, 1);
    agent.destroy();
  });

  it('knows the whole URL below a mount of Express', async () => {
    const app = express();
    app.use('/below', express.Router().all('/api', toNodeListener((asked) => new Response(new URL(asked.url).pathname))));
    const server = createServer(app);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    assert.equal(await (await fetch(`http://127.0.0.1:${port}/below/api`)).text(), '/below/api');
  });

  it('takes what a body parser has read', async () => {
    const texts: string[] = [];
    const listener = toNodeListener(async (asked) => {
      texts.push(await asked.text());
      return new Response();
    });
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const parsed = [JSON.parse(text), text, Buffer.from(text)][texts.length] as unknown;
        setImmediate(() => void listener(Object.assign(incoming, { body: parsed }), outgoing));
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (let round = 0; round < 3; round++) await fetch(site, { method: 'POST', body: '{"url":"ä"}' });
    assert.deepEqual(texts, Array(3).fill('{"url":"ä"}'));
  });

  it('answers also when a handler throws, and says nothing of why', async () => {
    const site = await listen(() => { throw new Error('hunter2'); });
    const response = await fetch(site);
    assert.notInclude(await response.clone().text(), 'hunter2');
    assert.equal(await refusalOf(response), '502 unreachable');
  });

  it('sends several cookies as several, and no body to HEAD', async () => {
    const site = await listen(() => new Response('body', { headers: [['Set-Cookie', 'a=1, b'], ['Set-Cookie', 'c=2']] }));
    assert.deepEqual((await fetch(site)).headers.getSetCookie(), ['a=1, b', 'c=2']);
    assert.equal(await (await fetch(site, { method: 'HEAD' })).text(), '');
  });
});
