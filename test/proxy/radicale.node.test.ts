import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { assert } from '../support/suite.ts';
import { APT_LINE, available, startRadicale } from '../support/servers/radicale.ts';
import type { TestServer, TestUser } from '../support/servers/test-server.ts';
import { createCalDAVProvider } from '../../src/caldav/provider.ts';
import { createProxyFetch } from '../../src/caldav/proxy-fetch.ts';
import { createCalDAVProxy, toNodeListener } from '../../src/proxy.ts';
import { type WireInit, refusalOf } from './upstream-server.ts';

const event = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', 'BEGIN:VEVENT', 'UID:proxied', 'DTSTAMP:20261121T100000Z',
    'DTSTART:20261121T100000Z', 'DTEND:20261121T110000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

const CURRENT_USER = '<propfind xmlns="DAV:"><prop><current-user-principal/></prop></propfind>';

describe('the proxy in front of Radicale', { skip: available() ? false : `Radicale is missing: ${APT_LINE}` }, () => {
  let radicale: TestServer;
  let calendar: string;
  const sites: Server[] = [];

  async function site(user: TestUser, options: object = {}): Promise<(url: string, init: WireInit) => Promise<Response>> {
    const credentials = { type: 'basic', ...user } as const;
    const server = createServer(toNodeListener(createCalDAVProxy({ server: radicale.url, credentials, ...options })));
    sites.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return (url, init) =>
      fetch(`http://127.0.0.1:${port}/api/caldav`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: `http://127.0.0.1:${port}` },
        body: JSON.stringify({ url, init }),
      });
  }

  before(async () => {
    radicale = await startRadicale({ prefix: '/dav' });
    calendar = new URL(await radicale.makeCalendar('alice', 'work')).pathname;
  });

  after(async () => {
    for (const server of sites) {
      server.closeAllConnections();
      server.close();
    }
    await radicale.stop();
  });

  it('reads, writes and deletes an event', async () => {
    const ask = await site(radicale.users.alice);
    const text = event('SUMMARY:Ünïcödé');
    const created = await ask(`${calendar}1.ics`, { method: 'PUT', headers: { 'Content-Type': 'text/calendar', 'If-None-Match': '*' }, body: text });
    assert.equal(created.status, 201);
    const etag = created.headers.get('ETag')!;
    const again = await ask(`${calendar}1.ics`, { method: 'PUT', headers: { 'If-None-Match': '*' }, body: text });
    assert.equal(again.status, 412);
    const read = await ask(`${calendar}1.ics`, { method: 'GET' });
    assert.equal(read.headers.get('ETag'), etag);
    assert.include(await read.text(), 'SUMMARY:Ünïcödé');
    const listed = await ask(calendar, { method: 'PROPFIND', headers: { Depth: '1' }, body: '<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>' });
    assert.equal(listed.status, 207);
    assert.include(await listed.text(), `${calendar}1.ics`);
    assert.equal((await ask(`${calendar}1.ics`, { method: 'DELETE', headers: { 'If-Match': '"other"' } })).status, 412);
    assert.equal((await ask(`${calendar}1.ics`, { method: 'DELETE', headers: { 'If-Match': etag } })).status, 200);
    assert.equal((await ask(`${calendar}1.ics`, { method: 'GET' })).status, 404);
  });

  it('finds the principal of whoever is signed in', async () => {
    for (const user of ['alice', 'bob'] as const) {
      const ask = await site(radicale.users[user]);
      const response = await ask('', { method: 'PROPFIND', headers: { Depth: '0', 'Content-Type': 'text/xml' }, body: CURRENT_USER });
      assert.equal(response.headers.get('DayFlow-Final-URL'), radicale.url);
      assert.match(await response.text(), new RegExp(`<href>/dav/${user}/</href>`));
    }
  });

  it('carries the client that comes with it', async () => {
    const credentials = { type: 'basic', ...radicale.users.alice } as const;
    const proxy = createCalDAVProxy({ server: radicale.url, credentials });
    const fetch = createProxyFetch({
      proxy: 'https://site.example/api/caldav',
      fetch: (url, init) => proxy(new Request(url, init)),
    });
    const provider = createCalDAVProvider({ fetch });
    const identity = await provider.identify();
    assert.match(identity.principal, /\/dav\/alice\/?$/);
    assert.match(identity.account ?? '', /^[\w-]{43}$/);
    const { calendars, complete } = await provider.listCalendars();
    assert.isTrue(complete);
    const work = calendars.find(({ href }) => href.endsWith(calendar))!;
    const href = provider.newHref(work, 'proxied-2');
    const text = event('SUMMARY:Through').replace('UID:proxied', 'UID:proxied-2');
    await provider.create(href, text);
    const resource = await provider.read(href);
    assert.include(resource?.text, 'SUMMARY:Through');
    await provider.delete(resource!);
    assert.equal(await provider.read(href), undefined);
  });

  it('holds writes back from a series', async () => {
    const open = await site(radicale.users.alice);
    const sparing = await site(radicale.users.alice, { refuseRecurring: true });
    const put = (body: string): WireInit => ({ method: 'PUT', headers: { 'Content-Type': 'text/calendar' }, body });
    assert.equal(await refusalOf(await sparing(`${calendar}2.ics`, put(event('RRULE:FREQ=DAILY')))), '403 recurring');
    assert.equal((await sparing(`${calendar}2.ics`, put(event('SUMMARY:One')))).status, 201);
    assert.equal((await sparing(`${calendar}2.ics`, put(event('SUMMARY:Two')))).status, 201);
    assert.equal((await open(`${calendar}2.ics`, put(event('RRULE:FREQ=DAILY')))).status, 201);
    assert.equal(await refusalOf(await sparing(`${calendar}2.ics`, put(event('SUMMARY:Three')))), '403 recurring');
    assert.equal(await refusalOf(await sparing(`${calendar}2.ics`, { method: 'DELETE' })), '403 recurring');
    assert.include(await (await open(`${calendar}2.ics`, { method: 'GET' })).text(), 'RRULE:FREQ=DAILY');
  });

  it('tells a wrong password from a person who is not signed in', async () => {
    const ask = await site({ username: 'alice', password: 'wrong' });
    assert.equal(await refusalOf(await ask(calendar, { method: 'PROPFIND' })), '502 upstream-unauthorized');
  });

  it("passes the server's own refusals on", async () => {
    const ask = await site(radicale.users.bob);
    const response = await ask(`${calendar}3.ics`, { method: 'PUT', headers: { 'Content-Type': 'text/calendar' }, body: event() });
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('DayFlow-Proxy-Error'), null);
  });
});
