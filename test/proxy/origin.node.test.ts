import { assert, describe, it } from '../support/suite.ts';
import { createCalDAVProxy } from '../../src/proxy.ts';
import { ALICE, SITE, proxyFor, refusalOf, startUpstream, wireRequest } from './upstream-server.ts';

const OTHER = 'https://other.example';

async function outcome(headers: Record<string, string>, origins: string[] = []): Promise<string> {
  const upstream = await startUpstream();
  const found = await refusalOf(await proxyFor(upstream.url, { origins })('x', { method: 'GET' }, headers));
  assert.equal(upstream.seen.length, found === '207 from the server' ? 1 : 0);
  return found;
}

describe('who may ask', () => {
  for (const [name, headers] of [
    ['a page of the same origin', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://site.example', Host: 'site.example' }],
    ['a page of the same origin behind a reverse proxy', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://site.example', Host: '10.0.0.5:3000' }],
    ['a page of the same host in an older browser', { Origin: 'https://site.example', Host: 'site.example' }],
    ['a page of the same host and port', { Origin: 'http://site.example:8080', Host: 'site.example:8080' }],
    ['a page whose default port is written out', { Origin: 'https://site.example', Host: 'site.example:443' }],
    ['a page of the same host in other letters', { Origin: 'https://site.example', Host: 'SITE.example' }],
    ["a page of the request's URL where there is no Host", { Origin: 'https://site.example' }],
    ['a program that is no browser', {}],
  ] as [string, Record<string, string>][]) {
    it(`${name} may`, async () => assert.equal(await outcome(headers), '207 from the server'));
  }

  for (const [name, headers] of [
    ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: OTHER, Host: 'site.example' }],
    ['another origin of the same site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://x.site.example', Host: 'site.example' }],
    ['what a user types', { 'Sec-Fetch-Site': 'none' }],
    ['a Sec-Fetch-Site that nobody knows', { 'Sec-Fetch-Site': 'same-origin, cross-site' }],
    ['an empty Sec-Fetch-Site', { 'Sec-Fetch-Site': '' }],
    ['another site that claims the right Origin', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://site.example', Host: 'site.example' }],
    ['another host in an older browser', { Origin: OTHER, Host: 'site.example' }],
    ['another port in an older browser', { Origin: 'https://site.example:8443', Host: 'site.example' }],
    ['a host that only begins alike', { Origin: 'https://site.example.evil.tld', Host: 'site.example' }],
    ['a page without an origin', { Origin: 'null', Host: 'site.example' }],
    ['a page without an origin where Host is null', { Origin: 'null', Host: 'null' }],
    ['two origins', { Origin: 'https://site.example https://evil.tld', Host: 'site.example' }],
    ['an empty Origin', { Origin: '', Host: 'site.example' }],
    ['a file', { Origin: 'file://', Host: '' }],
  ] as [string, Record<string, string>][]) {
    it(`${name} may not`, async () => assert.equal(await outcome(headers), '403 foreign-origin'));
  }

  it('other origins may when the site names them, and just these', async () => {
    assert.equal(await outcome({ 'Sec-Fetch-Site': 'cross-site', Origin: OTHER }, [OTHER]), '207 from the server');
    assert.equal(await outcome({ Origin: OTHER, Host: 'site.example' }, [`${OTHER}/`]), '207 from the server');
    assert.equal(await outcome({ 'Sec-Fetch-Site': 'cross-site', Origin: `${OTHER}:8443` }, [OTHER]), '403 foreign-origin');
    assert.equal(await outcome({ 'Sec-Fetch-Site': 'cross-site', Origin: 'http://other.example' }, [OTHER]), '403 foreign-origin');
    assert.equal(await outcome({ 'Sec-Fetch-Site': 'cross-site', Origin: 'null' }, [OTHER]), '403 foreign-origin');
  });

  it('origins that cannot be meant are an error of the set-up', () => {
    for (const origin of ['*', 'null', 'other.example', `${OTHER}/path`, 'file:///', '']) {
      assert.throws(() => createCalDAVProxy({ server: OTHER, credentials: ALICE, origins: [origin] }), TypeError, 'origins: ');
    }
  });
});

describe('CORS', () => {
  const preflight = (origin: string, headers: Record<string, string> = {}): Request =>
    new Request(SITE, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
        'Sec-Fetch-Site': 'cross-site',
        ...headers,
      },
    });
  const allowHeaders = (response: Response): string[] =>
    [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));

  it('is not there unless the site names origins', async () => {
    const proxy = createCalDAVProxy({ server: OTHER, credentials: ALICE });
    for (const request of [preflight(OTHER), wireRequest('x', {}, { Origin: OTHER }), preflight('https://site.example')]) {
      const response = await proxy(request);
      assert.deepEqual(allowHeaders(response), []);
      assert.equal(response.headers.get('Vary'), null);
      assert.match(String(response.status), /^40[35]$/);
    }
  });

  it('answers the preflight of a named origin, and asks nobody for it', async () => {
    const credentials = (): never => assert.fail('asked for credentials');
    const proxy = createCalDAVProxy({ server: OTHER, credentials, origins: [OTHER] });
    const response = await proxy(preflight(OTHER, { 'Access-Control-Request-Headers': 'content-type,x-csrf-token' }));
    assert.equal(response.status, 204);
    assert.equal(response.body, null);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), OTHER);
    assert.equal(response.headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.equal(response.headers.get('Access-Control-Allow-Methods'), 'POST');
    assert.equal(response.headers.get('Access-Control-Allow-Headers'), 'content-type,x-csrf-token');
    assert.equal(response.headers.get('Vary'), 'Origin');
  });

  it('refuses the preflight of any other origin', async () => {
    const proxy = createCalDAVProxy({ server: OTHER, credentials: ALICE, origins: [OTHER] });
    const response = await proxy(preflight('https://evil.tld'));
    assert.deepEqual(allowHeaders(response), []);
    assert.equal(await refusalOf(response), '403 foreign-origin');
  });

  it('lets a named origin read answers and refusals, with the headers that the page needs', async () => {
    const upstream = await startUpstream();
    const ask = proxyFor(upstream.url, { origins: [OTHER] });
    for (const url of ['x', 'https://evil.tld/']) {
      const { headers } = await ask(url, {}, { Origin: OTHER, 'Sec-Fetch-Site': 'cross-site' });
      assert.equal(headers.get('Access-Control-Allow-Origin'), OTHER);
      assert.equal(headers.get('Vary'), 'Origin');
      for (const name of ['ETag', 'DAV', 'DayFlow-Proxy-Error', 'DayFlow-Account', 'DayFlow-Final-URL', 'Retry-After']) {
        assert.include(headers.get('Access-Control-Expose-Headers')!.split(', '), name);
      }
    }
    const own = await ask('x', {}, { Origin: 'https://site.example', 'Sec-Fetch-Site': 'same-origin' });
    assert.equal(own.status, 207);
    assert.deepEqual(allowHeaders(own), []);
  });
});
