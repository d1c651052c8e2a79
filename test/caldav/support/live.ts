import { after, before, describe, it } from 'node:test';
import { assert } from 'chai';
import { createCalDAVProvider } from '../../../src/caldav/provider.ts';
import { ProviderError, type ProviderErrorKind } from '../../../src/sync/errors.ts';
import type { DeltaPage, Provider, RemoteCalendar } from '../../../src/sync/provider.ts';
import { type TestServer, type UserName, basicAuth } from '../../support/servers/test-server.ts';
import { eventText } from './event-text.ts';
import { recordingFetch } from './recording-fetch.ts';

export interface LiveServer {
  name: string;
  apt: string;
  available(): boolean;
  start(): Promise<TestServer>;
  /** A token that the server never gave out, in its own style. */
  strangeToken: string;
  /** Where the account's own calendars lie, as paths. */
  principal: string;
  refusesSameUid: boolean;
  /** Whether one user can let another read a calendar. */
  shares: boolean;
}

const MARCH = { start: Date.UTC(2026, 2, 1), end: Date.UTC(2026, 3, 1), timeZone: 'UTC' };

export async function rejectsAs(kind: ProviderErrorKind, work: Promise<unknown>): Promise<ProviderError> {
  try {
    await work;
  } catch (error) {
    assert.instanceOf(error, ProviderError);
    assert.equal((error as ProviderError).kind, kind, (error as Error).message);
    return error as ProviderError;
  }
  assert.fail(`expected a ProviderError "${kind}"`);
}

/** What the provider does on a real server; the same on each. */
export function liveProviderTests(live: LiveServer): void {
  if (!live.available()) {
    describe(`the provider on ${live.name}`, () => {
      it(`runs (${live.apt})`, (context) => {
        if (process.env['CI'] === 'true') throw new Error(`${live.name} is not installed: ${live.apt}`);
        console.warn(`SKIPPED: ${live.name} is not installed. To run these tests: ${live.apt}`);
        context.skip(live.apt);
      });
    });
    return;
  }

  describe(`the provider on ${live.name}`, () => {
    let server: TestServer;
    const open = (user: UserName, options: Partial<Parameters<typeof createCalDAVProvider>[0]> = {}) => {
      const fetch = recordingFetch(basicAuth(server.users[user]));
      return { fetch, provider: createCalDAVProvider({ fetch, server: server.url, ...options }) };
    };
    let count = 0;
    const freshCalendar = async (provider: Provider): Promise<RemoteCalendar> => {
      const url = await server.makeCalendar('alice', `live${++count}`);
      return relist(provider, new URL(url).pathname);
    };
    const relist = async (provider: Provider, path: string): Promise<RemoteCalendar> => {
      const { calendars } = await provider.listCalendars();
      const found = calendars.find((calendar) => provider.sameHref(calendar.href, path));
      assert.isDefined(found, `${path} is not among ${calendars.map(({ href }) => href).join(', ')}`);
      return found;
    };
    const put = async (provider: Provider, calendar: RemoteCalendar, uid: string, title: string) =>
      (await provider.create(provider.newHref(calendar, uid), eventText(uid, title))).href;
    const walk = async (provider: Provider, calendar: RemoteCalendar, token: string | null): Promise<DeltaPage> => {
      let page = await provider.delta(calendar, token);
      const [changed, deleted] = [[...page.changed], [...page.deleted]];
      for (let pages = 0; page.more && pages < 100; pages++) {
        page = await provider.delta(calendar, page.token);
        changed.push(...page.changed);
        deleted.push(...page.deleted);
      }
      return { ...page, changed, deleted };
    };

    before(async () => {
      server = await live.start();
    });
    after(() => server?.stop());

    it('finds who is signed in from the base URL', async () => {
      const { provider } = open('alice');
      const identity = await provider.identify();
      assert.equal(identity.principal, new URL(live.principal, server.url).href.replace(/\/$/, ''));
      assert.deepEqual(await provider.identify(), identity);
    });

    it('finds the same calendars from the calendar home alone', async () => {
      await server.makeCalendar('alice', 'fromhome');
      const found = await open('alice').provider.listCalendars();
      const { provider } = open('alice', { server: undefined, calendarHome: server.calendarHome('alice') });
      const listed = await provider.listCalendars();
      assert.isTrue(listed.complete);
      assert.deepEqual(listed.calendars.map(({ id }) => id), found.calendars.map(({ id }) => id));
      assert.isTrue(listed.calendars.some(({ id }) => id.endsWith('/fromhome/')));
    });

    it('lists name, colour, versions and rights, and no inbox', async () => {
      const { provider } = open('alice');
      const url = await server.makeCalendar('alice', 'named', { displayname: 'Wörk & <Co>', color: '#336699FF', components: ['VEVENT'] });
      const calendar = await relist(provider, new URL(url).pathname);
      assert.equal(calendar.name, 'Wörk & <Co>');
      assert.equal(calendar.color, '#336699');
      assert.isFalse(calendar.readonly);
      assert.isNotTrue(calendar.shared);
      assert.isTrue(calendar.supportsSync);
      assert.include(calendar.components, 'VEVENT');
      assert.isDefined(calendar.ctag);
      assert.isDefined(calendar.syncToken);
      const { calendars } = await provider.listCalendars();
      assert.isFalse(calendars.some(({ href }) => /(in|out)box/i.test(href)));
    });

    it('asks one PROPFIND for an unchanged refresh', async () => {
      const { provider, fetch } = open('alice');
      const before = await provider.listCalendars();
      fetch.take();
      const again = await provider.listCalendars();
      assert.deepEqual(fetch.take().map(({ method, headers }) => `${method} ${headers.get('Depth')}`), ['PROPFIND 1']);
      assert.deepEqual(again, before);
    });

    it('tells what was added, changed and deleted since a token', async () => {
      const { provider, fetch } = open('alice');
      const calendar = await freshCalendar(provider);
      const kept = await put(provider, calendar, 'kept-1', 'Kept');
      const edited = await put(provider, calendar, 'edited-1', 'Before');
      const gone = await put(provider, calendar, 'gone-1', 'Gone');
      const all = await walk(provider, calendar, null);
      assert.sameMembers(all.changed.map(({ href }) => href), [kept, edited, gone]);
      await provider.update((await provider.read(edited))!, eventText('edited-1', 'After'));
      await provider.delete((await provider.read(gone))!);
      const added = await put(provider, calendar, 'added-1', 'Added');
      fetch.take();
      const news = await walk(provider, await relist(provider, calendar.href), all.token);
      assert.sameMembers(news.changed.map(({ href }) => href), [edited, added]);
      assert.deepEqual(news.deleted, [gone]);
      assert.notEqual(news.token, all.token);
      assert.equal(fetch.take().filter(({ method }) => method === 'REPORT').length, 1);
      const quiet = await walk(provider, await relist(provider, calendar.href), news.token);
      assert.deepEqual([quiet.changed, quiet.deleted], [[], []]);
    });

    it('says that a token is not known', async () => {
      const { provider } = open('alice');
      const calendar = await freshCalendar(provider);
      await put(provider, calendar, 'token-1', 'Event');
      await rejectsAs('token', provider.delta(calendar, live.strangeToken));
    });

    it('lists all hrefs with their ETags, and not the calendar itself', async () => {
      const { provider } = open('alice');
      const calendar = await freshCalendar(provider);
      assert.deepEqual(await provider.list(calendar), []);
      const hrefs = [await put(provider, calendar, 'list-1', 'One'), await put(provider, calendar, 'list-2', 'Two')];
      const listed = await provider.list(calendar);
      assert.sameMembers(listed.map(({ href }) => href), hrefs);
      for (const { etag } of listed) assert.match(etag ?? '', /^".+"$/);
      await rejectsAs('not-found', provider.list({ ...calendar, href: calendar.href.replace(/\/$/, '-none/') }));
    });

    it('finds the events of a range, with bodies', async () => {
      const { provider } = open('alice');
      const calendar = await freshCalendar(provider);
      const inside = await put(provider, calendar, 'inside-1', 'Inside');
      const found = await provider.query(calendar, MARCH);
      assert.deepEqual(found.map(({ href }) => href), [inside]);
      assert.match(found[0]!.text, /SUMMARY:Inside\r\n/);
      const summer = { start: Date.UTC(2026, 6, 1), end: Date.UTC(2026, 7, 1), timeZone: 'UTC' };
      assert.deepEqual(await provider.query(calendar, summer), []);
    });

    it('fetches bodies by href in one request and tells which are missing', async () => {
      const { provider, fetch } = open('alice');
      const calendar = await freshCalendar(provider);
      const hrefs = [await put(provider, calendar, 'get-1', 'One'), await put(provider, calendar, 'get-2', 'Zwei & <drei>')];
      const missing = provider.newHref(calendar, 'never-1');
      fetch.take();
      const fetched = await provider.fetch(calendar, [...hrefs, missing]);
      assert.sameMembers(fetched.resources.map(({ href }) => href), hrefs);
      assert.deepEqual(fetched.missing, [missing]);
      assert.deepEqual(fetched.unanswered, []);
      assert.equal(fetch.take().filter(({ method }) => method === 'REPORT').length, 1);
      assert.isTrue(fetched.resources.some(({ text }) => text.includes('SUMMARY:Zwei & <drei>\r\n')));
    });

    it('reads one resource, and says when there is none', async () => {
      const { provider } = open('alice');
      const calendar = await freshCalendar(provider);
      const href = await put(provider, calendar, 'read-1', 'Read');
      const resource = await provider.read(href);
      assert.match(resource?.text ?? '', /UID:read-1\r\n/);
      assert.match(resource?.etag ?? '', /^".+"$/);
      assert.isUndefined(await provider.read(provider.newHref(calendar, 'read-2')));
    });

    it('writes only over the version that it knows', async () => {
      const { provider, fetch } = open('alice');
      const calendar = await freshCalendar(provider);
      const href = await put(provider, calendar, 'write-1', 'First');
      const first = (await provider.read(href))!;
      await provider.update(first, eventText('write-1', 'Second'));
      await rejectsAs('precondition', provider.update(first, eventText('write-1', 'Third')));
      await rejectsAs('precondition', provider.delete(first));
      assert.match((await provider.read(href))!.text, /SUMMARY:Second/);
      await rejectsAs('precondition', provider.create(href, eventText('write-1', 'Over')));
      await provider.delete((await provider.read(href))!);
      assert.isUndefined(await provider.read(href));
      const kinds = [await provider.update(first, eventText('write-1', 'Ghost')).catch((error: ProviderError) => error.kind)];
      assert.includeMembers(['precondition', 'not-found'], kinds as string[]);
      for (const { method, headers } of fetch.sent) {
        if (method === 'PUT' || method === 'DELETE') assert.isTrue(headers.has('If-Match') || headers.has('If-None-Match'));
      }
    });

    it('tells a UID that lives elsewhere from a text that the server does not take', async () => {
      const { provider } = open('alice');
      const calendar = await freshCalendar(provider);
      await put(provider, calendar, 'same-uid-1', 'First');
      const other = `${calendar.href}another-name.ics`;
      if (live.refusesSameUid) await rejectsAs('uid-conflict', provider.create(other, eventText('same-uid-1', 'Second')));
      await rejectsAs('invalid', provider.create(`${calendar.href}broken.ics`, 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n'));
    });

    if (live.shares) it('shows a read-only share as such and is refused a write', async () => {
      const owner = open('alice').provider;
      const calendar = await freshCalendar(owner);
      const href = await put(owner, calendar, 'shared-1', 'Shared');
      const url = await server.shareReadOnly!(new URL(calendar.href, server.url).href, 'alice', 'bob');
      const { provider } = open('bob', { calendars: [url] });
      const share = await relist(provider, new URL(url).pathname);
      assert.isTrue(share.readonly);
      assert.isTrue(share.shared);
      const listed = await provider.list(share);
      assert.equal(listed.length, 1);
      assert.equal(listed[0]!.href.split('/').at(-1), href.split('/').at(-1));
      await rejectsAs('forbidden', provider.create(provider.newHref(share, 'bobs-1'), eventText('bobs-1', 'No')));
      const resource = (await provider.read(listed[0]!.href))!;
      await rejectsAs('forbidden', provider.update(resource, eventText('shared-1', 'No')));
      await rejectsAs('forbidden', provider.delete(resource));
    });

    it('says that credentials are wrong, or that nobody answers', async () => {
      if (live.name !== 'Xandikos') {
        const wrong = recordingFetch('Basic YWxpY2U6d3Jvbmc=');
        await rejectsAs('unauthorized', createCalDAVProvider({ fetch: wrong, calendarHome: server.calendarHome('alice') }).identify());
      }
      const { provider } = open('alice', { server: 'http://127.0.0.1:9/' });
      await rejectsAs('offline', provider.identify());
    });
  });
}
