import { createProxyFetch } from '../../src/caldav/proxy-fetch.ts';
import { createCalDAVProvider } from '../../src/caldav/provider.ts';
import { multistatus, row, scriptedFetch } from '../support/scripted-fetch.ts';
import { assert, describe, it } from '../support/suite.ts';

describe('createProxyFetch', () => {
  it('posts url and init as JSON and gives back what the proxy answers', async () => {
    const inner = scriptedFetch(() => ({ status: 207, body: '<x/>', headers: { ETag: '"1"' } }));
    const fetch = createProxyFetch({ proxy: '/api/caldav', fetch: inner });
    const response = await fetch('/cal/', { method: 'PROPFIND', headers: { Depth: '1' }, body: '<p/>', cache: 'no-store' });
    assert.equal(response.status, 207);
    assert.equal(response.headers.get('ETag'), '"1"');
    const [request] = inner.sent;
    assert.deepEqual([request!.method, request!.url, request!.headers.get('Content-Type')], ['POST', '/api/caldav', 'application/json']);
    assert.deepEqual(JSON.parse(request!.body), { url: '/cal/', init: { method: 'PROPFIND', headers: { depth: '1' }, body: '<p/>' } });
  });

  it('sends no body where there is none', async () => {
    const inner = scriptedFetch(() => ({ status: 204 }));
    await createProxyFetch({ proxy: '/api', fetch: inner })('/cal/a.ics', { method: 'DELETE', headers: { 'If-Match': '"1"' } });
    assert.deepEqual(JSON.parse(inner.sent[0]!.body), { url: '/cal/a.ics', init: { method: 'DELETE', headers: { 'if-match': '"1"' } } });
  });

  it('carries a whole provider', async () => {
    const inner = scriptedFetch(({ body }) => {
      const { url } = JSON.parse(body) as { url: string };
      const home = '<C:calendar-home-set><D:href>/cal/</D:href></C:calendar-home-set>';
      const calendar = '<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>';
      return { body: multistatus(url === '' ? row('/', home) : row('/cal/work/', calendar)) };
    });
    const provider = createCalDAVProvider({ fetch: createProxyFetch({ proxy: '/api/caldav', fetch: inner }) });
    assert.deepEqual((await provider.listCalendars()).calendars.map(({ name }) => name), ['work']);
    for (const { method, url } of inner.sent) assert.deepEqual([method, url], ['POST', '/api/caldav']);
  });
});
