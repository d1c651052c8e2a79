import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { assert } from 'chai';
import { createCalDAVProvider } from '../../src/caldav/provider.ts';
import { createProxyFetch } from '../../src/caldav/proxy-fetch.ts';
import { minimalProxy } from '../support/minimal-proxy.ts';
import { available, startCyrus } from '../support/servers/cyrus.ts';
import { startEmbedded } from '../support/servers/embedded.ts';
import * as radicale from '../support/servers/radicale.ts';
import { type TestServer, basicAuth } from '../support/servers/test-server.ts';
import { eventText } from './support/event-text.ts';

interface Case {
  name: string;
  available(): boolean;
  start(): Promise<TestServer>;
  /** Bases that a site may give its proxy, below the server's own. */
  bases: string[];
}

const cases: Case[] = [
  { name: 'the embedded server', available: () => true, start: startEmbedded, bases: ['', 'calendars/alice/'] },
  { name: 'Radicale', available: radicale.available, start: radicale.startRadicale, bases: ['', 'alice/'] },
  { name: 'Radicale under a path', available: radicale.available, start: () => radicale.startRadicale({ prefix: '/dav' }), bases: ['', 'alice/'] },
  { name: 'Cyrus', available, start: startCyrus, bases: ['', 'dav/', 'dav/calendars/user/alice/'] },
];

for (const { name, available: isThere, start, bases } of cases) {
  describe(`a proxy of twenty lines before ${name}`, { skip: !isThere() && `${name} is not installed` }, () => {
    let server: TestServer;
    let front: Server;
    let base = '';
    before(async () => {
      server = await start();
      await server.makeCalendar('alice', 'proxied');
      const authorization = basicAuth(server.users.alice);
      front = createServer((request, response) => void minimalProxy(base, authorization)(request, response));
      await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    });
    after(async () => {
      front?.closeAllConnections();
      await new Promise((resolve) => front?.close(resolve));
      await server?.stop();
    });

    for (const path of bases) {
      it(`is enough to read and write, with the base at "${path || '/'}"`, async () => {
        base = server.url + path;
        const proxy = `http://127.0.0.1:${(front.address() as AddressInfo).port}/api/caldav`;
        const provider = createCalDAVProvider({ fetch: createProxyFetch({ proxy }) });
        const identity = await provider.identify();
        assert.match(identity.principal, /^\/.*alice$/);
        const { calendars } = await provider.listCalendars();
        const calendar = calendars.find(({ href }) => href.endsWith('/proxied/'))!;
        const uid = `proxied-${path.length}`;
        const { href } = await provider.create(provider.newHref(calendar, uid), eventText(uid, 'One'));
        const { token } = await provider.delta(calendar, null);
        await provider.update((await provider.read(href))!, eventText(uid, 'Two'));
        assert.deepEqual((await provider.delta(calendar, token)).changed.map((version) => version.href), [href]);
        assert.match((await provider.read(href))!.text, /SUMMARY:Two/);
        await provider.delete((await provider.read(href))!);
        assert.isUndefined(await provider.read(href));
      });
    }
  });
}
