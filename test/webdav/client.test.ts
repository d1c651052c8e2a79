import { UNDECODED } from '../../src/model/undecoded.ts';
import { DavClient, type Fetch } from '../../src/webdav/client.ts';
import { HttpError, NetworkError, TimeoutError, XmlError } from '../../src/webdav/errors.ts';
import { dav } from '../../src/webdav/name.ts';
import { multistatus, row, scriptedFetch } from '../support/scripted-fetch.ts';
import { assert, describe, it } from '../support/suite.ts';

const NOW = Date.UTC(2026, 2, 10);
const LISTING = multistatus(row('/dav/', '<D:displayname>Home</D:displayname>'));
const propfind = (fetch: Fetch, url = 'https://h.example/dav/', signal?: AbortSignal) =>
  new DavClient({ fetch, timeout: 50, now: () => NOW }).propfind(url, '0', [dav('displayname')], signal);

async function rejection(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => assert.fail('was not rejected'),
    (error: unknown) => error,
  );
}

describe('DavClient', () => {
  it('sends method, Depth, type and body, and never takes an answer from a cache', async () => {
    let cache: unknown;
    const fetch = scriptedFetch(() => ({ body: LISTING }));
    await propfind(async (url, init) => {
      ({ cache } = init!);
      return fetch(url, init);
    });
    const [request] = fetch.sent;
    assert.equal(request!.method, 'PROPFIND');
    assert.equal(request!.headers.get('Depth'), '0');
    assert.match(request!.headers.get('Content-Type')!, /^application\/xml/);
    assert.equal(cache, 'no-store');
  });

  it('reads a body of which a byte is no UTF-8, and marks the byte', async () => {
    const body = Uint8Array.from([...LISTING].map((character) => (character === 'H' ? 0xe9 : character.charCodeAt(0))));
    const { responses } = await propfind(async () => new Response(body, { status: 207 }));
    assert.equal(responses[0]!.property(dav('displayname'))?.text, `${UNDECODED}ome`);
  });

  it('hands fetch an init that survives JSON', async () => {
    let sent: unknown;
    await propfind(async (_, init) => {
      sent = JSON.parse(JSON.stringify(init));
      return new Response(LISTING, { status: 207 });
    });
    assert.deepInclude((sent as { headers: object }).headers, { Depth: '0' });
    assert.include((sent as { body: string }).body, 'propfind');
  });

  it('says method, URL, status, condition and what the server said', async () => {
    const body = '<?xml version="1.0"?><error xmlns="DAV:"><valid-sync-token/>Too old.</error>';
    const fetch = scriptedFetch(() => ({ status: 403, body, headers: { 'Retry-After': '7' } }));
    const error = (await rejection(propfind(fetch))) as HttpError;
    assert.instanceOf(error, HttpError);
    assert.deepEqual([error.status, error.precondition, error.retryAfter], [403, 'valid-sync-token', 7000]);
    assert.match(error.message, /^PROPFIND https:\/\/h\.example\/dav\/ was answered 403 \(valid-sync-token: Too old\.\)/);
  });

  it('quotes a page for people without its markup', async () => {
    const body = '<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><p>Bad and gone</p></body></html>';
    const error = (await rejection(propfind(scriptedFetch(() => ({ status: 500, body }))))) as HttpError;
    assert.equal(error.excerpt, 'Bad and gone');
  });

  it('takes a page for people with a good status for what it is: no multistatus', async () => {
    const fetch = scriptedFetch(() => ({ status: 200, body: '<!DOCTYPE html><html><body>Sign in</body></html>' }));
    assert.instanceOf(await rejection(propfind(fetch)), XmlError);
  });

  it('follows redirects that fetch did not follow, method and body kept, but not for ever', async () => {
    const fetch = scriptedFetch(({ url }) =>
      url.endsWith('/old') ? { status: 301, headers: { Location: '/dav/' } } : { body: LISTING },
    );
    const answer = await propfind(fetch, 'https://h.example/old');
    assert.equal(answer.url, 'https://h.example/dav/');
    assert.deepEqual(fetch.sent.map(({ method }) => method), ['PROPFIND', 'PROPFIND']);
    const loop = scriptedFetch(() => ({ status: 302, headers: { Location: '/again' } }));
    assert.equal(((await rejection(propfind(loop))) as HttpError).status, 302);
    assert.isAtMost(loop.sent.length, 6);
  });

  it('learns where it was led from the proxy, or from the href of what was listed', async () => {
    const told = scriptedFetch(() => ({ body: LISTING, headers: { 'DayFlow-Final-URL': 'https://p2.example/dav/' } }));
    assert.equal((await propfind(told)).url, 'https://p2.example/dav/');
    assert.equal((await propfind(told, '')).url, '/dav/');
    assert.equal((await propfind(scriptedFetch(() => ({ body: LISTING })), '/.well-known/caldav')).url, '/dav/');
  });

  it('tells a broken connection, a silent server and an abort apart', async () => {
    const broken = await rejection(propfind(() => Promise.reject(new TypeError('fetch failed'))));
    assert.instanceOf(broken, NetworkError);
    assert.match((broken as Error).message, /^PROPFIND https:\/\/h\.example\/dav\//);
    // This fetch loses the signal, as one that sends its arguments on as JSON does.
    const silent: Fetch = () => new Promise(() => {});
    assert.instanceOf(await rejection(propfind(silent)), TimeoutError);
    const controller = new AbortController();
    const waiting = rejection(propfind(silent, undefined, controller.signal));
    controller.abort(new Error('left the page'));
    assert.equal(((await waiting) as Error).message, 'left the page');
  });
});
