import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { assert } from 'chai';
import { createCalDAVProvider } from '../../src/caldav/provider.ts';
import { createProxyFetch } from '../../src/caldav/proxy-fetch.ts';
import { createCalDAVProxy, toNodeListener } from '../../src/proxy.ts';
import { type EmbeddedTestServer, startEmbedded } from '../support/servers/embedded.ts';
import { eventText } from './support/event-text.ts';
import { rejectsAs } from './support/live.ts';

describe("the project's own proxy before the embedded server", () => {
  let embedded: EmbeddedTestServer;
  let front: Server;
  let credentials: { type: 'basic'; username: string; password: string; account: string } | null = null;
  const open = () => {
    const proxy = `http://127.0.0.1:${(front.address() as AddressInfo).port}/api/caldav`;
    const sent: string[] = [];
    const through = createProxyFetch({ proxy });
    const provider = createCalDAVProvider({
      fetch: (url, init) => {
        sent.push(url);
        return through(url, init);
      },
    });
    return { provider, sent };
  };
  const signIn = (username: string, password = 'secret') => {
    credentials = { type: 'basic', username, password, account: username };
  };

  before(async () => {
    embedded = await startEmbedded();
    await embedded.makeCalendar('alice', 'own');
    const handler = createCalDAVProxy({ server: embedded.url, credentials: async () => credentials });
    front = createServer(toNodeListener(handler));
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    front?.closeAllConnections();
    await new Promise((resolve) => front?.close(resolve));
    await embedded?.stop();
  });

  it('carries reads and writes, all by addresses relative to it', async () => {
    signIn('alice');
    const { provider, sent } = open();
    const identity = await provider.identify();
    assert.equal(identity.principal, '/dav/principals/alice');
    assert.isString(identity.account);
    const { calendars } = await provider.listCalendars();
    const calendar = calendars.find(({ href }) => href.endsWith('/own/'))!;
    const { href } = await provider.create(provider.newHref(calendar, 'own-1'), eventText('own-1', 'One'));
    await provider.update((await provider.read(href))!, eventText('own-1', 'Two'));
    await provider.delete((await provider.read(href))!);
    for (const url of sent) assert.notMatch(url, /^https?:/);
  });

  it('says who is signed in, and that nobody is', async () => {
    signIn('alice');
    const { provider } = open();
    const alice = await provider.identify();
    signIn('bob');
    const bob = await provider.identify();
    assert.notEqual(bob.principal, alice.principal);
    assert.notEqual(bob.account, alice.account);
    credentials = null;
    await rejectsAs('signed-out', provider.identify());
    signIn('alice', 'wrong');
    await rejectsAs('unauthorized', open().provider.identify());
  });

  it('is told from the server by its refusals', async () => {
    signIn('alice');
    const { provider } = open();
    const foreign = await rejectsAs('refused', provider.create('https://elsewhere.example/cal/a.ics', eventText('x', 'X')));
    assert.equal(foreign.status, 403);
    await embedded.stop();
    await rejectsAs('offline', provider.listCalendars());
    embedded = await startEmbedded();
  });
});
