import { after, before, beforeEach, describe, it } from 'node:test';
import { assert } from 'chai';
import { createCalDAVAdapter } from '../../src/caldav/adapter.ts';
import { createCalDAVProvider } from '../../src/caldav/provider.ts';
import type { RemoteCalendar } from '../../src/sync/provider.ts';
import { noFaults } from '../../demo/caldav-server/faults.ts';
import { type EmbeddedTestServer, startEmbedded } from '../support/servers/embedded.ts';
import { basicAuth } from '../support/servers/test-server.ts';
import { eventText } from './support/event-text.ts';
import { rejectsAs } from './support/live.ts';
import { recordingFetch } from './support/recording-fetch.ts';

describe('a faulty server', () => {
  let embedded: EmbeddedTestServer;
  let count = 0;

  const open = async () => {
    const url = await embedded.makeCalendar('alice', `faulty${++count}`);
    const fetch = recordingFetch(basicAuth(embedded.users.alice));
    const provider = createCalDAVProvider({ fetch, server: embedded.url });
    const relist = async (): Promise<RemoteCalendar> => {
      const { calendars } = await provider.listCalendars();
      return calendars.find(({ href }) => provider.sameHref(href, url))!;
    };
    const calendar = await relist();
    const put = async (uid: string) => (await provider.create(provider.newHref(calendar, uid), eventText(uid, uid))).href;
    return { fetch, provider, calendar, relist, put, url };
  };

  before(async () => {
    embedded = await startEmbedded();
  });
  beforeEach(() => {
    Object.assign(embedded.server.faults, noFaults);
  });
  after(() => embedded.stop());

  it('that hands out pages is walked to the end', async () => {
    const { provider, calendar, put } = await open();
    const hrefs = [await put('p1'), await put('p2'), await put('p3'), await put('p4'), await put('p5')];
    embedded.server.faults.pageSize = 2;
    const seen: string[] = [];
    let token: string | null = null;
    let pages = 0;
    for (let more = true; more && pages < 10; pages++) {
      const page = await provider.delta(calendar, token);
      seen.push(...page.changed.map(({ href }) => href));
      ({ token, more } = page);
    }
    assert.sameMembers(seen, hrefs);
    assert.equal(pages, 3);
  });

  it('that leaves rows out of a multiget loses nothing', async () => {
    const { provider, calendar, put } = await open();
    const hrefs = [await put('o1'), await put('o2'), await put('o3')];
    embedded.server.faults.omitRows = 2;
    const { resources, missing, unanswered } = await provider.fetch(calendar, hrefs);
    assert.sameMembers(resources.map(({ href }) => href), hrefs);
    assert.deepEqual([missing, unanswered], [[], []]);
  });

  it('that has no sync-collection says so before it is asked', async () => {
    embedded.server.faults.noSyncCollection = true;
    const { provider, calendar, fetch } = await open();
    fetch.take();
    await rejectsAs('unsupported', provider.delta(calendar, null));
    assert.equal(fetch.take().length, calendar.supportsSync === false ? 0 : 1);
  });

  it('that has no sync-collection still gives the adapter tokens, changes and deletions', async () => {
    embedded.server.faults.noSyncCollection = true;
    const { put, url, provider } = await open();
    const adapter = createCalDAVAdapter({ calendarHomeUrl: embedded.calendarHome('alice'), fetch: recordingFetch(basicAuth(embedded.users.alice)) });
    const [gone, changed] = [await put('n1'), await put('n2')];
    const first = await adapter.syncEvents({ calendarId: url });
    assert.equal(first.events.length, 2);
    await provider.delete((await provider.read(gone))!);
    await provider.update((await provider.read(changed))!, eventText('n2', 'Changed'));
    await put('n3');
    const news = await adapter.syncEvents({ calendarId: url, syncToken: first.syncToken });
    assert.sameMembers(news.events.map(({ uid }) => uid), ['n2', 'n3']);
    assert.deepEqual(news.deleted.map(({ href }) => href), [gone]);
    assert.isFalse(news.complete);
    const another = createCalDAVAdapter({ calendarHomeUrl: embedded.calendarHome('alice'), fetch: recordingFetch(basicAuth(embedded.users.alice)) });
    assert.isTrue((await another.syncEvents({ calendarId: url, syncToken: news.syncToken })).complete);
  });

  it('that tells neither names, ctags nor privileges is still listed and written', async () => {
    const { provider, relist, calendar } = await open();
    Object.assign(embedded.server.faults, { noCtag: true, noDisplayname: true, noPrivileges: true });
    const bare = await relist();
    assert.equal(bare.name, calendar.href.split('/').at(-2));
    assert.isUndefined(bare.ctag);
    assert.isFalse(bare.readonly);
    await provider.create(provider.newHref(bare, 'bare'), eventText('bare', 'Bare'));
  });

  it('that rewrites what it stores, or gives no ETag, is never vouched for', async () => {
    for (const fault of ['rewriteBody', 'noEtagOnPut'] as const) {
      const { provider, calendar } = await open();
      Object.assign(embedded.server.faults, { [fault]: true });
      for (let index = 0; index < 5; index++) {
        const result = await provider.create(provider.newHref(calendar, `${fault}-${index}`), eventText(`${fault}-${index}`, 'Text'));
        assert.isUndefined(result.etag);
        assert.isDefined((await provider.read(result.href))!.etag);
      }
      Object.assign(embedded.server.faults, noFaults);
    }
  });

  it('that cuts the connection after a write leaves it to be read', async () => {
    const { provider, calendar } = await open();
    embedded.server.faults.loseAnswers = 1;
    const href = provider.newHref(calendar, 'lost');
    await rejectsAs('offline', provider.create(href, eventText('lost', 'Lost')));
    assert.match((await provider.read(href))!.text, /UID:lost/);
  });

  it('that is down, offline, or behind a sign-in page is told apart', async () => {
    const { provider, calendar } = await open();
    embedded.server.faults.unavailable = true;
    const error = await rejectsAs('throttled', provider.list(calendar));
    assert.equal(error.retryAfter, 1000);
    Object.assign(embedded.server.faults, noFaults, { html: true });
    await rejectsAs('protocol', provider.list(calendar));
    await rejectsAs('protocol', provider.delta(calendar, null));
    Object.assign(embedded.server.faults, noFaults, { offline: true });
    await rejectsAs('offline', provider.list(calendar));
  });
});
