import { readFileSync } from 'node:fs';
import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContext, runInContext } from 'node:vm';
import { type Rollup, build } from 'vite';
import { after, assert, before, describe, it } from '../support/suite.ts';
import type * as Proxy from '../../src/proxy.ts';
import { sessions } from './recipes/session.ts';
import { ALICE, type UpstreamServer, refusalOf, startUpstream } from './upstream-server.ts';

const NAMES = ['node', 'express', 'hono', 'next', 'workers'];

const pathOf = (name: string): URL => new URL(`./recipes/${name}.ts`, import.meta.url);

let upstream: UpstreamServer;
const closing: (() => void)[] = [];

before(async () => {
  upstream = await startUpstream();
  process.env.CALDAV_SERVER = upstream.url;
  sessions.set('s-1', { userId: 'user-1', caldav: ALICE });
});

after(() => closing.forEach((close) => close()));

/** Puts a listener on the net; gives its URL. */
async function listen(listener: RequestListener | ReturnType<typeof createServer>): Promise<string> {
  const server = typeof listener === 'function' ? createServer(listener) : listener;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function ask(site: string, cookie: string): Request {
  return new Request(`${site}/api/caldav`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    body: JSON.stringify({ url: 'x', init: { method: 'PUT', body: 'ä' } }),
  });
}

/** A signed-in person's request goes through, and nobody else's does. */
async function serves(send: (request: Request) => Response | Promise<Response>, site = 'https://site.example'): Promise<void> {
  const from = upstream.seen.length;
  const response = await send(ask(site, 'theme=dark; session=s-1'));
  assert.equal(await response.text(), '<ok/>');
  assert.equal(response.status, 207);
  assert.equal(await refusalOf(await send(ask(site, 'session=none'))), '401 not-signed-in');
  const [seen, ...others] = upstream.seen.slice(from);
  assert.equal(others.length, 0);
  assert.equal(seen?.body, 'ä');
  assert.equal(seen?.headers.authorization, `Basic ${btoa('alice:secret')}`);
}

describe('the recipes of docs/proxy.md', () => {
  it('are the files that are tested here', () => {
    const docs = readFileSync(new URL('../../docs/proxy.md', import.meta.url), 'utf8');
    for (const name of NAMES) {
      const code = readFileSync(pathOf(name), 'utf8').replace('../../../src/proxy.ts', 'dayflow-calendar/proxy');
      assert.include(docs, `\`\`\`ts\n${code.trimEnd()}\n\`\`\``, name);
    }
  });

  it('serve on Node', async () => {
    const { server } = await import('./recipes/node.ts');
    await serves(fetch, await listen(server));
  });

  it('serve on Express', async () => {
    const { app } = await import('./recipes/express.ts');
    await serves(fetch, await listen(app));
  });

  it('serve on Express behind express.json() and below a path', async () => {
    const { default: express } = await import('express');
    const { app } = await import('./recipes/express.ts');
    const outer = express();
    outer.use(express.json());
    outer.use('/below', app);
    await serves(fetch, `${await listen(outer)}/below`);
  });

  it('serve on Hono', async () => {
    const { app } = await import('./recipes/hono.ts');
    await serves((request) => app.fetch(request));
  });

  it('serve in Next.js', async () => {
    const { POST } = await import('./recipes/next.ts');
    await serves(POST);
  });

  it('serve in Cloudflare Workers', async () => {
    const { default: worker } = await import('./recipes/workers.ts');
    await serves((request) => worker.fetch(request, { CALDAV_SERVER: upstream.url, ACCOUNT_SECRET: 'secret' }));
  });
});

describe('the proxy without Node', () => {
  it('bundles into one script that imports nothing, and serves where there is only Fetch', async () => {
    const [output] = (await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        lib: { entry: new URL('../../src/proxy.ts', import.meta.url).pathname, formats: ['iife'], name: 'proxy' },
      },
    })) as Rollup.RollupOutput[];
    assert.equal(output?.output.length, 1);
    const [chunk] = output!.output;
    assert.deepEqual([...chunk.imports, ...chunk.dynamicImports], []);
    assert.notMatch(chunk.code, /\bimport\s*\(|\brequire\b|browser-external/);

    const world = createContext({
      AbortController, DecompressionStream, Headers, ReadableStream, Request, Response, TextDecoder, TextEncoder, URL,
      btoa, clearTimeout, crypto, fetch, setTimeout,
    });
    runInContext(`${chunk.code};globalThis.proxy = proxy;`, world);
    const { createCalDAVProxy, createPinnedFetch } = world.proxy as typeof Proxy;
    assert.equal(createPinnedFetch(), undefined);
    const caldav = createCalDAVProxy({
      server: upstream.url,
      credentials: async ({ headers }) => (headers.get('Cookie')?.includes('session=s-1') ? ALICE : null),
    });
    await serves((request) => caldav(request));
  });
});
